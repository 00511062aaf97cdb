import type { DrugClass, Knowledge } from '../../knowledge/types.ts';
import { Gap, surfaceOf, type Words } from '../phrases/index.ts';
import type { DrugClassMention } from '../types.ts';
import type { ClassNames, Head } from './class-names.ts';

/** A class at a place in the text; `from` and `to` are words, inclusive. */
export interface ClassHit {
  readonly from: number;
  readonly to: number;
  readonly mention: DrugClassMention;
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

const BENCH =
  /stain|\bclone|immuno(?:histo|blot|precip|fluor)|\bblot|\bIHC\b|dilut|\bcat\.|#|primary antibod|-specific antibod/i;

/** An antibody that stains or blots is no drug. */
export const isReagent = ({ list, prose, starts, ends }: Words, from: number, to: number): boolean =>
  HEAD_WORDS.get(list[to]!) === 'antibody' && BENCH.test(prose.slice(Math.max(0, starts[from]! - 40), ends[to]! + 40));

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

/**
 * The class whose head is word `i` and whose target stands before it: `c-MET inhibitor`, `VEGFR-2 TKIs`.
 * @param floor first word that no earlier mention holds
 */
export function byTarget(
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

/** The mention of a class at words `from` to `to`, inclusive. */
export function mentionOf(words: Words, from: number, to: number, { id, members }: DrugClass): DrugClassMention {
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
