import path from 'node:path';
import { genesOf, parseProfile } from '../../src/knowledge/profiles.ts';
import type { Evidence } from '../../src/knowledge/types.ts';
import { interactionOf, significanceOf } from './civic.ts';
import type { DrugRecord } from './compile/drugs.ts';
import type { Quarantined } from './compile/evidence.ts';
import { byId, compact } from './lib/records.ts';
import { byText, type Row, readJsonl, readTsv, writeJsonl, writeTsv } from './lib/table.ts';
import { createTherapies, splitTherapies } from './therapies.ts';

/**
 * Writes data/evidence.jsonl (CIViC's accepted items of level A to D) and data/unresolved-therapies.tsv.
 *   node scripts/run.mjs scripts/data/extract-evidence.ts SOURCES [DATA]
 */
const [sources = '', data = 'data'] = process.argv.slice(2);
const SOURCE = 'civic-2026-05';

const classes = readJsonl<{ names: string[] }>(path.join(data, 'drug-classes.jsonl'));
const therapyOf = createTherapies(
  readJsonl<DrugRecord>(path.join(data, 'drugs.jsonl')),
  new Set(classes.flatMap(({ names }) => names.map((name) => name.toLowerCase()))),
);
const diseases = new Map<string, string>();
for (const { id, replaces } of readJsonl<{ id: string; replaces?: string[] }>(path.join(data, 'diseases.jsonl')))
  for (const known of [id, ...(replaces ?? [])]) diseases.set(known, id);
/** What HGNC approves: CIViC's profiles also name clusters and symbols that are newer or nobody's. */
const symbols = new Set(readTsv(path.join(data, 'genes.tsv'), ['symbol']).map((row) => row.symbol!));
const unresolved = new Map<string, { reason: string; items: number }>();

const rows = readTsv(path.join(sources, 'civic_accepted_evidence_2026-05.tsv'), ['evidence_id', 'molecular_profile']);
writeJsonl(
  path.join(data, 'evidence.jsonl'),
  rows
    .filter((row) => /^[A-D]$/.test(row.evidence_level!))
    .map(toRecord)
    .sort(byId),
);
writeTsv(
  path.join(data, 'unresolved-therapies.tsv'),
  ['therapy', 'reason', 'items'],
  [...unresolved]
    .sort((a, b) => byText(a[0], b[0]))
    .map(([therapy, { reason, items }]) => ({ therapy, reason, items: String(items) })),
);

writeJsonl(
  path.join(data, 'quarantine.jsonl'),
  [...readJsonl<Quarantined>(path.join(data, 'curated', 'quarantine.jsonl')), ...flagged(rows)].sort(byId),
);

/** Items that CIViC's own curators have flagged and not yet settled. */
function flagged(items: readonly Row[]): Quarantined[] {
  const reason = 'Flagged by the curators of CIViC, not settled at this release.';
  return items
    .filter((row) => row.is_flagged === 'true' && row.evidence_level !== 'E')
    .map((row) => ({ id: `CIVIC:EID${row.evidence_id}`, action: 'caution', reason }));
}

function toRecord(row: Row) {
  const { drugs, others } = drugsOf(row);
  const pubmed = row.source_type === 'PubMed' && /^\d+$/.test(row.citation_id!);
  const disease = diseases.get(`DOID:${row.doid}`);
  const profile = row.molecular_profile!.replace(/\s+/g, ' ').trim();
  return {
    id: `CIVIC:EID${row.evidence_id}`,
    type: row.evidence_type!.toLowerCase(),
    profile,
    genes: genesOf(parseProfile(profile)).filter((gene) => symbols.has(gene)),
    ...compact({
      drugs,
      otherTherapies: others,
      interaction: interactionOf(row, drugs.length + others.length),
      direction: row.evidence_direction === 'Does Not Support' ? 'does-not-support' : 'supports',
      significance: significanceOf(row.significance!),
      level: row.evidence_level as Evidence['level'],
      rating: Number(row.rating) || undefined,
      disease,
      diseaseName: disease ? undefined : row.disease,
      origin: row.variant_origin === 'N/A' ? undefined : row.variant_origin,
      pmid: pubmed ? row.citation_id : undefined,
      citation: row.citation || (row.source_type === 'ASCO' ? `ASCO abstract ${row.citation_id}` : row.citation_id!),
      date: row.last_review_date!.slice(0, 10),
      source: SOURCE,
    }),
  };
}

/** Drugs of an item, sorted and once each (salts merge), and the therapies that are no single drug. */
function drugsOf(row: Row): { drugs: string[]; others: string[] } {
  const drugs = new Set<string>();
  const others: string[] = [];
  for (const name of splitTherapies(row.therapies!)) {
    const therapy = therapyOf(name);
    if ('drugs' in therapy) for (const id of therapy.drugs) drugs.add(id);
    else {
      others.push(name);
      unresolved.set(name, { reason: therapy.reason, items: (unresolved.get(name)?.items ?? 0) + 1 });
    }
  }
  return { drugs: [...drugs].sort(), others };
}
