import { expect, it } from 'vitest';
import { definitionsIn } from '../../src/recognition/definitions.ts';
import { growth } from '../helpers/growth.ts';

const defined = (prose: string) => definitionsIn(prose).map(({ short, long }) => `${short} = ${long}`);

it.each([
  ['The androgen receptor (AR) drives growth.', ['AR = androgen receptor']],
  ['AR (androgen receptor) drives growth.', ['AR = androgen receptor']],
  ['by computed tomography (CT) of the chest', ['CT = computed tomography']],
  ['non-small-cell lung cancer (NSCLC) in 12 patients', ['NSCLC = non-small-cell lung cancer']],
  ['epidermal growth factor receptor (EGFR; HER1)', ['EGFR = epidermal growth factor receptor']],
  ['tumour necrosis factor α (TNF-α) was raised', ['TNF-α = tumour necrosis factor α']],
  [
    'progression-free survival (PFS) and overall survival (OS)',
    ['PFS = progression-free survival', 'OS = overall survival'],
  ],
  ['tyrosine kinase inhibitors (TKIs) were given', ['TKIs = tyrosine kinase inhibitors']],
])('reads "%s"', (prose, definitions) => {
  expect(defined(prose)).toEqual(definitions);
});

it.each([
  'as shown before (see above)',
  'in 12 patients (10%)',
  'the drug (80 mg) was given',
  'EGFR (n = 12) and KRAS (n = 3)',
  'gefitinib (Iressa)',
  'a bracket that never closes (AR',
  '() (A) (,)',
])('reads nothing in "%s"', (prose) => {
  expect(defined(prose)).toEqual([]);
});

it('says where both halves stand', () => {
  const prose = 'The androgen receptor (AR) drives growth.';
  const [definition] = definitionsIn(prose);
  const slice = ({ start, end }: { start: number; end: number }) => prose.slice(start, end);
  expect([slice(definition!.shortRange), slice(definition!.longRange)]).toEqual(['AR', 'androgen receptor']);
});

it.each(['(', 'a (b) ', 'long words (LW) ', '((', ') (', 'x'])('is linear in repeats of "%s"', (unit) => {
  expect(growth(unit, definitionsIn)).toBeLessThan(3);
});
