import { formNumbers, type Words } from '../phrases/index.ts';

/** A text cut where letters meet digits, so that `IL-6`, `IL 6` and `IL6` read alike. */
export interface Atoms {
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  /** A number for each atom's word, equal where spelling alone differs: case, Greek letters, British spelling. */
  readonly hashes: readonly number[];
  /** The word in lower case, a Greek letter spelt out. */
  word(i: number): string;
}

const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  ϵ: 'epsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  ς: 'sigma',
  τ: 'tau',
  φ: 'phi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
};

/** The text with its Greek letters' names written out. */
export const inLatin = (text: string): string => text.replace(/[α-ωϵ]/g, (letter) => GREEK[letter] ?? letter);

/** Greek names that are written glued to a symbol: TNFalpha, NFkappaB. Short ones (eta, mu, …) are too often chance. */
const GLUED = /(?<=[A-Z]|^)(?:alpha|beta|gamma|delta|epsilon|kappa|lambda|sigma|theta|zeta|omega)(?=[A-Z]|$)|k(?=B)/g;

const OTHER = 0;
const UPPER = 1;
const LOWER = 2;
const DIGIT = 3;
const GREEK_LETTER = 4;

const KINDS = new Uint8Array(0x400);
for (let code = 0; code < KINDS.length; code++) {
  const letter = String.fromCharCode(code);
  if (code >= 48 && code <= 57) KINDS[code] = DIGIT;
  else if (code >= 0x370) KINDS[code] = /\p{L}/u.test(letter) ? GREEK_LETTER : OTHER;
  else if (/\p{Lu}/u.test(letter)) KINDS[code] = UPPER;
  else if (code === 0xb5) KINDS[code] = OTHER;
  else if (/\p{L}/u.test(letter)) KINDS[code] = LOWER;
}

/** Is the code unit at `at` part of a word: a letter, a digit, an underscore? Outside the text it is not. */
export function inWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code === 95 || (code < KINDS.length ? KINDS[code] !== OTHER : code > 0x400 && /[\p{L}\p{N}]/u.test(text[at]!));
}

/** Lower case of a code unit below 0x400. */
const LOWERED = Uint16Array.from(KINDS, (_, code) => String.fromCharCode(code).toLowerCase().charCodeAt(0));

const SEED = 0x811c9dc5;

/** FNV-1a over lower-cased code units; feed the result back in to hash what stands in two places as one word. */
function feed(text: string, start: number, end: number, seed: number): number {
  let hash = seed;
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i);
    hash = Math.imul(hash ^ (code < LOWERED.length ? LOWERED[code]! : code), 0x01000193);
  }
  return hash;
}

/** Thirty bits, so that the engine keeps it as a small integer. */
const finish = (hash: number): number => (hash ^ (hash >>> 13)) & 0x3fffffff;

const plainHash = (word: string): number => finish(feed(word, 0, word.length, SEED));

/** Words that count as others: British spellings, two names of one activity, and Greek letters as Latin ones, since fonts lose them and symbols write them so. */
const SAME: Readonly<Record<string, string>> = {
  tumour: 'tumor',
  oestrogen: 'estrogen',
  haemoglobin: 'hemoglobin',
  haem: 'heme',
  leukaemia: 'leukemia',
  haematopoietic: 'hematopoietic',
  signalling: 'signaling',
  synthetase: 'synthase',
  metalloproteinase: 'metallopeptidase',
  metalloprotease: 'metallopeptidase',
  alpha: 'a',
  beta: 'b',
  gamma: 'g',
  delta: 'd',
  epsilon: 'e',
  zeta: 'z',
  kappa: 'k',
  receptors: 'receptor',
  il: 'interleukin',
  ifn: 'interferon',
};

/** Roman numerals inside a name count as Arabic ones: "caspase III". At its start they are left as they are. */
const ROMAN = ['i', 'ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'];

/** A map of hashes with a filter before it: nearly every word is in neither table. */
function substitutes(pairs: readonly (readonly [string, string])[]): (hash: number) => number {
  const filter = new Uint8Array(4096);
  const map = new Map(pairs.map(([from, to]) => [plainHash(from), plainHash(to)] as const));
  for (const hash of map.keys()) filter[hash & 4095] = 1;
  return (hash) => (filter[hash & 4095] === 0 ? hash : (map.get(hash) ?? hash));
}

const spelt = substitutes(Object.entries(SAME));

/** The hash under which an atom counts inside a name, after its first atom. */
export const insideHash = substitutes(ROMAN.map((roman, i) => [roman, String(i + 1)] as const));

/** The hash of a word that stands in one or two pieces, [start, end) each. */
export function hashOf(text: string, start: number, end: number, start2 = 0, end2 = 0): number {
  return spelt(finish(feed(text, start2, end2, feed(text, start, end, SEED))));
}

const GREEK_HASHES = new Map(Object.entries(GREEK).map(([letter, name]) => [letter, spelt(plainHash(name))] as const));

/** Filled anew for each text and then cut to size: lists that grow atom by atom would leave twice their size as garbage. */
const SCRATCH = { starts: [] as number[], ends: [] as number[], hashes: [] as number[], count: 0 };
/** A text of more atoms leaves no room behind. */
const MOST_KEPT = 20_000;

function note(start: number, end: number, hash: number): void {
  const at = SCRATCH.count++;
  SCRATCH.starts[at] = start;
  SCRATCH.ends[at] = end;
  SCRATCH.hashes[at] = hash;
}

/** The word may be cut further, or is not of ASCII alone. */
const CUT = -1;

/** The hash of a word that is one atom wherever it stands. */
const atomOf = formNumbers((word) =>
  /[^\0-\x7f]/.test(word) || word.search(GLUED) >= 0 ? CUT : hashOf(word, 0, word.length),
);

/** The atoms of a text of which the words are known: most words are one atom, whose hash a table holds. Linear. */
export function atomsIn(words: Words): Atoms {
  const { prose, starts, ends } = words;
  SCRATCH.count = 0;
  let end = 0;
  for (let i = 0; i < starts.length; i++) {
    const start = starts[i]!;
    // The s of "Ewing's" is in no word.
    if (start - end > 1 && isApostrophe(prose.charCodeAt(end))) eachAtom(prose, note, undefined, end, start);
    end = ends[i]!;
    const atom = atomOf(words, i);
    if (atom === CUT) eachAtom(prose, note, undefined, start, end);
    else note(start, end, atom);
  }
  if (isApostrophe(prose.charCodeAt(end))) eachAtom(prose, note, undefined, end);
  return noted(prose);
}

const isApostrophe = (code: number): boolean => code === 39 || code === 0x2019;

/** Takes an atom: where it stands in the text, and its hash. */
export type TakeAtom = (start: number, end: number, hash: number) => void;

/** Cuts a text into atoms; offsets count in the text. Linear. */
export function atomsOf(text: string): Atoms {
  SCRATCH.count = 0;
  eachAtom(text, note);
  return noted(text);
}

/** What was noted, cut to size. */
function noted(text: string): Atoms {
  const { count } = SCRATCH;
  const starts = SCRATCH.starts.slice(0, count);
  const ends = SCRATCH.ends.slice(0, count);
  const hashes = SCRATCH.hashes.slice(0, count);
  if (count > MOST_KEPT) SCRATCH.starts.length = SCRATCH.ends.length = SCRATCH.hashes.length = 0;
  const word = (i: number): string => {
    const slice = text.slice(starts[i], ends[i]).toLowerCase();
    return GREEK[slice] ?? slice;
  };
  return { starts, ends, hashes, word };
}

/**
 * Gives the atoms of a text, or of a stretch of it that cuts no word, one after the other.
 * @param most after so many words nothing more is read
 */
export function eachAtom(
  text: string,
  push: TakeAtom,
  most = Number.POSITIVE_INFINITY,
  from = 0,
  length = text.length,
): void {
  let words = 0;
  for (let i = from; i < length && words < most; ) {
    const code = text.charCodeAt(i);
    const kind = code < KINDS.length ? KINDS[code]! : OTHER;
    if (kind === OTHER) {
      i++;
      continue;
    }
    const start = i++;
    words++;
    if (kind === GREEK_LETTER) {
      const lower = text[start]!.toLowerCase();
      push(start, i, GREEK_HASHES.get(lower) ?? plainHash(lower));
      continue;
    }
    let capitals = kind === UPPER ? 1 : 0;
    let hash = Math.imul(SEED ^ LOWERED[code]!, 0x01000193);
    for (; i < length; i++) {
      const next = text.charCodeAt(i);
      const nextKind = next < KINDS.length ? KINDS[next]! : OTHER;
      if (nextKind === OTHER || nextKind === GREEK_LETTER || (nextKind === DIGIT) !== (kind === DIGIT)) break;
      if (nextKind === UPPER) capitals++;
      hash = Math.imul(hash ^ LOWERED[next]!, 0x01000193);
    }
    // "Alphabet" is no A with lphabet: one capital counts only right behind a digit (IL-4Ralpha).
    const mayBeGlued =
      (i - start > 2 && capitals < i - start && (capitals > 1 || (capitals === 1 && behindDigit(text, start)))) ||
      (capitals === 1 && code === 107 && text.charCodeAt(i - 1) === 66 && isKappaB(text, start, i));
    if (!mayBeGlued || !splitGlued(text.slice(start, i), start, push)) push(start, i, spelt(finish(hash)));
  }
}

/** The end of NF-kappaB and NF-kB, whose kappa a Greek letter may stand for. */
const isKappaB = (text: string, start: number, end: number): boolean =>
  end - start === 2 || text.slice(start, end) === 'kappaB';

const behindDigit = (text: string, at: number): boolean => at > 0 && KINDS[text.charCodeAt(at - 1)] === DIGIT;

/** TNFalpha → TNF, alpha; NFkappaB → NF, kappa, B; NFkB → NF, k, B. Only after a capital: "Alphabet" stays whole. */
function splitGlued(word: string, start: number, push: TakeAtom): boolean {
  let from = 0;
  const part = (to: number) => {
    if (to > from) push(start + from, start + to, hashOf(word, from, to));
    from = to;
  };
  for (const { 0: greek, index } of word.matchAll(GLUED)) {
    part(index);
    part(index + greek.length);
  }
  if (from > 0) part(word.length);
  return from > 0;
}

/** The words of a phrase, as `Atoms.word` gives them. */
export function wordsOf(phrase: string): string[] {
  const atoms = atomsOf(phrase);
  return atoms.starts.map((_, i) => atoms.word(i));
}

const ROMAN_VALUES = new Map(ROMAN.map((roman, i) => [roman, String(i + 1)] as const));

/** A name's atoms as one word, each spelt as its hash counts it: equal for two names that are written alike. */
export function spellingOf(name: string): string {
  const spelled = wordsOf(name).map((word, i) => {
    const same = SAME[word] ?? word;
    return i > 0 ? (ROMAN_VALUES.get(same) ?? same) : same;
  });
  return spelled.join('');
}
