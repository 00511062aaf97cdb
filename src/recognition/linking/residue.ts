import type { Knowledge } from '../../knowledge/types.ts';
import type { VariantMention } from '../types.ts';

/** Does the gene's protein have the variant's reference residue there? `unknown` where nothing is known to compare. */
export type Fit = 'yes' | 'no' | 'unknown';

const RESIDUES = 'ACDEFGHIKLMNPQRSTVWY';
const NUCLEOTIDES = /^[ACGT]{2}$/;

/** Reference residue and position of a protein-level description, if it gives both. */
export function siteOf({ level, ref, position }: VariantMention): { ref: string; position: number } | undefined {
  if ((level !== undefined && level !== 'protein') || position === undefined) return undefined;
  const first = ref?.[0];
  return first && RESIDUES.includes(first) ? { ref: first, position } : undefined;
}

/**
 * Compares a variant's reference residue with the gene's protein: its reference sequence, the isoforms that papers
 * number by, and the legacy numbering in use.
 */
export function fitOf(variant: VariantMention, symbol: string, knowledge: Knowledge): Fit {
  const site = siteOf(variant);
  if (!site) return 'unknown';
  const { ref, position } = site;
  const sequence = knowledge.sequence(symbol);
  const held = sequence ? sequence[position - 1] : knowledge.residue(symbol, position);
  if (held === ref) return 'yes';
  if (knowledge.isoforms(symbol).some((isoform) => isoform.sequence[position - 1] === ref)) return 'yes';
  const legacy = `${ref}${position}`;
  const isSite = (written: string) => written.startsWith(legacy) && !/^\d/.test(written.slice(legacy.length));
  if (knowledge.legacyNumbering(symbol).some((numbering) => isSite(numbering.legacy))) return 'yes';
  // A whole series of numbers fits one residue in twenty by chance: it excuses a contradiction and proves nothing.
  if (knowledge.legacyReading(symbol, legacy)) return 'unknown';
  // C677T may count nucleotides: a residue that does not fit says nothing then.
  if (NUCLEOTIDES.test(ref + (variant.alt ?? ref))) return 'unknown';
  return sequence || held ? 'no' : 'unknown';
}
