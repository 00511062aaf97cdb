import type { OffsetMap, Range } from './types.ts';

/**
 * Source offset of a prose offset, both counted from the block's start.
 * The map is searched by halving, so a look-up costs the logarithm of the number of markup changes.
 */
export function toSourceOffset(map: OffsetMap, prose: number): number {
  let low = 0;
  let high = map.length / 2 - 1;
  if (high < 0) return prose;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (map[middle * 2]! <= prose) low = middle;
    else high = middle - 1;
  }
  const at = map[low * 2]!;
  return at <= prose ? prose + map[low * 2 + 1]! - at : prose;
}

/**
 * Source range of a prose range. The end follows the last character inside the range, so that markup
 * after a name (`\textit{EGFR}`) stays out of it.
 */
export function toSourceRange(map: OffsetMap, { start, end }: Range): Range {
  const from = toSourceOffset(map, start);
  return { start: from, end: end > start ? Math.max(from, toSourceOffset(map, end - 1) + 1) : from };
}
