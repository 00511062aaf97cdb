/** A table as it is written in a language: Markdown (and Quarto), LaTeX, Typst, or CSV for a spreadsheet. */
export type TableFormat = 'markdown' | 'latex' | 'typst' | 'csv';

export interface Table {
  readonly columns: readonly string[];
  /** Each with as many cells as there are columns. */
  readonly rows: readonly (readonly string[])[];
}

const writers: Readonly<Record<TableFormat, (table: Table) => string>> = {
  markdown: writeMarkdown,
  latex: writeLatex,
  typst: writeTypst,
  csv: writeCsv,
};

/** Writes a table of plain text; every cell is escaped for the language. Ends in a line feed. */
export function writeTable(table: Table, format: TableFormat): string {
  return writers[format](table);
}

function writeMarkdown({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cellOfMarkdown).join(' | ')} |\n`;
  return `${line(columns)}|${columns.map(() => ':--').join('|')}|\n${rows.map(line).join('')}`;
}

function cellOfMarkdown(text: string): string {
  return oneLine(text).replace(/[\\`*_{}[\]<>|#~$]/g, '\\$&');
}

/** With the rules of the booktabs package, which the document must load. */
function writeLatex({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `  ${cells.map(cellOfLatex).join(' & ')} \\\\\n`;
  return (
    `\\begin{tabular}{${'l'.repeat(columns.length)}}\n  \\toprule\n${line(columns)}  \\midrule\n` +
    `${rows.map(line).join('')}  \\bottomrule\n\\end{tabular}\n`
  );
}

const latexWords: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
  '<': '\\textless{}',
  '>': '\\textgreater{}',
};

function cellOfLatex(text: string): string {
  return oneLine(text).replace(/[\\~^<>&%$#_{}]/g, (sign) => latexWords[sign] ?? `\\${sign}`);
}

function writeTypst({ columns, rows }: Table): string {
  const line = (cells: readonly string[]) => `  ${cells.map(cellOfTypst).join(', ')},\n`;
  return (
    `#table(\n  columns: ${columns.length},\n  table.header(${columns.map(cellOfTypst).join(', ')}),\n` +
    `${rows.map(line).join('')})\n`
  );
}

/** A string literal: nothing in it is markup. */
function cellOfTypst(text: string): string {
  return `"${oneLine(text).replace(/["\\]/g, '\\$&')}"`;
}

/** RFC 4180, lines ended by CR LF. */
function writeCsv({ columns, rows }: Table): string {
  return [columns, ...rows].map((cells) => `${cells.map(cellOfCsv).join(',')}\r\n`).join('');
}

/** A spreadsheet would run a cell that begins like a formula: an apostrophe keeps it text. */
function cellOfCsv(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}
