import type {
  BiomarkerMention,
  DrugClassMention,
  DrugMention,
  GeneMention,
  VariantMention,
} from '../recognition/types.ts';

/** Tokens `from` (inclusive) to `to` (exclusive). */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** One alteration as a sentence names it: a variant with its gene, a biomarker, or a gene alone. */
export interface AlterationUnit extends Span {
  readonly kind: 'variant' | 'biomarker' | 'gene';
  readonly genes: readonly string[];
  readonly names: readonly string[];
  /** The words say that it is not there: `T790M-negative`. */
  readonly absent: boolean;
  readonly wildType: boolean;
  /** Its genes are those of a family, each of which may bear it: RAS-mutant. */
  readonly family?: true;
  /** Only its status is spoken of: "KRAS mutation status". */
  readonly asked?: true;
  readonly position: number | undefined;
  readonly mentions: {
    readonly genes: readonly GeneMention[];
    readonly variants: readonly VariantMention[];
    readonly biomarkers: readonly BiomarkerMention[];
  };
}

export interface DrugUnit extends Span {
  readonly mention: DrugMention | DrugClassMention;
}
