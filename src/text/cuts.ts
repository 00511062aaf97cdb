import type { Edit } from './edit.ts';
import type { BlockKind, Range } from './types.ts';

/** A block as the block scanner of a format cuts it out of the document, before its inline markup is read. */
export interface Cut extends Range {
  readonly kind: BlockKind;
  readonly level?: number;
  /** A heading that the format implies (LaTeX's abstract environment) and that stands above the block. */
  readonly under?: string;
}

/** What the block scanner of a format found. */
export interface Cuts {
  readonly cuts: readonly Cut[];
  /** So many blocks before and behind `cuts` are those of the earlier reading, where one was gone on from. */
  readonly kept?: { readonly before: number; readonly behind: number };
  /** Code and other stretches in which no comment can stand. */
  readonly opaque: readonly Range[];
  readonly frontMatter?: Range;
  /** Title, keywords and the like. */
  readonly context: readonly string[];
  /** Where reading may begin again after an edit. */
  readonly stops?: readonly Stop[];
}

/** A place between two lines at which a block scanner may begin again, with what it had found and knew there. */
export interface Stop {
  readonly at: number;
  /** How many cuts and opaque stretches it had found. */
  readonly cuts: number;
  readonly opaque: number;
  /** What it knew of what stands above; the scanner's own, told apart by its text. */
  readonly state: string;
}

/** An earlier reading of the document, and how the text has changed since. */
export interface Earlier {
  readonly edit: Edit;
  /** How many blocks were cut. */
  readonly count: number;
  readonly opaque: readonly Range[];
  readonly stops: readonly Stop[];
  readonly frontMatter?: Range;
}

/** `range` without white space at its ends; `start` equals `end` where nothing is left. */
export function trimmed(source: string, { start, end }: Range): Range {
  let [from, to] = [start, end];
  while (from < to && source.charCodeAt(from) <= 32) from++;
  while (to > from && source.charCodeAt(to - 1) <= 32) to--;
  return { start: from, end: to };
}

/** Offset of the end of the line that `at` is in: of its line feed, or of the end of the text. */
export function lineEnd(source: string, at: number): number {
  const end = source.indexOf('\n', at);
  return end < 0 ? source.length : end;
}
