/** Where two texts differ: `[start, before)` of the one stands in the place of `[start, after)` of the other. */
export interface Edit {
  readonly start: number;
  readonly before: number;
  readonly after: number;
}

/** Long stretches are compared whole, which the engine does many bytes at a time. */
const STRIDE = 1 << 14;

/** The smallest single edit that makes `after` of `before`. Equal texts differ at the end of both. */
export function editBetween(before: string, after: string): Edit {
  const most = Math.min(before.length, after.length);
  const start = alike(most, (from, to) => before.slice(from, to) === after.slice(from, to));
  const [b, a] = [before.length, after.length];
  const tail = alike(most - start, (from, to) => before.slice(b - to, b - from) === after.slice(a - to, a - from));
  return { start, before: b - tail, after: a - tail };
}

/** How many of `most` characters are alike: strides as long as they are, then halves of the one that is not. */
function alike(most: number, same: (from: number, to: number) => boolean): number {
  let from = 0;
  let stride = STRIDE;
  while (from < most) {
    const to = Math.min(most, from + stride);
    if (same(from, to)) from = to;
    else if (to - from === 1) return from;
    else stride = (to - from) >> 1;
  }
  return from;
}
