import { describe, expect, it } from 'vitest';
import { isIdentifier, readIdentifier } from '../../../src/references/lookup/index.ts';

const shown = (text: string) => {
  const identifier = readIdentifier(text);
  return identifier && `${identifier.kind} ${identifier.value}`;
};

describe('readIdentifier', () => {
  it.each([
    ['15728811', 'pmid 15728811'],
    [' PMID: 15728811\n', 'pmid 15728811'],
    ['pmid15728811', 'pmid 15728811'],
    ['https://pubmed.ncbi.nlm.nih.gov/15728811/?from_term=egfr', 'pmid 15728811'],
    ['http://www.ncbi.nlm.nih.gov/pubmed/15728811', 'pmid 15728811'],
    ['https://europepmc.org/article/MED/15728811', 'pmid 15728811'],
    ['PMC549606', 'pmcid PMC549606'],
    ['PMCID: PMC549606', 'pmcid PMC549606'],
    ['https://www.ncbi.nlm.nih.gov/pmc/articles/PMC549606/', 'pmcid PMC549606'],
    ['https://pmc.ncbi.nlm.nih.gov/articles/PMC549606/', 'pmcid PMC549606'],
    ['10.1056/NEJMoa044238', 'doi 10.1056/NEJMoa044238'],
    ['doi:10.1056/NEJMoa044238.', 'doi 10.1056/NEJMoa044238'],
    ['https://doi.org/10.1016%2FS1473-3099(15)00430-2', 'doi 10.1016/S1473-3099(15)00430-2'],
    ['https://dx.doi.org/10.1016/S1473-3099(15)00430-2', 'doi 10.1016/S1473-3099(15)00430-2'],
    ['(see 10.1016/S1473-3099(15)00430-2).', 'doi 10.1016/S1473-3099(15)00430-2'],
    ['Kobayashi S, et al. N Engl J Med. 2005;352:786-92. doi: 10.1056/NEJMoa044238. PMID: 15728811.', 'pmid 15728811'],
    ['EGFR T790M', undefined],
    ['0123', undefined],
    ['10.12/short', undefined],
    ['', undefined],
  ])('%s → %s', (text, wanted) => {
    expect(shown(text)).toBe(wanted);
  });

  it.each([
    ['15728811', true],
    ['PMID 15728811', true],
    ['https://doi.org/10.1056/NEJMoa044238', true],
    ['2005', false],
    ['Kobayashi 2005. PMID: 15728811', false],
    ['a sentence', false],
  ])('is %s an identifier and nothing else? %s', (text, wanted) => {
    expect(isIdentifier(text)).toBe(wanted);
  });

  it('stays quick on a long paste', () => {
    const started = performance.now();
    readIdentifier('10.1000/('.repeat(200_000));
    readIdentifier(`10.1000/${')'.repeat(280)}`);
    expect(performance.now() - started).toBeLessThan(200);
  });
});
