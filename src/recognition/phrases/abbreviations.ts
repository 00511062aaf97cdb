import type { Knowledge } from '../../knowledge/types.ts';
import type { Range } from '../../text/types.ts';
import type { DocumentContext } from '../types.ts';
import { Gap, indexPhrases, type PhraseIndex, phraseAt, surfaceOf, type Words } from './index.ts';

const AFTER =
  /^\s?[([](?:also (?:known|termed|called) as |hereafter |or |= ?)?["“']?([A-Za-z0-9][A-Za-z0-9'-]{1,9})["”']?\s?(?=[)\],;=:])/;
const EQUALS = /(?:^|[\s([,;])([A-Za-z0-9][A-Za-z0-9'-]{1,9})\s?[=:]\s?$/;
const BEFORE = /(?:^|[\s([])([A-Za-z0-9][A-Za-z0-9'-]{1,9})\s?[([]$/;

/** Are the letters of `short` in `long`, in order, the first one at the start of a word? */
export function abbreviates(short: string, long: string): boolean {
  const letters = short
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '')
    .replace(/(?<=..)s$/, '');
  const full = long.toLowerCase();
  for (let start = full.indexOf(letters[0] ?? '\n'); start >= 0; start = full.indexOf(letters[0]!, start + 1)) {
    if (start > 0 && /[a-z0-9]/.test(full[start - 1]!)) continue;
    let at = start;
    for (let i = 1; i < letters.length && at >= 0; i++) at = full.indexOf(letters[i]!, at + 1);
    if (at >= 0) return true;
  }
  return false;
}

/** Capitals or digits make an abbreviation: `DOX`, `5-FU`, `Li`, `mTHPC`. */
const looksShort = (text: string): boolean => /\p{Lu}|\d/u.test(text) && /\p{L}/u.test(text);

/**
 * Abbreviations that a text defines for what it names: `doxorubicin (DOX)`, `DOX (doxorubicin)`, `DOX = doxorubicin`.
 * @param stands may `short` stand for the mention?
 * @returns short form, as written → the mention that defines it
 */
export function abbreviationsOf<M extends Range>(
  prose: string,
  mentions: readonly M[],
  stands: (short: string, mention: M) => boolean,
): Map<string, M> {
  const defined = new Map<string, M>();
  for (const mention of mentions) {
    const after = opensBracket(prose, mention.end)
      ? AFTER.exec(prose.slice(mention.end, mention.end + 40))?.[1]
      : undefined;
    const closed = prose[mention.end] === ')' || prose[mention.end] === ']';
    const before = endsWith(prose, mention.start, closed ? '([' : '=:')
      ? (closed ? BEFORE : EQUALS).exec(prose.slice(Math.max(0, mention.start - 16), mention.start))?.[1]
      : undefined;
    if (after === undefined && before === undefined) continue;
    for (const short of [after, before]) {
      if (short && !defined.has(short) && looksShort(short) && stands(short, mention)) defined.set(short, mention);
    }
  }
  return defined;
}

/** Most mentions stand beside no bracket and no sign: a look at two characters spares them the expressions. */
const opensBracket = (prose: string, at: number): boolean =>
  '(['.includes(prose[at] ?? ' ') || '(['.includes(prose[at + 1] ?? ' ');
const endsWith = (prose: string, at: number, signs: string): boolean =>
  signs.includes(prose[at - 1] ?? ' ') || signs.includes(prose[at - 2] ?? ' ');

/** Abbreviations with their meanings, ready to be looked for. */
export interface Defined<T> {
  readonly meanings: ReadonlyMap<string, T>;
  readonly index: PhraseIndex;
}

/** Makes abbreviations ready to be looked for. */
export const prepare = <T>(meanings: ReadonlyMap<string, T>): Defined<T> =>
  meanings.size > 0 ? { meanings, index: indexPhrases(meanings.keys()) } : NONE;

/** Most texts define none. */
const NONE: Defined<never> = { meanings: new Map<string, never>(), index: indexPhrases([]) };

/**
 * Makes the function that reads a document's definitions as one kind of thing. The answer is remembered as long as the
 * definitions live, since every block of the document asks.
 * @param read what a long form means; nothing where it is of another kind
 */
export function definedIn<T>(
  read: (long: string, knowledge: Knowledge) => T | undefined,
): (context: DocumentContext, knowledge: Knowledge) => Defined<T> {
  const answers = new WeakMap<DocumentContext['definitions'], { knowledge: Knowledge; defined: Defined<T> }>();
  return ({ definitions }, knowledge) => {
    const known = answers.get(definitions);
    if (known?.knowledge === knowledge) return known.defined;
    const meanings = new Map<string, T>();
    for (const [short, { long, gene }] of definitions) {
      const meaning = gene === undefined ? read(long, knowledge) : undefined;
      if (meaning !== undefined) meanings.set(short, meaning);
    }
    const defined = prepare(meanings);
    answers.set(definitions, { knowledge, defined });
    return defined;
  };
}

/** A use of an abbreviation in the text. */
export interface Use<T> extends Range {
  readonly text: string;
  readonly meaning: T;
}

/**
 * Every place where one of the abbreviations stands as a word of its own, case as defined, outside what is taken.
 * Linear in the text, whatever the number of abbreviations.
 */
export function usesOf<T>(words: Words, { meanings, index }: Defined<T>, taken: readonly Range[]): Use<T>[] {
  if (!meanings.size) return [];
  const meant = (surface: string) => meanings.get(surface) ?? meanings.get(surface.replace(/s$/, ''));
  const uses: Use<T>[] = [];
  const held = [...taken].sort((a, b) => a.start - b.start);
  let next = 0;
  for (let i = 0; i < words.list.length; i++) {
    const start = words.starts[i]!;
    while (next < held.length && held[next]!.end <= start) next++;
    const free = held[next]?.start ?? Number.POSITIVE_INFINITY;
    if (start >= free || !index.has(words.list[i]!) || (i > 0 && words.gaps[i - 1] === Gap.none)) continue;
    const hit = phraseAt(index, words, i, ({ from, to }) => {
      if (words.gaps[to] === Gap.none || words.ends[to]! > free) return false;
      return meant(surfaceOf(words, from, to)) !== undefined;
    });
    if (!hit) continue;
    const text = surfaceOf(words, hit.from, hit.to);
    uses.push({ start, end: words.ends[hit.to]!, text, meaning: meant(text)! });
    i = hit.to;
  }
  return uses;
}
