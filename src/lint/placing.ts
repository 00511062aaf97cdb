import { toSourceRange } from '../text/index.ts';
import type { Block, Range } from '../text/types.ts';
import type { Edit, Fix } from './types.ts';

/** Places a prose range of a block in the document's source. */
export function placeRange(block: Block, blockStart: number, range: Range): Range {
  const local = toSourceRange(block.map, range);
  return { start: blockStart + local.start, end: blockStart + local.end };
}

/**
 * Places a fix in the document's source; undefined where an edit would leave markup half open
 * (`EML4-*ALK*`: replacing up to the K would strand an asterisk).
 */
export function placeFix(block: Block, fix: Fix): Fix | undefined {
  const edits: Edit[] = [];
  for (const { text, ...range } of fix.edits) {
    const placed = toSourceRange(block.map, range);
    if (!keepsMarkup(block.source.slice(placed.start, placed.end))) return undefined;
    edits.push({ ...placed, text });
  }
  return { ...fix, edits };
}

/** Markup inside a replaced slice goes with it; only what is paired within the slice may go. */
function keepsMarkup(slice: string): boolean {
  const count = (mark: string) => slice.split(mark).length - 1;
  return (
    count('{') === count('}') &&
    count('*') % 2 === 0 &&
    count('_') % 2 === 0 &&
    count('$') % 2 === 0 &&
    !/[<>]/.test(slice.replace(/>(?=[ACGT])/g, ''))
  );
}
