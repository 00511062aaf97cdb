import type { Analysis } from '../analysis.ts';
import type { Prose, Range } from '../text/types.ts';

/** A citation key at its place in the document's source. */
export interface CitedKey extends Range {
  readonly key: string;
}

/** Every citation key of a document, in order. Cross references (`@fig-…`) and written-out identifiers are none. */
export function* citedKeys({ blocks }: Pick<Analysis | Prose, 'blocks'>): Generator<CitedKey> {
  for (const { start, block } of blocks) {
    for (const { keys, style } of block.citations) {
      // A PMID or DOI written out is its own reference.
      if (style === 'identifier') continue;
      for (const { key, range } of keys) yield { key, start: start + range.start, end: start + range.end };
    }
  }
}

/** The citation key that stands at an offset of the source. */
export function citedKeyAt(document: Pick<Analysis | Prose, 'blocks'>, offset: number): CitedKey | undefined {
  const blocks = document.blocks.filter(({ start, end }) => offset >= start && offset <= end);
  for (const cited of citedKeys({ blocks } as Pick<Prose, 'blocks'>)) {
    if (offset >= cited.start && offset <= cited.end) return cited;
  }
  return undefined;
}
