import { describe, expect, it } from 'vitest';
import { citationKey } from '../../src/references/index.ts';
import type { Citable } from '../../src/references/types.ts';

const paper: Citable = {
  pmid: '7',
  title: 'The EGFR mutation of lung',
  authors: [{ family: 'Müller-Strauß', given: 'K' }],
  etAl: false,
  year: 2005,
  complete: false,
  retracted: false,
};
const free = () => false;

describe('a citation key', () => {
  it.each([
    ['{family}{year}', 'mullerstrauss2005'],
    ['{family}_{year}_{word}', 'mullerstrauss_2005_egfr'],
    ['pmid{pmid}', 'pmid7'],
    ['ref:{family}', 'ref:mullerstrauss'],
    ['{nonsense}{year}', 'pmid7'],
    ['{family} {year},}', 'mullerstrauss2005'],
    ['', 'pmid7'],
  ])('is made by %s', (template, key) => {
    expect(citationKey(paper, free, template)).toBe(key);
  });

  it('is unlike every other', () => {
    const taken = new Set<string>();
    for (let i = 0; i < 60; i++) taken.add(citationKey(paper, (key) => taken.has(key)));
    expect(taken.size).toBe(60);
    expect([...taken].slice(0, 3)).toEqual(['mullerstrauss2005', 'mullerstrauss2005a', 'mullerstrauss2005b']);
    expect(taken).toContain('mullerstrauss2005ab');
  });

  it('is made of a paper of which nothing is known', () => {
    expect(citationKey({ authors: [], etAl: false, complete: false, retracted: false }, free)).toBe('reference');
  });
});
