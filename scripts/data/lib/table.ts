import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseJsonl, parseTsv, type Row } from '../../../src/knowledge/build/table.ts';

export { byText, type Row, values } from '../../../src/knowledge/build/table.ts';

/**
 * Reads a tab-separated file with a header line, see `parseTsv`.
 * @throws where the file cannot be read or lacks a column of `needed`
 */
export const readTsv = (file: string, needed: readonly string[] = []): Row[] =>
  parseTsv(readFileSync(file, 'utf8'), file, needed);

/** Writes rows as a tab-separated file with a header, in the order given. Tabs and line ends inside a cell become blanks. */
export function writeTsv(file: string, columns: readonly string[], rows: readonly Row[]): void {
  const clean = (cell: string | undefined) => (cell ?? '').replace(/[\t\r\n]+/g, ' ').trim();
  const lines = rows.map((row) => columns.map((column) => clean(row[column])).join('\t'));
  write(file, [columns.join('\t'), ...lines]);
}

/** Reads one JSON record a line. */
export function readJsonl<T>(file: string): T[] {
  return parseJsonl(readFileSync(file, 'utf8'));
}

/** The lines of a text file that are not empty. */
export function readLines(file: string): string[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '');
}

/** Writes one JSON record a line, in the order given. */
export function writeJsonl(file: string, records: readonly unknown[]): void {
  write(
    file,
    records.map((record) => JSON.stringify(record)),
  );
}

function write(file: string, lines: readonly string[]): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${lines.join('\n')}\n`);
}
