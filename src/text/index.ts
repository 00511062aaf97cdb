import { readLatex } from './latex/index.ts';
import { readMarkdown } from './markdown/index.ts';
import { readPlain } from './plain.ts';
import type { Format, Prose } from './types.ts';
import { readTypst } from './typst/index.ts';

export { toSourceOffset, toSourceRange } from './offsets.ts';
export type * from './types.ts';

/**
 * Reads a document as prose. Never throws, whatever the text.
 * @param previous the same document before an edit: blocks whose source is unchanged are the same objects again.
 */
export function readProse(source: string, format: Format, previous?: Prose): Prose {
  switch (format) {
    case 'markdown':
    case 'quarto':
      return readMarkdown(source, format, previous);
    case 'latex':
      return readLatex(source, previous);
    case 'typst':
      return readTypst(source, previous);
    case 'plain':
      return readPlain(source, previous);
  }
}
