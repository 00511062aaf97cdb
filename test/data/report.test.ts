import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { dataReport, sourcesReport } from '../../scripts/data/report/pages.ts';
import { knowledge } from '../helpers/knowledge.ts';

it.each([
  ['docs/data.md', () => dataReport('data', knowledge)],
  ['data/SOURCES.md', () => sourcesReport(knowledge)],
])('%s says what is in data/ (else run scripts/data/report.ts)', (file, report) => {
  expect(readFileSync(file, 'utf8')).toBe(report());
});

it('every source gave something', () => {
  expect(knowledge.sources().filter(({ counts }) => Object.keys(counts).length === 0)).toEqual([]);
});

it('conflicts that the field knows are listed as such', () => {
  const report = dataReport('data', knowledge);
  for (const profile of ['KRAS G13D', 'EGFR S768I']) expect(report).toMatch(new RegExp(`\\| ${profile} \\| \\w+ \\|`));
});
