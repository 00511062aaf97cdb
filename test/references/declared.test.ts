import { describe, expect, it } from 'vitest';
import { declaredBibliographies } from '../../src/references/index.ts';

describe('declaredBibliographies', () => {
  it.each([
    ['markdown', '---\ntitle: T\nbibliography: refs.bib\n---\n\nText', ['refs.bib']],
    ['quarto', '---\nbibliography:\n  - a.bib\n  - ../b.json\n---\n', ['a.bib', '../b.json']],
    ['markdown', 'No front matter\nbibliography: no.bib\n', []],
    ['markdown', '---\nbibliography: [half.bib\n---\n', ['half.bib']],
    ['latex', '\\bibliography{a,sub/b}\n%\\bibliography{no}\n', ['a.bib', 'sub/b.bib']],
    ['latex', '\\addbibresource[location=local]{refs.bib}\n', ['refs.bib']],
    ['typst', '#bibliography("works.yml", title: "References")', ['works.yml']],
    ['typst', '#bibliography(("a.bib", "b.bib"))', ['a.bib', 'b.bib']],
    ['plain', 'bibliography: no.bib', []],
  ] as const)('%s: %j', (format, source, wanted) => {
    expect(declaredBibliographies(source, format).paths).toEqual(wanted);
  });
});
