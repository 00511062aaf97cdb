/** A text cut where letters meet digits, so that `IL-6`, `IL 6` and `IL6` read alike. */
export interface Atoms {
  /** Lower case, Greek letters spelt out. */
  readonly words: readonly string[];
  readonly starts: readonly number[];
  readonly ends: readonly number[];
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

/** Greek names that are written glued to a symbol: TNFalpha, NFkappaB. Short ones (eta, mu, …) are too often chance. */
const GLUED = /(?<=[A-Z])(?:alpha|beta|gamma|delta|epsilon|kappa|lambda|sigma|theta|zeta|omega)(?=[A-Z]|$)|k(?=B)/g;

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

/** Cuts a text into atoms; offsets count in the text. Linear. */
export function atomsOf(text: string): Atoms {
  const words: string[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const push = (start: number, end: number, word: string) => {
    words.push(word);
    starts.push(start);
    ends.push(end);
  };
  const { length } = text;
  for (let i = 0; i < length; ) {
    const code = text.charCodeAt(i);
    const kind = code < KINDS.length ? KINDS[code]! : OTHER;
    if (kind === OTHER) {
      i++;
      continue;
    }
    const start = i++;
    if (kind === GREEK_LETTER) {
      const lower = text[start]!.toLowerCase();
      push(start, i, GREEK[lower] ?? lower);
      continue;
    }
    let seen = 1 << kind;
    for (; i < length; i++) {
      const next = text.charCodeAt(i);
      const nextKind = next < KINDS.length ? KINDS[next]! : OTHER;
      if (nextKind === OTHER || nextKind === GREEK_LETTER || (nextKind === DIGIT) !== (kind === DIGIT)) break;
      seen |= 1 << nextKind;
    }
    const word = text.slice(start, i);
    const mixed = seen === ((1 << UPPER) | (1 << LOWER)) && i - start > 1;
    if (!mixed || !splitGlued(word, start, push)) push(start, i, seen & (1 << UPPER) ? word.toLowerCase() : word);
  }
  return { words, starts, ends };
}

/** TNFalpha → TNF, alpha; NFkappaB → NF, kappa, B; NFkB → NF, k, B. Only after a capital: "Alphabet" stays whole. */
function splitGlued(word: string, start: number, push: (start: number, end: number, word: string) => void): boolean {
  let from = 0;
  for (const { 0: greek, index } of word.matchAll(GLUED)) {
    if (index > from) push(start + from, start + index, word.slice(from, index).toLowerCase());
    from = index + greek.length;
    push(start + index, start + from, greek);
  }
  if (from > 0 && from < word.length) push(start + from, start + word.length, word.slice(from).toLowerCase());
  return from > 0;
}
