import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type EvidenceRecord, evidenceLines, type Quarantined } from '../../../src/knowledge/build/evidence-asset.ts';
import { readJsonl, readTsv } from '../lib/table.ts';

export type { EvidenceRecord, Quarantined } from '../../../src/knowledge/build/evidence-asset.ts';

/**
 * data/evidence.jsonl and data/curated/evidence.jsonl, less what data/quarantine.jsonl withholds → `evidence.tsv`:
 * exons as JSON, then an item a line; data/curated/quarantine.jsonl → `quarantine.jsonl`, which an update reads.
 */
export function compileEvidence(dataDir: string): Record<string, string> {
  const items = [...read(dataDir, 'evidence.jsonl'), ...read(dataDir, 'curated/evidence.jsonl')];
  const lines = evidenceLines(items, readJsonl<Quarantined>(path.join(dataDir, 'quarantine.jsonl')));
  return {
    'evidence.tsv': [JSON.stringify(exons(dataDir)), ...lines, ''].join('\n'),
    'quarantine.jsonl': readFileSync(path.join(dataDir, 'curated/quarantine.jsonl'), 'utf8'),
  };
}

const read = (dataDir: string, name: string): EvidenceRecord[] => {
  const file = path.join(dataDir, name);
  return existsSync(file) ? readJsonl<EvidenceRecord>(file) : [];
};

/** Gene → rows of exon, first and last residue. */
function exons(dataDir: string): Record<string, number[][]> {
  const out: Record<string, number[][]> = {};
  for (const row of readTsv(path.join(dataDir, 'exons.tsv'), ['gene', 'exon', 'first', 'last'])) {
    out[row.gene!] ??= [];
    out[row.gene!]!.push([Number(row.exon), Number(row.first), Number(row.last)]);
  }
  return out;
}
