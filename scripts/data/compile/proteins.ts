import path from 'node:path';
import { type Row, readTsv } from '../lib/table.ts';

/**
 * data/sequences.tsv and data/isoforms.tsv → `sequences.tsv`, an isoform right behind its reference so that they compress
 * together; data/residues.tsv → `residues.tsv`; data/domains.tsv → `domains.tsv`, for the
 * proteins whose sequence is held: without it there is no picture. Readers: src/knowledge/proteins.ts.
 */
export function compileProteins(dataDir: string): Record<string, string> {
  const table = (name: string, needed: readonly string[]) => readTsv(path.join(dataDir, name), needed);
  const isoforms = new Map<string, Row[]>();
  for (const row of table('isoforms.tsv', ['symbol', 'label', 'sequence'])) {
    isoforms.set(row.symbol ?? '', [...(isoforms.get(row.symbol ?? '') ?? []), row]);
  }
  const sequences = table('sequences.tsv', ['symbol', 'accession', 'sequence']).flatMap((row) => [
    line(row, ['symbol', 'accession', 'sequence']),
    ...(isoforms.get(row.symbol ?? '') ?? []).map((isoform) =>
      line(isoform, ['symbol', 'label', 'accession', 'sequence']),
    ),
  ]);
  const withSequence = new Set(sequences.map((line) => line.slice(0, line.indexOf('\t'))));
  return {
    'sequences.tsv': text(sequences),
    'residues.tsv': text(table('residues.tsv', ['symbol', 'residues']).map((row) => line(row, ['symbol', 'residues']))),
    'domains.tsv': text(
      table('domains.tsv', ['symbol', 'domains'])
        .filter((row) => withSequence.has(row.symbol ?? ''))
        .map((row) => line(row, ['symbol', 'domains'])),
    ),
  };
}

const line = (row: Row, columns: readonly string[]) => columns.map((column) => row[column] ?? '').join('\t');
const text = (lines: readonly string[]) => `${lines.join('\n')}\n`;
