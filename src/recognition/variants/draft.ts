import type { Knowledge } from '../../knowledge/types.ts';
import type { Words } from '../phrases/index.ts';
import type { VariantMention } from '../types.ts';

/**
 * How much the words around it must say before a candidate counts.
 * - `none`: the writing leaves no doubt (`p.Thr790Met`, `c.76A>T`, `rs121434569`)
 * - `residue`: a letter, digits and a letter (`T790M`), which labels and cell lines share
 * - `context`: means nothing unless the sentence speaks of variants (`C>T`, `G/A`)
 */
export type Gate = 'none' | 'residue' | 'context';

/** A candidate before its context was looked at. Offsets count in the prose. */
export interface Draft extends Omit<VariantMention, 'type' | 'text'> {
  readonly gate: Gate;
}

/** What a reader may look at besides its match. */
export interface Scene {
  readonly prose: string;
  readonly words: Words;
  /** What the words show, as bits of `SIGNS`. */
  readonly signs: number;
  readonly knowledge: Knowledge;
  /** Does the prose hold what the expression describes? Looked for once, however many matches ask. */
  holds(words: RegExp): boolean;
}

/**
 * One way of writing an alteration. `regex` is global and linear in the text; `read` turns a match into
 * candidates, or into nothing.
 */
export interface Pattern {
  readonly regex: RegExp;
  /** Bits of `SIGNS`: unless one of each entry is shown the search is spared. */
  readonly signs?: readonly number[];
  /** A cheap test of the whole block, after that of the signs. */
  readonly needs?: RegExp;
  /** Where a match may begin: at these words only. `regex` is sticky then, not global. */
  readonly beginsAt?: (words: Words, i: number) => boolean;
  readonly read: (match: RegExpExecArray, scene: Scene) => Draft | readonly Draft[] | undefined | false;
}

/** Matches a sticky expression at an offset. */
export function eat(sticky: RegExp, prose: string, at: number): RegExpExecArray | undefined {
  sticky.lastIndex = at;
  return sticky.exec(prose) ?? undefined;
}

/** Takes the brackets that stand directly round a description into its span, where both are there. */
export function closed(prose: string, start: number, end: number): number {
  let to = end;
  for (const opened of prose.slice(start, end).match(/[([]/g) ?? []) {
    const closing = opened === '(' ? ')' : ']';
    const count = (text: string, what: string) => text.split(what).length - 1;
    const inside = prose.slice(start, to);
    if (count(inside, opened) > count(inside, closing) && prose[to] === closing) to++;
  }
  return to;
}
