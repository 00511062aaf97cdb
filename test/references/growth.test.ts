import { describe, expect, it } from 'vitest';
import { keyPlaceAt } from '../../src/completion/citations.ts';
import {
  bibtexStyle,
  citeAt,
  declareBibliography,
  declaredBibliographies,
  familyNames,
  planInsertion,
  readBibliography,
  toBibtex,
} from '../../src/references/index.ts';
import { searchEntries } from '../../src/references/search.ts';
import { growth } from '../helpers/growth.ts';

const paper = { pmid: '7', authors: [], etAl: false, complete: false, retracted: false };
const style = bibtexStyle('', { entries: [] });

/** Work that grows with a text, and the text that hurts most. */
const WORK: readonly (readonly [string, string, (text: string) => unknown])[] = [
  ['reading entries', '@article{a1, title = {A {b} c}, year = 2001}\n', (text) => readBibliography('r.bib', text)],
  ['reading entries that are not closed', '@article{a, b = {\n', (text) => readBibliography('r.bib', text)],
  ['reading Hayagriva', 'a:\n  title: T\n', (text) => readBibliography('r.yml', text.slice(0, 40_000))],
  ['looking for LaTeX declarations', '\\bibliography{', (text) => declaredBibliographies(text, 'latex')],
  ['looking for Typst declarations', 'bibliography("', (text) => declaredBibliographies(text, 'typst')],
  ['declaring in front matter', '---\n', (text) => declareBibliography(text, 'markdown', 'r.bib')],
  ['declaring in LaTeX', '\\usepackage[', (text) => declareBibliography(text, 'latex', 'r.bib')],
  [
    'reading a numbered list',
    '1. A title. PMID: 7.\n',
    (text) =>
      planInsertion({
        source: `References\n${text}`,
        format: 'plain',
        offset: 0,
        references: [paper],
        plainStyle: 'numbered',
      }),
  ],
  ['joining a citation', '[@a; ', (text) => citeAt(text, 'markdown', text.length / 2, ['b'])],
  ['finding the key at the caret', '\\cite[', (text) => keyPlaceAt(text, 'latex', text.length)],
  ['reading author names', 'A and ', familyNames],
  ['writing a title', 'AaA', (title) => toBibtex({ ...paper, title }, 'k', style)],
  [
    'searching',
    '@a{k1, title = {aab aab}}\n',
    (text) => searchEntries([readBibliography('r.bib', text)], 'aac', () => ''),
  ],
];

describe('grows no faster than its text', () => {
  it.each(WORK)('%s', (_, unit, work) => {
    expect(growth(unit, work, 2_000)).toBeLessThan(3);
  });
});
