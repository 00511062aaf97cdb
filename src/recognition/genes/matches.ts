import { type Atoms, hashOf, inWord } from './atoms.ts';
import { fitOf } from './fit.ts';
import { extended, type Lexicon, LONGEST } from './lexicon.ts';
import { listTail } from './lists.ts';
import type { NameMatch } from './name-match.ts';

/** What may stand between the atoms of a name: nothing, a hyphen, a space, a slash or the like, or a comma and a space. */
const GAP = /^(?:[\s/,()'’.+:‐‑‒–−—-]|, | \(|\) |\)-)$/;

/**
 * All stretches that read like gene names: at each place the longest, left to right, without overlap.
 * @param atoms of `text`
 */
export function matchesIn(text: string, atoms: Atoms, lexicon: Lexicon): NameMatch[] {
  const { starts } = atoms;
  const found: NameMatch[] = [];
  for (let i = 0; i < starts.length; ) {
    if (i > 0 && atoms.ends[i - 1] === starts[i] && inWord(text, starts[i]! - 1)) {
      i++;
      continue;
    }
    const match = matchAt(text, atoms, i, lexicon);
    if (!match) {
      i++;
      continue;
    }
    found.push(match);
    i = match.last + 1;
    for (const more of listTail(text, atoms, match, lexicon)) {
      found.push(more);
      i = more.last + 1;
    }
  }
  return found;
}

function matchAt(text: string, atoms: Atoms, i: number, lexicon: Lexicon): NameMatch | undefined {
  const match = longestAt(text, atoms, i, lexicon);
  // HB-EGF is HBEGF rather than HB beside EGF.
  if (!match || match.last === i) {
    const glued = gluedAt(text, atoms, i, lexicon);
    if (glued) return glued;
  }
  if (!match) return otherwise(text, atoms, i, lexicon);
  // pERK is phosphorylated ERK rather than PERK in another case.
  if (!isPrefixed(text, atoms, i) || fitsExactly(match.written, lexicon.namesLike(match.written))) return match;
  return withoutPrefix(text, atoms, i, lexicon) ?? match;
}

/** A symbol with a hyphen that is none of its own: `H-ras` for HRAS. */
function gluedAt(text: string, atoms: Atoms, i: number, lexicon: Lexicon): NameMatch | undefined {
  const { starts, ends } = atoms;
  const end = ends[i]!;
  const code = text.charCodeAt(end);
  if ((code !== 45 && code < 0x2000) || starts[i + 1] !== end + 1 || !HYPHENS.includes(text[end]!)) return undefined;
  // p-ERK is phosphorylated ERK, not PERK.
  if (end - starts[i]! === 1 && text[starts[i]!] === 'p' && longestAt(text, atoms, i + 1, lexicon)) return undefined;
  const hash = hashOf(text, starts[i]!, end, starts[i + 1], ends[i + 1]);
  return longestAt(text, atoms, i, lexicon, hash, starts[i]!, i + 1);
}

/**
 * @param hash of the name's first atom, which ends at atom `from` (two atoms may count as one)
 * @param start where the name starts, after a prefix for one
 */
function longestAt(
  text: string,
  atoms: Atoms,
  first: number,
  lexicon: Lexicon,
  hash = atoms.hashes[first]!,
  start = atoms.starts[first]!,
  from = first,
): NameMatch | undefined {
  const lengths = lexicon.lengths(hash);
  if (lengths === 0) return undefined;
  const { starts, ends, hashes } = atoms;
  const most = 31 - Math.clz32(lengths);
  let best: NameMatch | undefined;
  /** The name as written begins with `head` and goes on from `rest`: two pieces where a short form was passed over. */
  let head = '';
  let rest = start;
  let path = hash;
  let last = from;
  for (let count = 1; count <= most && count <= LONGEST; count++) {
    if (count > 1) {
      const next = nextAtom(text, starts, ends, last);
      if (next === undefined) break;
      path = extended(path, hashes[next]!);
      if (count === 2 && !lexicon.mayBegin(path)) break;
      if (next > last + 1) {
        head += `${text.slice(rest, ends[last])} `;
        rest = starts[next]!;
      }
      last = next;
    }
    if ((lengths & (1 << count)) === 0 || inWord(text, ends[last]!)) continue;
    const end = ends[last]!;
    if (head === '') {
      if (lexicon.fits(path, text, start, end)) best = { start, end, written: text.slice(start, end), first, last };
      continue;
    }
    const written = head + text.slice(rest, end);
    if (fitsAny(written, lexicon.names(path))) best = { start, end, written, first, last };
  }
  return best;
}

// Functions of their own: a closure in the loop would cost each atom of the text an object.
const fitsAny = (written: string, names: readonly string[]): boolean => names.some((name) => fitOf(written, name));
const fitsExactly = (written: string, names: readonly string[]): boolean =>
  names.some((name) => fitOf(written, name) === 'exact');

/** The atom after `i` where a name may go on over what stands between, else nothing. */
function nextAtom(text: string, starts: readonly number[], ends: readonly number[], i: number): number | undefined {
  const next = i + 1;
  if (next >= starts.length) return undefined;
  const end = ends[i]!;
  const gap = starts[next]! - end;
  if (gap === 0) return next;
  if (isPrefix(text, starts[next]!, ends[next]!)) return undefined;
  if (gap === 1) {
    const code = text.charCodeAt(end);
    return code === 32 || code === 45 || GAP.test(text[end]!) ? next : undefined;
  }
  const aside = afterAside(text, starts, end, next);
  if (aside !== undefined) return aside;
  return gap === 2 && GAP.test(text.slice(end, end + 2)) ? next : undefined;
}

/** `FGFR3 p.Ser249Cys` is no FGFR3P: a letter, a full stop and no space begin a description of a variant. */
function isPrefix(text: string, start: number, end: number): boolean {
  return (
    end - start === 1 &&
    text.charCodeAt(end) === 46 &&
    'cgmnpr'.includes(text[start]!) &&
    /[A-Z0-9([*?=-]/.test(text[end + 1] ?? ' ')
  );
}

/** A short form inside the name is passed over: "vascular cell adhesion molecule (VCAM)-1". Returns the atom after it. */
function afterAside(text: string, starts: readonly number[], end: number, next: number): number | undefined {
  if (text[end + 1] !== '(' || text[end] !== ' ') return undefined;
  const close = text.slice(end, end + 11).indexOf(')');
  if (close < 0 || !/^\)[- ]?\w/.test(text.slice(end + close, end + close + 3))) return undefined;
  let after = next;
  while (after < starts.length && starts[after]! < end + close) after++;
  return after < starts.length ? after : undefined;
}

const HYPHENS = '-‐‑';
const PREFIXES = 'hpsc';

/**
 * Fallbacks where the words as they stand name nothing: `hEGFR` (human), `pAKT` (phosphorylated), `sTNFR1` (soluble), `cRel`
 * for c-Rel, procaspase-3 for its caspase.
 */
function otherwise(text: string, atoms: Atoms, i: number, lexicon: Lexicon): NameMatch | undefined {
  if (isPrefixed(text, atoms, i)) return withoutPrefix(text, atoms, i, lexicon);
  return isPrecursor(text, atoms.starts[i]!, atoms.ends[i]!) ? withoutPrefix(text, atoms, i, lexicon, 3) : undefined;
}

/** A word in small letters that begins with "pro" and goes on long enough to be a protein: procaspase, prorenin. */
const isPrecursor = (text: string, start: number, end: number): boolean =>
  end - start > 7 && text.startsWith('ro', start + 1) && (text[start] === 'p' || text[start] === 'P');

/** One small letter of those that stand before a symbol, then a capital: hEGFR, pAKT. */
function isPrefixed(text: string, { starts, ends }: Atoms, i: number): boolean {
  const start = starts[i]!;
  const second = text.charCodeAt(start + 1);
  return second >= 65 && second <= 90 && ends[i]! - start >= 4 && PREFIXES.includes(text[start]!);
}

function withoutPrefix(text: string, atoms: Atoms, i: number, lexicon: Lexicon, length = 1): NameMatch | undefined {
  const start = atoms.starts[i]! + length;
  return longestAt(text, atoms, i, lexicon, hashOf(text, start, atoms.ends[i]!), start);
}
