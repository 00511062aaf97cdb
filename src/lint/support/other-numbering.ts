import type { AnalysedBlock, BlockAnalysis } from '../../analysis.ts';
import type { Knowledge } from '../../knowledge/types.ts';
import { nearestKnown } from '../../recognition/near-known.ts';
import { remembered } from '../../recognition/phrases/remembered.ts';
import type { VariantMention } from '../../recognition/types.ts';
import { sentenceAt } from './in-sentence.ts';
import { isNumberingBorneOut } from './near-miss.ts';

/** Known variants further off than this are others, not the same one counted from another start. */
const FURTHEST = 40;
/** How far the proteins of mouse and man are apart in number: p53 R172H is R175H. */
const FURTHEST_IN_MICE = 12;
const MICE = /\b(?:mice|mouse|murine|rats?|zebrafish|Trp53)\b/i;

/** Variants of a paragraph beyond this many are not compared: a table of them says nothing of how one is counted. */
const MOST = 50;
const variantsOf = remembered((analysis: BlockAnalysis) =>
  analysis.mentions.filter((mention) => mention.type === 'variant').slice(0, MOST),
);

/**
 * Is a variant counted along another protein than the reference, that of another species or of a construct? So it is
 * where two variants of the gene in a paragraph both miss a known one by the same number of residues (p53 R172H and
 * R245W for R175H and R248W: slips do not agree), and where the sentence speaks of mice and one misses by a few.
 */
export function isNumberedOtherwise(variant: VariantMention, block: AnalysedBlock, knowledge: Knowledge): boolean {
  const own = shiftsOf(variant, knowledge);
  if (own.length === 0) return false;
  const agrees = ({ gene = variant.gene!, position, ...sister }: VariantMention) =>
    gene === variant.gene &&
    position !== variant.position &&
    shiftsOf({ ...sister, gene, ...(position && { position }) }, knowledge).some((shift) => own.includes(shift));
  if (variantsOf(block.analysis).some(agrees)) return true;
  if (own.every((shift) => Math.abs(shift) > FURTHEST_IN_MICE)) return false;
  const sentence = sentenceAt(block, variant.start);
  return sentence !== undefined && MICE.test(block.block.prose.slice(sentence.start, sentence.end));
}

/**
 * May the variant be counted from the start of the mature protein (FCGR3A V158F is V176F)? So it may where the protein
 * opens with a signal peptide, the residue stands one such peptide further on, and too few known variants of the gene
 * vouch for the count from its first residue.
 */
export function isCountedMature(variant: VariantMention, knowledge: Knowledge): boolean {
  const { gene, ref, position } = variant;
  // A known variant that is missed by a digit explains the residue better.
  if (nearestKnown(variant, knowledge).length > 0) return false;
  const sequence = gene ? knowledge.sequence(gene) : undefined;
  if (!gene || !sequence || !ref || !position || isNumberingBorneOut(gene, knowledge)) return false;
  if (!opensWithSignal(sequence)) return false;
  return sequence.slice(position + SHORTEST_PEPTIDE - 1, position + LONGEST_PEPTIDE).includes(ref);
}

/** How many residues a signal peptide has. */
const SHORTEST_PEPTIDE = 16;
const LONGEST_PEPTIDE = 35;
/** Its core, which crosses the membrane: so many residues, of which at least so many repel water. */
const CORE = 12;
const REPELLING = 9;

function opensWithSignal(sequence: string): boolean {
  const repels = [...sequence.slice(0, LONGEST_PEPTIDE)].map((residue) => 'AILMFVWCG'.includes(residue));
  return repels.some(
    (_, at) => at + CORE <= repels.length && repels.slice(at, at + CORE).filter(Boolean).length >= REPELLING,
  );
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
