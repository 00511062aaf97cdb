import type {
  DiseaseMention,
  DrugClassMention,
  DrugMention,
  GeneMention,
  VariantMention,
} from '../recognition/types.ts';
import type { Range } from '../text/types.ts';

export type Relation = 'resistance' | 'sensitivity';
export type Verdict = 'supported' | 'contradicted' | 'conflicting' | 'unknown';

/** What a sentence says of an alteration and a drug, before it is judged. Offsets count in the block's prose. */
export interface ReadClaim extends Range {
  readonly sentence: Range;
  /** Approved symbols. */
  readonly genes: readonly string[];
  /** Short forms; a compound profile lists each of its parts. */
  readonly variants: readonly string[];
  /** Lower-case INN. */
  readonly drugs: readonly string[];
  /** Class ids where the text names a class and no drug. */
  readonly drugClasses: readonly string[];
  readonly relation: Relation;
  /** The text denies it: "did not confer resistance". */
  readonly negated: boolean;
  readonly hedged: boolean;
  /** The drugs were given together. */
  readonly combination: boolean;
  /** DOID or OncoTree ids, nearest scope first. */
  readonly diseases: readonly string[];
  readonly diseaseScope?: 'clause' | 'sentence' | 'section' | 'document';
  readonly strength: 'causal' | 'associative' | 'predictive' | 'observed';
  readonly setting?: 'clinical' | 'preclinical';
  /** It tells of one patient, of some of them, or of a progression, which comes to most: it neither makes nor breaks a rule. */
  readonly particular?: true;
  /** Only that a link was found is denied: "was not associated with". A study that finds none does not say that there is none. */
  readonly unlinked?: true;
  /** A drug is called inactive or ineffective, which is no mere failure to see an effect. */
  readonly outright?: true;
  /** It is said of a family that the gene belongs to: RAS-mutant. */
  readonly member?: true;
  /** Words that carry the direction. */
  readonly cue: Range;
  /** Every slot was filled from the clause itself, nothing inferred from outside it. */
  readonly explicit: boolean;
  readonly mentions: {
    readonly genes: readonly GeneMention[];
    readonly variants: readonly VariantMention[];
    readonly drugs: readonly (DrugMention | DrugClassMention)[];
    readonly diseases: readonly DiseaseMention[];
  };
}

/** How a claim stands to the evidence. */
export interface Judgement {
  readonly verdict: Verdict;
  /** Evidence ids, strongest first. */
  readonly evidence: readonly string[];
  /** Evidence ids that say the opposite, strongest first. */
  readonly against: readonly string[];
  /** The profile that the evidence was found under, where it is more general than the claim's. */
  readonly fallback?: string;
  /** How the evidence's tumour fits the claim's. */
  readonly tumour: 'exact' | 'broader' | 'other' | 'unstated';
  /** The verdict in one sentence, with level, source and date. */
  readonly reason: string;
}

export interface Claim extends ReadClaim {
  readonly judgement: Judgement;
}
