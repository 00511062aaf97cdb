import { describe, expect, it } from 'vitest';
import { createReferences } from '../../src/knowledge/references.ts';
import { knowledge } from '../helpers/knowledge.ts';

describe('references', () => {
  it('gives a paper as full as its sources allow, and says whether that is complete', () => {
    expect(knowledge.reference('PMID: 21639808')).toMatchObject({
      year: 2011,
      volume: '364',
      complete: true,
      retracted: false,
    });
    const short = knowledge.reference('10194126')!;
    expect(short).toMatchObject({ complete: false, etAl: true, year: 1999 });
    expect(short.title).toBeUndefined();
  });

  it('knows retracted papers by number', () => {
    expect(knowledge.isRetracted('993')).toBe(true);
    expect(knowledge.isRetracted('994')).toBe(false);
  });

  it('tells the years of a number from its neighbours', () => {
    expect(knowledge.yearsOfPmid('27760149')).toMatchObject({ first: 2015, last: 2018 });
    expect(knowledge.yearsOfPmid('99999999')).toBeUndefined();
    expect(knowledge.yearsOfPmid('no number')).toBeUndefined();
  });

  it('an empty or damaged asset answers as unknown', () => {
    for (const text of ['', '\n', 'x y\n12\tnothing']) {
      const references = createReferences(text);
      expect(references.reference('1')).toBeUndefined();
      expect(references.isRetracted('1')).toBe(false);
    }
  });
});
