import { describe, expect, it } from 'vitest';
import { createOncoprose } from '../../src/service.ts';
import { atCaret } from '../helpers/caret.ts';
import { knowledge } from '../helpers/knowledge.ts';

const service = createOncoprose({ knowledge });

function labels(marked: string, explicit = true): string[] {
  const { text, offset } = atCaret(marked);
  return service.complete(service.analyse(text, 'markdown'), { offset, explicit }).map(({ label }) => label);
}

describe('completion', () => {
  it.each([
    ['The tumour carried EGFR T7|', 'T790M'],
    ['The tumour carried ALK G12|', 'G1202R'],
    ['The tumour carried *BRAF* V6|', 'V600E'],
    ['We gave osimer|', 'osimertinib'],
    ['We gave osimertnib|', 'osimertinib'],
    ['Loss of PTE|', 'PTEN'],
    ['Amplification of HER|', 'ERBB2'],
  ])('%s', (text, wanted) => {
    expect(labels(text).slice(0, 6)).toContain(wanted);
  });

  it('offers the drugs of the claim after “resistance to”', () => {
    expect(labels('EGFR T790M confers resistance to ge|')[0]).toBe('gefitinib');
  });

  it('replaces the word before the caret and nothing else', () => {
    const { text, offset } = atCaret('with EGFR T7| mutation');
    const [first] = service.complete(service.analyse(text, 'plain'), { offset, explicit: true });
    expect(text.slice(first!.range.start, first!.range.end)).toBe('T7');
  });

  it('leaves plain English in peace', () => {
    const prose =
      'The committee met on a clear morning and set out what each of the members had found; all agreed that the rest of the plan was to start at once, and that no cat would be kept in the house. In short, they did what they could. ';
    const text = prose.repeat(8);
    const analysis = service.analyse(text, 'plain');
    for (let offset = 1; offset < text.length; offset++) {
      expect(service.complete(analysis, { offset, explicit: false }), text.slice(offset - 12, offset)).toEqual([]);
    }
  });
});
