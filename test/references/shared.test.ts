import { describe, expect, it } from 'vitest';
import { indexFor, readBibliography } from '../../src/references/index.ts';

/** Addresses of bibliographies that others read, too, where a folder holds these files. */
async function shared(files: Record<string, string>, uris = ['/work/refs.bib'], document = '/work/main.md') {
  const access = {
    read: async (path: string) => files[path],
    list: async (folder: string) =>
      Object.keys(files).flatMap((path) => (path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : [])),
  };
  const index = await indexFor(
    uris.map((uri) => readBibliography(uri, '@a{k, title={T}}')),
    document,
    access,
  );
  expect(index.entry('k')).toBeDefined();
  return [...index.shared];
}

const own = '---\nbibliography: refs.bib\n---\n';

describe('a bibliography is shared', () => {
  it.each([
    ['not with a document alone', { '/work/main.md': own }, []],
    ['with Markdown beside it', { '/work/main.md': own, '/work/other.qmd': own }, ['/work/refs.bib']],
    ['with LaTeX beside it', { '/work/main.md': own, '/work/a.tex': '\\bibliography{refs}' }, ['/work/refs.bib']],
    ['with Typst beside it', { '/work/a.typ': '#bibliography("./refs.bib")' }, ['/work/refs.bib']],
    ['not with who declares another', { '/work/other.md': own.replace('refs', 'mine') }, []],
    ['not with files of other kinds', { '/work/notes.txt': own, '/work/README': own }, []],
  ])('%s', async (_, files, wanted) => {
    expect(await shared(files)).toEqual(wanted);
  });

  it('with manuscripts in its own folder, whatever kind of address it has', async () => {
    const files = { '/all%20of/x.md': '', '/all of/other.md': own };
    expect(await shared(files, ['vscode-vfs://github/all%20of/refs.bib'], '/docs/main.md')).toEqual([
      'vscode-vfs://github/all%20of/refs.bib',
    ]);
  });
});
