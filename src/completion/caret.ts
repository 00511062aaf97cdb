import type { AnalysedBlock, Analysis } from '../analysis.ts';
import type { Range } from '../text/types.ts';

/** What stands around the caret. */
export interface Caret {
  readonly block: AnalysedBlock | undefined;
  /** The unfinished word before the caret, and its place in the source. */
  readonly word: string;
  readonly range: Range;
  /** The line before the word. */
  readonly before: string;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}.*_>-]{0,40}$/u;

/** Reads what stands around an offset of the source. Only the line up to the caret is looked at. */
export function caretAt({ prose: { source }, blocks }: Analysis, offset: number): Caret {
  const lineStart = Math.max(source.lastIndexOf('\n', offset - 1) + 1, offset - 400);
  const line = source.slice(lineStart, offset);
  const word = WORD.exec(line)?.[0] ?? '';
  const block = blocks.find(({ start, end }) => offset >= start && offset <= end + 1);
  return {
    block,
    word,
    range: { start: offset - word.length, end: offset },
    before: line.slice(0, line.length - word.length),
  };
}
