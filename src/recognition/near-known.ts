import { distance } from 'fastest-levenshtein';
import type { Alteration, Knowledge } from '../knowledge/types.ts';

/** A substitution as it is written: one-letter residues and a position. */
interface Substitution {
  readonly gene?: string | undefined;
  readonly ref?: string | undefined;
  readonly alt?: string | undefined;
  readonly position?: number | undefined;
}

/**
 * Known alterations that a wrong one was probably meant to be: the same residues at a position that differs by
 * swapped neighbouring digits or by one edit, most studied first.
 */
export function nearestKnown(
  { gene, ref, alt, position }: Substitution,
  knowledge: Pick<Knowledge, 'knownAlterations' | 'sequence'>,
): readonly Alteration[] {
  if (!gene || !position) return [];
  const written = String(position);
  return knowledge.knownAlterations(gene).filter((known) => {
    if (known.kind !== 'substitution' || !known.position || known.position === position) return false;
    const reference = knowledge.sequence(gene)?.[known.position - 1];
    if (reference && reference !== known.ref) return false;
    const candidate = String(known.position);
    return (
      known.ref === ref && known.alt === alt && (isTransposed(written, candidate) || distance(written, candidate) === 1)
    );
  });
}

/** Do two numbers differ by exactly one pair of swapped neighbouring digits? */
export function isTransposed(a: string, b: string): boolean {
  if (a.length !== b.length || a === b) return false;
  const first = [...a].findIndex((digit, i) => digit !== b[i]);
  return a[first] === b[first + 1] && a[first + 1] === b[first] && a.slice(first + 2) === b.slice(first + 2);
}
