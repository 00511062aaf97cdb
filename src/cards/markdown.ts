import type { Evidence, Knowledge } from '../knowledge/types.ts';
import type { CardOptions, MatrixRow, Reading } from './types.ts';

/** Readings as cards write them: marks beside the words, so that colour is never all that tells them apart. */
export const MARKS: Readonly<Record<Reading, string>> = {
  resistant: '✕ resistant',
  reduced: '▽ less sensitive',
  active: '✓ active',
  'not resistant': '○ not resistant',
  'not active': '✕ not active',
  conflicting: '⇄ conflicting',
  toxicity: '⚠ toxicity',
};

/** Text inside Markdown, with nothing in it that Markdown or a table would read as its own. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>|#~]/g, '\\$&');
}

/** A drug matrix as a table: drug, reading, level, tumour, papers. */
export function matrixTable(
  rows: readonly MatrixRow[],
  knowledge: Knowledge,
  { rows: limit = rows.length }: CardOptions,
): string {
  if (rows.length === 0) return '';
  const lines = rows.slice(0, limit).map(({ label, reading, level, tumours, items, year }) => {
    const where = tumours.length
      ? `${escapeMarkdown(shortTumour(tumours[0]!, knowledge))}${tumours.length > 1 ? ` +${tumours.length - 1}` : ''}`
      : '–';
    return `| ${escapeMarkdown(label)} | ${MARKS[reading]} | ${level} | ${where} | ${papersOf({ items, year })} |`;
  });
  const more = rows.length > limit ? `\n\n…and ${rows.length - limit} more.` : '';
  return `| drug | effect | level | tumour | papers |\n|:--|:--|:--|:--|:--|\n${lines.join('\n')}${more}`;
}

/** A profile as a card writes it: a partner that may be any gene, `v::ALK`, is left out. */
export function profileLabel(profileText: string): string {
  return escapeMarkdown(profileText.replace(/\bv::|::v\b/g, ''));
}

/** How many papers stand behind a row, and the year of the newest. */
export function papersOf({ items, year }: Pick<MatrixRow, 'items'> & { readonly year?: number | undefined }): string {
  const papers = new Set(items.map(({ pmid, id }) => pmid ?? id)).size;
  return `${papers}${year ? ` · ${year}` : ''}`;
}

/** An item as a line: reading, citation with a link, level, tumour and date of the review. */
export function evidenceLine(item: Evidence, knowledge: Knowledge, options: CardOptions): string {
  const { citation, pmid, level, diseaseName, date } = item;
  const reference = pmid ? knowledge.reference(pmid) : undefined;
  const title = reference?.title ? ` ${escapeMarkdown(clip(reference.title, 90))}` : '';
  const retracted = pmid && knowledge.isRetracted(pmid) ? ' **retracted**' : '';
  const source = pmid
    ? `[${escapeMarkdown(citation)}](https://pubmed.ncbi.nlm.nih.gov/${pmid}/)`
    : escapeMarkdown(citation);
  const insert = pmid ? options.link?.({ kind: 'insert-reference', pmid }) : undefined;
  const act = insert ? ` · [insert reference](${insert} "Insert this reference")` : '';
  const id = pmid ? `PMID ${pmid}, ` : '';
  return `- ${source}${title}${retracted} (${id}level ${level}${diseaseName ? `, ${escapeMarkdown(diseaseName)}` : ''}, reviewed ${date})${act}`;
}

/**
 * The field's abbreviation of a tumour type (NSCLC, CML) where it has just one, else its name: some of the short names
 * that a source gives belong to a kind of it (GANT is one of GIST).
 */
export function shortTumour(name: string, knowledge: Knowledge): string {
  const { names = [], oncotree = '' } = knowledge.diseaseNamed(name) ?? {};
  const short = names.filter((other) => /^(?:[A-Z]{2,6}|[a-z]?[A-Z]{2,5})$/.test(other));
  if (short.includes(oncotree)) return oncotree;
  return short.length === 1 ? short[0]! : name;
}

/** At most `length` characters, cut at a word. */
export function clip(text: string, length: number): string {
  if (text.length <= length) return text;
  return `${text.slice(0, text.lastIndexOf(' ', length))}…`;
}

/**
 * The parts of a card in their order. Where the host offers actions their line stands behind the head, in sight in a hover
 * that cuts the card off; in a file it is the last.
 * @param head what stands first, come what may
 */
export function assemble(
  head: readonly (string | undefined)[],
  body: readonly (string | undefined)[],
  actions: string,
  { link }: CardOptions,
): string {
  const parts = link ? [...head, actions, ...body] : [...head, ...body, actions];
  return parts.filter(Boolean).join('\n\n');
}

/** A line of links and actions. */
export function actionLine(parts: readonly (string | undefined)[]): string {
  const shown = parts.filter((part) => part !== undefined);
  return shown.length ? shown.join(' · ') : '';
}
