import { describe, expect, it } from 'vitest';
import { entryCard } from '../../src/cards/citation.ts';
import { readBibliography } from '../../src/references/index.ts';
import { knowledge } from '../helpers/knowledge.ts';

/** The card of the one entry of a bibliography. */
const card = (bib: string) => entryCard(readBibliography('r.bib', bib).entries[0]!, 'refs/r.bib', knowledge).markdown;

describe('the card of a citation key', () => {
  it('has the author’s own words, links, and the evidence in the paper', () => {
    const shown = card(
      '@article{mine, author = {Kobayashi, S. and M{\\"u}ller, K.}, title = {My {EGFR} title}, pmid = {15728811}}',
    );
    for (const wanted of [
      'My EGFR title',
      'Kobayashi, Müller',
      'pubmed.ncbi.nlm.nih.gov/15728811',
      'Evidence',
      'T790M',
    ])
      expect(shown).toContain(wanted);
    expect(shown).toContain('`mine` in refs/r.bib');
  });

  it('finds the paper by its DOI, and fills in what the entry lacks', () => {
    const shown = card('@article{mine, doi = {10.1056/NEJMoa044238}}');
    expect(shown).toContain('EGFR mutation and resistance');
    expect(shown).toContain('pubmed.ncbi.nlm.nih.gov/15728811');
  });

  it('says that a paper was retracted', () => {
    const pmid = [...Array(3_000_000).keys()]
      .map((i) => String(30_000_000 + i))
      .find((id) => knowledge.isRetracted(id))!;
    expect(card(`@article{a, title = {T}, pmid = {${pmid}}}`)).toContain('has been retracted');
  });

  it('does without a PMID', () => {
    const shown = card('@book{b, author = {Other, A.}, title = {A *book*}, year = 1999, doi = {10.1000/<x>}}');
    expect(shown).toContain('**A \\*book\\***');
    expect(shown).toContain('Other · 1999');
    expect(shown).not.toContain('PMID');
    expect(shown).toContain('https://doi.org/10.1000/%3Cx%3E');
  });
});
