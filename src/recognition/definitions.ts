import type { Range } from '../text/types.ts';
import type { Definition } from './types.ts';

/** A definition with the ranges of both halves. */
export interface PlacedDefinition extends Definition {
  readonly shortRange: Range;
  readonly longRange: Range;
}

const BRACKETED = /\(([^()]{2,80})\)/g;
/** What may be an abbreviation: one or two short words with a letter, mostly not a sentence. */
const SHORT = /^[A-Za-zα-ωΑ-Ω0-9][A-Za-zα-ωΑ-Ω0-9+/\-‐‑–.]{0,11}(?: [A-Za-z0-9-]{1,6})?$/;
const LETTER = /[A-Za-zα-ωΑ-Ω]/;
const SEPARATORS = /\s*[,;=]\s*|\s+(?:or|also|hereafter|hereinafter|termed|called|abbreviated)\s+/;

/**
 * Definitions of abbreviations in a prose: `androgen receptor (AR)` and `AR (androgen receptor)`.
 * The letters of the short form must be found in the long form from right to left, its first one at
 * the start of a word (Schwartz & Hearst 2003, Pac Symp Biocomput 8:451–462). Offsets count in the prose.
 */
export function definitionsIn(prose: string): PlacedDefinition[] {
  const found: PlacedDefinition[] = [];
  for (const match of prose.matchAll(BRACKETED)) {
    const inner = match[1]!;
    const innerStart = match.index + 1;
    const before = prose.slice(Math.max(0, match.index - 160), match.index);
    const definition =
      shortInside(inner, innerStart, before, match.index) ?? longInside(inner, innerStart, before, match.index);
    if (definition) found.push(definition);
  }
  return found;
}

/** `androgen receptor (AR)`, `(AR; the drug's target)`, `(AR, or NR3C4)`. */
function shortInside(inner: string, start: number, before: string, open: number): PlacedDefinition | undefined {
  const short = inner.split(SEPARATORS)[0]!.trim();
  if (!isShort(short) || !/\s$/.test(before)) return undefined;
  const clause = before.trimEnd();
  const letters = short.replace(/[^A-Za-zα-ωΑ-Ω0-9]/g, '').length;
  const words = Math.min(letters + 5, letters * 2);
  const window = lastWords(clause, words);
  const at = alignLong(short, window);
  if (at === undefined) return undefined;
  const long = window.slice(at);
  if (long.length <= short.length || long.split(/\s+/).includes(short)) return undefined;
  const longEnd = open - (before.length - clause.length);
  const shortStart = start + inner.indexOf(short);
  return {
    short,
    long,
    at: shortStart,
    shortRange: { start: shortStart, end: shortStart + short.length },
    longRange: { start: longEnd - long.length, end: longEnd },
  };
}

/** `AR (androgen receptor)`. */
function longInside(inner: string, start: number, before: string, open: number): PlacedDefinition | undefined {
  const short = /(\S{2,12})\s$/.exec(before.slice(-14))?.[1];
  const long = inner.split(/\s*[,;]\s*/)[0]!.trim();
  if (!short || !isShort(short) || !/[a-z]{3}/.test(long) || long.length <= short.length) return undefined;
  if (alignLong(short, long) !== 0) return undefined;
  const shortEnd = open - 1;
  return {
    short,
    long,
    at: shortEnd - short.length,
    shortRange: { start: shortEnd - short.length, end: shortEnd },
    longRange: { start, end: start + long.length },
  };
}

function isShort(text: string): boolean {
  if (text.length < 2 || !SHORT.test(text) || !LETTER.test(text)) return false;
  // "(mean)", "(see)": an abbreviation has a capital, a digit or a Greek letter.
  return /[A-Z0-9α-ωΑ-Ω]/.test(text);
}

function lastWords(text: string, count: number): string {
  let at = text.length;
  for (let i = 0; i < count && at > 0; i++) {
    const space = text.lastIndexOf(' ', at - 1);
    at = Math.max(space, 0);
  }
  return text.slice(at).trimStart();
}

const SPELT: Readonly<Record<string, string>> = { α: 'a', β: 'b', γ: 'g', δ: 'd', ε: 'e', κ: 'k', ζ: 'z', λ: 'l' };

/** Where in `window` the long form of `short` starts, or nothing where the letters do not fit. */
function alignLong(short: string, window: string): number | undefined {
  const small = short.toLowerCase().replace(/[α-ω]/g, (greek) => SPELT[greek] ?? greek);
  const long = window.toLowerCase().replace(/[α-ω]/g, (greek) => SPELT[greek] ?? greek);
  let l = long.length - 1;
  let first = true;
  for (let s = small.length - 1; s >= 0; s--) {
    const letter = small[s]!;
    if (!/[a-z0-9]/.test(letter)) continue;
    const initial = !/[a-z0-9]/.test(small.slice(0, s));
    while (l >= 0 && (long[l] !== letter || (initial && l > 0 && /[a-z0-9]/.test(long[l - 1]!)))) l--;
    if (l < 0) return undefined;
    first = false;
    l--;
  }
  if (first) return undefined;
  // To the start of the word, over hyphens: "lysophospholipid-specific".
  let at = l + 1;
  while (at > 0 && !/[\s,;(]/.test(window[at - 1]!)) at--;
  return at;
}
