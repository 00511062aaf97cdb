import type { Draft } from './draft.ts';
import { plain } from './fragments.ts';

type Facts = Omit<Draft, 'start' | 'end' | 'gate'>;
type Level = NonNullable<Draft['level']>;

const LEVELS: Readonly<Record<string, Level>> = {
  c: 'coding',
  g: 'genomic',
  m: 'mitochondrial',
  n: 'noncoding',
  o: 'mitochondrial',
  r: 'rna',
};

/** Where on a nucleotide sequence: the prefix letter where one is written, and positions as HGVS writes them. */
export interface Place {
  readonly prefix: string | undefined;
  readonly from: string;
  readonly to?: string | undefined;
}

/** What became of it. Sequences are in capitals, empty where the text does not give them. */
export type Change =
  | { readonly op: 'sub'; readonly ref: string; readonly alt: string }
  | {
      readonly op: 'del' | 'dup' | 'inv' | 'ins' | 'delins' | 'repeat';
      readonly ref?: string;
      readonly alt?: string;
      readonly copies?: string;
    };

const KINDS = {
  del: 'deletion',
  dup: 'duplication',
  inv: 'inversion',
  ins: 'insertion',
  delins: 'delins',
  repeat: 'repeat',
} as const;

/** Offset into an intron, `+1` of `375+1`, where it lies within a splice site's eight bases. */
const atSpliceSite = (position: string): boolean => /\d[+-][1-8]$/.test(position);

/**
 * Facts of a nucleotide change. A position without a prefix is taken for the coding sequence where it is
 * plain; the normal form is left out for old counts from the start of transcription (`-308G/A`) and where
 * the writing lacks what HGVS demands.
 * @param text how the text writes it, which is the name of what has no prefix (`185delAG`)
 */
export function nucleotideOf({ prefix, from, to }: Place, change: Change, text?: string): Facts {
  const level = prefix ? LEVELS[prefix]! : /^[-+]/.test(from) ? 'other' : 'coding';
  const rna = level === 'rna';
  const cased = (bases: string) => (rna ? bases.toLowerCase().replaceAll('t', 'u') : bases.toUpperCase());
  const place = to ? `${from}_${to}` : from;
  const letters = (bases: string | undefined) => bases !== undefined && /^[ACGTUNacgtun]+$/.test(bases);
  const written = (): string => {
    if (change.op === 'sub') {
      const single = change.ref.length === 1 && change.alt.length === 1;
      if (single) return `${place}${cased(change.ref)}>${cased(change.alt)}`;
      const last = spanEnd(from, change.ref.length);
      return `${to || change.ref.length === 1 ? place : last ? `${from}_${last}` : place}delins${cased(change.alt)}`;
    }
    if (change.op === 'repeat') return `${place}${cased(change.ref ?? '')}[${change.copies}]`;
    const alt = !change.alt ? '' : letters(change.alt) ? cased(change.alt) : /^Alu/.test(change.alt) ? change.alt : '';
    return `${place}${change.op}${alt}`;
  };
  const complete = (): boolean => {
    if (level === 'other' || (level === 'rna' && /[+-]/.test(from.slice(1)))) return false;
    const ends = [from, ...(to === undefined ? [] : [to])];
    // No sequence counts from a plus sign, and a genome has neither introns nor positions before its first.
    const before = level === 'genomic' || level === 'mitochondrial' ? /[-+*]/ : /^\(?\+/;
    if (ends.some((end) => before.test(end))) return false;
    // A change without a prefix may count from anywhere: 185delAG is c.68_69del.
    if (!prefix && change.op !== 'sub') return false;
    const uncertain = `${from}${to ?? ''}`.includes('(');
    if (uncertain) return change.op === 'del' || change.op === 'dup';
    if (to !== undefined && !ascending(from, to)) return false;
    if (change.op === 'sub') {
      const ranged = to !== undefined && change.ref.length === 1 && change.alt.length === 1;
      return !ranged && letters(change.ref) && letters(change.alt) && change.ref !== change.alt;
    }
    if (change.op === 'ins') return to !== undefined && letters(change.alt) && adjacent(from, to);
    if (change.op === 'delins') return letters(change.alt);
    if (change.op === 'repeat') return level !== 'rna' || to === undefined;
    if (change.op === 'inv') return to !== undefined;
    // `123del6` names a length, not an end.
    return to !== undefined || (change.ref ?? '').length <= 1;
  };
  const body = written();
  const label = prefix ?? (level === 'other' ? undefined : 'c');
  const kind =
    change.op === 'sub'
      ? change.ref === change.alt
        ? 'silent'
        : atSpliceSite(from)
          ? 'splice-site'
          : change.ref.length === 1 && change.alt.length === 1
            ? 'substitution'
            : 'delins'
      : KINDS[change.op];
  const position = Number(/^\(?[-+*]?\d+/.exec(from)?.[0].replace('(', '').replace('*', '') ?? Number.NaN);
  const end =
    to === undefined
      ? Number.NaN
      : Number(/^\(?[-+*]?\d+/.exec(to)?.[0].replace('(', '').replace('*', '') ?? Number.NaN);
  return {
    kind,
    level,
    name: !prefix && text && change.op !== 'sub' ? text : label ? `${label}.${body}` : body,
    ...(complete() && label ? { hgvs: `${label}.${body}` } : {}),
    ...(Number.isFinite(position) ? { position } : {}),
    ...(Number.isFinite(end) ? { endPosition: end } : {}),
    ...(change.ref ? { ref: change.ref.toUpperCase() } : {}),
    ...(change.alt ? { alt: change.alt.toUpperCase() } : {}),
  };
}

/** Last position of a stretch of `length` from a plain coding position. */
function spanEnd(from: string, length: number): string | undefined {
  return /^\d+$/.test(from) ? String(Number(from) + length - 1) : undefined;
}

const parts = (position: string): [number, number] => {
  const match = /^(\*)?(-?\d+)([+-]\d+)?$/.exec(position);
  if (!match) return [Number.NaN, 0];
  return [Number(match[2]) + (match[1] ? 1e12 : 0), Number(match[3] ?? 0)];
};

/** Does `to` come after `from`? Positions in another form answer no. */
function ascending(from: string, to: string): boolean {
  const [a, x] = parts(from);
  const [b, y] = parts(to);
  return a < b || (a === b && x < y);
}

/** Are the two flanks of an insertion neighbours, as far as one can tell without the sequence? */
function adjacent(from: string, to: string): boolean {
  const [a, x] = parts(from);
  const [b, y] = parts(to);
  return (a === b && Math.abs(x - y) === 1) || (x === 0 && y === 0 && (b - a === 1 || (a === -1 && b === 1)));
}

/** A position as HGVS writes it: ASCII signs, no spaces, brackets only round an uncertain one. */
export function positionOf(text: string): string {
  const position = plain(text);
  return position.includes('_') ? position : position.replace(/[()]/g, '');
}
