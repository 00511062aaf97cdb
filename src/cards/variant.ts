import { respelled, VAGUE } from '../knowledge/query.ts';
import { matchProfile } from '../knowledge/query-profile.ts';
import { specificity } from '../knowledge/subsumption.ts';
import type { Alteration, Evidence, Knowledge } from '../knowledge/types.ts';
import { residueCode } from '../recognition/aminoacids.ts';
import { actionLine, assemble, escapeMarkdown, evidenceLine, matrixTable } from './markdown.ts';
import { drugMatrix, strongestFirst } from './matrix.ts';
import { pictureMarkdown, proteinStrip, sitesOf } from './strip.ts';
import type { Card, CardOptions, MatrixRow } from './types.ts';

/**
 * The card of an alteration: what it is, where it lies, which drugs keep or lose activity, by which papers.
 * Evidence of the exact profile comes first; where there is none, that of the next wider one, and the card says so.
 */
export function variantCard(alteration: Alteration, knowledge: Knowledge, options: CardOptions = {}): Card {
  const symbol = alteration.genes.join('::');
  const title = titleOf(alteration);
  const { items, fallback } = evidenceFor(alteration, knowledge);
  const rows = drugMatrix(items, knowledge);
  const protein = proteinForm(alteration);
  const domain = domainAt(alteration, knowledge);
  const picture = options.theme ? drawn(alteration, knowledge, options) : undefined;
  const papers = bestPapers(rows);
  const others = items.filter(({ type }) => type !== 'predictive').sort(strongestFirst);

  const facts = [protein, domain, legacyNote(alteration, knowledge)].filter((fact) => fact !== undefined);
  const head = [picture, `**${escapeMarkdown(title)}**${facts.length ? ` · ${facts.join(' · ')}` : ''}`];
  const body = [
    fallback && items.length
      ? `Nothing is held for exactly this alteration; shown is *${escapeMarkdown(fallback)}*.`
      : undefined,
    rows.length
      ? matrixTable(rows, knowledge, options)
      : 'No drug evidence is held for this alteration. That is no statement about its effect.',
    papers.map((item) => evidenceLine(item, knowledge, options)).join('\n'),
    others.length && !rows.length
      ? others
          .slice(0, 2)
          .map((item) => `- ${item.type}: ${item.significance}, ${plainSource(item)}`)
          .join('\n')
      : undefined,
  ];
  return {
    title,
    markdown: assemble(head, body, actionLine(actions(title, protein, papers, options)), options),
    data: {
      type: 'variant',
      genes: alteration.genes,
      symbol,
      name: alteration.name,
      kind: alteration.kind,
      hgvs: protein,
      domain,
      fallback,
      drugs: rows.map(rowData),
      other: others.map(itemData),
    },
  };
}

function titleOf({ genes, name, kind }: Alteration): string {
  return kind === 'fusion' && genes.length === 2 ? `${genes.join('::')} ${name}` : `${genes[0]} ${name}`;
}

/**
 * Items of the exact profile, or of the most specific wider one that knows something. A compound that holds the
 * alteration outranks a mere class of mutations.
 */
export function evidenceFor(alteration: Alteration, knowledge: Knowledge): { items: Evidence[]; fallback?: string } {
  const exact: Evidence[] = [];
  const general = new Map<string, { rank: number; items: Evidence[] }>();
  const special: Evidence[] = [];
  const items = new Set(
    alteration.genes.filter((gene) => gene !== '?').flatMap((gene) => knowledge.evidenceOfGene(gene)),
  );
  const others = respelled(alteration, knowledge);
  for (const item of items) {
    const written = matchProfile(item.profile, [alteration]);
    const other = others.map((same) => matchProfile(item.profile, [same])).find((match) => match?.match === 'exact');
    const found = written?.match === 'exact' ? written : (other ?? written);
    if (found?.match === 'exact') exact.push(item);
    else if (found?.match === 'general') {
      const same = general.get(item.profileText) ?? { rank: specificity(found.alternative), items: [] };
      same.items.push(item);
      general.set(item.profileText, same);
    } else if (found?.match === 'special') special.push(item);
  }
  if (exact.length) return { items: exact };
  const [wider] = [...general].sort(([, a], [, b]) => b.rank - a.rank || b.items.length - a.items.length);
  const compound = special[0];
  if (wider && (wider[1].rank > VAGUE || !compound)) return { items: wider[1].items, fallback: wider[0] };
  return compound
    ? {
        items: special.filter(({ profileText }) => profileText === compound.profileText),
        fallback: compound.profileText,
      }
    : { items: [] };
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

function legacyNote({ genes, name }: Alteration, knowledge: Knowledge): string | undefined {
  const row = knowledge.legacyNumbering(genes[0]!).find(({ current, legacy }) => current === name || legacy === name);
  if (!row) return undefined;
  if (row.current !== name) return `reference numbering: ${row.current}`;
  return row.status === 'accepted' ? `also written ${row.legacy}` : `older: ${row.legacy}`;
}

function drawn(
  { genes, position, name }: Alteration,
  knowledge: Knowledge,
  { theme }: CardOptions,
): string | undefined {
  const symbol = genes.at(-1)!;
  const length = knowledge.sequence(symbol)?.length;
  if (!length || !theme) return undefined;
  const sites = sitesOf(symbol, knowledge).filter((site) => site.position !== position);
  const svg = proteinStrip(
    { length, domains: knowledge.domains(symbol), sites, ...(position && { here: { position, label: name } }) },
    theme,
  );
  return pictureMarkdown(svg, `${symbol}, ${length} residues${position ? `, ${name} marked` : ''}`);
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

function actions(
  title: string,
  protein: string | undefined,
  papers: readonly Evidence[],
  { link }: CardOptions,
): (string | undefined)[] {
  const panel = link?.({ kind: 'open-panel', query: title });
  const copy = protein && link?.({ kind: 'copy', text: protein });
  const civic = papers.find(({ id }) => id.startsWith('CIVIC:EID'))?.id.slice('CIVIC:EID'.length);
  return [
    panel && `[all evidence](${panel} "Open the evidence panel")`,
    copy && `[copy HGVS](${copy} "Copy ${protein}")`,
    civic && `[CIViC](https://civicdb.org/links/evidence_items/${civic})`,
  ];
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
