import { existsSync } from 'node:fs';
import path from 'node:path';
import { byId } from '../lib/records.ts';
import { readJsonl, readTsv } from '../lib/table.ts';

/** A line of data/evidence.jsonl or data/curated/evidence.jsonl; `read` says where the project opened a curated fact. */
export interface EvidenceRecord {
  readonly id: string;
  readonly genes?: readonly string[];
  readonly drugs?: readonly string[];
  readonly pmid?: string;
  readonly read?: string;
}

/** A line of data/quarantine.jsonl: an item that is held back, or shown with care, and why. */
export interface Quarantined {
  readonly id: string;
  readonly action: 'withhold' | 'caution';
  readonly reason: string;
}

/**
 * data/evidence.jsonl and data/curated/evidence.jsonl, less what data/quarantine.jsonl withholds → `evidence.tsv`:
 * exons as JSON, then an item a line: id, genes, drugs, PMID, and the whole record as JSON.
 */
export function compileEvidence(dataDir: string): Record<string, string> {
  const quarantine = new Map(
    readJsonl<Quarantined>(path.join(dataDir, 'quarantine.jsonl')).map((line) => [line.id, line] as const),
  );
  const items = [...read(dataDir, 'evidence.jsonl'), ...read(dataDir, 'curated/evidence.jsonl')].sort(byId);
  const lines = items.flatMap(({ read: _where, ...item }) => {
    const held = quarantine.get(item.id);
    if (held?.action === 'withhold') return [];
    const record = held ? { ...item, caution: held.reason } : item;
    return [[item.id, item.genes?.join('|'), item.drugs?.join('|'), item.pmid, JSON.stringify(record)].join('\t')];
  });
  return { 'evidence.tsv': [JSON.stringify(exons(dataDir)), ...lines, ''].join('\n') };
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
