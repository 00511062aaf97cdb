import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Mention } from '../../src/recognition/types.ts';

/**
 * Tests that a recogniser's mentions stay inside any text, hold its words, and come in order without overlaps.
 * @param pieces what the recogniser looks for, whole and broken; strung together they reach states that random text does not
 */
export function staysOrderly(pieces: readonly string[], mentionsOf: (text: string) => readonly Mention[]): void {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 300 }),
    fc.array(fc.constantFrom(...pieces)).map((all) => all.join('')),
  );
  it('stays inside it, in order, without overlaps', () => {
    fc.assert(
      fc.property(text, (whole) => {
        let end = 0;
        for (const mention of mentionsOf(whole)) {
          expect(mention.start).toBeGreaterThanOrEqual(end);
          expect(mention.text).toBe(whole.slice(mention.start, mention.end));
          expect(mention.text).not.toBe('');
          end = mention.end;
        }
      }),
      { numRuns: 300 },
    );
  });
}
