import type { Knowledge, LegacyNumbering } from '../../knowledge/types.ts';
import { residueCode } from '../../recognition/aminoacids.ts';
import { nearestKnown } from '../../recognition/near-known.ts';
import { remembered } from '../../recognition/phrases/remembered.ts';
import type { VariantMention } from '../../recognition/types.ts';

/** How a variant's reference residue stands to the protein. */
export type ResidueCheck =
  | { readonly status: 'fits' | 'unknown' }
  /** The numbering is an older or an isoform's; `row` says which and why. */
  | { readonly status: 'legacy'; readonly row: LegacyNumbering }
  | { readonly status: 'mismatch'; readonly found: string }
  | { readonly status: 'out-of-range'; readonly length: number };

/**
 * Compares the residue that a protein-level variant names with the reference protein, its known isoforms and the
 * numberings that papers use. Anything that fits one of them is not a mismatch.
 */
export function checkResidue(variant: VariantMention, knowledge: Knowledge): ResidueCheck {
  const known = checks(knowledge);
  const before = known.get(variant);
  if (before) return before;
  const check = compare(variant, knowledge);
  known.set(variant, check);
  return check;
}

/** Several rules ask the same of a mention. */
const checks = remembered((_: Knowledge) => new WeakMap<VariantMention, ResidueCheck>());

function compare(variant: VariantMention, knowledge: Knowledge): ResidueCheck {
  const { gene, ref, position } = variant;
  if (!gene || !position || !ref || ref.length !== 1 || !isProteinLevel(variant)) return { status: 'unknown' };
  // "TERT 572Y" names the residue that is there now, not the one before.
  if (/^\d/.test(variant.text)) return { status: 'unknown' };
  const sequence = knowledge.sequence(gene);
  const found = sequence?.[position - 1] ?? knowledge.residue(gene, position);
  if (found === ref) return { status: 'fits' };
  const row = legacyRow(variant, knowledge);
  const isKnown = (name: string) => knowledge.knownAlterations(gene).some((known) => known.name === name);
  const meantOther = nearestKnown(variant, knowledge).length > 0 || isOnlyElsewhere(variant, knowledge);
  // An older numbering explains the letter by chance one time in twenty: a known variant missed by a digit explains it better.
  if (row && (row.status === 'accepted' || !meantOther || isKnown(row.current))) return { status: 'legacy', row };
  if (!meantOther && knowledge.isoforms(gene).some((isoform) => isoform.sequence[position - 1] === ref)) {
    return { status: 'fits' };
  }
  // Curated items name it so: a numbering that we cannot explain, but that the field uses.
  if (isKnown(variant.substitution ?? variant.name)) return { status: 'unknown' };
  if (mayBeOtherwise(variant, found, knowledge)) return { status: 'unknown' };
  if (found) return { status: 'mismatch', found };
  return sequence && position > sequence.length
    ? { status: 'out-of-range', length: sequence.length }
    : { status: 'unknown' };
}

/** The row of the numbering table that explains how a variant is written, if any. */
export function legacyRow(
  { gene, substitution, name }: VariantMention,
  knowledge: Knowledge,
): LegacyNumbering | undefined {
  return gene ? knowledge.legacyReading(gene, substitution ?? name) : undefined;
}

/** A variant that is known of one gene, and that gene is another: EGFR V617F. */
function isOnlyElsewhere({ gene, substitution }: VariantMention, knowledge: Knowledge): boolean {
  const known = substitution ? knowledge.genesWithVariant(substitution) : [];
  return known.length === 1 && known[0] !== gene;
}

/**
 * Is there an honest reading in which nothing is wrong? Not where a known substitution is a slip of digits away, for
 * then that one was meant. Else:
 * - A, C, G and T name bases as well: C228T in a promoter, MTHFR C677T;
 * - the reference protein bears the residue that the change leads to: a polymorphism, told from its other allele
 *   (ERBB2 V655I, ADRB2 Arg16Gly);
 * - no source names an alteration of the gene, and no prefix promises the reference numbering: such genes are still
 *   counted along the mature protein, without signal peptide or first methionine (APOE, apolipoprotein B R3500Q).
 */
function mayBeOtherwise(variant: VariantMention, found: string | undefined, knowledge: Knowledge): boolean {
  const { gene = '', ref = '', alt = '', text } = variant;
  if (nearestKnown(variant, knowledge).length > 0 || isOnlyElsewhere(variant, knowledge)) return false;
  if (/^[ACGT]$/.test(ref) && /^[ACGT]$/.test(alt)) return true;
  if (found !== undefined && alt === found) return true;
  return !text.includes('p.') && knowledge.knownAlterations(gene).length === 0;
}

/** Described by residue. */
function isProteinLevel({ level, kind }: VariantMention): boolean {
  return level === 'protein' && kind !== 'splice-site' && kind !== 'rsid' && kind !== 'other';
}

/** `E` → `Glu (E)`. */
export function residueName(letter: string): string {
  return `${residueCode(letter)} (${letter})`;
}
