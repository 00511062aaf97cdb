/**
 * Makes a forward search that remembers its last answer for each needle, so that any number of searches
 * from ascending positions costs one pass over the text, found or not.
 */
export function createFinder(source: string, end = source.length): (needle: string, from: number) => number {
  const known = new Map<string, { from: number; at: number }>();
  return (needle, from) => {
    const last = known.get(needle);
    if (last && from >= last.from && (last.at < 0 || from <= last.at)) return last.at;
    const found = source.indexOf(needle, from);
    const at = found >= 0 && found + needle.length <= end ? found : -1;
    known.set(needle, { from, at });
    return at;
  };
}

/**
 * Pairs brackets in one pass: offset of each opening bracket → offset of the one that closes it.
 * A bracket behind a backslash is not one. Brackets that nothing closes are left out.
 */
export function pairBrackets(source: string, opening: string, closing: string): ReadonlyMap<number, number> {
  const pairs = new Map<number, number>();
  const stack: number[] = [];
  const [first, last] = [opening.charCodeAt(0), closing.charCodeAt(0)];
  for (let i = 0; i < source.length; i++) {
    const code = source.charCodeAt(i);
    if (code === 92) i++;
    else if (code === first) stack.push(i);
    else if (code === last) {
      const start = stack.pop();
      if (start !== undefined) pairs.set(start, i);
    }
  }
  return pairs;
}
