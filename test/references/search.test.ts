import fc from 'fast-check';
import { distance } from 'fastest-levenshtein';
import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../src/references/index.ts';
import { lettersOf, mayBeWithin } from '../../src/references/letters.ts';
import { type SearchOptions, searchEntries } from '../../src/references/search.ts';

const library = readBibliography(
  'r.bib',
  `@article{kobayashi_2005, author = {Kobayashi, S and van der Berg, J}, title = {{EGFR} mutation}, year = 2005, pmid = {15728811}}
@article{pao, author = {Pao, W}, title = {Acquired resistance after Kobayashi}, journal = {PLoS Med}, doi = {10.1371/x.73}}
@book{mueller, author = {M{\\"u}ller, K}, title = {A book}}
@misc{oldpao, title = {Notes}}
`,
);
const nothing = () => '';
const find = (query: string, options?: SearchOptions) =>
  searchEntries([library], query, nothing, options).map(({ entry, tier }) => `${tier} ${entry.key}`);

describe('searching a bibliography', () => {
  it.each([
    ['kobayashi', ['0 kobayashi_2005', '3 pao']],
    ['kobayashi2005', ['0 kobayashi_2005']],
    ['vander', ['1 kobayashi_2005']],
    ['Müll', ['1 mueller']],
    ['muller', ['1 mueller']],
    ['pao', ['0 pao', '2 oldpao']],
    ['egfr', ['3 kobayashi_2005']],
    ['plos med', ['3 pao']],
    ['15728811', ['3 kobayashi_2005']],
    ['10.1371/x.73', ['3 pao']],
    ['esistance', ['4 pao']],
    ['kobay05', ['5 kobayashi_2005']],
    ['kobayasji', ['6 kobayashi_2005']],
    ['zzz', []],
  ])('%s', (query, wanted) => {
    expect(find(query)).toEqual(wanted);
  });

  it('gives everything where nothing is asked, and no more than is wanted', () => {
    expect(find('')).toHaveLength(4);
    expect(find('', { limit: 2 })).toEqual(['0 kobayashi_2005', '0 pao']);
  });

  it('gives what goes first wherever it fits, and only there', () => {
    const always = library.entries.slice(2);
    expect(find('', { always, limit: 1 })).toEqual(['0 mueller', '0 oldpao', '0 kobayashi_2005']);
    expect(find('pao', { always, limit: 1 })).toEqual(['2 oldpao', '0 pao']);
  });

  it('with a limit gives the best of what it gives without', () => {
    const word = fc.stringMatching(/^[a-d]{1,6}$/);
    const entries = fc.uniqueArray(fc.record({ key: word, title: word, author: word }), {
      selector: ({ key }) => key,
      maxLength: 30,
    });
    fc.assert(
      fc.property(entries, word, fc.integer({ min: 1, max: 8 }), (some, query, limit) => {
        const text = some
          .map(({ key, title, author }) => `@a{${key}, title={${title}}, author={${author}}}`)
          .join('\n');
        const bibliographies = [readBibliography('r.bib', text)];
        const all = searchEntries(bibliographies, query, nothing);
        const best = [...all].sort((a, b) => a.tier - b.tier).slice(0, limit);
        expect(searchEntries(bibliographies, query, nothing, { limit }).slice(0, limit)).toEqual(best);
      }),
    );
  });
});

describe('letters', () => {
  it('never deny what is within reach', () => {
    const word = fc.stringMatching(/^[a-f]{1,8}$/);
    fc.assert(
      fc.property(word, word, (ours, theirs) => {
        const edits = distance(ours, theirs);
        expect(mayBeWithin(edits, lettersOf(ours), lettersOf(theirs))).toBe(true);
      }),
    );
    expect(mayBeWithin(1, lettersOf('abc'), lettersOf('xyz'))).toBe(false);
  });
});
