import { assemble } from '../assemble.ts';
import type { BlockKind, Prose } from '../types.ts';
import { cutLatex } from './blocks.ts';
import { macrosIn, type OwnMacros } from './definitions.ts';
import { readLatexInline } from './inline.ts';

/** The macros that a document was read with. */
const macrosOf = new WeakMap<Prose, OwnMacros>();

/** Reads LaTeX, a whole document or a file that another one includes. Where its own macros changed, all is read anew. */
export function readLatex(source: string, previous?: Prose): Prose {
  const defined = macrosIn(source, readLatexInline);
  const before = previous && macrosOf.get(previous);
  const same = before?.key === defined.key;
  const macros = same ? before : defined;
  const read = (text: string, kind: BlockKind) => readLatexInline(text, kind, macros);
  const prose = assemble(source, 'latex', (text) => cutLatex(text, read), read, same ? previous : undefined);
  macrosOf.set(prose, macros);
  return prose;
}
