import fc from 'fast-check';
import { expect, it } from 'vitest';
import { withoutOverlaps } from '../../src/recognition/overlaps.ts';
import type { Mention } from '../../src/recognition/types.ts';

/** A mention of a type at a range; what else it says does not matter here. */
const at = (type: Mention['type'], start: number, end: number) => ({ type, start, end, text: '' }) as Mention;
const kept = (...mentions: Mention[]) => withoutOverlaps(mentions).map(({ type, start }) => `${type}@${start}`);

it('keeps the longer: a fusion rather than its genes', () => {
  expect(kept(at('gene', 0, 4), at('gene', 5, 8), at('variant', 0, 8))).toEqual(['variant@0']);
});

it('keeps the more specific of equals: a biomarker rather than a gene', () => {
  expect(kept(at('gene', 0, 4), at('biomarker', 0, 4))).toEqual(['biomarker@0']);
});

it('keeps a cell line whatever it overlaps', () => {
  expect(kept(at('variant', 0, 4), at('cell-line', 0, 4), at('drug', 0, 12))).toEqual(['cell-line@0']);
});

it('keeps what only touches', () => {
  expect(kept(at('gene', 0, 4), at('variant', 4, 8), at('drug', 9, 12))).toEqual(['gene@0', 'variant@4', 'drug@9']);
});

const TYPES: Mention['type'][] = ['gene', 'drug', 'drug-class', 'variant', 'disease', 'biomarker', 'cell-line'];
const mention = fc
  .record({ type: fc.constantFrom(...TYPES), start: fc.nat(60), length: fc.integer({ min: 1, max: 12 }) })
  .map(({ type, start, length }) => at(type, start, start + length));

it('gives sorted mentions that do not overlap, and drops none that overlaps nothing', () => {
  fc.assert(
    fc.property(fc.array(mention), (mentions) => {
      const result = withoutOverlaps(mentions);
      for (const [i, one] of result.entries()) if (i > 0) expect(one.start).toBeGreaterThanOrEqual(result[i - 1]!.end);
      const alone = mentions.filter(
        (one) => !mentions.some((other) => other !== one && other.start < one.end && one.start < other.end),
      );
      for (const one of alone) expect(result).toContain(one);
    }),
  );
});
