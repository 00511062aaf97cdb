import { type Cursor, done, eat, fail, next, rest, take } from './cursor.ts';
import type { Prefix, Reference } from './reference.ts';

/** A nucleotide's place: `76`, `-14`, `*41`, `88+1`, `pter`, `?`. */
interface Point {
  readonly text: string;
  /** For comparison; NaN where the place is unknown. A place behind the stop codon counts from 10¹². */
  readonly base: number;
  readonly offset: number;
}

/** One place or a stretch; `uncertain` where an end is itself a range in brackets. */
export interface Location {
  readonly text: string;
  readonly start: number;
  readonly from: Point;
  readonly to: Point | undefined;
  readonly uncertain: boolean;
}

const POINT = /(\?|pter|qter|cen)|([-*])?(\d{1,12})(?:([+-])(\d{1,9}|\?))?/y;
const UNCERTAIN = /\(([-*+?\da-z]{1,24})_([-*+?\da-z]{1,24})\)/y;
const BEYOND_STOP = 1e12;
/** No human transcript has a longer 5′ untranslated region. */
const LONGEST_LEADER = 20_000;

export interface Setting {
  readonly prefix: Prefix | undefined;
  readonly reference: Reference;
  readonly inProse: boolean;
}

/** Must a sequence that the reference holds be left out? Not by names of one's own, nor in prose without reference. */
export const isReferenceGiven = ({ reference, inProse }: Setting): boolean =>
  reference.known || (!reference.text && !inProse);

function readPoint(cursor: Cursor, setting: Setting): Point {
  const at = cursor.at;
  const match = eat(cursor, POINT);
  if (!match) {
    if (/^(?:IVS|EX)/i.test(next(cursor, 3))) {
      fail(cursor, 'Exon and intron numbers are not positions: give the nucleotide, e.g. `c.375+1G>A`.');
    }
    fail(
      cursor,
      done(cursor) ? 'A position is missing at the end.' : `A position is expected before \`${rest(cursor)}\`.`,
    );
  }
  const [text, name, sign, digits, side, offset] = match;
  if (name) return { text, base: Number.NaN, offset: 0 };
  const { prefix } = setting;
  if (prefix && 'gmo'.includes(prefix) && (sign || side)) {
    fail(
      cursor,
      `A genomic sequence starts at 1: \`${text}\` with \`${sign ?? side}\` belongs to \`c.\` or \`n.\`.`,
      at,
    );
  }
  if (prefix === 'n' && sign)
    fail(cursor, `\`n.\` positions have no \`${sign}\`: a non-coding sequence starts at 1.`, at);
  if (/^0/.test(digits!)) fail(cursor, 'There is no nucleotide 0, and positions have no leading zeros.', at);
  if (side && /^0/.test(offset ?? '')) fail(cursor, 'Introns count from 1: there is no offset 0.', at);
  const value = Number(digits);
  const base = sign === '*' ? BEYOND_STOP + value : sign === '-' ? -value : value;
  return { text, base, offset: offset === '?' ? Number.NaN : side ? Number(`${side}${offset}`) : 0 };
}

/** An end in brackets: `(4071+1_4072-1)`. */
function readUncertain(cursor: Cursor, setting: Setting): Point | undefined {
  const at = cursor.at;
  if (!eat(cursor, UNCERTAIN)) return undefined;
  const inner: Cursor = { text: cursor.text.slice(0, cursor.at - 1), at: at + 1 };
  const from = readPoint(inner, setting);
  if (!take(inner, '_')) fail(inner, 'An underscore is expected between the two ends of an uncertain position.');
  const to = readPoint(inner, setting);
  if (inner.at !== inner.text.length) fail(inner, `Nothing may follow the position: \`${rest(inner)}\`.`);
  ordered(cursor, setting, from, to, at + 1);
  beyondTranscript(cursor, setting, from, to, at);
  return { text: cursor.text.slice(at, cursor.at), base: Number.NaN, offset: 0 };
}

/** A transcript's coordinates end with the transcript; where the chromosome is given, its own go on. */
function beyondTranscript({ text }: Cursor, { prefix, reference }: Setting, from: Point, to: Point, at: number): void {
  if (prefix !== 'c' || !reference.chromosome) return;
  const before = (from.text === '?' && to.base < 0) || from.base < -LONGEST_LEADER;
  const after = to.text === '?' && from.base > BEYOND_STOP;
  if (before || after) {
    fail({ text, at }, 'This reaches beyond the transcript, where `c.` has no positions: use genomic ones (`g.`).', at);
  }
}

/** Positions run from 5′ to 3′, and a range has two ends; a circular sequence may be crossed at its origin. */
function ordered(cursor: Cursor, { prefix }: Setting, from: Point, to: Point, at: number): void {
  if (prefix === 'm' || prefix === 'o' || Number.isNaN(from.base) || Number.isNaN(to.base)) return;
  if (from.text === to.text) fail(cursor, `A range needs two different positions: write \`${from.text}\`.`, at);
  const backwards = from.base > to.base || (from.base === to.base && from.offset > to.offset);
  if (backwards) {
    fail(cursor, `The range runs backwards: write \`${to.text}_${from.text}\`, from 5′ to 3′.`, at);
  }
}

/** A position or a range. */
export function readLocation(cursor: Cursor, setting: Setting): Location {
  const start = cursor.at;
  const first = readUncertain(cursor, setting);
  const from = first ?? readPoint(cursor, setting);
  if (!take(cursor, '_')) {
    return { text: cursor.text.slice(start, cursor.at), start, from, to: undefined, uncertain: Boolean(first) };
  }
  const centromere = next(cursor, 4) === 'cen_';
  if (centromere) cursor.at += 4;
  const last = readUncertain(cursor, setting);
  const to = last ?? readPoint(cursor, setting);
  ordered(cursor, setting, from, to, start);
  const text = cursor.text.slice(start, cursor.at);
  return { text, start, from, to, uncertain: Boolean(first ?? last) };
}

/** Nucleotides in a range without intron offsets; undefined where it cannot be told. */
export function lengthOf({ from, to, uncertain }: Location): number | undefined {
  if (uncertain || from.offset || to?.offset || Number.isNaN(from.base)) return undefined;
  if (!to) return 1;
  if (Number.isNaN(to.base) || Math.sign(from.base) !== Math.sign(to.base)) return undefined;
  return to.base > BEYOND_STOP !== from.base > BEYOND_STOP ? undefined : to.base - from.base + 1;
}

/** Are the two ends neighbours? Undefined where it cannot be told without the sequence. */
export function areNeighbours({ from, to }: Location): boolean | undefined {
  if (!to || [from, to].some(({ base, offset }) => Number.isNaN(base) || Number.isNaN(offset))) return undefined;
  if (from.base === to.base) return to.offset - from.offset === 1;
  if (from.offset || to.offset) return undefined;
  const crossing = (from.base === -1 && to.base === 1) || (from.base < BEYOND_STOP && to.base === BEYOND_STOP + 1);
  return crossing || to.base - from.base === 1;
}

/** `c.12-14del` for a range: an intron offset just larger than its own exon position. */
export function isHyphenRange({ from, to }: Location): boolean {
  return !to && from.base > 0 && -from.offset > from.base && -from.offset <= from.base + 500;
}
