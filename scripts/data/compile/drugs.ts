import { readFileSync } from 'node:fs';
import path from 'node:path';
import { DRUG_NAME_KINDS } from '../../../src/knowledge/drugs.ts';
import type { Drug, DrugNameKind } from '../../../src/knowledge/types.ts';
import { readJsonl } from '../lib/table.ts';

/** A line of data/drugs.jsonl: a drug whose names are grouped by kind. */
export type DrugRecord = Omit<Drug, 'names'> & {
  readonly names: Readonly<Partial<Record<DrugNameKind, readonly string[]>>>;
};

/**
 * data/drugs.jsonl → `drugs.tsv`: the number of names and of drugs, then a drug a line: id, name, a column a kind of name,
 * and the facts as JSON. data/drug-classes.jsonl → `drug-classes.jsonl`, as it is.
 */
export function compileDrugs(dataDir: string): Record<string, string> {
  const drugs = readJsonl<DrugRecord>(path.join(dataDir, 'drugs.jsonl'));
  const count = drugs.reduce((sum, { names }) => sum + Object.values(names).flat().length, 0);
  const lines = drugs.map(({ id, name, names, ...facts }) =>
    [id, name, ...DRUG_NAME_KINDS.map((kind) => (names[kind] ?? []).join('|')), JSON.stringify(facts)].join('\t'),
  );
  return {
    'drugs.tsv': [`${count}\t${drugs.length}`, ...lines, ''].join('\n'),
    'drug-classes.jsonl': readFileSync(path.join(dataDir, 'drug-classes.jsonl'), 'utf8'),
  };
}
