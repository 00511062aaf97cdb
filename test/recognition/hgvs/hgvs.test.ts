import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkHgvs } from '../../../src/recognition/hgvs/index.ts';
import { growth } from '../../helpers/growth.ts';
import { lines } from '../../helpers/labelled.ts';

const fixtures = (name: string) => lines(readFileSync(new URL(name, import.meta.url), 'utf8'));

describe('valid', () => {
  // A line: the description, and behind => its normal form where that differs.
  it.each(fixtures('valid.txt'))('%s', (line) => {
    const [description = '', canonical = description] = line.split(' => ');
    expect(checkHgvs(description)).toEqual({ valid: true, errors: [], canonical });
  });
});

describe('invalid', () => {
  // A line: the description with ‸ before the place of the error, and behind => words of the message.
  it.each(fixtures('invalid.txt'))('%s', (line) => {
    const [marked = '', words = ''] = line.split(' => ');
    const at = marked.indexOf('‸');
    const { valid, errors } = checkHgvs(marked.replace('‸', ''));
    expect(valid).toBe(false);
    expect(errors[0]?.message).toContain(words);
    expect(errors[0]?.at).toBe(at);
  });
});

describe('in running text', () => {
  it.each([
    ['c.76_78del3', 'c.76_78del'],
    ['c.20_23dupTAGA', 'c.20_23dup'],
    ['c.6775_6777delGAGinsC', 'c.6775_6777delinsC'],
    ['p.E746_A750delELREA', 'p.Glu746_Ala750del'],
  ])('%s may say what the reference holds', (description, canonical) => {
    expect(checkHgvs(description, { inProse: true })).toEqual({ valid: true, errors: [], canonical });
  });

  it('not where the reference sequence is named', () => {
    expect(checkHgvs('NM_004006.2:c.20dupT', { inProse: true }).valid).toBe(false);
  });
});

const PIECE = fc.constantFrom(
  ...'p. c. g. r. n. m. NM_004006.2: ( ) [ ] ; (;) , ^ = ? * Ter X Met1 Arg97 Trp fs ext del ins dup inv delins 12 _ - + > A CAG aug :: / 0 pter con'.split(
    ' ',
  ),
);
const DESCRIPTION = fc.oneof(
  fc.string({ maxLength: 60, unit: 'binary' }),
  fc.array(PIECE, { maxLength: 14 }).map((pieces) => pieces.join('')),
);

describe('whatever the description', () => {
  it('says valid or why not, and where', () => {
    fc.assert(
      fc.property(DESCRIPTION, (text) => {
        const { valid, errors, canonical } = checkHgvs(text);
        expect(errors.length).toBe(valid ? 0 : 1);
        expect(canonical !== undefined).toBe(valid);
        for (const { message, at } of errors) {
          expect(message).toMatch(/[.!)]$/);
          expect(at).toBeGreaterThanOrEqual(0);
          expect(at).toBeLessThanOrEqual(text.length);
        }
      }),
      { numRuns: 5000 },
    );
  });

  it('the normal form is valid and its own normal form', () => {
    fc.assert(
      fc.property(DESCRIPTION, (text) => {
        const { canonical } = checkHgvs(text);
        if (canonical !== undefined) expect(checkHgvs(canonical)).toEqual({ valid: true, errors: [], canonical });
      }),
      { numRuns: 5000 },
    );
  });

  it.each([
    'c.1',
    'p.A',
    '[',
    '(',
    'c.[1A>C;',
    'r.1_2::',
    'p.(',
    'A',
    '1',
    'c.1^',
    'ins[',
    'p.A1_A2insX',
    'c.[1_9del;',
  ])('%s, again and again, costs what it is long', (unit) => {
    expect(growth(unit, checkHgvs, 300)).toBeLessThan(3);
  });
});
