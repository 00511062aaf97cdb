import type { Analysis } from '../../analysis.ts';
import type { Range } from '../../text/types.ts';

/** A citation key at its place in the document's source. */
export interface CitedKey extends Range {
  readonly key: string;
}

/** Every citation key of a document, in order. */
export function* citedKeys({ blocks }: Analysis): Generator<CitedKey> {
  for (const { start, block } of blocks) {
    for (const { keys, style } of block.citations) {
      // A PMID or DOI written out is its own reference.
      if (style === 'identifier') continue;
      for (const { key, range } of keys) yield { key, start: start + range.start, end: start + range.end };
    }
  }
}
