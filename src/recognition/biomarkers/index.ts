import type { Block } from '../../text/types.ts';
import { wordSet, wordsOf } from '../phrases/index.ts';
import type { BiomarkerMention } from '../types.ts';
import { CHROMOSOMES } from './chromosomes.ts';
import { PATTERNS, type Pattern } from './patterns.ts';

/** First word, folded → the patterns that may begin with it. */
const STARTERS: ReadonlyMap<string, readonly Pattern[]> = startersOf();

const BEGINNINGS = wordSet(STARTERS.keys());

function startersOf(): Map<string, Pattern[]> {
  const starters = new Map<string, Pattern[]>();
  for (const pattern of [...PATTERNS, ...CHROMOSOMES]) {
    for (const word of pattern.words) starters.set(word, [...(starters.get(word) ?? []), pattern]);
  }
  return starters;
}

/**
 * Biomarkers in a block that are no sequence variants: receptor and antigen status, PD-L1 scores, microsatellite and
 * mismatch-repair status, mutational burden, HRD, Philadelphia chromosome, 1p/19q, gains and losses of chromosome arms.
 * @returns mentions in the order of the text, none overlapping; offsets count in the block's prose
 */
export function recogniseBiomarkers(block: Block): BiomarkerMention[] {
  const words = wordsOf(block);
  const { list, starts } = words;
  const found: BiomarkerMention[] = [];
  for (let i = 0; i < list.length; i++) {
    if (!BEGINNINGS.has(words, i)) continue;
    for (const { regex, read } of STARTERS.get(list[i]!) ?? []) {
      regex.lastIndex = starts[i]!;
      const match = regex.exec(block.prose);
      const reading = match ? read(match) : undefined;
      if (!match || !reading) continue;
      const text = match[0].trimEnd();
      found.push({ type: 'biomarker', start: match.index, end: match.index + text.length, text, ...reading });
    }
  }
  return withoutOverlaps(found);
}

/** Mentions in the order of the text; of two that overlap the longer stays. */
function withoutOverlaps(mentions: BiomarkerMention[]): BiomarkerMention[] {
  const kept: BiomarkerMention[] = [];
  for (const mention of mentions.sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = kept.at(-1);
    if (!last || last.end <= mention.start) kept.push(mention);
    else if (mention.end - mention.start > last.end - last.start) kept[kept.length - 1] = mention;
  }
  return kept;
}
