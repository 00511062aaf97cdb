import { assemble } from '../assemble.ts';
import type { BlockKind, Prose } from '../types.ts';
import { cutTypst } from './blocks.ts';
import { type OwnWords, wordsIn } from './definitions.ts';
import { readTypstInline } from './inline.ts';

/** The words that a document was read with. */
const wordsOf = new WeakMap<Prose, OwnWords>();

/** Reads Typst markup. Where the document's own words changed, all is read anew. */
export function readTypst(source: string, previous?: Prose): Prose {
  const defined = wordsIn(source, readTypstInline);
  const before = previous && wordsOf.get(previous);
  const same = before?.key === defined.key;
  const words = same ? before : defined;
  const read = (text: string, kind: BlockKind) => readTypstInline(text, kind, words);
  const prose = assemble(source, 'typst', (text) => cutTypst(text, read), read, same ? previous : undefined);
  wordsOf.set(prose, words);
  return prose;
}
