import type { Block } from '../../text/types.ts';
import { wordsOf } from '../phrases/index.ts';
import type { BiomarkerMention } from '../types.ts';
import { PATTERNS } from './patterns.ts';

const STARTERS: ReadonlyMap<string, readonly number[]> = startersOf();

function startersOf(): Map<string, number[]> {
  const starters = new Map<string, number[]>();
  for (const [i, { words }] of PATTERNS.entries()) {
    for (const word of words) starters.set(word, [...(starters.get(word) ?? []), i]);
  }
  return starters;
}

/**
 * Biomarkers in a block that are no sequence variants: receptor and antigen status, PD-L1 scores, microsatellite and
 * mismatch-repair status, mutational burden, HRD, Philadelphia chromosome, 1p/19q.
 * @returns mentions in the order of the text, none overlapping; offsets count in the block's prose
 */
export function recogniseBiomarkers(block: Block): BiomarkerMention[] {
  const due = new Set<number>();
  for (const word of wordsOf(block).list) for (const i of STARTERS.get(word) ?? []) due.add(i);
  if (!due.size) return [];
  const found: BiomarkerMention[] = [];
  for (const i of [...due].sort((a, b) => a - b)) {
    const { regex, read } = PATTERNS[i]!;
    regex.lastIndex = 0;
    for (let match = regex.exec(block.prose); match; match = regex.exec(block.prose)) {
      const reading = read(match);
      const text = match[0].trimEnd();
      if (reading)
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
