import { Gap, type PhraseHit, surfaceOf, type Words } from '../phrases/index.ts';
import type { DrugNames, TrustedName } from './names.ts';

/** The name that the words stand for, if its trust allows it here. */
export function nameMeant(names: DrugNames, words: Words, hit: PhraseHit): TrustedName | undefined {
  if (!standsAlone(words, hit) || isPartOfProtein(words, hit)) return undefined;
  const surface = surfaceOf(words, hit.from, hit.to);
  for (const written of hit.names) {
    const name = names.judge(written);
    if (!name || looseDigits(words, hit, written)) continue;
    const { trust } = name;
    if (trust === 'free' || (trust === 'code' && isCode(surface, written))) return name;
    if (trust === 'code') continue;
    if (trust === 'never' || trust === 'defined' || !sameCase(surface, name)) continue;
    if (trust === 'cued' ? hasCue(words, hit) : !opensAsWord(words, hit, name)) return name;
  }
  return undefined;
}

/** A name that runs on into letters or digits is another word: `AZD92910`, `5-FUra`. */
function standsAlone(words: Words, { from, to }: PhraseHit): boolean {
  const before = from > 0 ? words.gaps[from - 1] : Gap.break;
  return before !== Gap.none && words.gaps[to] !== Gap.none;
}

const PROTEIN = new Set(
  'receptor transporter synthase synthetase kinase dehydrogenase hydroxylase reductase transferase oxidase channel binding carrier symporter exchanger deaminase'.split(
    ' ',
  ),
);

/** `folate transporter`, `mammalian target of rapamycin`: a protein is meant, not the substance. */
const isPartOfProtein = ({ list, gaps }: Words, { from, to }: PhraseHit): boolean =>
  (gaps[to]! <= Gap.space && PROTEIN.has(list[to + 1] ?? '')) ||
  (list[from - 1] === 'of' && list[from - 2] === 'target');

/** `A 166 patients` is no `A166`: letters and digits may be parted by a space in long codes only. */
function looseDigits(words: Words, { from, to }: PhraseHit, name: string): boolean {
  if (/\s/.test(name)) return false;
  for (let i = from; i < to; i++) {
    if (words.gaps[i] !== Gap.space || !/^\d+$/.test(words.list[i + 1]!)) continue;
    if (words.list[i]!.length < 2 || words.list[i + 1]!.length < 3) return true;
  }
  return false;
}

const squeezed = (text: string): string => text.replace(/[\s\u00ad\u2010-\u2015\u2212-]+/g, '');

/** `AT-125` is not `at 125 days`: a code keeps its case, or is written in one piece. */
const isCode = (surface: string, name: string): boolean =>
  squeezed(surface).replace(/s$/, '') === squeezed(name) ||
  (!/\s/.test(surface) && (name.match(/\p{L}/gu)?.length ?? 0) > 2);

function sameCase(surface: string, { name, sense }: TrustedName): boolean {
  // Long brands are also written small: `adriamycin`, `herceptin`.
  if (sense.kind === 'brand')
    return /^\p{Lu}/u.test(surface) || (name.length >= 8 && sense.drug.confidence !== 'name-only');
  // A code with a digit or two is itself only as it is written: `CP12` is not `CP-12`.
  if (/\d/.test(name)) {
    const written = surface.replace(/[\u2010-\u2015\u2212]/g, '-');
    // 5FU, 6MP: behind a digit the hyphen goes without saying.
    return written === name || (/^\d-[A-Z]/.test(name) && written === name.replace('-', ''));
  }
  const [a, b] = [squeezed(surface), squeezed(name)];
  return a === b || a === `${b}s` || (/^[a-z]/.test(b) && a === b[0]!.toUpperCase() + b.slice(1));
}

/** A short brand at the start of a sentence may be any capitalised word. */
const opensAsWord = ({ gaps }: Words, { from, to }: PhraseHit, { name, sense }: TrustedName): boolean =>
  sense.kind === 'brand' && from === to && name.length < 6 && (from === 0 || gaps[from - 1] === Gap.break);

const CUE = /(?:inhibit|antagonist|agonist|treat|therap|dose|dosing|compound|drug|administ|[µμn]M\b|\bmg\b)/i;

/** A word of treatment within forty characters. */
function hasCue(words: Words, { from, to }: PhraseHit): boolean {
  const start = Math.max(0, words.starts[from]! - 40);
  return CUE.test(words.prose.slice(start, words.ends[to]! + 40));
}
