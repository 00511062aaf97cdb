import type { Range } from '../text/types.ts';

/**
 * The range nearest before or around an end: of ranges sorted by start, the last that starts at or before `at`, by
 * binary search. -1 where there is none.
 */
export function lastStartingBy(ranges: readonly Range[], at: number): number {
  let [low, high] = [0, ranges.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (ranges[middle]!.start <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Does any of the sorted, disjoint ranges reach within `slack` of [start, end)? */
export function touches(ranges: readonly Range[], { start, end }: Range, slack = 0): boolean {
  const i = lastStartingBy(ranges, end + slack - 1);
  return i >= 0 && ranges[i]!.end + slack > start;
}
