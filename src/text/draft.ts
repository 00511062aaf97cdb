import type { Citation, Mark, OffsetMap } from './types.ts';

/** A mark being read: its prose offsets are known once the draft is finished; -1 until then. */
export interface Slot {
  readonly kind: Mark['kind'];
  start: number;
  end: number;
}

/** What a reader of inline markup puts down, in source order. Offsets count in the block's source. */
export type Piece =
  | { readonly op: 'copy'; readonly from: number; readonly to: number }
  /** `text` stands for the source between `from` and `to`. */
  | { readonly op: 'text'; readonly text: string; readonly from: number; readonly to: number }
  /** Something was left out here: a space before it goes too when punctuation follows. */
  | { readonly op: 'gap' }
  | { readonly op: 'cite'; readonly citation: Omit<Citation, 'at'> }
  /** Delimiters: those not used up by marks (`from`–`to`) are text. */
  | { readonly op: 'run'; from: number; to: number; readonly closes: Slot[]; readonly opens: Slot[] };

export interface Draft {
  readonly source: string;
  readonly pieces: Piece[];
}

/** The readable side of a block. */
export interface Reading {
  readonly prose: string;
  readonly map: OffsetMap;
  readonly citations: readonly Citation[];
  readonly marks: readonly Mark[];
}

/** An empty draft of a block's source. */
export function createDraft(source: string): Draft {
  return { source, pieces: [] };
}

/** A mark that nothing has opened yet. */
export function slot(kind: Mark['kind']): Slot {
  return { kind, start: -1, end: -1 };
}

/** Puts down `source.slice(from, to)`; the caller has seen to it that white space in it is single spaces. */
export function copy(draft: Draft, from: number, to: number): void {
  if (from < to) draft.pieces.push({ op: 'copy', from, to });
}

/** Puts down `text` in the place of `source.slice(from, to)`. */
export function expand(draft: Draft, text: string, from: number, to: number): void {
  draft.pieces.push({ op: 'text', text, from, to });
}

/** Notes that something that is not prose was left out. */
export function omit(draft: Draft): void {
  draft.pieces.push({ op: 'gap' });
}

export function open(draft: Draft, opened: Slot): void {
  draft.pieces.push({ op: 'run', from: 0, to: 0, closes: [], opens: [opened] });
}

export function close(draft: Draft, closed: Slot): void {
  draft.pieces.push({ op: 'run', from: 0, to: 0, closes: [closed], opens: [] });
}

/** Notes a citation and leaves its words out of the prose. */
export function cite(draft: Draft, citation: Omit<Citation, 'at'>): void {
  draft.pieces.push({ op: 'cite', citation }, { op: 'gap' });
}

const CLOSING = '.,;:!?)]';

/**
 * Turns a draft into prose with its offset map. White space collapses to one space, and none is left at
 * either end or where something was left out before punctuation.
 */
export function finish({ source, pieces }: Draft): Reading {
  const map: number[] = [];
  const citations: Citation[] = [];
  const slots: Slot[] = [];
  let fresh: Slot[] = [];
  let prose = '';
  let shift = 0;
  /** Source offsets of a space and an opening bracket that wait for what follows them; -1 without. */
  let space = -1;
  let bracket = -1;
  let gap = false;
  let expanded = false;

  const append = (text: string, from: number): void => {
    if (expanded || from - prose.length !== shift) {
      map.push(prose.length, from);
      shift = from - prose.length;
      expanded = false;
    }
    prose += text;
  };
  const blank = (from: number): void => {
    if (space < 0 && bracket < 0) space = from;
  };
  /** Puts down what was held back; false if `first` closes a bracket in which nothing is left. */
  const begin = (first: string): boolean => {
    if (gap && first === ')' && bracket >= 0) {
      bracket = -1;
      return false;
    }
    if (space >= 0 && prose !== '' && !(gap && bracket < 0 && CLOSING.includes(first))) append(' ', space);
    if (bracket >= 0) append('(', bracket);
    space = bracket = -1;
    gap = false;
    for (const opened of fresh) if (opened.end < 0) opened.start = prose.length;
    if (fresh.length > 0) fresh = [];
    return true;
  };
  const copied = (from: number, to: number): void => {
    if (from >= to) return;
    let start = from;
    let end = to;
    while (end > start && source.charCodeAt(end - 1) === 32) end--;
    const held = end === to && end > start && source.charCodeAt(end - 1) === 40;
    if (held) end--;
    const last = source.charCodeAt(end - 1) === 32 ? end - 1 : end;
    for (; start < last; start++) {
      if (source.charCodeAt(start) === 32) blank(start);
      else if (begin(source[start]!)) break;
    }
    if (start < last) append(source.slice(start, last), start);
    if (last < (held ? end : to)) blank(last);
    if (!held) return;
    if (bracket >= 0) begin('(');
    bracket = end;
    gap = false;
  };
  const substituted = (written: string, from: number, to: number): void => {
    // Spaces at the ends of an expansion are held back, like those of the source, until a word follows: a block may
    // end here, and prose never ends in a space.
    if (written.startsWith(' ')) blank(from);
    const text = written.trim();
    if (text === '') return;
    begin(text[0]!);
    append(text[0]!, from);
    // Every character of an expansion stands for the whole of its source, and its end is written down
    // twice so that a range that ends here takes in all of it.
    for (const rest of text.slice(1)) {
      map.push(prose.length, from);
      prose += rest;
    }
    map.push(prose.length, to);
    shift = to - prose.length;
    expanded = true;
    if (written.endsWith(' ')) blank(to);
  };

  for (const piece of pieces) {
    if (piece.op === 'copy') copied(piece.from, piece.to);
    else if (piece.op === 'text') substituted(piece.text, piece.from, piece.to);
    else if (piece.op === 'gap') gap = true;
    else if (piece.op === 'cite') citations.push({ at: prose.length, ...piece.citation });
    else {
      for (const closed of piece.closes) closed.end = prose.length;
      copied(piece.from, piece.to);
      fresh.push(...piece.opens);
      slots.push(...piece.opens);
    }
  }
  if (bracket >= 0) begin(' ');
  if (expanded) map.push(prose.length, shift + prose.length);
  const marks = slots
    .filter(({ start, end }) => start >= 0 && end > start)
    .map(({ kind, start, end }) => ({ kind, start, end: Math.min(end, prose.length) }))
    .sort((a, b) => a.start - b.start || b.end - a.end);
  return { prose, map, citations, marks };
}
