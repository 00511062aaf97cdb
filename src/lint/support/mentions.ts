import type { AnalysedBlock } from '../../analysis.ts';
import type { Mention } from '../../recognition/types.ts';
import type { Range } from '../../text/types.ts';

/** The block's mentions of one type, in order. */
export function mentionsOf<T extends Mention['type']>(block: AnalysedBlock, type: T): Extract<Mention, { type: T }>[] {
  return block.analysis.mentions.filter((mention): mention is Extract<Mention, { type: T }> => mention.type === type);
}

/** The prose before a place, at most `length` characters. */
export function before({ block }: AnalysedBlock, at: number, length = 80): string {
  return block.prose.slice(Math.max(0, at - length), at);
}

/** The prose after a place, at most `length` characters. */
export function after({ block }: AnalysedBlock, at: number, length = 80): string {
  return block.prose.slice(at, at + length);
}

/** A fix that replaces one range of the block's prose. */
export function replacement(range: Range, text: string, title: string, safe: boolean) {
  return { title, safe, edits: [{ start: range.start, end: range.end, text }] };
}
