/** How many of some known residues stand where they should. */
export interface Check {
  matched: number;
  total: number;
}

/** Position (from 1) and one-letter residue. */
export type KnownResidue = readonly [position: number, residue: string];

/** The share that matches; nothing to check is no share. */
export const share = ({ matched, total }: Check): number => matched / Math.max(total, 1);

/** Compares known residues with a sequence. */
export function checkResidues(sequence: string, residues: readonly KnownResidue[]): Check {
  return {
    matched: residues.filter(([position, residue]) => sequence[position - 1] === residue).length,
    total: residues.length,
  };
}

/** Another numbering of a protein: position here = position there + offset, from the first residue that shows it. */
export interface OtherNumbering {
  readonly offset: number;
  readonly from: number;
  readonly residues: number;
}

/** Fewer residues than this show no numbering: one in twenty fits anywhere by chance. */
const ENOUGH = 3;
const FARTHEST = 900;

/**
 * The one offset at which residues fit a sequence that they do not fit as they stand: a protein of which the source
 * counts another isoform.
 * @returns undefined where too few residues are off, or no offset explains nine in ten of them
 */
export function otherNumbering(sequence: string, residues: readonly KnownResidue[]): OtherNumbering | undefined {
  const off = residues.filter(([position, residue]) => sequence[position - 1] !== residue);
  if (off.length < ENOUGH) return undefined;
  let best = { offset: 0, matched: 0 };
  for (let distance = 1; distance <= FARTHEST; distance++) {
    for (const offset of [distance, -distance]) {
      const matched = off.filter(([position, residue]) => sequence[position + offset - 1] === residue).length;
      if (matched > best.matched) best = { offset, matched };
    }
  }
  if (best.matched < off.length * 0.9) return undefined;
  const fitting = off.filter(([position, residue]) => sequence[position + best.offset - 1] === residue);
  return { offset: best.offset, from: Math.min(...fitting.map(([position]) => position)), residues: best.matched };
}
