import { describe, expect, it } from 'vitest';
import { writeTable } from '../../src/reports/table.ts';

const table = { columns: ['Name', 'Note'], rows: [['p.T790*', 'a|b & 50%\nnext "c" \\d_e']] };

describe('a table is written so that every cell is text', () => {
  it('in Markdown', () => {
    expect(writeTable(table, 'markdown')).toBe(
      '| Name | Note |\n|:--|:--|\n| p.T790\\* | a\\|b & 50% next "c" \\\\d\\_e |\n',
    );
  });

  it('in LaTeX', () => {
    expect(writeTable(table, 'latex')).toBe(
      [
        '\\begin{tabular}{ll}',
        '  \\toprule',
        '  Name & Note \\\\',
        '  \\midrule',
        '  p.T790* & a|b \\& 50\\% next "c" \\textbackslash{}d\\_e \\\\',
        '  \\bottomrule',
        '\\end{tabular}',
        '',
      ].join('\n'),
    );
  });

  it('in Typst', () => {
    expect(writeTable(table, 'typst')).toBe(
      '#table(\n  columns: 2,\n  table.header("Name", "Note"),\n  "p.T790*", "a|b & 50% next \\"c\\" \\\\d_e",\n)\n',
    );
  });

  it('in CSV, where a formula is no formula', () => {
    expect(writeTable({ columns: ['a', 'b'], rows: [['=1+1', 'x, "y"']] }, 'csv')).toBe('a,b\r\n\'=1+1,"x, ""y"""\r\n');
  });
});
