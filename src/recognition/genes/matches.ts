import type { Range } from '../../text/types.ts';
import { type Atoms, atomsOf, inWord } from './atoms.ts';
import { type Fit, fitOf } from './fit.ts';
import type { Lexicon } from './lexicon.ts';

/** A stretch of prose that reads like gene names. */
export interface NameMatch extends Range {
  /** The name as written, made whole where a list leaves out its stem: the `6` of `CDK4/6` is `CDK6`. */
  readonly written: string;
  /** Indices of its first and last atom. */
  readonly first: number;
  readonly last: number;
  readonly names: readonly { readonly name: string; readonly fit: Fit }[];
}

/** What may stand between the atoms of a name: nothing, one hyphen, space, slash or the like, or a comma and a space. */
const GAP = /^(?:[\s/,()'’.+:‐‑‒–−—-]|, | \(|\) |\)-)?$/;
/** No name runs over a sentence's end. */
const MOST_ATOMS = 14;

/**
 * All stretches that read like gene names: at each place the longest, left to right, without overlap.
 * @param atoms of `text`
 */
export function matchesIn(text: string, atoms: Atoms, lexicon: Lexicon): NameMatch[] {
  const { starts, words } = atoms;
  const ids = lexicon.ids(words);
  const found: NameMatch[] = [];
  for (let i = 0; i < ids.length; ) {
    if (inWord(text, starts[i]! - 1)) {
      i++;
      continue;
    }
    const match: NameMatch | undefined =
      longestAt(text, atoms, ids, i, lexicon) ?? otherwise(text, atoms, ids, i, lexicon);
    if (!match) {
      i++;
      continue;
    }
    found.push(match);
    i = match.last + 1;
    for (const more of listTail(text, atoms, ids, match, lexicon)) {
      found.push(more);
      i = more.last + 1;
    }
  }
  return found;
}

function longestAt(
  text: string,
  { starts, ends }: Atoms,
  ids: Int32Array,
  first: number,
  lexicon: Lexicon,
  firstId = ids[first]!,
  start = starts[first]!,
  from = first,
): NameMatch | undefined {
  let node = lexicon.step(0, firstId);
  let best: NameMatch | undefined;
  for (let i = from; node >= 0; ) {
    const end = ends[i]!;
    if (!inWord(text, end)) {
      const names = lexicon.names(node);
      if (names.length > 0) {
        const written = text.slice(start, end);
        const fitting = fittingNames(written, names);
        if (fitting.length > 0) best = { start, end, written, first, last: i, names: fitting };
      }
    }
    const next = afterAside(text, starts, ends, i);
    if (next >= ids.length || next - first >= MOST_ATOMS) break;
    if (next === i + 1 && starts[next]! > end && (starts[next]! - end > 2 || !GAP.test(text.slice(end, starts[next]!))))
      break;
    node = lexicon.step(node, ids[next]!);
    i = next;
  }
  return best;
}

/** A short form inside the name is passed over: "vascular cell adhesion molecule (VCAM)-1". Returns the next atom. */
function afterAside(text: string, starts: readonly number[], ends: readonly number[], i: number): number {
  const open = ends[i]! + 1;
  if (text[open] !== '(' || text[open - 1] !== ' ') return i + 1;
  const close = text.indexOf(')', open);
  if (close < 0 || close - open > 9 || !/^\)[- ]?\w/.test(text.slice(close, close + 3))) return i + 1;
  let next = i + 1;
  while (next < starts.length && starts[next]! < close) next++;
  return next;
}

/**
 * Fallbacks where the words as they stand name nothing: `H-ras` for HRAS, `hEGFR` (human), `pAKT` (phosphorylated),
 * `sTNFR1` (soluble), `cRel` for c-Rel.
 */
function otherwise(text: string, atoms: Atoms, ids: Int32Array, i: number, lexicon: Lexicon): NameMatch | undefined {
  const { starts, ends, words } = atoms;
  const start = starts[i]!;
  if (HYPHENS.includes(text[ends[i]!] ?? ' ') && starts[i + 1] === ends[i]! + 1) {
    const id = lexicon.id(words[i]! + words[i + 1]!);
    const glued = longestAt(text, atoms, ids, i, lexicon, id, start, i + 1);
    if (glued) return glued;
  }
  const code = text.charCodeAt(start + 1);
  if (code < 65 || code > 90 || !PREFIXES.includes(text[start]!) || ends[i]! - start < 4) return undefined;
  return longestAt(text, atoms, ids, i, lexicon, lexicon.id(words[i]!.slice(1)), start + 1);
}

const HYPHENS = '-‐‑';
const PREFIXES = 'hpsc';

function fittingNames(written: string, names: readonly string[]): { name: string; fit: Fit }[] {
  const fitting: { name: string; fit: Fit }[] = [];
  for (const name of names) {
    const fit = fitOf(written, name);
    if (fit) fitting.push({ name, fit });
  }
  return fitting;
}

/** `/6` after `CDK4`, `, -4 and -13` after `IL-2`, ` and 2` after `BRCA1`: the stem counts again. */
const TAIL = /^(?:\/|, ?|,? (?:and|or|&) | ?& ?|–|-)(?:-|‐|‑|–)?$/;

function* listTail(
  text: string,
  atoms: Atoms,
  ids: Int32Array,
  head: NameMatch,
  lexicon: Lexicon,
): Iterable<NameMatch> {
  const { starts, ends, words } = atoms;
  const stem = /^(.*?[A-Za-zα-ω]-?)\d{1,2}$/u.exec(head.written)?.[1];
  if (!stem || head.written.includes(' ')) return;
  let end = head.end;
  for (let i = head.last + 1; i < ids.length && i < head.last + 8; i++) {
    const from = starts[i]!;
    if (/^(?:and|or)$/.test(words[i]!)) continue;
    const between = text.slice(end, from);
    const to = ends[i]!;
    if (
      !/^\d{1,2}$/.test(words[i]!) ||
      !TAIL.test(between) ||
      inWord(text, to) ||
      /^[.,]\d|^ ?%/.test(text.slice(to, to + 2))
    )
      return;
    // A comma or a bare "and" needs the hyphen to say that a number is a name: "BRCA1, 2 patients" is not a list.
    if (/^,? /.test(between) && !/[-‐‑–]$/.test(between) && !/^ (?:and|&) $/.test(between)) return;
    if (
      /^ (?:and|&) $/.test(between) &&
      /^\s*(?:patients|cases|of|years|months|other|more|\()/.test(text.slice(to, to + 12))
    )
      return;
    const written = stem + words[i]!;
    const names = fittingNames(written, lexicon.namesOf(atomsOf(written).words));
    if (names.length === 0) return;
    yield { start: from, end: to, written, first: i, last: i, names };
    end = to;
  }
}
