import path from 'node:path';
import {
  CIVIC_COLUMNS,
  type CivicContext,
  civicId,
  civicItem,
  drugsOf,
  FLAGGED,
  isCarried,
} from '../../src/knowledge/build/civic.ts';
import { createTherapies } from '../../src/knowledge/build/therapies.ts';
import type { DrugRecord } from './compile/drugs.ts';
import type { Quarantined } from './compile/evidence.ts';
import { byId } from './lib/records.ts';
import { byText, type Row, readJsonl, readTsv, writeJsonl, writeTsv } from './lib/table.ts';

/**
 * Writes data/evidence.jsonl (CIViC's accepted items of level A to D), data/unresolved-therapies.tsv (therapies that are no
 * single drug, with the reason) and data/quarantine.jsonl (what CIViC flags, and data/curated/quarantine.jsonl).
 *   node scripts/run.mjs scripts/data/extract-evidence.ts SOURCES [DATA]
 */
const [sources = '', data = 'data'] = process.argv.slice(2);
const file = (name: string) => path.join(data, name);
const rows = readTsv(path.join(sources, 'civic_accepted_evidence_2026-05.tsv'), CIVIC_COLUMNS).filter(isCarried);
const context = contextFrom('civic-2026-05');

writeJsonl(file('evidence.jsonl'), rows.map((row) => civicItem(row, context)).sort(byId));
writeTsv(file('unresolved-therapies.tsv'), ['therapy', 'reason', 'items'], unresolved());
writeJsonl(
  file('quarantine.jsonl'),
  [...readJsonl<Quarantined>(file('curated/quarantine.jsonl')), ...rows.flatMap(flagged)].sort(byId),
);

function contextFrom(source: string): CivicContext {
  const classes = readJsonl<{ names: string[] }>(file('drug-classes.jsonl'));
  const classNames = new Set(classes.flatMap(({ names }) => names.map((name) => name.toLowerCase())));
  const drugNames = readJsonl<DrugRecord>(file('drugs.jsonl')).flatMap(({ id, names }) =>
    Object.values(names)
      .flat()
      .map((name) => [name, id] as const),
  );
  const diseases = new Map<string, string>();
  for (const { id, replaces = [] } of readJsonl<{ id: string; replaces?: string[] }>(file('diseases.jsonl')))
    for (const doid of [id, ...replaces]) diseases.set(doid, id);
  const symbols = new Set(readTsv(file('genes.tsv'), ['symbol']).map((row) => row.symbol!));
  return {
    source,
    therapyOf: createTherapies(drugNames, classNames),
    diseaseOf: (doid) => diseases.get(doid),
    isApproved: (symbol) => symbols.has(symbol),
  };
}

/** Therapies that are no single drug, with the reason and in how many items. */
function unresolved(): Row[] {
  const therapies = new Map<string, { reason: string; items: number }>();
  for (const { name, reason } of rows.flatMap((row) => drugsOf(row, context).others))
    therapies.set(name, { reason, items: (therapies.get(name)?.items ?? 0) + 1 });
  return [...therapies]
    .sort(([a], [b]) => byText(a, b))
    .map(([therapy, { reason, items }]) => ({ therapy, reason, items: String(items) }));
}

/** Items that CIViC's own curators have flagged and not yet settled. */
function flagged(row: Row): Quarantined[] {
  return row.is_flagged === 'true' ? [{ id: civicId(row), action: 'caution', reason: FLAGGED }] : [];
}
