import { describe, expect, it } from 'vitest';
import { identifiersIn } from '../../src/reports/identifiers.ts';
import { growth } from '../helpers/growth.ts';
import { unmark } from '../helpers/marked.ts';

describe('identifiers', () => {
  it.each([
    ['Kobayashi 2005 (PMID: ⟦15728811⟧).', 'https://pubmed.ncbi.nlm.nih.gov/15728811/'],
    ['See PMID ⟦15728811⟧.', 'https://pubmed.ncbi.nlm.nih.gov/15728811/'],
    ['doi:⟦10.1056/NEJMoa044238⟧.', 'https://doi.org/10.1056/NEJMoa044238'],
    ['(doi ⟦10.1016/S0140-6736(05)66937-6⟧)', 'https://doi.org/10.1016/S0140-6736(05)66937-6'],
    ['The trial ⟦NCT02296125⟧ was open.', 'https://clinicaltrials.gov/study/NCT02296125'],
  ])('%s', (marked, url) => {
    const { text, ranges } = unmark(marked);
    expect(identifiersIn(text)).toEqual([expect.objectContaining({ ...ranges[0], url })]);
  });

  it.each(['https://doi.org/10.1056/NEJMoa044238', 'In 10.5 of 2010/11', 'NCT0229612', 'PMID unknown', '15728811'])(
    'leaves alone: %s',
    (text) => expect(identifiersIn(text)).toEqual([]),
  );
});

it.each(['10.1000/', '10.1000/(((', 'PMID ', 'x'])('costs linear time on %j', (unit) => {
  expect(growth(unit, identifiersIn)).toBeLessThan(3);
});
