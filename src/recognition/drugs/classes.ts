import type { DrugClass, Knowledge } from '../../knowledge/types.ts';
import { Gap, phraseAt, surfaceOf, type Words } from '../phrases/index.ts';
import type { DrugClassMention } from '../types.ts';
import type { ClassNames, Head } from './class-names.ts';

/** A class at a place in the text; `from` and `to` are words, inclusive. */
export interface ClassHit {
  readonly from: number;
  readonly to: number;
  readonly mention: DrugClassMention;
}

/**
 * The drug class that is named at word `i`: by a name of the data (`PARP inhibitors`), or, where the word is the head of
 * such a phrase, by its target before it (`c-MET inhibitor`, `VEGFR-2 TKIs`).
 * @param floor first word that no earlier mention holds; a target is not looked for before it
 */
export function classAt(
  knowledge: Knowledge,
  names: ClassNames,
  words: Words,
  i: number,
  floor: number,
): ClassHit | undefined {
  let found: DrugClass | undefined;
  const hit = phraseAt(names.index, words, i, ({ from, to, names: written }) => {
    const surface = surfaceOf(words, from, to);
    const name = written.find((each) => mayStand(each, surface, words, from, to));
    found = name === undefined ? undefined : names.of(name);
    return found !== undefined;
  });
  if (hit && found) return { from: hit.from, to: hit.to, mention: mentionOf(words, hit.from, hit.to, found) };
  return byTarget(knowledge, names, words, i, floor);
}

/** Abbreviations keep their case; those of two or three letters mean other things, unless they say `…I` for inhibitor. */
function mayStand(name: string, surface: string, words: Words, from: number, to: number): boolean {
  if (from > 0 && words.gaps[from - 1] === Gap.none) return false;
  if (isReagent(words, from, to)) return false;
  if (words.gaps[to] === Gap.none) return false;
  if (ENDOGENOUS.test(name) && !isGiven(words, from, to)) return false;
  // "cytotoxics" is a noun, "cytotoxic" is not.
  if (/^\S+s$/.test(name) && !surface.endsWith('s')) return false;
  if (/\s|[a-z]{4}/.test(name)) return !/^\p{Lu}{2,3}$/u.test(name);
  const bare = surface.replace(/(?<=[A-Zi])s$/, '');
  if (bare !== name && surface !== name) return false;
  if (name.length > 3) return true;
  return name.length === 3 && name.endsWith('I') && !/^\d/.test(words.list[to + 1] ?? '');
}

const BENCH =
  /stain|\bclone|immuno(?:histo|blot|precip|fluor)|\bblot|\bIHC\b|dilut|\bcat\.|#|primary antibod|-specific antibod/i;

/** An antibody that stains or blots is no drug. */
const isReagent = ({ list, prose, starts, ends }: Words, from: number, to: number): boolean =>
  HEAD_WORDS.get(list[to]!) === 'antibody' && BENCH.test(prose.slice(Math.max(0, starts[from]! - 40), ends[to]! + 40));

/** Classes that the body makes too. */
const ENDOGENOUS =
  /^(?:type I )?(?:interferons?|IFNs?|IFN-α|o?estrogens?|(?:gluco)?cortico(?:id|steroid)s?|steroids?|retinoids?|carboxypeptidase)$/i;
const GIVEN = /\b(?:therap|treat|administ|receiv|dose|dosing|given|taking|prescri|refractory|resist|mg\b)/i;

/** A word of treatment within thirty characters, and no protein's name behind it. */
function isGiven({ prose, starts, ends, list }: Words, from: number, to: number): boolean {
  if (
    /^(?:receptor|gamma|hormone|response|regulatory|x|y|stimulated|inducible|induced|alpha|beta)$/.test(
      list[to + 1] ?? '',
    )
  )
    return false;
  return GIVEN.test(prose.slice(Math.max(0, starts[from]! - 30), ends[to]! + 30));
}

/** Last words of a class that is named by its target. */
export const HEAD_WORDS: ReadonlyMap<string, Head> = new Map([
  ['inhibitor', 'inhibitor'],
  ['inhibition', 'inhibitor'],
  ['blockade', 'inhibitor'],
  ['tki', 'tki'],
  ['antibody', 'antibody'],
  ['mab', 'antibody'],
]);

/** Words that may stand between a target and the head. */
const BETWEEN = new Set([
  'tyrosine',
  'kinase',
  'receptor',
  'monoclonal',
  'mutant',
  'specific',
  'selective',
  'pathway',
  'axis',
  'blocking',
  'targeting',
]);

function byTarget(
  knowledge: Knowledge,
  names: ClassNames,
  words: Words,
  i: number,
  floor: number,
): ClassHit | undefined {
  const head = HEAD_WORDS.get(words.list[i]!);
  if (!head || isReagent(words, i, i)) return undefined;
  let last = i - 1;
  let tyrosine = false;
  while (last > floor && i - last < 4 && BETWEEN.has(words.list[last]!) && words.gaps[last]! <= Gap.space) {
    tyrosine ||= words.list[last] === 'tyrosine';
    last--;
  }
  if (last < floor || words.gaps[last]! > Gap.space) return undefined;
  for (let first = Math.max(floor, last - 3); first <= last; first++) {
    if (!joined(words, first, last)) continue;
    const found = against(knowledge, names, surfaceOf(words, first, last), tyrosine ? 'tki' : head);
    if (!found) continue;
    const from =
      first > floor && words.list[first - 1] === 'anti' && words.gaps[first - 1] === Gap.hyphen ? first - 1 : first;
    return { from, to: i, mention: mentionOf(words, from, i, found) };
  }
  return undefined;
}

/** Is it one written token, as `VEGFR-2` and `c-MET` are? */
function joined(words: Words, from: number, to: number): boolean {
  if (from > 0 && words.gaps[from - 1]! <= Gap.hyphen && words.list[from - 1] !== 'anti') return false;
  for (let i = from; i < to; i++) if (words.gaps[i]! > Gap.hyphen) return false;
  return true;
}

function against(knowledge: Knowledge, names: ClassNames, target: string, head: Head): DrugClass | undefined {
  for (const spelling of new Set([target, target.replaceAll('-', '')])) {
    for (const { gene } of knowledge.geneSenses(spelling)) {
      const found =
        names.against(gene.symbol, head) ?? (head === 'tki' ? names.against(gene.symbol, 'inhibitor') : undefined);
      if (found) return found;
      if (head === 'inhibitor' && names.against(gene.symbol, 'tki')) return names.against(gene.symbol, 'tki');
    }
  }
  return undefined;
}

function mentionOf(words: Words, from: number, to: number, { id, members }: DrugClass): DrugClassMention {
  return {
    type: 'drug-class',
    start: words.starts[from]!,
    end: words.ends[to]!,
    text: surfaceOf(words, from, to),
    id,
    members,
  };
}

/**
 * The other class of a pair that shares its head: `BRAF/MEK inhibitors`, `combined BRAF and MEK inhibition`.
 * @param floor first word that no earlier mention holds
 * @returns the class whose target stands before the hit, without the head
 */
export function sharingHead(
  knowledge: Knowledge,
  names: ClassNames,
  words: Words,
  hit: ClassHit,
  floor: number,
): ClassHit | undefined {
  const head = HEAD_WORDS.get(words.list[hit.to]!);
  let last = hit.from - 1;
  if (!head || last < floor) return undefined;
  const between = words.prose.slice(words.ends[last]!, words.starts[hit.from]!);
  if (words.list[last] === 'and') {
    last--;
    // "mutations in BRAF and MEK inhibitors" says something else: only a word of combining makes it a pair.
    if (
      !/\b(?:dual|combined|concurrent|combination of|both) $/i.test(
        words.prose.slice(0, words.starts[last] ?? 0).slice(-16),
      )
    )
      return undefined;
  } else if (!/^\s?[/+]\s?$/.test(between)) return undefined;
  for (let from = Math.max(floor, last - 2); from <= last; from++) {
    if (!joined(words, from, last)) continue;
    const found = against(knowledge, names, surfaceOf(words, from, last), head);
    if (found) return { from, to: last, mention: mentionOf(words, from, last, found) };
  }
  return undefined;
}
