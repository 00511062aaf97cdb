import type { Knowledge } from '../../knowledge/types.ts';
import { nearestKnown } from '../near-known.ts';
import type { Draft, Scene } from './draft.ts';
import { genesNamed } from './genes-named.ts';
import { nucleotideOf } from './nucleotide-forms.ts';

/** Words of a text that counts nucleotides, where `C677T` is a change of DNA. */
const NUCLEOTIDES = /polymorphi|promoter|nucleotide|genotyp|\bSNPs?\b|UTR|intron|homozyg|heterozyg|allele/;
const GENE = /([A-Za-z][A-Za-z0-9-]{1,11}?)[\s(/:-]{1,3}$/;
/** Few proteins are longer. */
const LONGEST = 5_000;

/**
 * A, C, G and T are residues and bases. Where all is open, the protein of the gene in front decides: `C677T`
 * behind a protein that has no Cys677 counts nucleotides. Without a gene the words of the block do.
 * @returns the facts of a DNA change, or nothing where it is one of a protein
 */
export function readAsNucleotide(
  ref: string,
  position: number,
  alt: string,
  start: number,
  { prose, knowledge, holds }: Scene,
): Omit<Draft, 'start' | 'end' | 'gate'> | undefined {
  if (!/^[ACGT]$/.test(ref) || !/^[ACGT]$/.test(alt)) return undefined;
  const name = GENE.exec(prose.slice(Math.max(0, start - 18), start))?.[1];
  const [gene] = name ? genesNamed(name, knowledge) : [];
  // AR T877A is a residue in the numbering that papers used, not a base.
  if (gene && knowledge.legacyReading(gene, `${ref}${position}${alt}`)) return undefined;
  // KRAS G21C and EGFR G12C miss a known residue by a digit or by the gene; a base would be no likelier there.
  if (gene && isSlip({ gene, ref, position, alt }, knowledge)) return undefined;
  const sequence = gene && knowledge.sequence(gene);
  const residue = sequence ? (sequence[position - 1] ?? '-') : gene && knowledge.residue(gene, position);
  const counted = residue === undefined ? position > LONGEST || holds(NUCLEOTIDES) : residue !== ref;
  if (!counted || (residue === undefined && knowledge.genesWithVariant(`${ref}${position}${alt}`).length > 0)) {
    return undefined;
  }
  // Where the count starts is not said, so no normal form follows.
  const { hgvs: _, ...facts } = nucleotideOf({ prefix: undefined, from: String(position) }, { op: 'sub', ref, alt });
  return { ...facts, name: `${ref}${position}${alt}` };
}

/** A known substitution of this gene is a digit away, or just this one is known of one other gene. */
function isSlip(
  written: { readonly gene: string; readonly ref: string; readonly position: number; readonly alt: string },
  knowledge: Knowledge,
): boolean {
  if (nearestKnown(written, knowledge).length > 0) return true;
  const known = knowledge.genesWithVariant(`${written.ref}${written.position}${written.alt}`);
  return known.length === 1 && known[0] !== written.gene;
}
