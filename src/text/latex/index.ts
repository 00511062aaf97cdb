import { createOwnReader } from '../own-words.ts';
import { cutLatex } from './blocks.ts';
import { macrosIn, type OwnMacros } from './definitions.ts';
import { readLatexInline } from './inline.ts';

/** Reads LaTeX, a whole document or a file that another one includes, with the macros that it defines. */
export const readLatex = createOwnReader<OwnMacros>('latex', {
  definitions: (source) => macrosIn(source, readLatexInline),
  cut: cutLatex,
  inline: readLatexInline,
});
