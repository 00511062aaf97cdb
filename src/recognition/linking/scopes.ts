import type { Knowledge } from '../../knowledge/types.ts';
import type { DocumentContext, VariantKind, VariantMention } from '../types.ts';
import { fitOf, siteOf } from './residue.ts';

/** A variant's gene and how it was found. */
export interface Link {
  readonly gene: string;
  readonly link: NonNullable<VariantMention['link']>;
}

/** Said of a gene, not of a place in it: only the gene written with them is meant. */
const OF_A_GENE: ReadonlySet<VariantKind> = new Set([
  'category',
  'amplification',
  'copy-loss',
  'expression',
  'loss-of-function',
  'gain-of-function',
  'wild-type',
  'methylation',
  'fusion',
]);

/** Genes of a long document fit a residue by chance; beyond this many the residue alone proves nothing. */
const FEW = 8;

/** Approved symbols round a variant. */
export interface Scopes {
  /** Named in its sentence. */
  readonly sentence: readonly string[];
  /** Targets of the drugs and classes in its sentence. */
  readonly targets: readonly string[];
  /** Named before it in its block, nearest first. */
  readonly before: readonly string[];
}

/** The gene of a variant that is not written with one. */
export function scopedLink(
  variant: VariantMention,
  { sentence, targets, before }: Scopes,
  context: DocumentContext,
  knowledge: Knowledge,
): Link | undefined {
  if (OF_A_GENE.has(variant.kind)) return undefined;
  if (!siteOf(variant)) return withoutResidue(variant, sentence, context, knowledge);
  const fitFor = (symbol: string) => fitOf(variant, symbol, knowledge);
  const known = variant.substitution ? knowledge.genesWithVariant(variant.substitution) : [];
  const named = (symbols: readonly string[]) =>
    symbols.filter((symbol) => known.includes(symbol) && fitFor(symbol) !== 'no');

  const [inSentence, second] = named(sentence);
  if (inSentence && !second) return { gene: inSentence, link: sentence.length === 1 ? 'sentence' : 'residue' };
  const elsewhere = known.filter((symbol) => before.includes(symbol) || context.genes.includes(symbol));
  const [inDocument, another] = named(elsewhere);
  if (inDocument && !another) return { gene: inDocument, link: 'document' };

  const fitting = sentence.filter((symbol) => fitFor(symbol) === 'yes');
  if (fitting.length === 1) return { gene: fitting[0]!, link: sentence.length === 1 ? 'sentence' : 'residue' };
  if (fitting.length > 1) return undefined;
  const last = before[0];
  if (last && fitFor(last) === 'yes') return { gene: last, link: 'document' };
  const only = sentence[0];
  if (only && sentence.length === 1 && fitFor(only) === 'unknown' && !known.length)
    return { gene: only, link: 'sentence' };

  if (known.length === 1 && fitFor(known[0]!) !== 'no') return { gene: known[0]!, link: 'unique' };
  if (known.length) return undefined;
  const aimedAt = targets.filter((symbol) => fitFor(symbol) === 'yes');
  if (aimedAt.length === 1) return { gene: aimedAt[0]!, link: 'residue' };
  if (context.genes.length > FEW) return undefined;
  const inContext = context.genes.filter((symbol) => fitFor(symbol) === 'yes');
  return inContext.length === 1 ? { gene: inContext[0]!, link: 'document' } : undefined;
}

/** DNA-level changes, exons and codons: the sentence's only gene; an exon event also the only gene known for it. */
function withoutResidue(
  variant: VariantMention,
  sentence: readonly string[],
  { genes }: DocumentContext,
  knowledge: Knowledge,
): Link | undefined {
  if (sentence.length === 1) return { gene: sentence[0]!, link: 'sentence' };
  if (variant.kind !== 'exon' && variant.kind !== 'codon') return undefined;
  const knows = (symbol: string) => knowledge.knownAlterations(symbol).some(({ name }) => name === variant.name);
  const candidates = (sentence.length ? sentence : genes.slice(0, FEW)).filter(knows);
  return candidates.length === 1
    ? { gene: candidates[0]!, link: sentence.length ? 'sentence' : 'document' }
    : undefined;
}
