import type { Disease, Knowledge } from '../../knowledge/types.ts';
import type { Block } from '../../text/types.ts';
import { Gap, keyOf, type PhraseHit, phraseAt, surfaceOf, type Words, wordsOf } from '../phrases/index.ts';
import type { DiseaseMention } from '../types.ts';
import { ABBREVIATIONS } from './abbreviations.ts';
import { beforeHead, siteAfter, withSite } from './coordination.ts';
import { withOwnAbbreviations } from './defined.ts';
import { type DiseaseNames, diseaseNamesOf, type FoundDisease, resolved } from './names.ts';

export { recogniseDefinedDiseases } from './defined.ts';

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
