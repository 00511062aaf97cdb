import type { Alteration } from '../knowledge/types.ts';
import type { VariantMention } from './types.ts';

/** A mention in the terms in which evidence names alterations; undefined where it was linked to no gene. */
export function alterationOf(variant: VariantMention): Alteration | undefined {
  const { gene, genes = gene ? [gene] : [], kind, substitution, name, position, endPosition, ref, alt, exon } = variant;
  if (genes.length === 0) return undefined;
  return {
    genes,
    kind,
    name: substitution ?? name,
    ...(position !== undefined && { position }),
    ...(endPosition !== undefined && { endPosition }),
    ...(ref !== undefined && { ref }),
    ...(alt !== undefined && { alt }),
    ...(exon !== undefined && { exon }),
  };
}
