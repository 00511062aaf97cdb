import type { Knowledge } from '../../knowledge/types.ts';
import type { VariantMention } from '../../recognition/types.ts';
import { checkResidue } from './residues.ts';

/**
 * The gene that a variant really belongs to, where the one written beside it is wrong: the protein named does not
 * have the residue, no source knows the variant there, and exactly one other gene both is known for it and has
 * the residue.
 */
export function geneMeant(variant: VariantMention, knowledge: Knowledge): string | undefined {
  const { gene, substitution, position, ref, link } = variant;
  if (link !== 'written' || !gene || !substitution || !position) return undefined;
  const { status } = checkResidue(variant, knowledge);
  if (status !== 'mismatch' && status !== 'out-of-range') return undefined;
  const known = knowledge.genesWithVariant(substitution);
  if (known.length !== 1 || known[0] === gene) return undefined;
  const other = known[0]!;
  return knowledge.sequence(other)?.[position - 1] === ref ? other : undefined;
}
