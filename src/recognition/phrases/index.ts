import { firstWordOf, Gap, keyOf, surfaceOf, type Words, wordsIn } from './words.ts';

export { formNumbers, type WordSet, type WordTraits, wordSet, wordTraits } from './interned.ts';
export { remembered } from './remembered.ts';
export * from './words.ts';

/** What an index holds under a first word. */
interface Start {
  /** Names of this one word. */
  single?: string[];
  /** Second word → how many words names that begin with both have: bit n for n words. */
  next?: Map<string, number>;
}

/** Names of one kind, to be found in running text whatever their case, hyphens and spaces. */
export interface PhraseIndex {
  /** The first words of all names. */
  words(): Iterable<string>;
  has(first: string): boolean;
  /** What begins with the word. It is read when first asked for: of 60,000 names a text needs few. */
  start(first: string): Readonly<Start> | undefined;
  /** Folded words joined by spaces → the names of several words that fold to them. Their first word has been asked for. */
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
  const drawers = new Map<string, string[]>();
  const starts = new Map<string, Start>();
  const names = new Map<string, string[]>();
  for (const name of all) {
    if (name.length > 90) continue;
    const first = firstWordOf(name);
    if (first === undefined) continue;
    const drawer = drawers.get(first);
    if (drawer) drawer.push(name);
    else drawers.set(first, [name]);
  }
  const add = (start: Start, name: string): void => {
    const { list } = wordsIn(name);
    const second = list[1];
    if (list.length > MAX_WORDS) return;
    if (second === undefined) {
      if (!start.single) start.single = [name];
      else if (!start.single.includes(name)) start.single.push(name);
      return;
    }
    start.next ??= new Map();
    start.next.set(second, (start.next.get(second) ?? 0) | (1 << list.length));
    const key = list.join(' ');
    const same = names.get(key);
    if (!same) names.set(key, [name]);
    else if (!same.includes(name)) same.push(name);
  };
  const start = (first: string): Start | undefined => {
    const known = starts.get(first);
    const drawer = known ? undefined : drawers.get(first);
    if (!drawer) return known;
    const made: Start = {};
    for (const name of drawer) add(made, name);
    starts.set(first, made);
    return made;
  };
  return { words: () => drawers.keys(), has: (first) => drawers.has(first), start, names };
}

/** The names that fold to the same words as `name`, whatever its case, hyphens and spaces. */
export function namesLike({ start, names }: PhraseIndex, name: string): readonly string[] {
  const { list } = wordsIn(name);
  const begun = list[0] === undefined ? undefined : start(list[0]);
  return (list.length === 1 ? begun?.single : names.get(list.join(' '))) ?? [];
}

/** Punctuation that tells names apart: `PD-(L)1` is not `PD-L1`; hyphens, spaces and apostrophes do not count. */
function punctuation(text: string): string {
  const inner = text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]{1,9}$/gu, '');
  return inner.replace(/[\p{L}\p{M}\p{N}\s'’`´\u00ad\u2010-\u2015\u2212-]+/gu, '');
}

/** May a name stand at word `from`? A cheap test before `phraseAt`: most words that begin a name begin none here. */
export function mayStandAt(index: PhraseIndex, { list, gaps }: Words, from: number): boolean {
  const start = index.start(list[from]!);
  if (start === undefined) return false;
  return start.single !== undefined || (gaps[from] !== Gap.break && start.next?.has(list[from + 1] ?? '') === true);
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
  const start = index.start(words.list[from]!);
  if (start === undefined) return undefined;
  const longer = words.gaps[from] === Gap.break ? undefined : start.next?.get(words.list[from + 1] ?? '');
  const lengths = (longer ?? 0) | 2;
  const most = 31 - Math.clz32(lengths);
  let to = from;
  while (to - from + 1 < most && to + 1 < words.list.length && words.gaps[to] !== Gap.break) to++;
  for (; to >= from; to--) {
    if ((lengths & (1 << (to - from + 1))) === 0) continue;
    const found = to === from ? start.single : index.names.get(keyOf(words, from, to));
    if (!found?.length) continue;
    const between = to > from ? punctuation(surfaceOf(words, from, to)) : '';
    const names = to > from ? found.filter((name) => punctuation(name) === between) : found;
    const hit = { from, to, names };
    if (names.length && accept(hit)) return hit;
  }
  return undefined;
}
