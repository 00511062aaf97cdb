/** Quarto's and pandoc-crossref's labels for figures, tables, equations …: they refer inside the document. */
const CROSS_REFERENCE =
  /^(?:fig|tbl|tab|eq|eqn|sec|lst|thm|lem|cor|prp|cnj|def|exm|exr|sol|rem|alg|suppfig|supptbl|apx|nte|tip|wrn|imp|cau)[-:]/i;

/** Does the key name a place in the document rather than a source? */
export function isCrossReference(key: string): boolean {
  return CROSS_REFERENCE.test(key);
}

/** Back-ticks around one word may set a gene or a variant apart: it stays prose. Longer code is code. */
export const WORD_CODE = /^(?:[cgmnpr]\.)?[\p{L}\p{N}()*+>=?-]{1,40}(?:::[\p{L}\p{N}-]{1,20})?$/u;
