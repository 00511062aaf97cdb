/** One-letter code, three-letter code and names of each residue that HGVS descriptions use (IUPAC-IUB 1983). */
const RESIDUES: readonly (readonly [one: string, three: string, ...names: string[]])[] = [
  ['A', 'Ala', 'alanine'],
  ['R', 'Arg', 'arginine'],
  ['N', 'Asn', 'asparagine'],
  ['D', 'Asp', 'aspartic acid', 'aspartate'],
  ['C', 'Cys', 'cysteine'],
  ['Q', 'Gln', 'glutamine'],
  ['E', 'Glu', 'glutamic acid', 'glutamate'],
  ['G', 'Gly', 'glycine'],
  ['H', 'His', 'histidine'],
  ['I', 'Ile', 'isoleucine'],
  ['L', 'Leu', 'leucine'],
  ['K', 'Lys', 'lysine'],
  ['M', 'Met', 'methionine'],
  ['F', 'Phe', 'phenylalanine'],
  ['P', 'Pro', 'proline'],
  ['S', 'Ser', 'serine'],
  ['T', 'Thr', 'threonine'],
  ['W', 'Trp', 'tryptophan'],
  ['Y', 'Tyr', 'tyrosine'],
  ['V', 'Val', 'valine'],
];

const STOP_WORDS = ['*', 'x', 'ter', 'stop', 'term', 'amber', 'ochre', 'opal', 'stop codon', 'termination', 'nonsense'];

const letterOf = new Map<string, string>();
const codeOf = new Map<string, string>([['*', 'Ter']]);
for (const [one, three, ...names] of RESIDUES) {
  codeOf.set(one, three);
  for (const word of [one, three, ...names]) letterOf.set(word.toLowerCase(), one);
}
for (const word of STOP_WORDS) letterOf.set(word, '*');

/** The twenty one-letter codes, for a regular expression's character class. */
export const ONE_LETTER = 'ACDEFGHIKLMNPQRSTVWY';
/** The three-letter codes as they are written with a capital, for a regular expression's alternatives. */
export const THREE_LETTER = RESIDUES.map(([, three]) => three).join('|');
/** The names in words, longest first, for a regular expression's alternatives. */
export const RESIDUE_NAMES = RESIDUES.flatMap(([, , ...names]) => names)
  .sort((a, b) => b.length - a.length)
  .join('|');

/** One-letter code of a residue or stop, however it is written (`Thr`, `threonine`, `T`, `X`, `stop`); `*` for a stop. */
export const residueLetter = (word: string): string | undefined => letterOf.get(word.toLowerCase());

/** HGVS three-letter code of a one-letter code; `Ter` for a stop. */
export const residueCode = (letter: string): string => codeOf.get(letter) ?? letter;
