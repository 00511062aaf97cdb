/** A row of a table: column name → cell. */
export type Row = Record<string, string>;

/** A table lacks a column that its reader needs: the release has another shape than the one that is read. */
export class ColumnError extends Error {}

/** Lines that one quoted cell may span. */
const LONGEST_CELL = 40;

/**
 * Reads tab-separated text with a header line. A `#` before the first column's name is dropped, quotes around a cell are
 * taken off, and a quoted cell may hold line ends.
 * @param text the table; @param name what it is called in an error
 * @param needed columns that must be there
 * @param more further columns to keep; without it, every column is kept
 * @returns a row a line; cells that a ragged line lacks are empty
 * @throws ColumnError where a needed column is missing: a changed release must not pass silently
 */
export function parseTsv(text: string, name: string, needed: readonly string[] = [], more?: readonly string[]): Row[] {
  const [header = '', ...lines] = text.replace(/\r/g, '').split('\n');
  const columns = header.replace(/^\uFEFF?#?/, '').split('\t');
  const missing = needed.filter((column) => !columns.includes(column));
  if (missing.length > 0) throw new ColumnError(`${name}: no column ${missing.join(', ')} in its header.`);
  const kept = [...columns.entries()].filter(([, column]) => !more || needed.includes(column) || more.includes(column));
  const rows: Row[] = [];
  for (let i = 0; i < lines.length; i++) {
    if (lines[i] === '') continue;
    let cells = lines[i]!.split('\t');
    if (cells.length < columns.length && opensQuote(cells.at(-1)!)) {
      const end = endOfQuoted(lines, i, columns.length);
      cells = lines
        .slice(i, end + 1)
        .join('\n')
        .split('\t');
      i = end;
    }
    const row: Row = {};
    for (const [at, column] of kept) row[column] = unquote(cells[at] ?? '');
    rows.push(row);
  }
  return rows;
}

const opensQuote = (cell: string): boolean => cell.startsWith('"') && !(cell.length > 1 && cell.endsWith('"'));

/** The line in which a row that starts at `from` has all its cells; `from` itself where none near it does. */
function endOfQuoted(lines: readonly string[], from: number, cells: number): number {
  let tabs = tabsIn(lines[from]!);
  for (let i = from + 1; i < lines.length && i <= from + LONGEST_CELL; i++) {
    tabs += tabsIn(lines[i]!);
    if (tabs >= cells - 1) return tabs === cells - 1 ? i : from;
  }
  return from;
}

const tabsIn = (line: string): number => line.split('\t').length - 1;

const unquote = (cell: string) =>
  cell.length > 1 && cell.startsWith('"') && cell.endsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell;

/** Reads one JSON record a line. */
export const parseJsonl = <T>(text: string): T[] =>
  text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);

/** Splits a multi-value cell at `|`; empty parts are dropped. */
export const values = (cell: string | undefined): string[] =>
  (cell ?? '')
    .split('|')
    .map((value) => value.trim())
    .filter((value) => value !== '');

/** Code-unit order, the same on every machine whatever its locale. */
export const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Orders records by id in code-unit order. */
export const byId = (a: { readonly id: string }, b: { readonly id: string }): number => byText(a.id, b.id);

/** The record without its empty fields. */
export function compact<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => !isEmpty(value))) as T;
}

const isEmpty = (value: unknown): boolean =>
  value === '' || value === undefined || value === null || (Array.isArray(value) && value.length === 0);
