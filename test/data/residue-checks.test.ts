import fc from 'fast-check';
import { expect, it } from 'vitest';
import { checkResidues, type KnownResidue, otherNumbering } from '../../scripts/data/lib/residue-checks.ts';

const protein = fc.string({
  unit: fc.constantFrom(...'ACDEFGHIKLMNPQRSTVWY'),
  minLength: 60,
  maxLength: 200,
});

it('residues of the sequence itself fit, and show no other numbering', () => {
  fc.assert(
    fc.property(protein, (sequence) => {
      const residues = [...sequence].map((residue, i): KnownResidue => [i + 1, residue]);
      expect(checkResidues(sequence, residues)).toEqual({ matched: sequence.length, total: sequence.length });
      expect(otherNumbering(sequence, residues)).toBeUndefined();
    }),
  );
});

it('a longer isoform, counted from its own start, is found with its offset', () => {
  const sequence = 'MTEYKLVVVGAGGVGKSALTIQLIQNHFVDEYDPTIEDSYRKQVVIDGETCLLDILDTAGQ';
  const isoform = `MSPARWQHNC${sequence.slice(1)}`;
  const residues = [...isoform].map((residue, i): KnownResidue => [i + 1, residue]).slice(20);
  expect(otherNumbering(sequence, residues)).toMatchObject({ offset: -9, from: 21 });
});

it.each([
  [
    'two residues are too few',
    [
      [1, 'W'],
      [2, 'W'],
    ],
  ],
  [
    'residues at no one offset',
    [
      [1, 'W'],
      [2, 'C'],
      [3, 'W'],
      [9, 'C'],
      [11, 'W'],
    ],
  ],
] as [string, KnownResidue[]][])('%s', (_, residues) =>
  expect(otherNumbering('MTEYKLVVVGAGGVGKSA', residues)).toBeUndefined(),
);
