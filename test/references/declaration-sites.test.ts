import { expect, it } from 'vitest';
import { declarationSites } from '../../src/references/declaration-sites.ts';
import { readProse } from '../../src/text/index.ts';
import type { Format } from '../../src/text/types.ts';
import { growth } from '../helpers/growth.ts';
import { unmark } from '../helpers/marked.ts';

it.each<[string, Format]>([
  ['---\nbibliography: [⟦a.bib⟧, "⟦refs/b.bib⟧"]\n---\n\nText.', 'markdown'],
  ['---\ntitle: On a.bib\n---\n\nbibliography: a.bib', 'markdown'],
  ['\\addbibresource{⟦a.bib⟧}\n\\addbibresource{⟦b.bib⟧}\nText.', 'latex'],
  ['Text.\n\\bibliography{⟦refs⟧,⟦more⟧}', 'latex'],
  ['Text.\n\n#bibliography(("⟦a.bib⟧", "⟦b.yml⟧"), style: "apa")', 'typst'],
  ['bibliography: a.bib', 'plain'],
])('finds the paths of %j (%s)', (marked, format) => {
  const { text, ranges } = unmark(marked);
  expect(declarationSites(readProse(text, format)).map(({ start, end }) => ({ start, end }))).toEqual(ranges);
});

it('costs time that grows with the text', () => {
  const prose = readProse('', 'latex');
  expect(growth('\\bibliography{', (source) => declarationSites({ ...prose, source }))).toBeLessThan(3);
});
