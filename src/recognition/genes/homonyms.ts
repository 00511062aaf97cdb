/** Symbols that mean something else before certain words. */
const HOMONYMS: ReadonlyMap<string, RegExp> = new Map([
  // The receptor of B cells rather than the gene on 22q11: BCR signalling.
  ['BCR', /^[- ](?:signal|pathway|inhibit|activat|ligat|stimul|engage|cross|repert|complex)/],
  // The antibody that stains Ki-67 rather than mind bomb: the MIB-1 labelling index.
  ...['MIB-1', 'MIB1'].map(
    (name) => [name, /^[- ](?:label|index|LI|prolif|antibod|stain|clone|immuno|score)/] as const,
  ),
  // Methionine rather than the receptor: the Met allele, Met/Met, Met-enkephalin.
  [
    'Met',
    /^(?:[-/](?:Met|Val|Thr|Ile|Leu|Arg|enk|tRNA|\d)|\d| (?:allele|carrier|homozyg|heterozyg|genotype|residue|variant))/,
  ],
  // Proceedings rather than protein C.
  ['Proc', /^\.? (?:Natl|Soc|Am|R)/],
]);

/** Val/Met, Val(158)Met, fMet. */
const METHIONINE = /(?:Val|Thr|Ile|Leu|Ala|Arg|Lys|Met|f)[-/]?$|\d\)?$/;

/** Is a symbol, where it stands, certainly another word of the same letters? */
export function isHomonym(written: string, before: string, after: string): boolean {
  const other = HOMONYMS.get(written);
  return other !== undefined && (other.test(after) || (written === 'Met' && METHIONINE.test(before)));
}
