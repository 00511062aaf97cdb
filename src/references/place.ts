import type { AnalysedBlock, Analysis } from '../analysis.ts';
import { toSourceOffset, toSourceRange } from '../text/index.ts';
import { sentences } from '../text/sentences.ts';
import type { Range } from '../text/types.ts';

/** The sentence at an offset of the source, with its block. The range counts in the block's prose. */
export function sentenceAt(analysis: Analysis, offset: number): { block: AnalysedBlock; sentence: Range } | undefined {
  const block = analysis.blocks.find(({ start, end }) => offset >= start && offset <= end);
  if (!block) return undefined;
  const all = sentences(block.block.prose);
  const sentence = all.find((range) => offset <= block.start + toSourceRange(block.block.map, range).end) ?? all.at(-1);
  return sentence && { block, sentence };
}

/**
 * Where a citation belongs when the caret is somewhere in a sentence: inside the last citation of the sentence, so
 * that a key joins it, else before the full stop. Both offsets count in the source; outside prose the caret stays.
 */
export function citationPlace(analysis: Analysis, offset: number): number {
  const found = sentenceAt(analysis, offset);
  if (!found) return offset;
  const { block: placed, sentence } = found;
  const { prose, map, citations } = placed.block;
  const citation = citations.filter(({ at, keys }) => keys.length && at > sentence.start && at <= sentence.end).at(-1);
  if (citation) return placed.start + citation.range.end - 1;
  const words = prose.slice(sentence.start, sentence.end).trimEnd();
  const stop = /[.!?][)"'”’]{0,2}$/.exec(words);
  if (stop) return placed.start + toSourceOffset(map, sentence.start + stop.index);
  return placed.start + toSourceRange(map, { start: sentence.start, end: sentence.start + words.length }).end;
}
