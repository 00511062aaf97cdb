import { describe, expect, it } from 'vitest';
import { findBibliographies, resolve } from '../../src/references/find.ts';
import type { Format } from '../../src/text/types.ts';

/** The bibliographies of a document in a tree of files, whose root is `/w`. */
function found(path: string, format: Format, tree: Readonly<Record<string, string>>): Promise<readonly string[]> {
  return findBibliographies(
    { path, format, text: tree[path] ?? '', root: '/w' },
    {
      read: async (name) => tree[name],
      list: async (folder) =>
        Object.keys(tree)
          .filter((name) => name.startsWith(`${folder}/`) && !name.slice(folder.length + 1).includes('/'))
          .map((name) => name.slice(folder.length + 1)),
    },
  );
}

describe('findBibliographies', () => {
  it.each<[string, string, Format, Record<string, string>, string[]]>([
    ['front matter', '/w/a/m.md', 'markdown', { '/w/a/m.md': '---\nbibliography: ../r.bib\n---\n' }, ['/w/r.bib']],
    [
      'the Quarto project above',
      '/w/book/part/m.qmd',
      'quarto',
      { '/w/book/_quarto.yml': 'project: {type: book}\nbibliography: [r.bib, s.json]\n' },
      ['/w/book/r.bib', '/w/book/s.json'],
    ],
    [
      'the folder’s metadata beside the project’s',
      '/w/part/m.qmd',
      'quarto',
      { '/w/part/_metadata.yml': 'bibliography: own.bib', '/w/_quarto.yml': 'bibliography: all.bib' },
      ['/w/part/own.bib', '/w/all.bib'],
    ],
    [
      'metadata files of the project',
      '/w/m.qmd',
      'quarto',
      { '/w/_quarto.yml': 'metadata-files: [meta/refs.yml]', '/w/meta/refs.yml': 'bibliography: r.bib' },
      ['/w/r.bib'],
    ],
    ['a damaged project file', '/w/m.qmd', 'quarto', { '/w/_quarto.yml': 'bibliography: [r.bib\n  : }{' }, []],
    ['nothing above the root', '/w/m.qmd', 'quarto', { '/_quarto.yml': 'bibliography: r.bib' }, []],
    [
      'the root that a chapter names',
      '/w/ch/one.tex',
      'latex',
      { '/w/ch/one.tex': '% !TeX root = ../main.tex\nText', '/w/main.tex': '\\addbibresource{refs/r.bib}' },
      ['/w/refs/r.bib'],
    ],
    [
      'the root that includes a chapter',
      '/w/ch/one.tex',
      'latex',
      { '/w/ch/one.tex': 'Text', '/w/main.tex': '\\include{ch/one}\n\\bibliography{r}' },
      ['/w/r.bib'],
    ],
    [
      'no root that includes it in a comment only',
      '/w/one.tex',
      'latex',
      { '/w/one.tex': 'Text', '/w/main.tex': '% \\include{one}\n\\bibliography{r}' },
      [],
    ],
    [
      'a subfile’s root',
      '/w/s/one.tex',
      'latex',
      { '/w/s/one.tex': '\\documentclass[../main.tex]{subfiles}', '/w/main.tex': '\\bibliography{r}' },
      ['/w/r.bib'],
    ],
    [
      'a Typst root',
      '/w/ch/one.typ',
      'typst',
      { '/w/ch/one.typ': 'Text', '/w/main.typ': '#include "ch/one.typ"\n#bibliography("r.yml")' },
      ['/w/r.yml'],
    ],
  ])('%s', async (_, path, format, tree, wanted) => {
    expect(await found(path, format, tree)).toEqual(wanted);
  });

  it('resolves names as file systems do', () => {
    expect(resolve('/w/a', '../../../r.bib')).toBe('/r.bib');
    expect(resolve('/w/a', './b/../r.bib')).toBe('/w/a/r.bib');
    expect(resolve('C:/w', 'sub\\r.bib')).toBe('C:/w/sub/r.bib');
    expect(resolve('/w', '/elsewhere/r.bib')).toBe('/elsewhere/r.bib');
  });
});
