import { readFileSync } from 'node:fs';
import type { Row } from './table.ts';

/** Rows of a comma-separated file (RFC 4180: quoted cells may hold commas, quotes and line breaks). */
export function readCsv(file: string): Row[] {
  const [columns = [], ...rows] = parseCsv(readFileSync(file, 'utf8'));
  return rows
    .filter((cells) => cells.length > 1)
    .map((cells) => Object.fromEntries(columns.map((column, i) => [column, (cells[i] ?? '').trim()])));
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;
  while (cell.lastIndex < text.length) {
    const match = cell.exec(text);
    if (!match) break;
    row.push(match[1] === undefined ? (match[2] ?? '') : match[1].replaceAll('""', '"'));
    if (match[3] !== ',') {
      rows.push(row);
      row = [];
    }
  }
  if (row.length > 0) rows.push(row);
  return rows;
}
