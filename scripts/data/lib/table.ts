import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** A row of a table: column name → cell. */
export type Row = Record<string, string>;

/**
 * Reads a tab-separated file with a header line.
 * @param file path; a `#` before the first column's name is dropped, quotes around a cell are taken off.
 * @returns a row a line; cells that a ragged line lacks are empty.
 * @throws where the file cannot be read or lacks a column of `needed`: a changed release must not pass silently.
 */
export function readTsv(file: string, needed: readonly string[] = []): Row[] {
  const [header = '', ...lines] = readFileSync(file, 'utf8').replace(/\r/g, '').split('\n');
  const columns = header.replace(/^#/, '').split('\t');
  const missing = needed.filter((column) => !columns.includes(column));
  if (missing.length > 0) throw new Error(`${file}: no column ${missing.join(', ')} in its header.`);
  const rows: Row[] = [];
  for (const line of lines) {
    if (line === '') continue;
    const cells = line.split('\t');
    const row: Row = {};
    for (const [i, column] of columns.entries()) row[column] = unquote(cells[i] ?? '');
    rows.push(row);
  }
  return rows;
}

const unquote = (cell: string) =>
  cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;

/** Writes rows as a tab-separated file with a header, in the order given. Tabs and line ends inside a cell become blanks. */
export function writeTsv(file: string, columns: readonly string[], rows: readonly Row[]): void {
  const clean = (cell: string | undefined) => (cell ?? '').replace(/[\t\r\n]+/g, ' ').trim();
  const lines = rows.map((row) => columns.map((column) => clean(row[column])).join('\t'));
  write(file, [columns.join('\t'), ...lines]);
}

/** Reads one JSON record a line. */
export function readJsonl<T>(file: string): T[] {
  return readLines(file).map((line) => JSON.parse(line) as T);
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

/** Splits a multi-value cell at `|`; empty parts are dropped. */
export const values = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split('|')
    .map((value) => value.trim())
    .filter((value) => value !== '');

/** Code-unit order, the same on every machine whatever its locale. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

function write(file: string, lines: readonly string[]): void {
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, `${lines.join('\n')}\n`);
}
