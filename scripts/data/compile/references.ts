import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { byId } from '../lib/records.ts';
import { readJsonl } from '../lib/table.ts';

/** A line of data/references.jsonl or data/curated/references.jsonl. */
interface ReferenceRecord {
  readonly id: string;
  readonly read?: string;
}

/**
 * data/references.jsonl, data/curated/references.jsonl and data/retracted.txt → `references.tsv`: the retracted PMIDs as
 * base-36 differences, then a reference a line: PMID and the record as JSON. A curated record replaces the extracted one.
 */
export function compileReferences(dataDir: string): Record<string, string> {
  const records = new Map<string, ReferenceRecord>();
  for (const name of ['references.jsonl', 'curated/references.jsonl']) {
    const file = path.join(dataDir, name);
    if (existsSync(file)) for (const record of readJsonl<ReferenceRecord>(file)) records.set(record.id, record);
  }
  const lines = [...records.values()]
    .sort(byId)
    .map(({ id, read: _where, ...record }) => `${id.slice('PMID:'.length)}\t${JSON.stringify(record)}`);
  const retracted = readFileSync(path.join(dataDir, 'retracted.txt'), 'utf8').split('\n').filter(Boolean).map(Number);
  const steps = retracted.map((pmid, i) => (pmid - (retracted[i - 1] ?? 0)).toString(36));
  return { 'references.tsv': [steps.join(' '), ...lines, ''].join('\n') };
}
