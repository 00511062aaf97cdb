import { residueCode, residueLetter } from '../aminoacids.ts';
import type { Draft } from './draft.ts';

type Facts = Omit<Draft, 'start' | 'end' | 'gate'>;

/** One residue and its place: `{ letter: 'T', position: 790 }`. */
export interface Site {
  readonly letter: string;
  readonly position: number;
}

/** Three-letter codes of a one-letter sequence: `FQEA` → `PheGlnGluAla`. */
const spelled = (letters: string): string => [...letters].map(residueCode).join('');

/** `T790M` and all that follows from it. `alt` is a one-letter code, `*` a stop. */
export function substitutionOf(ref: string, position: number, alt: string): Facts {
  const short = `${ref}${position}${alt}`;
  const kind = alt === ref ? 'silent' : ref === '*' ? 'extension' : alt === '*' ? 'nonsense' : 'substitution';
  // HGVS has no word for what a lost start does, and wants to know how far a lost stop extends.
  const change = kind === 'silent' ? '=' : ref === 'M' && position === 1 ? '?' : residueCode(alt);
  return {
    kind,
    level: 'protein',
    name: short,
    substitution: short,
    ...(kind === 'extension' ? {} : { hgvs: `p.${residueCode(ref)}${position}${change}` }),
    position,
    ref,
    alt,
  };
}

/** `E177Kfs*44`; `alt` and `length` where they are written. */
export function frameshiftOf({ letter, position }: Site, alt: string | undefined, length: string | undefined): Facts {
  // A frame shift begins with the first residue that changes: with the same one again only the short form is sure.
  const known = alt && alt !== '*' && alt !== letter && length ? `${residueCode(alt)}fsTer${length}` : 'fs';
  const tail = length ? `fs*${length}` : 'fs';
  return {
    kind: 'frameshift',
    level: 'protein',
    name: `${letter}${position}${alt && alt !== '*' ? alt : ''}${tail}`,
    hgvs: `p.${residueCode(letter)}${position}${known}`,
    position,
    ref: letter,
    ...(alt ? { alt } : {}),
  };
}

/** `*110Qext*17`: a lost stop, what stands in its place, and where the next one is. */
export function extensionOf({ letter, position }: Site, alt: string | undefined, length: string | undefined): Facts {
  const name = `${letter}${position}${alt ?? ''}ext${length ? `*${length}` : ''}`;
  const complete = letter === '*' && alt && length;
  return {
    kind: 'extension',
    level: 'protein',
    name,
    ...(complete ? { hgvs: `p.Ter${position}${residueCode(alt)}extTer${length}` } : {}),
    position,
    ref: letter,
    ...(alt ? { alt } : {}),
  };
}

/** `V600`: a place, whatever becomes of it. */
export const codonOf = ({ letter, position }: Site): Facts => ({
  kind: 'codon',
  level: 'protein',
  name: `${letter}${position}`,
  position,
  ref: letter,
});

/** `M1?`: what becomes of the residue is not known. */
export const unknownOf = ({ letter, position }: Site): Facts => ({
  kind: 'other',
  level: 'protein',
  name: `${letter}${position}?`,
  hgvs: `p.${residueCode(letter)}${position}?`,
  position,
  ref: letter,
});

export type Operation = 'del' | 'dup' | 'ins' | 'delins';
const KINDS = { del: 'deletion', dup: 'duplication', ins: 'insertion', delins: 'delins' } as const;

/**
 * A deletion, duplication, insertion or both between two residues (or at one). The normal form is left out
 * where the writing lacks what HGVS demands: both residues, and the inserted sequence.
 */
export function rangeOf(from: Site, to: Site | undefined, operation: Operation, inserted: string): Facts {
  const ends = to ? [from, to] : [from];
  const place = (write: (site: Site) => string) => ends.map(write).join('_');
  const complete =
    ends.every(({ letter }) => letter) &&
    (operation === 'del' || operation === 'dup' || (inserted && (operation === 'delins' || to)));
  const ordered = !to || to.position > from.position;
  return {
    kind: KINDS[operation],
    level: 'protein',
    name: `${place(({ letter, position }) => `${letter}${position}`)}${operation}${inserted}`,
    ...(complete && ordered
      ? { hgvs: `p.${place((s) => `${residueCode(s.letter)}${s.position}`)}${operation}${spelled(inserted)}` }
      : {}),
    position: from.position,
    ...(to ? { endPosition: to.position } : {}),
    ...(from.letter ? { ref: from.letter } : {}),
    ...(inserted ? { alt: inserted } : {}),
  };
}

/** One-letter sequence of `FQEA`, `PheGlnGluAla` or a number (then empty). */
export function lettersOf(sequence: string): string {
  if (/^[A-Z]+$/.test(sequence)) return sequence;
  const codes = sequence.match(/[A-Z][a-z]{2}|\*/g) ?? [];
  return codes.map((code) => residueLetter(code) ?? 'X').join('');
}
