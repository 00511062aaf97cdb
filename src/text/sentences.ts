import type { Block, Range } from './types.ts';

/** Abbreviations that never end a sentence, lower case, without their last full stop. */
const OPEN = new Set(
  (
    'e.g i.e eg ie vs cf fig figs eq eqs ref refs dr prof mr mrs ms st approx ca resp ver vol vols pp ed eds chap sec sect suppl supp tab ' +
    'viz incl esp dept univ ave mt a.k.a'
  ).split(' '),
);
/** Abbreviations that do not end a sentence before a number. */
const BEFORE_NUMBER = new Set('no nos p c art cat lot jan feb mar apr jun jul aug sep sept oct nov dec'.split(' '));
/** Abbreviations that end a sentence only if what follows looks like the start of one. */
const EITHER = new Set(
  'al etc inc ltd co corp u.s u.k u.s.a usa sp spp subsp var i.v p.o s.c a.m p.m b.i.d q.d ph.d m.d approx'.split(' '),
);
/** Words behind which a single capital is a label, not an initial: "hepatitis B." */
const LABELLED =
  /^(?:hepatitis|vitamin|type|grade|group|arm|cohort|class|stage|panel|panels|figure|table|influenza|protein|factor|child-pugh|part)$/i;
/** Words that open a sentence more often than they follow an abbreviation in one. */
const STARTERS = new Set(
  (
    'The A An In We This These Those That However It Its Our They Their There To For As At On By With From After Although Because ' +
    'Both Each Here If Moreover Furthermore Finally Thus Therefore Hence When While Whereas Since Patients Cells Mutations Among ' +
    'All Most Several Some No None Not Only Of Two Three One Many Such Similarly Conversely Nevertheless Additionally Interestingly ' +
    'Importantly Notably Together Overall Recently Currently Next Then Taken Using Given Despite During Before Unlike Which'
  ).split(' '),
);
const CLOSERS = '"”’\')]}»';
const BOUNDARY = /[.!?…]/g;
/** What may stand between a full stop and the white space: closing marks, and citations by number. */
const TAIL = /[.!?…]{0,8}["”’')\]}»]{0,4}(?:\s?\[\d{1,3}(?:\s?[,;–-]\s?\d{1,3}){0,40}\]){0,3}["”’')\]}»]{0,2}/y;
/** A superscript citation that lost its superscript: "resistance.12,13 The". */
const NUMBER_TAIL = /\d{1,3}(?:[,–-]\d{1,3}){0,20}(?=\s\p{Lu})/uy;
const NEXT = /\s{1,99}(["“‘'([{«]{0,3})(\S[^\s"”’)\]}»,;:.!?]{0,40})/y;

/** Is the next word one that a sentence may begin with: capital, digit, Greek, or a name like p53 and mTOR? */
function canBegin(word: string): boolean {
  if (/^[\p{Lu}\p{N}]/u.test(word)) return true;
  if (/^\p{Ll}[\p{Ll}-]{0,2}[\p{Lu}\d]/u.test(word)) return true;
  return /^[α-ω][-\p{Lu}]/u.test(word);
}

/** A letter, a digit, a full stop or a hyphen. */
function isInWord(prose: string, at: number): boolean {
  const code = prose.charCodeAt(at);
  if (code > 127) return /[\p{L}\p{N}]/u.test(prose[at]!);
  return (code >= 48 && code <= 57) || ((code | 32) >= 97 && (code | 32) <= 122) || code === 46 || code === 45;
}

/** The word that ends at `at`, inner full stops included: `e.g`, `U.S`, `al`. */
function wordBefore(prose: string, at: number): string {
  let start = at;
  while (start > 0 && at - start < 40 && isInWord(prose, start - 1)) start--;
  return prose.slice(start, at);
}

/** A word of more letters than an abbreviation has, `approx` aside: most sentences end with one. */
const ORDINARY = /^[a-z]{6,}$/;

function endsSentence(prose: string, at: number, sentenceStart: number, next: string, quoted: boolean): boolean {
  const word = wordBefore(prose, at);
  if (ORDINARY.test(word)) return !OPEN.has(word);
  const starter = STARTERS.has(next);
  const lower = word.toLowerCase().replace(/^[^\p{L}]+/u, '');
  if (OPEN.has(lower)) return false;
  if (BEFORE_NUMBER.has(lower) && /^\d/.test(next)) return false;
  if (EITHER.has(lower)) return starter;
  // The L of "20 µmol/L." is no initial.
  if (word.length === 1 && /[\p{L}/>]/u.test(prose[at - 2] ?? ' ')) return true;
  if (/^\p{Lu}$/u.test(word) || /^(?:\p{Lu}\.-?){1,4}\p{Lu}$/u.test(word)) {
    const before = wordBefore(prose, Math.max(0, at - word.length - 1));
    return starter || (word.length === 1 && LABELLED.test(before)) || quoted;
  }
  if (/^\p{Ll}$/u.test(word)) return starter;
  // "1." in front of a sentence is its number.
  return !(/^\d{1,3}$/.test(word) && at - word.length === sentenceStart);
}

/**
 * Sentences of a block's prose, in order and without the white space between them; offsets count in the prose.
 * Knows abbreviations, initials, decimals, HGVS prefixes and numeric citations behind a full stop. In doubt
 * two sentences stay one: a wrong boundary parts a name from what is said about it.
 */
export function sentences(prose: string): Range[] {
  const found: Range[] = [];
  let start = prose.length - prose.trimStart().length;
  BOUNDARY.lastIndex = start;
  for (let match = BOUNDARY.exec(prose); match; match = BOUNDARY.exec(prose)) {
    const at = match.index;
    TAIL.lastIndex = at;
    let end = at + Math.max(1, TAIL.exec(prose)?.[0].length ?? 0);
    const letters = /\p{L}{2}$/u.test(prose.slice(Math.max(0, at - 2), at));
    NUMBER_TAIL.lastIndex = end;
    const numbers = letters && match[0] === '.' && end === at + 1 ? NUMBER_TAIL.exec(prose) : null;
    if (numbers) end += numbers[0].length;
    BOUNDARY.lastIndex = end;
    NEXT.lastIndex = end;
    const next = NEXT.exec(prose);
    if (!next) continue;
    const opened = next[1] !== '';
    const closed = CLOSERS.includes(prose[end - 1]!);
    if (!canBegin(next[2]!) || (match[0] === '.' && !endsSentence(prose, at, start, next[2]!, opened && closed)))
      continue;
    found.push({ start, end });
    start = end + next[0].length - next[1]!.length - next[2]!.length;
    BOUNDARY.lastIndex = start;
  }
  const last = prose.trimEnd().length;
  if (last > start) found.push({ start, end: last });
  return found;
}

/** The sentences of a block's prose; remembered as long as the block lives. */
export function sentencesOf(block: Block): readonly Range[] {
  const known = found.get(block);
  if (known) return known;
  const ranges = sentences(block.prose);
  found.set(block, ranges);
  return ranges;
}

const found = new WeakMap<Block, readonly Range[]>();
