import type { AnalysedBlock } from '../../analysis.ts';
import type { Knowledge } from '../../knowledge/types.ts';
import type { VariantMention } from '../../recognition/types.ts';
import { sentences } from '../../text/sentences.ts';
import { mentionsOf } from './mentions.ts';

/** Known variants further off than this are others, not the same one counted from another start. */
const FURTHEST = 40;
/** How far the proteins of mouse and man are apart in number: p53 R172H is R175H. */
const FURTHEST_IN_MICE = 12;
const MICE = /\b(?:mice|mouse|murine|rats?|zebrafish|Trp53)\b/i;

/**
 * Is a variant counted along another protein than the reference, that of another species or of a construct? So it is
 * where two variants of the gene in a paragraph both miss a known one by the same number of residues (p53 R172H and
 * R245W for R175H and R248W: slips do not agree), and where the sentence speaks of mice and one misses by a few.
 */
export function isNumberedOtherwise(variant: VariantMention, block: AnalysedBlock, knowledge: Knowledge): boolean {
  const own = shiftsOf(variant, knowledge);
  if (own.length === 0) return false;
  const sisters = mentionsOf(block, 'variant').filter(
    ({ gene = variant.gene, position }) => gene === variant.gene && position !== variant.position,
  );
  const shared = (sister: VariantMention) =>
    shiftsOf({ ...sister, gene: variant.gene! }, knowledge).some((shift) => own.includes(shift));
  if (sisters.some(shared)) return true;
  if (!MICE.test(block.block.prose) || own.every((shift) => Math.abs(shift) > FURTHEST_IN_MICE)) return false;
  const sentence = sentences(block.block.prose).find(({ start, end }) => start <= variant.start && variant.end <= end);
  return sentence !== undefined && MICE.test(block.block.prose.slice(sentence.start, sentence.end));
}

/** By how many residues a variant that does not fit misses the known ones with the same residues. */
function shiftsOf({ gene, ref, alt, position }: VariantMention, knowledge: Knowledge): number[] {
  if (!gene || !position || !ref || !alt || knowledge.sequence(gene)?.[position - 1] === ref) return [];
  return knowledge.knownAlterations(gene).flatMap((known) => {
    if (known.kind !== 'substitution' || known.ref !== ref || known.alt !== alt || !known.position) return [];
    const shift = known.position - position;
    return shift !== 0 && Math.abs(shift) <= FURTHEST ? [shift] : [];
  });
}
