import type { Disease, Knowledge } from '../../knowledge/types.ts';
import type { Block } from '../../text/types.ts';
import { abbreviates, abbreviationsOf, type Defined, definedIn, prepare, usesOf } from '../phrases/abbreviations.ts';
import { Gap, keyOf, type PhraseHit, phraseAt, surfaceOf, type Words, wordsOf } from '../phrases/index.ts';
import type { DiseaseMention, DocumentContext, Mention } from '../types.ts';
import { ABBREVIATIONS } from './abbreviations.ts';
import { beforeHead, siteAfter, withSite } from './coordination.ts';
import { type DiseaseNames, diseaseNamesOf } from './names.ts';

/**
 * Tumour types in a block: the longest name wins; stage and biomarker adjectives before it stay outside. `cancer` and
 * `tumour` alone say no type and are left out.
 * @returns mentions in the order of the text, none overlapping; offsets count in the block's prose
 */
export function recogniseDiseases(block: Block, knowledge: Knowledge): DiseaseMention[] {
  const words = wordsOf(block);
  const names = diseaseNamesOf(knowledge);
  const mentions: DiseaseMention[] = [];
  let floor = 0;
  for (let i = 0; i < words.list.length; i++) {
    if (!names.beginnings.has(words, i)) continue;
    const bare = siteAfter(names, words, i) ?? diseaseAt(names, words, i);
    if (!bare) continue;
    const found = withSite(names, words, bare, floor);
    for (const part of beforeHead(names, words, found, floor)) mentions.push(mentionOf(words, part));
    mentions.push(mentionOf(words, found));
    i = found.to;
    floor = i + 1;
  }
  const sorted = mentions.sort((a, b) => a.start - b.start);
  return withOwnAbbreviations(words, sorted);
}

/** A tumour type at words `from` to `to`, inclusive. */
export interface FoundDisease {
  readonly from: number;
  readonly to: number;
  readonly disease: Disease;
}

function diseaseAt(names: DiseaseNames, words: Words, i: number): FoundDisease | undefined {
  let disease: Disease | undefined;
  const hit = phraseAt(names.index, words, i, (candidate) => {
    disease = meant(names, words, candidate);
    return disease !== undefined;
  });
  return hit && disease && { from: hit.from, to: hit.to, disease };
}

function meant(names: DiseaseNames, words: Words, hit: PhraseHit): Disease | undefined {
  const { from, to } = hit;
  if ((from > 0 && words.gaps[from - 1] === Gap.none) || words.gaps[to] === Gap.none) return undefined;
  for (const name of hit.names) {
    const short = ABBREVIATIONS.get(name);
    const surface = surfaceOf(words, from, to);
    if (!/[a-z]{3}/.test(name) && (numbered(words, to) || (surface !== name && surface !== `${name}s`))) continue;
    if (!short) return names.of(name);
    if (short.free || saysDisease(words, hit)) return resolved(names, short.name);
  }
  return undefined;
}

/** `HCC-4` and `MM-1S` are a gene and a cell line. */
const numbered = ({ gaps, list }: Words, to: number): boolean =>
  gaps[to] === Gap.hyphen && /^\d/.test(list[to + 1] ?? '');

/** The disease of a name; a castration-resistant prostate cancer is a prostate cancer where the data do not part them. */
function resolved(names: DiseaseNames, name: string): Disease | undefined {
  for (let rest = name; rest; rest = rest.replace(/^\S+ ?/, '')) {
    const disease = names.named(rest);
    if (disease) return disease;
    if (rest.split(' ').length < 3) return undefined;
  }
  return undefined;
}

const BEFORE_CUE = new Set(
  'relapsed refractory advanced metastatic pediatric childhood adult newly diagnosed sporadic familial positive like'.split(
    ' ',
  ),
);
const AFTER_CUE = new Set('patient cell case blast sample tumor cohort therapy treatment'.split(' '));

/** A neighbour that makes an abbreviation a disease; text in capitals says nothing. */
function saysDisease(words: Words, { from, to }: PhraseHit): boolean {
  const [before, after] = [words.list[from - 1] ?? '', words.list[to + 1] ?? ''];
  if (/^ [^a-z]{5}/.test(words.prose.slice(words.ends[to], words.ends[to]! + 6))) return false;
  if (from > 0 && words.gaps[from - 1]! <= Gap.space && BEFORE_CUE.has(before)) return true;
  if (
    /(?:\bPh\s?[+\u2212-]|\b[BT][- ]cell|\bPh-like)\s$/.test(
      words.prose.slice(Math.max(0, words.starts[from]! - 9), words.starts[from]),
    )
  )
    return true;
  // "ALL patients" may be shouted.
  return words.gaps[to]! <= Gap.space && AFTER_CUE.has(after) && keyOf(words, from, to) !== 'all';
}

/** A receptor status in front (`HER2-positive breast cancer`) tells the type but is a mention of its own. */
function afterStatus({ list }: Words, from: number, to: number): number {
  for (let i = Math.min(to - 1, from + 4); i >= from; i--) {
    if (list[i] === 'positive' || list[i] === 'negative') return i + 1;
  }
  return from;
}

function mentionOf(words: Words, { from: first, to, disease }: FoundDisease): DiseaseMention {
  const { id, name } = disease;
  const from = afterStatus(words, first, to);
  return {
    type: 'disease',
    start: words.starts[from]!,
    end: words.ends[to]!,
    text: surfaceOf(words, from, to),
    id,
    name,
  };
}

/** Uses of defined abbreviations, outside what is taken. */
const usesIn = (
  words: Words,
  taken: readonly Mention[],
  defined: Defined<Pick<Disease, 'id' | 'name'>>,
): DiseaseMention[] =>
  usesOf(words, defined, taken).map(({ meaning: { id, name }, ...place }) => ({ ...place, type: 'disease', id, name }));

/** Adds the uses of what the block defines: `castration-resistant prostate cancer (CRPC)`. */
function withOwnAbbreviations(words: Words, mentions: DiseaseMention[]): DiseaseMention[] {
  const defined = abbreviationsOf(words.prose, mentions, (short, { start, end }) => {
    const before = words.prose.slice(Math.max(0, start - 30), start);
    return abbreviates(short, before.slice(before.search(/[^.;:()]*$/)) + words.prose.slice(start, end));
  });
  return [...mentions, ...usesIn(words, mentions, prepare(defined))].sort((a, b) => a.start - b.start);
}

const definedDiseases = definedIn((long, knowledge) => resolved(diseaseNamesOf(knowledge), long));

/**
 * Tumour types that stand under an abbreviation which the document defines in another block.
 * @param taken what was found in the block; nothing is found inside it
 * @returns the further mentions, in the order of the text
 */
export function recogniseDefinedDiseases(
  block: Block,
  taken: readonly Mention[],
  context: DocumentContext,
  knowledge: Knowledge,
): DiseaseMention[] {
  return usesIn(wordsOf(block), taken, definedDiseases(context, knowledge));
}
