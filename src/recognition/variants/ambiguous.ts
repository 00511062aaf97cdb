import type { Knowledge } from '../../knowledge/types.ts';
import type { Range } from '../../text/types.ts';
import { nearestKnown } from '../near-known.ts';
import type { Draft, Scene } from './draft.ts';
import { genesNamed } from './genes-named.ts';
import { nucleotideOf } from './nucleotide-forms.ts';

type Facts = Omit<Draft, 'start' | 'end' | 'gate'>;

/** Words of a text that counts nucleotides, where `C677T` is a change of DNA. */
const NUCLEOTIDES = /polymorphi|promoter|nucleotide|genotyp|\bSNPs?\b|UTR|intron|homozyg|heterozyg|allele/;
const GENE = /([A-Za-z][A-Za-z0-9-]{1,11}?)[\s(/:-]{1,3}$/;
/** What no protein has stands before it: a promoter, mitochondrial DNA. */
const OUTSIDE =
  /(?:[Pp]romot[eo]r(?: (?:hotspot|mutations?|variants?|polymorphisms?|region|gene))?|mtDNA|mitochondrial DNA|TERTp)[\s(:,-]{1,3}(?:[ACGT]-?\d{1,6}[ACGT](?:, | and | or |\/|, and )){0,3}$/;
/** Or behind it: `C228T promoter mutation`. */
const OUTSIDE_AFTER =
  /^(?:(?:\/|, | and | or )[ACGT]\d{2,6}[ACGT]){0,3} (?:TERT )?promoter (?:mutation|variant|polymorphi|SNP|substitution)/;
/** C228T and C250T are named after their places on chromosome 5: in the promoter of TERT, which has a Cys228, too. */
const TERT_PROMOTER = /^C(?:228|250)[AT]$/;
const [TERT, PROMOTER] = [/TERT/, /promoter/];
/** `rs1801133 (C677T)`: dbSNP's alleles are bases, and the older papers' counts go with them. */
const RS_BESIDE = /\brs\d{3,11}[ ,;:(/]{1,3}$/;
const RS_AFTER = /^[ ,;:(/]{1,3}rs\d{3,11}\b/;
/** Below this a count is as likely one of residues: A53T, A30P. */
const COUNTED_FROM = 100;
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
  { start, end }: Range,
  { prose, knowledge, holds }: Scene,
): Facts | undefined {
  if (!/^[ACGT]$/.test(ref) || !/^[ACGT]$/.test(alt)) return undefined;
  const [before, after] = [prose.slice(Math.max(0, start - 64), start), prose.slice(end, end + 48)];
  const isOutside =
    OUTSIDE.test(before) ||
    (position >= COUNTED_FROM && OUTSIDE_AFTER.test(after)) ||
    (TERT_PROMOTER.test(`${ref}${position}${alt}`) && holds(TERT) && holds(PROMOTER));
  if (isOutside) return nucleotide(ref, position, alt);
  const name = GENE.exec(prose.slice(Math.max(0, start - 18), start))?.[1];
  const [gene] = name ? genesNamed(name, knowledge) : [];
  // AR T877A is a residue in the numbering that papers used, not a base.
  if (gene && knowledge.legacyReading(gene, `${ref}${position}${alt}`)) return undefined;
  // KRAS G21C and EGFR G12C miss a known residue by a digit or by the gene; a base would be no likelier there.
  if (gene && isSlip({ gene, ref, position, alt }, knowledge)) return undefined;
  const sequence = gene && knowledge.sequence(gene);
  const residue = sequence ? (sequence[position - 1] ?? '-') : gene && knowledge.residue(gene, position);
  const open = () =>
    position > LONGEST ||
    holds(NUCLEOTIDES) ||
    (position >= COUNTED_FROM && (RS_BESIDE.test(before) || RS_AFTER.test(after)));
  const counted = residue === undefined ? open() : residue !== ref;
  if (!counted || (residue === undefined && knowledge.genesWithVariant(`${ref}${position}${alt}`).length > 0)) {
    return undefined;
  }
  return nucleotide(ref, position, alt);
}

/** Where the count starts is not said, so no normal form follows. */
function nucleotide(ref: string, position: number, alt: string): Facts {
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
