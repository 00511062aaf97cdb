import type { AnalysedBlock, BlockAnalysis } from '../../analysis.ts';
import type { Mention } from '../../recognition/types.ts';
import { sentencesOf as rangesOf } from '../../text/sentences.ts';
import type { Range } from '../../text/types.ts';

/** A sentence of a block with the mentions that stand in it, in order; offsets count in the block's prose. */
export interface MentionedIn extends Range {
  readonly mentions: readonly Mention[];
}

const known = new WeakMap<BlockAnalysis, readonly MentionedIn[]>();

/** The sentence of a block in which a place stands; undefined between sentences. Costs no more than a look-up after the first call. */
export function sentenceAt(block: AnalysedBlock, at: number): MentionedIn | undefined {
  const all = sentencesOf(block);
  let [low, high] = [0, all.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const one = all[middle]!;
    if (at < one.start) high = middle - 1;
    else if (at >= one.end) low = middle + 1;
    else return one;
  }
  return undefined;
}

function sentencesOf({ block, analysis }: AnalysedBlock): readonly MentionedIn[] {
  const before = known.get(analysis);
  if (before) return before;
  let next = 0;
  const found = rangesOf(block).map(({ start, end }) => {
    while (next < analysis.mentions.length && analysis.mentions[next]!.start < start) next++;
    const first = next;
    while (next < analysis.mentions.length && analysis.mentions[next]!.end <= end) next++;
    return { start, end, mentions: analysis.mentions.slice(first, next) };
  });
  known.set(analysis, found);
  return found;
}
