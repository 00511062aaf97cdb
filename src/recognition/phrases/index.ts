import { Gap, keyOf, surfaceOf, type Words, wordsIn } from './words.ts';

export { foldWord } from './fold.ts';
export * from './words.ts';

/** Names of one kind, to be found in running text whatever their case, hyphens and spaces. */
export interface PhraseIndex {
  /** First word → words of the longest name that begins with it. */
  readonly longest: ReadonlyMap<string, number>;
  /** Folded words joined by spaces → the names that fold to them. */
  readonly names: ReadonlyMap<string, readonly string[]>;
}

/** A place where names of the index stand; `to` is the last word, inclusive. */
export interface PhraseHit {
  readonly from: number;
  readonly to: number;
  readonly names: readonly string[];
}

const MAX_WORDS = 10;

/** Indexes names by first word. Names of more than ten words (systematic chemical names) are left out. */
export function indexPhrases(all: Iterable<string>): PhraseIndex {
  const longest = new Map<string, number>();
  const names = new Map<string, string[]>();
  for (const name of all) {
    if (name.length > 90) continue;
    const { list, joined } = wordsIn(name);
    const first = list[0];
    if (first === undefined || list.length > MAX_WORDS) continue;
    longest.set(first, Math.max(longest.get(first) ?? 0, list.length));
    const same = names.get(joined);
    if (!same) names.set(joined, [name]);
    else if (!same.includes(name)) same.push(name);
  }
  return { longest, names };
}

/** Punctuation that tells names apart: `PD-(L)1` is not `PD-L1`; hyphens, spaces and apostrophes do not count. */
function punctuation(text: string): string {
  const inner = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]{1,9}$/gu, '');
  return inner.replace(/[\p{L}\p{M}\p{N}\s'’`´\u00ad\u2010-\u2015\u2212-]+/gu, '');
}

/**
 * The longest name that stands at word `from`, of those that `accept` takes.
 * @param accept is asked from the longest candidate to the shortest, with the names that differ in case or hyphens only
 */
export function phraseAt(
  index: PhraseIndex,
  words: Words,
  from: number,
  accept: (hit: PhraseHit) => boolean = () => true,
): PhraseHit | undefined {
  const most = index.longest.get(words.list[from]!);
  if (most === undefined) return undefined;
  let to = from;
  while (to - from + 1 < most && to + 1 < words.list.length && words.gaps[to] !== Gap.break) to++;
  for (; to >= from; to--) {
    const found = index.names.get(keyOf(words, from, to));
    if (!found) continue;
    const between = to > from ? punctuation(surfaceOf(words, from, to)) : '';
    const names = found.filter((name) => punctuation(name) === between);
    const hit = { from, to, names };
    if (names.length && accept(hit)) return hit;
  }
  return undefined;
}
