import path from 'node:path';
import { readJsonl, readTsv } from '../lib/table.ts';

interface DiseaseRow {
  readonly id: string;
  readonly synonyms: string[];
  readonly abbreviations: string[];
  readonly parents: string[];
}

/** Written in capitals, wholly or at its end (`mCRPC`, `T-ALL`): its case tells it from a word. */
const ABBREVIATION = /^\S*[A-Z]{2,}\S*$/;

/**
 * data/diseases.jsonl, the field's names of data/disease-names.tsv and the parents of data/disease-parents.tsv,
 * less the names of data/disease-names-left-out.tsv → `diseases.jsonl`, which src/knowledge/diseases.ts reads whole.
 */
export function compileDiseases(dataDir: string): Record<string, string> {
  const rows = new Map(readJsonl<DiseaseRow>(path.join(dataDir, 'diseases.jsonl')).map((row) => [row.id, row]));
  for (const { name = '', id = '' } of readTsv(path.join(dataDir, 'disease-names.tsv'), ['name', 'id', 'source'])) {
    const row = rows.get(id);
    (ABBREVIATION.test(name) ? row?.abbreviations : row?.synonyms)?.push(name);
  }
  for (const { id = '', parent = '' } of readTsv(path.join(dataDir, 'disease-parents.tsv'), [
    'id',
    'parent',
    'source',
  ])) {
    rows.get(id)?.parents.push(parent);
  }
  const leftOut = new Set(
    readTsv(path.join(dataDir, 'disease-names-left-out.tsv'), ['name', 'reason']).map(({ name }) => name),
  );
  const kept = (names: readonly string[]) => [...new Set(names)].filter((name) => !leftOut.has(name));
  const lines = [...rows.values()].map((row) =>
    JSON.stringify({
      ...row,
      synonyms: kept(row.synonyms),
      abbreviations: kept(row.abbreviations),
      sources: undefined,
    }),
  );
  return { 'diseases.jsonl': `${lines.join('\n')}\n` };
}
