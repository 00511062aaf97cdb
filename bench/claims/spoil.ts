import type { Claim } from '../../src/claims/types.ts';
import { findEvidence } from '../../src/knowledge/query.ts';
import { readingOf } from '../../src/knowledge/readings.ts';
import type { Evidence, Knowledge } from '../../src/knowledge/types.ts';
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
  responded: 'failed to respond',
  'active against': 'inactive against',
};

/** "4 of the 6 most resistant lines": some of them, which makes no rule. */
const SOME_OF =
  /\b(?:\d{1,3}|one|two|three|four|five|six) (?:out )?of (?:the )?(?:\d|two|three|four|five|six|seven|eight|nine|ten)/i;

/**
 * Does a claim state a rule, so that its opposite is false by the evidence? Not where it is of a class of drugs (one
 * member bears it out, another may not), of one patient or of some of them (the next may have fared otherwise), or
 * only denies that a link was found.
 */
const isRule = ({ drugs, drugClasses, particular, unlinked }: Claim, sentence: string): boolean =>
  drugs.length > 0 && !drugClasses.length && !particular && !unlinked && !SOME_OF.test(sentence);

/** What turns the relation word by itself ("poor response", "less active"), or makes it no relation word ("in response to"). */
const GRADED =
  /\b(?:in|poor|lower|reduced|decreased|less|weak|mild|modest|moderate|slight|minimal|limited|inferior|improved|better|longer)(?: (?:clinical|overall))?\s$/i;

/** The relation word says the opposite, where all evidence held on just this profile is against that. */
const flip: Mutation = (claim, sentence, knowledge) => {
  const { cue, judgement } = claim;
  const to = OPPOSITES[sentence.slice(cue.start, cue.end).toLowerCase()];
  if (to === undefined || !isRule(claim, sentence) || GRADED.test(sentence.slice(0, cue.start))) return undefined;
  const items = judgement.evidence.flatMap((id) => knowledge.evidence(id) ?? []);
  const ofOneMind = judgement.against.length === 0 && judgement.fallback === undefined && isPlain(items);
  return ofOneMind ? { ...range(cue), to } : undefined;
};

/** Does some item, under no caution, say that there is an effect, and not only that one was looked for in vain? */
const isPlain = (items: readonly Evidence[]): boolean =>
  items.some((item) => !item.caution && item.direction === 'supports');

/** Another drug, of which all evidence on just this alteration, in this tumour where one is named, says the opposite. */
const swapDrug: Mutation = (claim, sentence, knowledge) => {
  const [mention, ...others] = claim.mentions.drugs;
  const alterations = claim.mentions.variants.flatMap((variant) => alterationOf(variant) ?? []);
  if (!mention || others.length || !alterations.length || !isRule(claim, sentence)) return undefined;
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
      isPlain(answer.readings[wanted]) &&
      isOfOneMind(answer.items, wanted)
    ) {
      return { ...range(mention), to: name };
    }
  }
  return undefined;
};

/** No item on the other side: a swap to a drug on which papers disagree makes nothing false. */
const isOfOneMind = (items: readonly Evidence[], wanted: 'resistance' | 'sensitivity'): boolean => {
  const against = wanted === 'resistance' ? ['sensitivity', 'no-resistance'] : ['resistance', 'no-sensitivity'];
  return items.every((item) => !against.includes(readingOf(item) ?? ''));
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
