import { expect, it } from 'vitest';
import { mouseStrains, recogniseCellLines } from '../../src/recognition/cell-lines.ts';
import { growth } from '../helpers/growth.ts';
import { plainBlock } from '../helpers/plain-block.ts';

const named = (text: string) => recogniseCellLines(plainBlock(text)).map((line) => line.text);

it.each([
  ['T47D and MCF-7 cells were starved.', ['T47D', 'MCF-7']],
  ['A549, H1975, NCI-H3122 and HCC827 carry known drivers.', ['A549', 'H1975', 'NCI-H3122', 'HCC827']],
  ['PC-9, PC9GR4 and Ba/F3 were grown.', ['PC-9', 'PC9GR4', 'Ba/F3']],
  ['SK-BR-3, BT474 and MDA-MB-231 differ.', ['SK-BR-3', 'BT474', 'MDA-MB-231']],
  ['LNCaP, VCaP and 22Rv1 express the receptor.', ['LNCaP', 'VCaP', '22Rv1']],
  ['K562 and MV4-11 were resistant; HEK293T was not.', ['K562', 'MV4-11', 'HEK293T']],
  ['A375R cells, PC9GR cells and HCC827-ER clones were grown in the drug.', ['A375R', 'PC9GR', 'HCC827-ER']],
  [
    'MCF-7/ADR, A549/DDP, K562/A02 and A549/H1299 cells were compared.',
    ['MCF-7/ADR', 'A549/DDP', 'K562/A02', 'A549', 'H1299'],
  ],
  ['The new line was called ABC123: ABC123 cells grew fast.', ['ABC123']],
])('finds the lines of "%s"', (text, lines) => {
  expect(named(text)).toEqual(lines);
});

it.each([
  'CD34 cells and Th17 cells were sorted.',
  'EGFR T790M and KRAS G12C were found.',
  'L858R/T790M cells and G12C cells were sorted.',
  'Fig. S3A shows 12 patients with stage 3 disease.',
  'HER2 and BRCA1 were sequenced in 300 samples.',
  'H3 K27M and p53 were stained.',
])('finds none in "%s"', (text) => {
  expect(named(text)).toEqual([]);
});

it('tells mouse strains', () => {
  const block = plainBlock('C57BL/6 and BALB/c mice, NOD/SCID and NSG');
  expect(mouseStrains(block).map(({ start, end }) => block.prose.slice(start, end))).toEqual([
    'C57BL/6',
    'BALB/c',
    'NOD/SCID',
    'NSG',
  ]);
});

it.each(['A', 'H1', 'MDA-MB-', '1 ', 'SK-', 'ABCD12'])('is linear in repeats of "%s"', (unit) => {
  expect(growth(unit, (text) => recogniseCellLines(plainBlock(text)))).toBeLessThan(3);
});
