import type { Alteration, Knowledge } from '../../knowledge/types.ts';
import { isTransposed, nearestKnown } from '../../recognition/near-known.ts';
import type { VariantMention } from '../../recognition/types.ts';

/** Known variants of a gene that its sequence must bear out, so that papers are known to count along it. */
const BORNE_OUT = 8;

/**
 * The one known variant that a variant differs from by two swapped neighbouring digits. Undefined where there is none
 * or several, or where the variant itself is known.
 */
export function transposedFrom(variant: VariantMention, knowledge: Knowledge): Alteration | undefined {
  const { substitution, gene, position } = variant;
  if (!substitution || !gene || !position) return undefined;
  if (knowledge.knownAlterations(gene).some(({ name }) => name === substitution)) return undefined;
  const near = nearestKnown(variant, knowledge).filter((known) =>
    isTransposed(String(position), String(known.position)),
  );
  return near.length === 1 ? near[0] : undefined;
}

/**
 * Is the numbering that papers use for a gene known to be that of the reference protein, by enough variants with the
 * residue named at its place? Elsewhere a residue that does not fit may be an isoform's, and a likely slip is told as
 * a slip (near-miss-variant) rather than as an impossible residue (reference-residue-mismatch), never as both.
 */
export function isNumberingBorneOut(gene: string, knowledge: Knowledge): boolean {
  const sequence = knowledge.sequence(gene);
  if (!sequence) return false;
  let fitting = 0;
  for (const { kind, position, ref } of knowledge.knownAlterations(gene)) {
    if (kind === 'substitution' && position && sequence[position - 1] === ref) fitting++;
    if (fitting === BORNE_OUT) return true;
  }
  return false;
}
