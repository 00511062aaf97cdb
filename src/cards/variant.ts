import type { Alteration, Evidence, Knowledge } from '../knowledge/types.ts';
import { residueCode } from '../recognition/aminoacids.ts';
import { evidenceFor } from './held.ts';
import {
  dotted,
  escapeMarkdown,
  evidenceLine,
  hoverCells,
  link,
  matrixTable,
  page,
  panelLink,
  reviewedTo,
} from './markdown.ts';
import { bothSides, drugMatrix, strongestFirst } from './matrix.ts';
import { fitted, type Picture } from './room.ts';
import { proteinPicture, sitesOf } from './strip.ts';
import type { Card, CardOptions, MatrixRow } from './types.ts';
import { inEnglish, type Translate } from './words.ts';

/**
 * The card of an alteration: what it is, where it lies, which drugs keep or lose activity, by which papers.
 * Evidence of the exact profile comes first; where there is none, that of the next wider one, and the card says so.
 */
export function variantCard(alteration: Alteration, knowledge: Knowledge, options: CardOptions = {}): Card {
  const { items, fallback } = evidenceFor(alteration, knowledge);
  const { t = inEnglish } = options;
  const protein = proteinForm(alteration);
  const domain = domainAt(alteration, knowledge);
  const found: Found = {
    title: titleOf(alteration),
    facts: [protein, domain, legacyNote(alteration, knowledge, t)],
    fallback: items.length ? fallback : undefined,
    rows: drugMatrix(items, knowledge),
    others: items.filter(({ type }) => type !== 'predictive').sort(strongestFirst),
    protein,
    picture: drawn(alteration, knowledge, options),
  };
  return {
    title: found.title,
    markdown: options.hover ? forHover(found, knowledge, options) : forPage(found, knowledge),
    data: {
      type: 'variant',
      genes: alteration.genes,
      symbol: alteration.genes.join('::'),
      name: alteration.name,
      kind: alteration.kind,
      hgvs: protein,
      domain,
      fallback,
      drugs: found.rows.map(rowData),
      other: found.others.map(itemData),
    },
  };
}

/** What is known of an alteration, as both ways to write its card need it. */
interface Found {
  readonly title: string;
  readonly facts: readonly (string | undefined)[];
  /** The wider profile whose evidence is shown. */
  readonly fallback: string | undefined;
  readonly rows: readonly MatrixRow[];
  /** Evidence of other kinds than on drugs, strongest first. */
  readonly others: readonly Evidence[];
  readonly protein: string | undefined;
  readonly picture: Picture | undefined;
}

function forHover({ rows, protein, picture, title, ...found }: Found, knowledge: Knowledge, options: CardOptions) {
  const { t = inEnglish } = options;
  const copy = protein && options.link?.({ kind: 'copy', text: protein });
  const chosen = (limit: number) => bothSides(rows, limit);
  return fitted({
    picture,
    head: headOf({ title, rows, ...found }, t),
    rows: (limit, squeeze) => chosen(limit).map((row) => hoverCells(row, knowledge, options, squeeze)),
    foot: (shown) => [
      dotted([
        panelLink(title, options, rows.length - shown),
        copy && link(t('copy HGVS'), copy, t('Copy {0}', protein)),
        civicLink(chosen(shown)),
        reviewedTo(
          chosen(shown).flatMap(({ items }) => items),
          t,
        ),
      ]),
    ],
  });
}

function forPage(found: Found, knowledge: Knowledge): string {
  const { rows } = found;
  return page([
    ...headOf(found, inEnglish),
    rows.length ? matrixTable(rows, knowledge) : undefined,
    bestPapers(rows)
      .map((item) => evidenceLine(item, knowledge))
      .join('\n'),
    civicLink(rows),
  ]);
}

/** What the alteration is, and what is not known of it. */
function headOf(
  { title, facts, fallback, rows, others }: Pick<Found, 'title' | 'facts' | 'fallback' | 'rows' | 'others'>,
  t: Translate,
) {
  return [
    dotted([`**${escapeMarkdown(title)}**`, ...facts]),
    fallback && t('Nothing is held for exactly this alteration; shown is {0}.', `*${escapeMarkdown(fallback)}*`),
    rows.length ? undefined : t('No drug evidence is held for this alteration. That is no statement about its effect.'),
    ...(rows.length
      ? []
      : others.slice(0, 2).map((item) => `${item.type}: ${item.significance}, ${plainSource(item)}`)),
  ];
}

/** The page of the strongest item that comes of CIViC. */
function civicLink(rows: readonly MatrixRow[]): string | undefined {
  const item = rows.flatMap(({ items }) => items).find(({ id }) => id.startsWith('CIVIC:EID'));
  return item && link('CIViC', `https://civicdb.org/links/evidence_items/${item.id.slice('CIVIC:EID'.length)}`);
}

function titleOf({ genes, name, kind }: Alteration): string {
  return kind === 'fusion' && genes.length === 2 ? `${genes.join('::')} ${name}` : `${genes[0]} ${name}`;
}

/** `p.Thr790Met`, where the alteration is a substitution. */
function proteinForm({ kind, ref, alt, position }: Alteration): string | undefined {
  if ((kind !== 'substitution' && kind !== 'nonsense') || !ref || !alt || !position) return undefined;
  return `p.${residueCode(ref)}${position}${residueCode(alt)}`;
}

function domainAt({ genes, position }: Alteration, knowledge: Knowledge): string | undefined {
  if (!position) return undefined;
  const found = knowledge.domains(genes[0]!).find(({ start, end }) => position >= start && position <= end);
  return found && `${found.name} domain`.replace(/domain domain$/i, 'domain');
}

function legacyNote({ genes, name }: Alteration, knowledge: Knowledge, t: Translate): string | undefined {
  const row = knowledge.legacyNumbering(genes[0]!).find(({ current, legacy }) => current === name || legacy === name);
  if (!row) return undefined;
  if (row.current !== name) return t('reference numbering: {0}', row.current);
  return row.status === 'accepted' ? t('also written {0}', row.legacy) : t('older: {0}', row.legacy);
}

function drawn({ genes, position, name }: Alteration, knowledge: Knowledge, { theme, t = inEnglish }: CardOptions) {
  const symbol = genes.at(-1)!;
  const length = knowledge.sequence(symbol)?.length;
  if (!length || !theme) return undefined;
  return proteinPicture(
    {
      length,
      domains: knowledge.domains(symbol),
      sites: sitesOf(symbol, knowledge).filter((site) => site.position !== position),
      ...(position && { here: { position, label: name } }),
    },
    theme,
    position ? t('{0}, {1} residues, {2} marked', symbol, length, name) : t('{0}, {1} residues', symbol, length),
    t,
  );
}

/** The papers behind the two strongest opposite readings, then the next strongest. */
function bestPapers(rows: readonly MatrixRow[]): Evidence[] {
  const picked: Evidence[] = [];
  for (const { items } of rows) {
    const next = items.find(({ pmid }) => !picked.some((item) => item.pmid === pmid));
    if (next) picked.push(next);
    if (picked.length === 2) break;
  }
  return picked;
}

const plainSource = ({ citation, pmid, level, date }: Evidence) =>
  `${escapeMarkdown(citation)}${pmid ? ` (PMID ${pmid}` : ' ('}${pmid ? ', ' : ''}level ${level}, reviewed ${date})`;

/** An item as data: what a program needs to show it with its source. */
export function itemData({
  id,
  type,
  significance,
  direction,
  level,
  pmid,
  citation,
  date,
  diseaseName,
  profileText,
}: Evidence) {
  return { id, type, significance, direction, level, pmid, citation, date, disease: diseaseName, profile: profileText };
}

/** A row of the matrix as data. */
export function rowData({ label, reading, level, tumours, year, items }: MatrixRow) {
  return { drugs: label, reading, level, tumours, year, evidence: items.map(itemData) };
}
