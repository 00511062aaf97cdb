import type { AnalysedBlock } from '../../analysis.ts';
import type { Knowledge } from '../../knowledge/types.ts';
import { nearestKnown } from '../../recognition/near-known.ts';
import type { Mention, VariantMention } from '../../recognition/types.ts';
import { sentenceAt } from '../support/in-sentence.ts';
import { mentionsOf, replacement } from '../support/mentions.ts';
import { isNumberingBorneOut, transposedFrom } from '../support/near-miss.ts';
import { isCountedMature, isNumberedOtherwise } from '../support/other-numbering.ts';
import { checkResidue, residueName } from '../support/residues.ts';
import { geneMeant } from '../support/wrong-gene.ts';
import type { Rule } from '../types.ts';

export const referenceResidueMismatch: Rule = {
  id: 'reference-residue-mismatch',
  title: 'The protein has another residue at this position',
  scope: 'block',
  severity: 'error',
  profiles: ['oncology-prose', 'hgvs-strict', 'tumour-board'],
  docs: {
    what: 'A variant names a reference residue that the protein does not have at that position, in the reference numbering, in any isoform numbering that papers use, or in an older numbering that we know.',
    why: 'Swapped digits are the commonest slip in variant names, and a reader cannot tell T709M from T790M without looking it up. The HGVS nomenclature asks that the reference contain the residue described as changed.',
    whenNot: 'Switch it off where a manuscript numbers by an engineered construct or by a protein of another species.',
    sources: [
      'HGVS nomenclature 21.1, protein recommendations',
      'UniProt and RefSeq reference proteins (data/SOURCES.md)',
    ],
  },
  messages: {
    mismatch:
      '{gene} has {found} at position {position}, not {ref}: the residue named must be the one in the reference protein. Check the position{suggestion}.',
  },
  examples: {
    incorrect: [
      { text: 'EGFR ⟦T709M⟧ is the commonest mechanism of acquired resistance to gefitinib [2].' },
      { text: 'Ponatinib is effective in patients with BCR-ABL kinase domain mutations including ⟦T316I⟧ [3].' },
      { text: 'The EML4-ALK mutation ⟦G1203R⟧ emerged under alectinib [3].' },
    ],
    correct: [
      { text: 'EGFR T790M is the commonest mechanism of acquired resistance to gefitinib [2].' },
      { text: 'ABL1 T315I is numbered by isoform 1a, as everyone does [3].' },
      { text: 'T47D cells were grown in RPMI.' },
      { text: 'p53 R172H and p53 R245W accelerate progression of the tumour [4].' },
      { text: 'Mice with TP53 R172H had shorter survival [4].' },
    ],
  },
  *check({ block, knowledge }) {
    for (const mention of mentionsOf(block, 'variant')) {
      const variant = mention.gene ? mention : (ownerless(mention, block, knowledge) ?? mention);
      const residue = checkResidue(variant, knowledge);
      if (residue.status !== 'mismatch') continue;
      // That the variant stands on another gene says more: variant-on-wrong-gene reports it.
      if (geneMeant(variant, knowledge) || isNumberedOtherwise(variant, block, knowledge)) continue;
      if (isToldAsNearMiss(variant, knowledge) || isCountedMature(variant, knowledge)) continue;
      const near = nearestKnown(variant, knowledge).slice(0, 3);
      // A gene that only shares the sentence may not be the variant's; a known variant close by says that it is.
      if (variant.link !== 'written' && !(variant.link === 'sentence' && near.length)) continue;
      yield {
        start: variant.start,
        end: variant.end,
        messageId: 'mismatch',
        data: {
          gene: variant.gene!,
          position: String(variant.position),
          found: residueName(residue.found),
          ref: residueName(variant.ref!),
          suggestion: near.length ? `; ${near.map(({ name }) => name).join(' or ')} may be meant` : '',
        },
        fixes: near.map(({ name }) => replacement(variant, rename(variant.text, name), `Change to ${name}`, false)),
      };
    }
  },
};

/** near-miss-variant reports it: digits swapped in a gene of which too few variants are known to vouch for its numbering. */
function isToldAsNearMiss(variant: VariantMention, knowledge: Knowledge): boolean {
  const { link, gene } = variant;
  if (link !== 'written' || !gene || isNumberingBorneOut(gene, knowledge)) return false;
  return transposedFrom(variant, knowledge) !== undefined;
}

/** A sentence of more genes than this is a list. */
const MOST_GENES = 8;

/**
 * A variant that fits no gene and that no source knows, as one of the only gene of its sentence that has a known
 * variant a digit away: "BCR::ABL1 kinase domain mutations including T316I". Undefined where another gene of the
 * sentence has the residue.
 */
function ownerless(variant: VariantMention, block: AnalysedBlock, knowledge: Knowledge): VariantMention | undefined {
  const { substitution, position, ref } = variant;
  if (!substitution || !position || !ref || knowledge.genesWithVariant(substitution).length > 0) return undefined;
  const beside = sentenceAt(block, variant.start)?.mentions ?? [];
  const genes = [...new Set(beside.flatMap(symbolsBorne))];
  if (genes.length > MOST_GENES) return undefined;
  const owned = genes.map((gene) => ({ ...variant, gene, link: 'sentence' as const }));
  if (owned.some((one) => checkResidue(one, knowledge).status === 'fits')) return undefined;
  const meant = owned.filter((one) => nearestKnown(one, knowledge).length > 0);
  return meant.length === 1 ? meant[0] : undefined;
}

/** The gene that a mention names, or both partners of a fusion. */
const symbolsBorne = (mention: Mention): readonly string[] => {
  if (mention.type === 'gene') return mention.symbol ? [mention.symbol] : [];
  return mention.type === 'variant' ? (mention.genes ?? []) : [];
};

/** Writes a short form in the manner of the text it replaces: with `p.` where that had one. */
function rename(written: string, name: string): string {
  return written.startsWith('p.') ? `p.${name}` : name;
}
