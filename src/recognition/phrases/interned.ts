import { foldWord } from './fold.ts';
import type { Words } from './words.ts';

/**
 * Words repeat: a word met before is recognised by its hash and its letters, without taking it out of the text, and is
 * folded once. The newer of two words with one hash stays.
 */
const SLOTS = 1 << 16;
const met = new Array<Met | undefined>(SLOTS);

interface Met {
  readonly raw: string;
  readonly folded: string;
  readonly id: number;
  readonly form: number;
}

/** Numbers of folded words and of words as written, given as they are met. */
const ids = new Map<string, number>();
const forms = new Map<string, number>();
const MOST_IDS = 1 << 17;

function numberIn(numbers: Map<string, number>, word: string): number {
  const known = numbers.get(word);
  if (known !== undefined || numbers.size + 1 >= MOST_IDS) return known ?? 0;
  numbers.set(word, numbers.size + 1);
  return numbers.size;
}

/** A set of folded words that is asked about words of a text. */
export interface WordSet {
  has(words: Words, i: number): boolean;
}

/** Makes a set of folded words whose answer for a word is looked up once and then read from a table. */
export function wordSet(all: Iterable<string>): WordSet {
  const set = new Set(all);
  const answers = new Uint8Array(MOST_IDS);
  const ask = (word: string, id: number): boolean => {
    const found = set.has(word);
    if (id > 0) answers[id] = found ? YES : NO;
    return found;
  };
  return {
    has({ list, ids: numbers }, i) {
      const id = numbers[i]!;
      const known = answers[id];
      return known ? known === YES : ask(list[i]!, id);
    },
  };
}

const NO = 1;
const YES = 2;

/** Traits of words, as bits below `TOLD`. */
export interface WordTraits {
  of(words: Words, i: number): number;
}

/** Marks a word whose traits have been told. */
const TOLD = 1 << 30;

/** Makes traits of words that are told once for each folded word and then read from a table. */
export function wordTraits(tell: (folded: string) => number): WordTraits {
  const traits = new Int32Array(MOST_IDS);
  const ask = (word: string, id: number): number => {
    const told = tell(word);
    if (id > 0) traits[id] = told | TOLD;
    return told;
  };
  return {
    of({ list, ids: numbers }, i) {
      const id = numbers[i]!;
      const known = traits[id]!;
      return known === 0 ? ask(list[i]!, id) : known & ~TOLD;
    },
  };
}

/** Makes a number of words as written that is told once for each and then read from a table; 0 is told anew each time. */
export function formNumbers(tell: (raw: string) => number): (words: Words, i: number) => number {
  const numbers = new Int32Array(MOST_IDS);
  return ({ prose, forms, starts, ends }, i) => {
    const form = forms[i]!;
    if (numbers[form] !== 0) return numbers[form]!;
    const told = tell(prose.slice(starts[i], ends[i]));
    if (form > 0) numbers[form] = told;
    return told;
  };
}

/** The word that stands in `prose` from `start` to `end`, folded and numbered. `hash` depends on its letters alone. */
export function metAt(prose: string, start: number, end: number, hash: number): Met {
  const slot = hash & (SLOTS - 1);
  const known = met[slot];
  if (known && known.raw.length === end - start && prose.startsWith(known.raw, start)) return known;
  const raw = prose.slice(start, end);
  const folded = foldWord(raw);
  const word = { raw, folded, id: numberIn(ids, folded), form: numberIn(forms, raw) };
  met[slot] = word;
  return word;
}
