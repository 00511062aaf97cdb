import fc from 'fast-check';
import { expect, it } from 'vitest';
import { collect, contextOf, resolve } from '../../../src/recognition/index.ts';
import type { Prose } from '../../../src/text/types.ts';
import { growth } from '../../helpers/growth.ts';
import { knowledge } from '../../helpers/knowledge.ts';
import { plainBlock } from '../../helpers/plain-block.ts';

/** A text of one block, through the whole pipeline. */
function mentionsOf(text: string) {
  const block = plainBlock(text);
  const facts = collect([block], knowledge);
  const placed = { start: 0, end: text.length, block, section: [] };
  const prose: Prose = { format: 'plain', source: text, blocks: [placed], directives: [], context: [] };
  return resolve(block, facts[0]!, contextOf(prose, facts, knowledge), knowledge);
}

const piece = fc.oneof(
  fc.constantFrom(
    'EGFR',
    'IL-',
    '2',
    '/4',
    ' and ',
    'TNF',
    'α',
    'alpha',
    '(',
    ')',
    ' (AR)',
    '-',
    '–',
    'p53',
    'K-',
    'Ras',
    's',
    ', -6',
    'ﬁ',
    '\u0000',
  ),
  fc.string({ unit: 'binary', maxLength: 5 }),
);

it('gives sorted, disjoint mentions that quote the text, whatever the text', () => {
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const text = pieces.join('');
      let last = 0;
      for (const { start, end, text: quoted } of mentionsOf(text)) {
        expect(start).toBeGreaterThanOrEqual(last);
        expect(end).toBeGreaterThan(start);
        expect(text.slice(start, end)).toBe(quoted);
        last = end;
      }
    }),
    { numRuns: 300 },
  );
});

it.each([
  'EGFR ',
  'IL-2/4/5/6 ',
  'a1',
  'EGFR-',
  'epidermal growth factor ',
  'BRCA1 and 2, ',
  '(AR) ',
  'alpha-',
  'TNFα/β',
  'mouse EGFR human ',
  'nude mice. EGFR. ',
  'p53-binding ',
  'pro',
  'NF-kappaB/',
  '[EGFR T790M](x)',
])('is linear in repeats of "%s"', (unit) => {
  expect(growth(unit, mentionsOf, 1000)).toBeLessThan(3);
});
