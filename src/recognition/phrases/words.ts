import type { Block } from '../../text/types.ts';
import { metAt } from './interned.ts';
import { remembered } from './remembered.ts';

/** What stands between a word and the next one. */
export const Gap = { none: 0, hyphen: 1, space: 2, punctuation: 3, break: 4 } as const;

/** A text as words: runs of letters and runs of digits (`PLX4032` is two), so that spellings of a name meet. */
export interface Words {
  readonly prose: string;
  /** Folded words (see `foldWord`). */
  readonly list: readonly string[];
  /** A small number that equal words share, by which a `WordSet` answers at once; 0 where numbers have run out. */
  readonly ids: readonly number[];
  /** The same for words as they are written; 0 where numbers have run out. */
  readonly forms: readonly number[];
  /** Prose offsets of each word. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** A `Gap` after each word; the last one is a break. */
  readonly gaps: readonly number[];
}

const OTHER = 0;
const LETTER = 1;
const DIGIT = 2;
const UNKNOWN = 3;

/** Sort of each UTF-16 unit, filled as units are met: a table look-up is what makes one pass over the text cheap. */
const sorts = new Uint8Array(65_536).fill(UNKNOWN);

function sortOf(code: number): number {
  const unit = String.fromCharCode(code);
  const sort = /[\p{L}\p{M}]/u.test(unit) ? LETTER : /\p{N}/u.test(unit) ? DIGIT : OTHER;
  sorts[code] = sort;
  return sort;
}

const HYPHENS = /^[-\u00ad\u2010-\u2015\u2212]\s?$/;
const SPACES = /^\s{1,4}$/;

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

const isPossessive = (prose: string, at: number, end: number | undefined): boolean =>
  end === at - 1 && isApostrophe(prose.charCodeAt(end));

function gapBetween(prose: string, from: number, to: number): number {
  if (from === to) return Gap.none;
  if (to - from === 1) {
    const code = prose.charCodeAt(from);
    if (code === 32) return Gap.space;
    if (code === 45) return Gap.hyphen;
  } else if (to - from > 4) return Gap.break;
  if (to - from === 3 && isApostrophe(prose.charCodeAt(from)) && /^.s\s$/i.test(prose.slice(from, to)))
    return Gap.space;
  const between = prose.slice(from, to);
  if (HYPHENS.test(between)) return Gap.hyphen;
  if (SPACES.test(between)) return /\n\s*\n/.test(between) ? Gap.break : Gap.space;
  return /[.;:!?]\s/.test(between) ? Gap.break : Gap.punctuation;
}

/** The first of a text's words, folded, as `wordsIn` has it. */
export function firstWordOf(text: string): string | undefined {
  const { length } = text;
  let start = 0;
  while (start < length && sortAt(text, start) === OTHER) start++;
  if (start === length) return undefined;
  const sort = sortAt(text, start);
  let hash = text.charCodeAt(start);
  let end = start + 1;
  for (; end < length && sortAt(text, end) === sort; end++) hash = (Math.imul(hash, 31) + text.charCodeAt(end)) | 0;
  return metAt(text, start, end, hash).folded;
}

function sortAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return sorts[code] === UNKNOWN ? sortOf(code) : sorts[code]!;
}

/** Filled anew for each text and then cut to size: lists that grow word by word would leave twice their size as garbage. */
const SCRATCH = {
  list: [] as string[],
  numbers: [] as number[],
  written: [] as number[],
  starts: [] as number[],
  ends: [] as number[],
  gaps: [] as number[],
};
/** A text of more words leaves no room behind. */
const MOST_KEPT = 20_000;

/** Splits a text into words. Linear; never throws. */
export function wordsIn(prose: string): Words {
  const { list, numbers, written, starts, ends, gaps } = SCRATCH;
  let count = 0;
  for (let i = 0; i < prose.length; ) {
    const code = prose.charCodeAt(i);
    const sort = sorts[code] === UNKNOWN ? sortOf(code) : sorts[code]!;
    if (sort === OTHER) {
      i++;
      continue;
    }
    const start = i;
    let hash = code;
    for (i++; i < prose.length; i++) {
      const next = prose.charCodeAt(i);
      if ((sorts[next] === UNKNOWN ? sortOf(next) : sorts[next]!) !== sort) break;
      hash = (Math.imul(hash, 31) + next) | 0;
    }
    // "Ewing's sarcoma" is "Ewing sarcoma": a possessive s belongs to the gap.
    if (
      i - start === 1 &&
      (code === 115 || code === 83) &&
      isPossessive(prose, start, count ? ends[count - 1] : undefined)
    )
      continue;
    if (count) gaps[count - 1] = gapBetween(prose, ends[count - 1]!, start);
    const { folded, id, form } = metAt(prose, start, i, hash);
    list[count] = folded;
    numbers[count] = id;
    written[count] = form;
    starts[count] = start;
    ends[count] = i;
    count++;
  }
  if (count) gaps[count - 1] = Gap.break;
  const words = {
    prose,
    list: list.slice(0, count),
    ids: numbers.slice(0, count),
    forms: written.slice(0, count),
    starts: starts.slice(0, count),
    ends: ends.slice(0, count),
    gaps: gaps.slice(0, count),
  };
  if (count > MOST_KEPT) for (const each of Object.values(SCRATCH)) each.length = 0;
  return words;
}

/** The words of a block's prose; remembered as long as the block lives. */
export const wordsOf = remembered((block: Block): Words => wordsIn(block.prose));

/** The folded words `from` up to and including `to`, as one key. */
export function keyOf({ list }: Words, from: number, to: number): string {
  let key = list[from]!;
  for (let i = from + 1; i <= to; i++) key += ` ${list[i]!}`;
  return key;
}

/** The prose of the words `from` up to and including `to`. */
export function surfaceOf(words: Words, from: number, to: number): string {
  return words.prose.slice(words.starts[from]!, words.ends[to]!);
}
