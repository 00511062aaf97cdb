import { assemble } from '../assemble.ts';
import type { Prose } from '../types.ts';
import { cutTypst } from './blocks.ts';
import { readTypstInline } from './inline.ts';

/** Reads Typst markup. */
export function readTypst(source: string, previous?: Prose): Prose {
  return assemble(source, 'typst', cutTypst, readTypstInline, previous);
}
