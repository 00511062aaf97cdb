import { citedReference } from '../build/cited-reference.ts';
import { type CivicItem, civicId, civicItem, FLAGGED, isCarried } from '../build/civic.ts';
import { evidenceLines, type Quarantined } from '../build/evidence-asset.ts';
import { byText, parseJsonl } from '../build/table.ts';
import { createTherapies } from '../build/therapies.ts';
import { substitutionLines } from '../build/variant-lines.ts';
import type { Knowledge } from '../types.ts';
import type { Base } from './rebuild.ts';
import type { Release } from './releases.ts';
import { type Renames, renamedProfile } from './renames.ts';

/**
 * Evidence, variants and papers of a new release of CIViC, with the project's own evidence and what it holds back.
 * @param source what the release is called in the records; @param isApproved by the genes that count from now on
 * @returns the assets, and how much the release gives
 */
export function rebuildEvidence(
  { knowledge, text }: Base,
  { rows }: Release,
  source: string,
  isApproved: (symbol: string) => boolean,
  renames: Renames,
) {
  const context = {
    source,
    isApproved,
    therapyOf: createTherapies(drugNames(knowledge), new Set(lowerCased(knowledge.drugClassNames()))),
    diseaseOf: (doid: string) => knowledge.disease(doid)?.id,
  };
  const accepted = rows.filter((row) => row.evidence_status !== 'submitted' && isCarried(row));
  const items = accepted.map((row) =>
    civicItem({ ...row, molecular_profile: renamedProfile(row.molecular_profile!, renames) }, context),
  );
  const flagged = accepted
    .filter(({ is_flagged }) => is_flagged === 'true')
    .map((row): Quarantined => ({ id: civicId(row), action: 'caution', reason: FLAGGED }));
  // What the project itself holds back outranks a flag.
  const quarantine = [...flagged, ...parseJsonl<Quarantined>(text('quarantine.jsonl'))];
  const [exons = '', ...present] = text('evidence.tsv').split('\n').filter(Boolean);
  const own = present.filter((line) => !line.startsWith('CIVIC:')).map((line) => renamedItem(line, renames));
  const lines = [...evidenceLines(items, quarantine), ...own].sort((a, b) => byText(firstCell(a), firstCell(b)));
  const references = addReferences(text('references.tsv'), items);
  return {
    assets: {
      'evidence.tsv': [exons, ...lines, ''].join('\n'),
      'variants.tsv': rebuildVariants(text('variants.tsv'), items, renames),
      'references.tsv': references.text,
    },
    counts: { evidence: items.length, ...(references.added && { references: references.added }) },
  };
}

function* drugNames({ drugNames, drugSenses }: Knowledge): Iterable<readonly [string, string]> {
  for (const name of drugNames()) for (const { drug } of drugSenses(name)) yield [name, drug.id];
}

function* lowerCased(names: Iterable<string>): Iterable<string> {
  for (const name of names) yield name.toLowerCase();
}

/** The evidence and variants as they are, in today's symbols. */
export function renamedEvidence({ text }: Base, renames: Renames): Record<string, string> {
  const [exons = '', ...lines] = text('evidence.tsv').split('\n').filter(Boolean);
  const made = lines.map((line) => renamedItem(line, renames));
  const items = made
    .filter((line) => line.startsWith('CIVIC:'))
    .map((line) => JSON.parse(line.slice(line.lastIndexOf('\t') + 1)) as CivicItem);
  return {
    'evidence.tsv': [exons, ...made, ''].join('\n'),
    'variants.tsv': rebuildVariants(text('variants.tsv'), items, renames),
  };
}

/** A line of `evidence.tsv` in today's symbols; the line itself where it names no renamed gene. */
function renamedItem(line: string, renames: Renames): string {
  const cells = line.split('\t');
  if (!cells[1]?.split('|').some((symbol) => renames.has(symbol))) return line;
  const { genes, profile, ...rest } = JSON.parse(cells[4]!) as { genes: string[]; profile: string };
  const renamed = {
    ...rest,
    profile: renamedProfile(profile, renames),
    genes: genes.map((symbol) => renames.get(symbol) ?? symbol),
  };
  return [cells[0], renamed.genes.join('|'), cells[2], cells[3], JSON.stringify(renamed)].join('\t');
}

function rebuildVariants(text: string, items: readonly Pick<CivicItem, 'profile'>[], renames: Renames): string {
  const records = parseJsonl<{ gene: string; name: string }>(text.slice(text.indexOf('\n\n') + 2)).map((record) => ({
    ...record,
    gene: renames.get(record.gene) ?? record.gene,
  }));
  const heads = substitutionLines(
    records,
    items.map(({ profile }) => profile),
  );
  return [...heads, '', ...records.map((record) => JSON.stringify(record)), ''].join('\n');
}

/** The references as they are, with the least that is known of papers that are new. */
function addReferences(text: string, items: readonly CivicItem[]): { readonly text: string; readonly added: number } {
  const [retracted = '', ...lines] = text.split('\n').filter((line, i) => i === 0 || line !== '');
  const known = new Set(lines.map(firstCell));
  const added = new Map<string, string>();
  for (const { pmid, citation, source } of items) {
    if (!pmid || known.has(pmid)) continue;
    const { id: _, ...record } = citedReference(pmid, citation, source);
    added.set(pmid, `${pmid}\t${JSON.stringify(record)}`);
  }
  const all = [...lines, ...added.values()].sort((a, b) => byText(firstCell(a), firstCell(b)));
  return { text: [retracted, ...all, ''].join('\n'), added: added.size };
}

const firstCell = (line: string) => line.slice(0, line.indexOf('\t'));
