import { readFileSync } from 'node:fs';
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

  it.each(['HER', 'KRA', 'NTR', 'PIK'])('offers a gene unasked that is much written about: %s', (word) => {
    expect(labels(`Amplification of ${word}|`, false).length).toBeGreaterThan(0);
  });

  it('leaves acronyms in peace that begin like names of genes or drugs', () => {
    const acronyms =
      'USA WHO NATO BBC PDF FDA EMA NIH NCI DNA RNA PCR HIV ANOVA SPSS CAR METHODS RESULTS MRI PET ECG ICU BMJ JAMA ASCO ESMO RECIST HPV PFS CTCAE';
    const offered = acronyms
      .split(' ')
      .flatMap((word) => labels(`The ${word}|`, false).map((name) => `${word} → ${name}`));
    expect(offered).toEqual([]);
  });

  it('leaves 2,000 words of plain English in peace, letter by letter', () => {
    const text = readFileSync('test/fixtures/plain-english.txt', 'utf8');
    const analysis = service.analyse(text, 'plain');
    for (let offset = 1; offset < text.length; offset++) {
      expect(service.complete(analysis, { offset, explicit: false }), text.slice(offset - 12, offset)).toEqual([]);
    }
  });
});
