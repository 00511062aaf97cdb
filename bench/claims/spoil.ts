import type { Claim } from '../../src/claims/types.ts';
import { findEvidence } from '../../src/knowledge/query.ts';
import type { Knowledge } from '../../src/knowledge/types.ts';
import { alterationOf } from '../../src/recognition/alteration.ts';
import type { GeneMention, VariantMention } from '../../src/recognition/types.ts';

/** A replacement in a sentence. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly to: string;
}

/** Makes one error in a sentence with a true claim, or nothing where the claim has no place for it. */
export type Mutation = (claim: Claim, sentence: string, knowledge: Knowledge) => Edit | undefined;

const OPPOSITES: Readonly<Record<string, string>> = {
  resistance: 'sensitivity',
  resistant: 'sensitive',
  refractory: 'sensitive',
  insensitive: 'sensitive',
  insensitivity: 'sensitivity',
  sensitive: 'resistant',
  sensitivity: 'resistance',
  responsive: 'unresponsive',
  response: 'resistance',
  effective: 'ineffective',
  responded: 'were refractory',
  'active against': 'inactive against',
};

/** The relation word says the opposite. */
const flip: Mutation = ({ cue }, sentence) => {
  const to = OPPOSITES[sentence.slice(cue.start, cue.end).toLowerCase()];
  return to === undefined ? undefined : { ...range(cue), to };
};

/** Another drug, of which the evidence on just this alteration says the opposite. */
const swapDrug: Mutation = (claim, _sentence, knowledge) => {
  const [mention, ...others] = claim.mentions.drugs;
  const alterations = claim.mentions.variants.flatMap((variant) => alterationOf(variant) ?? []);
  if (!mention || others.length || !alterations.length) return undefined;
  const wanted = (claim.relation === 'resistance') !== claim.negated ? 'sensitivity' : 'resistance';
  const drugs = claim.genes.flatMap((gene) => knowledge.evidenceOfGene(gene).flatMap((item) => item.drugs));
  for (const drug of [...new Set(drugs)].sort()) {
    const disease = claim.diseases[0];
    const answer = findEvidence(knowledge, { alterations, drugs: [drug], ...(disease ? { disease } : {}) });
    const name = knowledge.drug(drug)?.name;
    if (
      name &&
      answer.match === 'exact' &&
      answer.tumour !== 'other' &&
      answer.readings.overall === wanted &&
      answer.readings[wanted].length
    ) {
      return { ...range(mention), to: name };
    }
  }
  return undefined;
};

const GENES = ['KRAS', 'EGFR', 'BRAF', 'ALK', 'KIT', 'ABL1', 'PIK3CA'];

/** The variant on a gene that does not have it; only where the gene is written with it. */
const swapGene: Mutation = (claim, _sentence, knowledge) => {
  const [variant] = claim.mentions.variants;
  const gene = geneOf(claim);
  if (variant?.kind !== 'substitution' || !gene || !variant.position || variant.link !== 'written') return undefined;
  const other = GENES.find((symbol) => {
    const residue = knowledge.sequence(symbol)?.[variant.position! - 1];
    return !claim.genes.includes(symbol) && residue !== undefined && residue !== variant.ref;
  });
  return other === undefined ? undefined : { ...range(gene), to: other };
};

/** The variant one residue further on, where another residue stands; only where the gene is written with it. */
const shiftResidue: Mutation = (claim, _sentence, knowledge) => {
  const [variant] = claim.mentions.variants;
  if (variant?.kind !== 'substitution' || !variant.gene || !variant.position || variant.link !== 'written')
    return undefined;
  if (!isShort(variant)) return undefined;
  const residue = knowledge.sequence(variant.gene)?.[variant.position];
  if (residue === undefined || residue === variant.ref) return undefined;
  const digits = String(variant.position);
  return { ...range(variant), to: variant.text.replace(digits, String(variant.position + 1)) };
};

const range = ({ start, end }: { start: number; end: number }) => ({ start, end });
const isShort = ({ text }: VariantMention) => /^[A-Z]\d+[A-Z]$/.test(text);
const geneOf = ({ mentions }: Claim): GeneMention | undefined =>
  mentions.genes.find(({ surface }) => surface === 'approved');

/** Every kind of error, by name. */
export const MUTATIONS: Readonly<Record<string, Mutation>> = {
  'relation flipped': flip,
  'drug swapped': swapDrug,
  'gene swapped': swapGene,
  'residue shifted': shiftResidue,
};
