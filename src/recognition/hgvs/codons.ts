/** The standard genetic code: residues of the codons in the order TTT, TTC, TTA, TTG, TCT … GGG (NCBI translation table 1). */
const CODE = 'FFLLSSSSYY**CC*WLLLLPPPPHHQQRRRRIIIMTTTTNNKKSSRRVVVVAAAADDEEGGGG';
const BASES = 'TCAG';

/**
 * Can a codon of this residue (one letter; `*` for a stop) have this base at this place? True where the residue has no
 * codon of its own in the standard code.
 * @param place 0, 1 or 2
 * @param base A, C, G or T
 */
export function baseFits(residue: string, place: number, base: string): boolean {
  if (!CODE.includes(residue)) return true;
  return [...CODE].some((each, i) => each === residue && BASES[Math.floor(i / 4 ** (2 - place)) % 4] === base);
}
