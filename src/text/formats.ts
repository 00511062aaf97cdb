import type { Format } from './types.ts';

const BY_NAME: Readonly<Record<string, Format>> = {
  markdown: 'markdown',
  md: 'markdown',
  mdx: 'markdown',
  myst: 'markdown',
  quarto: 'quarto',
  qmd: 'quarto',
  rmd: 'quarto',
  latex: 'latex',
  tex: 'latex',
  typst: 'typst',
  typ: 'typst',
  plaintext: 'plain',
  txt: 'plain',
};

/** The format of a language id of the editor or of a file name; undefined where it is none of ours. */
export function formatOf(languageOrFile: string): Format | undefined {
  const name = languageOrFile.toLowerCase();
  const key = name.slice(name.lastIndexOf('.') + 1);
  return Object.hasOwn(BY_NAME, key) ? BY_NAME[key] : undefined;
}
