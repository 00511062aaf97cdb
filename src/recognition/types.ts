import type { Range } from '../text/types.ts';

interface MentionBase extends Range {
  /** The words as they stand in the prose. */
  readonly text: string;
}

export interface GeneMention extends MentionBase {
  readonly type: 'gene';
  /** `HGNC:3236`; absent for a family or an ambiguous name that the document does not settle. */
  readonly id?: string;
  readonly symbol?: string;
  /** How the text names the gene. `family` is RAS, AKT, HER: `members` then lists approved symbols. */
  readonly surface: 'approved' | 'previous' | 'alias' | 'everyday' | 'name' | 'family';
  readonly members?: readonly string[];
  /** Approved symbols that the name may mean, where it may mean several. */
  readonly candidates?: readonly string[];
}

export interface DrugMention extends MentionBase {
  readonly type: 'drug';
  readonly id: string;
  readonly name: string;
  readonly surface: 'inn' | 'usan' | 'brand' | 'code' | 'abbreviation' | 'synonym' | 'salt';
}

export interface DrugClassMention extends MentionBase {
  readonly type: 'drug-class';
  readonly id: string;
  /** Drug ids. */
  readonly members: readonly string[];
}

/** Contract kinds of a variant; the first line is described at sequence level. */
export type VariantKind =
  | 'substitution'
  | 'nonsense'
  | 'silent'
  | 'deletion'
  | 'insertion'
  | 'duplication'
  | 'delins'
  | 'frameshift'
  | 'extension'
  | 'splice-site'
  | 'inversion'
  | 'repeat'
  | 'rsid'
  | 'other'
  | 'fusion'
  | 'amplification'
  | 'copy-loss'
  | 'exon'
  | 'codon'
  | 'isoform'
  | 'expression'
  | 'loss-of-function'
  | 'gain-of-function'
  | 'wild-type'
  | 'methylation'
  | 'category';

export interface VariantMention extends MentionBase {
  readonly type: 'variant';
  readonly kind: VariantKind;
  /** Level of the description. `other` where it is neither DNA, RNA nor protein. */
  readonly level?: 'protein' | 'coding' | 'genomic' | 'noncoding' | 'mitochondrial' | 'rna' | 'other';
  /** HGVS normal form, e.g. `p.Thr790Met`, `c.2369C>T`. */
  readonly hgvs?: string;
  /** One-letter substitution, e.g. `T790M`. */
  readonly substitution?: string;
  /** Short form as oncologists write it: `T790M`, `exon 19 deletion`, `amplification`. */
  readonly name: string;
  readonly position?: number;
  readonly endPosition?: number;
  readonly ref?: string;
  readonly alt?: string;
  readonly exon?: number;
  /** Reference sequence written with it, e.g. `NM_005228.5`. */
  readonly accession?: string;
  /** Approved symbol of the gene it was linked to. */
  readonly gene?: string;
  /** How the link was made; absent where there is none. */
  readonly link?: 'written' | 'sentence' | 'document' | 'unique' | 'residue';
  /** Both partners of a fusion, five-prime first as written. */
  readonly genes?: readonly string[];
  /** The text says that the alteration is absent: `T790M-negative`, `non-V600`. */
  readonly absent?: boolean;
}

export interface DiseaseMention extends MentionBase {
  readonly type: 'disease';
  readonly id: string;
  readonly name: string;
}

/** HER2-positive, MSI-H, PD-L1 TPS, triple-negative. */
export interface BiomarkerMention extends MentionBase {
  readonly type: 'biomarker';
  readonly name: string;
  readonly gene?: string;
  readonly status?: 'positive' | 'negative' | 'high' | 'low' | 'wild-type';
}

export interface CellLineMention extends MentionBase {
  readonly type: 'cell-line';
  readonly name: string;
}

export type Mention =
  | GeneMention
  | DrugMention
  | DrugClassMention
  | VariantMention
  | DiseaseMention
  | BiomarkerMention
  | CellLineMention;

/** A definition in the text: `androgen receptor (AR)`. Ranges count in the prose. */
export interface Definition {
  readonly short: string;
  readonly long: string;
  readonly at: number;
}

/**
 * What the whole document says about how its words are to be read. `key` is equal for two contexts that
 * would resolve every block alike, so it may be part of a cache key.
 */
export interface DocumentContext {
  readonly key: string;
  /** Defined abbreviation → what it stands for; a gene's approved symbol where it is one. */
  readonly definitions: ReadonlyMap<string, { readonly long: string; readonly gene?: string }>;
  /** Approved symbols that the document names beyond doubt, most frequent first. */
  readonly genes: readonly string[];
  /** Diseases of title, keywords and front matter, then of the document, most frequent first. */
  readonly diseases: readonly string[];
  readonly drugs: readonly string[];
}
