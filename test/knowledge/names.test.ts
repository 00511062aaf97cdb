import { describe, expect, it } from 'vitest';
import { knowledge } from '../helpers/knowledge.ts';

const starting = (prefix: string, limit = 8) =>
  knowledge
    .names()
    .startingWith(prefix, limit)
    .map(({ name }) => name);
const near = (query: string, limit = 40) =>
  knowledge
    .names()
    .shortlist(query, limit)
    .map(({ name }) => name.toLowerCase());

describe('names that start so', () => {
  it('come sorted, whatever the case, up to the limit', () => {
    const found = starting('brA', 5);
    expect(found).toHaveLength(5);
    expect(found.every((name) => name.toLowerCase().startsWith('bra'))).toBe(true);
    expect(found.map((name) => name.toLowerCase())).toEqual(found.map((name) => name.toLowerCase()).sort());
  });
  it('mix genes, drugs and tumours', () => {
    const types = new Set(
      ['osimert', 'EGFR', 'mCRP']
        .flatMap((prefix) => knowledge.names().startingWith(prefix, 3))
        .map(({ type }) => type),
    );
    expect([...types]).toEqual(expect.arrayContaining(['disease', 'drug', 'gene']));
  });
  it.each(['', 'zzzzzz', '\u0000', '🙂'])('%j starts none', (prefix) => expect(starting(prefix)).toEqual([]));
  it('a limit of nought gives none', () => expect(starting('E', 0)).toEqual([]));
});

describe('the shortlist holds what was meant', () => {
  it.each([
    ['EFGR', 'egfr'],
    ['KARS', 'kras'],
    ['gefitinb', 'gefitinib'],
    ['osimertnib', 'osimertinib'],
    ['vemurafinib', 'vemurafenib'],
  ])('%s → %s', (query, meant) => expect(near(query)).toContain(meant));
  it('nothing is near nothing', () => expect(near('')).toEqual([]));
});
