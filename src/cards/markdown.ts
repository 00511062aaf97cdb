import type { Evidence, Knowledge } from '../knowledge/types.ts';
import { AGAINST, readingOf } from './matrix.ts';
import type { Squeeze } from './room.ts';
import type { CardOptions, MatrixRow } from './types.ts';
import { effectOf, inEnglish, type Translate } from './words.ts';

/** Text inside Markdown, with nothing in it that Markdown or a table would read as its own. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#~]/g, '\\$&');
}

/** A link; its title is what a pointer that rests on it is told. */
export function link(label: string, address: string, title?: string): string {
  const told = title?.replace(/["\\]/g, '’').replaceAll('|', '/');
  return `[${escapeMarkdown(label)}](${address}${told ? ` "${told}"` : ''})`;
}

/** A drug matrix as a table: drug, reading, level, tumour, papers. */
export function matrixTable(rows: readonly MatrixRow[], knowledge: Knowledge): string {
  const lines = rows.map((row) => `| ${matrixCells(row, knowledge).join(' | ')} |`);
  return `| drug | effect | level | tumour | papers |\n|:--|:--|:--|:--|:--|\n${lines.join('\n')}`;
}

function matrixCells({ label, reading, level, tumours, items, year }: MatrixRow, knowledge: Knowledge): string[] {
  return [escapeMarkdown(label), effectOf(reading), level, tumourCell(tumours, knowledge), papersOf({ items, year })];
}

/** A row of a drug matrix for a hover, whose cells say what they are, with the paper behind it. */
export function hoverCells(
  { label, reading, level, tumours, items, year }: MatrixRow,
  knowledge: Knowledge,
  options: CardOptions,
  squeeze: Squeeze,
): string[] {
  const { t = inEnglish } = options;
  return [
    escapeMarkdown(clip(label, squeeze.name)),
    effectOf(reading, t),
    t('level {0}', level),
    tumourCell(tumours, knowledge, squeeze.tumour),
    ...(squeeze.wordy ? [papersInWords({ items, year }, t)] : []),
    reading === 'conflicting'
      ? bothSources(items, knowledge, t, squeeze)
      : sourceCell(items[0]!, knowledge, options, squeeze),
  ];
}

/** The tumour type with most evidence, and how many more there are. */
export function tumourCell(tumours: readonly string[], knowledge: Knowledge, letters = 90): string {
  if (!tumours.length) return '–';
  const first = escapeMarkdown(clip(shortTumour(tumours[0]!, knowledge), letters));
  return `${first}${tumours.length > 1 ? ` +${tumours.length - 1}` : ''}`;
}

/** The paper behind a row, with its PMID where there is room, and the way to cite it. */
export function sourceCell(item: Evidence, knowledge: Knowledge, options: CardOptions, squeeze: Squeeze): string {
  const { pmid } = item;
  const { t = inEnglish } = options;
  const cite = pmid && options.link?.({ kind: 'insert-reference', pmid });
  return [
    paperLink(item, knowledge, t, squeeze),
    pmid && squeeze.pmid ? `PMID ${pmid}` : '',
    pmid && knowledge.isRetracted(pmid) ? `**${t('retracted')}**` : '',
    cite ? `· ${link(t('cite'), cite, t('Insert this reference'))}` : '',
  ]
    .filter(Boolean)
    .join(' ');
}

/** The best paper of each side of a conflict. */
function bothSources(items: readonly Evidence[], knowledge: Knowledge, t: Translate, squeeze: Squeeze): string {
  const against = items.find((item) => AGAINST.has(readingOf(item)!));
  const favour = items.find((item) => readingOf(item) === 'active');
  return [
    against && `✕ ${paperLink(against, knowledge, t, squeeze)}`,
    favour && `✓ ${paperLink(favour, knowledge, t, squeeze)}`,
  ]
    .filter(Boolean)
    .join(' ');
}

/** `Mok 2017`, linked; the pointer is told the title, the level, and when it was reviewed. */
function paperLink(item: Evidence, knowledge: Knowledge, t: Translate, squeeze: Squeeze): string {
  const { citation, pmid, level, diseaseName, date } = item;
  const [, author = citation, year] = /^(.{1,80}?)(?: et al\.)?,? ((?:19|20)\d\d)$/.exec(citation) ?? [];
  const short = spaced([clip(author, squeeze.author), year]);
  if (!pmid) return escapeMarkdown(short);
  const title = knowledge.reference(pmid)?.title;
  const told = [title && clip(title, 120), `PMID ${pmid}`, t('level {0}', level), diseaseName, t('reviewed {0}', date)];
  return link(short, `https://pubmed.ncbi.nlm.nih.gov/${pmid}/`, told.filter(Boolean).join(' · '));
}

const spaced = (words: readonly (string | undefined)[]) => words.filter(Boolean).join(' ');

/** The day up to which what is shown has been reviewed. */
export function reviewedTo(items: readonly Evidence[], t: Translate): string | undefined {
  const last = items
    .map(({ date }) => date)
    .sort()
    .at(-1);
  return last && t('reviewed to {0}', last);
}

/** A profile as a card writes it: a partner that may be any gene, `v::ALK`, is left out. */
export function profileLabel(profileText: string): string {
  return escapeMarkdown(profileText.replace(/\bv::|::v\b/g, ''));
}

/** The same in a row of a hover: a gene is named once, and of a fusion's mutation the mutation says enough. */
export function profileCell(profileText: string, squeeze: Squeeze): string {
  const short = profileText
    .replace(/^\S{1,40}::\S{1,40} Fusion AND /, '')
    .replace(/\b(\S{1,40}) (\S{1,40}) AND \1 /g, '$1 $2 + ')
    .replaceAll(' AND ', ' + ')
    .replaceAll(' OR ', ' or ');
  return profileLabel(clip(short, squeeze.name));
}

/** How many papers stand behind a row, and the year of the newest. */
export function papersOf({ items, year }: Pick<MatrixRow, 'items'> & { readonly year?: number | undefined }): string {
  return `${papersAmong(items)}${year ? ` · ${year}` : ''}`;
}

/** The same in words, for a table without a head; of a single paper the year stands in its citation. */
function papersInWords(
  { items, year }: Pick<MatrixRow, 'items'> & { readonly year?: number | undefined },
  t: Translate,
): string {
  const count = papersAmong(items);
  if (count === 1) return t('1 paper');
  return year ? t('{0} papers to {1}', count, year) : t('{0} papers', count);
}

const papersAmong = (items: readonly Evidence[]) => new Set(items.map(({ pmid, id }) => pmid ?? id)).size;

/** An item as a line: reading, citation with a link, level, tumour and date of the review. */
export function evidenceLine(item: Evidence, knowledge: Knowledge): string {
  const { citation, pmid, level, diseaseName, date } = item;
  const reference = pmid ? knowledge.reference(pmid) : undefined;
  const title = reference?.title ? ` ${escapeMarkdown(clip(reference.title, 90))}` : '';
  const retracted = pmid && knowledge.isRetracted(pmid) ? ' **retracted**' : '';
  const source = pmid
    ? `[${escapeMarkdown(citation)}](https://pubmed.ncbi.nlm.nih.gov/${pmid}/)`
    : escapeMarkdown(citation);
  const id = pmid ? `PMID ${pmid}, ` : '';
  return `- ${source}${title}${retracted} (${id}level ${level}${diseaseName ? `, ${escapeMarkdown(diseaseName)}` : ''}, reviewed ${date})`;
}

/**
 * The field's abbreviation of a tumour type (NSCLC, CML) where it has just one, else its name: some of the short names
 * that a source gives belong to a kind of it (GANT is one of GIST).
 */
function shortTumour(name: string, knowledge: Knowledge): string {
  const { names = [], oncotree = '' } = knowledge.diseaseNamed(name) ?? {};
  const short = names.filter((other) => /^(?:[A-Z]{2,6}|[a-z]?[A-Z]{2,5})$/.test(other));
  if (short.includes(oncotree)) return oncotree;
  return short.length === 1 ? short[0]! : name;
}

/** At most `length` characters, cut at a word. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  const word = text.lastIndexOf(' ', length);
  return `${text.slice(0, word > length / 2 ? word : length)}…`;
}

/** The parts of a card for a page, in their order. */
export function page(parts: readonly (string | undefined)[]): string {
  return parts.filter(Boolean).join('\n\n');
}

/** What a card says in one line, parted by dots. */
export function dotted(parts: readonly (string | number | false | undefined)[]): string {
  return parts.filter(Boolean).join(' · ');
}

/** The link that opens the evidence panel, where the host offers it; it says how many rows are left to it. */
export function panelLink(query: string, { link: address, t = inEnglish }: CardOptions, left = 0): string | undefined {
  const open = address?.({ kind: 'open-panel', query });
  if (!open) return left > 0 ? t('…{0} more', left) : undefined;
  const all = link(t('all evidence'), open, t('Open the evidence panel'));
  return left > 0 ? t('…{0} more in {1}', left, all) : all;
}
