import { describe, expect, it } from 'vitest';
import { CUES } from '../../src/claims/lexicon/cues.ts';
import { expand, phraseFinder } from '../../src/claims/lexicon/phrases.ts';
import { SIGNS } from '../../src/claims/lexicon/signs.ts';
import { tokensOf } from '../../src/claims/tokens.ts';

const tokens = (text: string) => tokensOf(text, { start: 0, end: text.length }, []);

describe('a pattern', () => {
  it('spells what its braces say, in braces too', () => {
    expect(expand('sensiti{s,z}e{,d}')).toEqual(['sensitise', 'sensitised', 'sensitize', 'sensitized']);
    expect(expand('{tumo{,u}r,cell} growth')).toEqual(['tumor growth', 'tumour growth', 'cell growth']);
    expect(expand('plain')).toEqual(['plain']);
  });

  it('with braces that do not close is read to its end', () => {
    expect(expand('a{b,c')).toEqual(['ab', 'ac']);
  });
});

describe('phrases', () => {
  it('are found longest first, left to right, whatever the case and the dash', () => {
    const find = phraseFinder([
      ['response', 'noun'],
      ['response rate{,s}', 'measure'],
      ['progression-free survival', 'time'],
    ]);
    const found = find(tokens('Response rates and Progression–free survival; a response.'));
    expect(found.map(({ value }) => value)).toEqual(['measure', 'time', 'noun']);
  });

  it('of the tables have no brace left over', () => {
    for (const [patterns] of [...CUES, ...SIGNS]) {
      for (const phrase of patterns.split('|').flatMap((pattern) => expand(pattern.trim()))) {
        expect(phrase).not.toMatch(/[{}]/);
        expect(phrase).not.toBe('');
      }
    }
  });
});
