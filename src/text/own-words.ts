import { assemble, type BlockScanner, type InlineReader } from './assemble.ts';
import type { Reading } from './draft.ts';
import type { BlockKind, Format, Prose } from './types.ts';

/** How a format reads a document whose text calls words that the document itself defines. */
interface OwnFormat<Own> {
  /** What the document defines; `key` is equal for two documents whose definitions are. */
  readonly definitions: (source: string) => Own;
  readonly cut: (source: string, read: InlineReader) => ReturnType<BlockScanner>;
  readonly inline: (source: string, kind: BlockKind, own: Own) => Reading;
}

/**
 * Makes the reader of a format in which documents define words of their own (`\newcommand`, `#let`). After an edit the
 * blocks that stayed are kept, as `assemble` does; where a definition changed, all is read anew.
 */
export function createOwnReader<Own extends { readonly key: string }>(
  format: Format,
  { definitions, cut, inline }: OwnFormat<Own>,
): (source: string, previous?: Prose) => Prose {
  /** What each document was read with. */
  const ownOf = new WeakMap<Prose, Own>();
  return (source, previous) => {
    const defined = definitions(source);
    const before = previous && ownOf.get(previous);
    const same = before?.key === defined.key;
    const own = same ? before : defined;
    const read: InlineReader = (text, kind) => inline(text, kind, own);
    const prose = assemble(source, format, (text) => cut(text, read), read, same ? previous : undefined);
    ownOf.set(prose, own);
    return prose;
  };
}
