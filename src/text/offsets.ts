import type { OffsetMap, Range } from './types.ts';

/** Index of the last pair whose prose offset is at most `prose`; -1 if there is none. */
function pairAt(map: OffsetMap, prose: number): number {
  let low = -1;
  let high = map.length / 2 - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (map[middle * 2]! <= prose) low = middle;
    else high = middle - 1;
  }
  return low;
}

/**
 * Source offset of a prose offset, both counted from the block's start.
 * The map is searched by halving, so a look-up costs the logarithm of the number of markup changes.
 */
export function toSourceOffset(map: OffsetMap, prose: number): number {
  const pair = pairAt(map, prose);
  return pair < 0 ? prose : prose + map[pair * 2 + 1]! - map[pair * 2]!;
}

/** Source offset just behind the prose that ends at `end`: an expansion's whole source, but no markup after it. */
function endOffset(map: OffsetMap, end: number): number {
  const pair = pairAt(map, end);
  const twice = pair > 0 && map[pair * 2] === end && map[pair * 2 - 2] === end;
  return twice ? map[pair * 2 - 1]! : toSourceOffset(map, end - 1) + 1;
}

/**
 * Source range of a prose range. The end follows the last character inside the range, so that markup
 * after a name (`\textit{EGFR}`) stays out of it, while an expansion at the end (`IFN-&gamma;`) is whole.
 */
export function toSourceRange(map: OffsetMap, { start, end }: Range): Range {
  const from = toSourceOffset(map, start);
  return { start: from, end: end > start ? Math.max(from, endOffset(map, end)) : from };
}
