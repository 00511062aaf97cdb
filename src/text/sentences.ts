import type { Range } from './types.ts';

/** Sentences of a block's prose; offsets count in the prose. */
export function sentences(prose: string): Range[] {
  return [...prose.matchAll(/[^.!?]+(?:[.!?]+(?!\s|$)[^.!?]+)*[.!?]*/g)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
  }));
}
