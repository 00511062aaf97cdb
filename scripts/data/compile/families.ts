import path from 'node:path';
import { readTsv } from '../lib/table.ts';

/** data/gene-families.tsv → `gene-families.tsv`: names and members, a family a line, without a header. */
export function compileFamilies(dataDir: string): Record<string, string> {
  const rows = readTsv(path.join(dataDir, 'gene-families.tsv'), ['names', 'members']);
  return { 'gene-families.tsv': rows.map((row) => `${row.names}\t${row.members}\n`).join('') };
}
