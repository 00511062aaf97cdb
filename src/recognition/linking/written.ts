import type { Mention, VariantMention } from '../types.ts';

/** A gene that the text writes with a variant. */
export interface Anchor {
  /** Approved symbols: one gene, both partners of a fusion, or the members of a family. */
  readonly symbols: readonly string[];
  /** Nothing but a bracket, a hyphen or a word like "mutation" parts them, and no other variant. */
  readonly tight: boolean;
  /** What bears the names: an alias may be another gene's, a fusion has two. */
  readonly bearer: Mention;
}

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** Words that may stand between a gene and its variant behind it: `EGFR gatekeeper mutation T790M`. */
const BEFORE = words(
  'mutation mutations mutant mutants mutated variant variants gene protein exon codon codons gatekeeper kinase domain point missense nonsense substitution substitutions aminoacid amino acid acid activating acquired resistance sensitizing sensitising hotspot somatic germline allele alleles the at position residue residues known common classical rare secondary primary compound double namely such as including like eg ie e g i p c del ins insertion deletion harboring harbouring carrying bearing with a an of two three alterations alteration containing isoform splice driver oncogenic positive negative specific rearrangement fusion promoter copy number focal high level site acceptor donor frameshift truncating synonymous intronic deep co',
);
/** Words that may stand between a variant and its gene behind it: `T790M mutation in the EGFR gene`. */
const AFTER = words(
  'mutation mutations mutant mutants mutated mutational variant variants substitution substitutions allele alleles change changes hotspot point missense nonsense in of within the a an gene genes exon codon residue position at on human both protein oncogene oncogenic receptor positive negative acquired amino acid function level levels expression tumor tumour suppressor homozygous heterozygous focal high somatic germline alteration alterations status event events polymorphism',
);
const PREPOSITIONS = words('in of within at on');
const JOINERS = words('and or plus and/or with followed by as well vs versus');

const LONGEST = 70;
const PUNCTUATION = /^[\s,;:()[\]/+&\u00ad\u2010-\u2015\u2212→=>.*'"“”-]*$/;

/** Words of what stands between two mentions, or nothing where it cannot be a link. */
function bridge(between: string): readonly string[] | undefined {
  if (between === ' ' || between === '') return NONE;
  if (between.length > LONGEST || /[.;?!]\s/.test(between.replace(/\b(?:e\.g|i\.e)\./g, ''))) return undefined;
  if (!PUNCTUATION.test(between.replace(/[\p{L}\p{N}]+/gu, ''))) return undefined;
  return between.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

const NONE: readonly string[] = [];

const allIn = (list: readonly string[], ...sets: readonly ReadonlySet<string>[]): boolean =>
  list.every((word) => /^\d+$/.test(word) || sets.some((set) => set.has(word)));

/** Genes that a mention names beyond doubt. */
export function symbolsOf(mention: Mention): readonly string[] {
  if (mention.type === 'gene') return mention.symbol ? [mention.symbol] : (mention.members ?? []);
  if (mention.type === 'variant') return mention.genes ?? (mention.gene ? [mention.gene] : []);
  return [];
}

/** Is the mention a fusion of two named genes? */
const isFusion = (mention: Mention): boolean => mention.type === 'variant' && mention.genes !== undefined;

/**
 * The symbols of the gene at `at` with those of genes that a hyphen or colons join to it: `BCR-ABL1` names two, and a
 * residue tells which is meant.
 */
function symbolsAt(prose: string, mentions: readonly Mention[], at: number): readonly string[] {
  const joined = (a: number): boolean => {
    const [left, right] = [mentions[a], mentions[a + 1]];
    return (
      left?.type === 'gene' &&
      right?.type === 'gene' &&
      /^(?:[-\u2010-\u2015\u2212]|::)$/.test(prose.slice(left.end, right.start))
    );
  };
  const own = symbolsOf(mentions[at]!);
  const [before, after] = [joined(at - 1), joined(at)];
  if (!before && !after) return own;
  return [...(before ? symbolsOf(mentions[at - 1]!) : []), ...own, ...(after ? symbolsOf(mentions[at + 1]!) : [])];
}

/** "mutations" is a mention where it names a category; between a gene and a variant it is a word like any other. */
const isWord = (mention: Mention): boolean => mention.type === 'variant' && mention.kind === 'category';

/** The gene before a variant: `EGFR T790M`, `KRAS (G12C, G12D)`, `EGFR L858R and T790M`. */
export function anchorBefore(prose: string, mentions: readonly Mention[], at: number): Anchor | undefined {
  let end = mentions[at]!.start;
  let crossed = false;
  for (let i = at - 1; i >= 0 && at - i < 12; i--) {
    const mention = mentions[i]!;
    if (mention.end > end) continue;
    const between = prose.slice(mention.end, end);
    const bridged = bridge(between);
    if (!bridged) return undefined;
    const symbols = symbolsAt(prose, mentions, i);
    const transparent = isWord(mention);
    if (symbols.length && allIn(bridged, BEFORE)) {
      const tight = !crossed && (mention.type === 'gene' || transparent) && !/[,;]/.test(between);
      return { symbols, tight, bearer: mention };
    }
    if (mention.type !== 'variant' || !allIn(bridged, BEFORE, JOINERS)) return undefined;
    if (symbols.length) return { symbols, tight: false, bearer: mention };
    end = mention.start;
    crossed ||= !transparent;
  }
  return undefined;
}

/** The gene behind a variant: `T790M EGFR`, `G12C and G12D mutations in KRAS`, `amplification of MET`. */
export function anchorAfter(prose: string, mentions: readonly Mention[], at: number): Anchor | undefined {
  let start = mentions[at]!.end;
  let crossed = false;
  for (let i = at + 1; i < mentions.length && i - at < 12; i++) {
    const mention = mentions[i]!;
    if (mention.start < start) continue;
    const between = prose.slice(start, mention.start);
    const bridged = bridge(between);
    if (!bridged) return undefined;
    if (mention.type === 'gene' || isFusion(mention)) {
      const symbols = symbolsAt(prose, mentions, i);
      const linked = bridged.some((word) => PREPOSITIONS.has(word));
      const beside = !/[,;:/+&()]/.test(between) && !ownsNext(prose, mentions, i);
      const explains = between === ' (' && !crossed && isAside(prose, mentions[at]!, mention);
      if (!symbols.length || !allIn(bridged, AFTER) || !(linked || beside || explains)) return undefined;
      return { symbols, tight: !crossed && !/[,;]/.test(between), bearer: mention };
    }
    const transparent = isWord(mention);
    if (mention.type !== 'variant' || !allIn(bridged, AFTER, JOINERS)) return undefined;
    if (symbolsOf(mention).length && !transparent) return undefined;
    start = mention.end;
    crossed ||= !transparent;
  }
  return undefined;
}

/** `T790M (EGFR)`, `rs1801133 (MTHFR C677T)`: the bracket says whose the variant is. */
const isAside = (prose: string, variant: Mention, gene: Mention): boolean =>
  prose[gene.end] === ')' || (variant.type === 'variant' && variant.kind === 'rsid');

/** Is the gene followed by a variant of its own, as in `T790M BRAF V600E`? */
function ownsNext(prose: string, mentions: readonly Mention[], gene: number): boolean {
  const next = mentions[gene + 1];
  return next?.type === 'variant' && /^[\s(:-]{0,3}(?:p\.)?$/.test(prose.slice(mentions[gene]!.end, next.start));
}

/** Is it written as the same change on another level beside it: `c.2369C>T (p.Thr790Met)`? */
export function isPair(prose: string, a: VariantMention, b: VariantMention): boolean {
  return b.start >= a.end && b.start - a.end <= 6 && /^[\s,;:()[\]/=]*(?:p\.|or )?$/.test(prose.slice(a.end, b.start));
}
