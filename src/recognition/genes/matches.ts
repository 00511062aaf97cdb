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
      longestAt(text, atoms, ids, i, lexicon) ?? prefixed(text, atoms, ids, i, lexicon);
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
): NameMatch | undefined {
  let node = lexicon.step(0, firstId);
  let best: NameMatch | undefined;
  for (let i = first; node >= 0; ) {
    const end = ends[i]!;
    if (!inWord(text, end)) {
      const names = lexicon.names(node);
      if (names.length > 0) {
        const written = text.slice(start, end);
        const fitting = fittingNames(written, names);
        if (fitting.length > 0) best = { start, end, written, first, last: i, names: fitting };
      }
    }
    const next = i + 1;
    if (next >= ids.length || next - first >= MOST_ATOMS || starts[next]! - end > 2) break;
    if (starts[next]! > end && !GAP.test(text.slice(end, starts[next]!))) break;
    node = lexicon.step(node, ids[next]!);
    i = next;
  }
  return best;
}

/** `hEGFR` (human EGFR), and plurals in s: `EGFRs`. */
function prefixed(text: string, atoms: Atoms, ids: Int32Array, i: number, lexicon: Lexicon): NameMatch | undefined {
  const word = text.slice(atoms.starts[i]!, atoms.ends[i]!);
  if (/^h[A-Z]/.test(word)) {
    const id = lexicon.id(word.slice(1).toLowerCase());
    return longestAt(text, atoms, ids, i, lexicon, id, atoms.starts[i]! + 1);
  }
  return undefined;
}

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
