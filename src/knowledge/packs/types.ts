import type { Drug, DrugNameKind, Evidence, Gene, PreferredTerm, VariantNames } from '../types.ts';

/** A house pack, read and joined to what is known. */
export interface Pack {
  readonly name: string;
  /** Genes, known or the lab's own, with the names that the pack adds. */
  readonly genes: readonly { readonly gene: Gene; readonly names: readonly string[] }[];
  readonly drugs: readonly {
    readonly drug: Drug;
    readonly names: readonly { readonly name: string; readonly kind: DrugNameKind }[];
  }[];
  readonly variants: readonly VariantNames[];
  readonly evidence: readonly Evidence[];
  readonly preferred: readonly PreferredTerm[];
}

/** Something in a pack that could not be used. Offsets count in its text. */
export interface PackProblem {
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

export interface ReadPack {
  readonly pack: Pack;
  readonly problems: readonly PackProblem[];
}
