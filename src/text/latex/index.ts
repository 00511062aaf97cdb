import { assemble } from '../assemble.ts';
import type { Prose } from '../types.ts';
import { cutLatex } from './blocks.ts';
import { readLatexInline } from './inline.ts';

/** Reads LaTeX, a whole document or a file that another one includes. */
export function readLatex(source: string, previous?: Prose): Prose {
  return assemble(source, 'latex', cutLatex, readLatexInline, previous);
}
