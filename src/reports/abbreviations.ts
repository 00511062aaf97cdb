import type { Analysis } from '../analysis.ts';
import { type TableFormat, writeTable } from './table.ts';

/** The abbreviations that a document defines, with what each stands for, sorted as a journal prints them. */
export function abbreviationList(analysis: Analysis, format: TableFormat): string {
  const rows = [...analysis.context.definitions].map(([short, { long }]) => [short, long]);
  rows.sort((a, b) => a[0]!.localeCompare(b[0]!, 'en', { sensitivity: 'base' }));
  return writeTable({ columns: ['Abbreviation', 'Meaning'], rows }, format);
}
