import type { Knowledge } from '../../knowledge/types.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { Block, Range } from '../../text/types.ts';
import type { DocumentContext, Mention, VariantMention } from '../types.ts';
import { driverBeside, symbolBeside } from '../variants/beside-gene.ts';
import { bracketLink } from './bracket.ts';
import { isOpen } from './open.ts';
import { alterableOf } from './partners.ts';
import { type Fit, fitOf, siteOf } from './residue.ts';
import { type Link, scopedLink } from './scopes.ts';
import { spread } from './spread.ts';
import { type Anchor, anchorAfter, anchorBefore } from './written.ts';

/**
 * Links each variant of a block to its gene: the gene written with it, the sentence's, the document's, the only gene
 * in which it is known. The reference residue decides between several, and a gene whose protein contradicts it is taken
 * only where the text writes it directly beside the variant. What stays unresolved keeps no gene.
 * @param mentions the block's mentions in the order of the text, none overlapping
 * @returns the same mentions, variants with `gene` and `link` where one was found
 */
export function linkVariants(
  mentions: readonly Mention[],
  block: Block,
  context: DocumentContext,
  knowledge: Knowledge,
): Mention[] {
  if (!mentions.some(isOpen)) return [...mentions];
  const { prose } = block;
  const linked = [...mentions];
  const set = (at: number, { gene, link }: Link) => {
    // A mention that is open has neither of the two.
    linked[at] = { gene, link, ...(linked[at] as Omit<VariantMention, 'gene' | 'link'>) };
  };
  linked.forEach((mention, at) => {
    if (!isOpen(mention)) return;
    const link = writtenLink(mention, prose, linked, at, knowledge);
    if (link) set(at, link);
  });
  // Most variants are written with their gene: then nobody asks who else is in the sentence.
  if (!linked.some(isOpen)) return linked;
  const named = bySentence(block, linked, (mention) => alterableOf(mention, knowledge));
  const aimedAt = bySentence(block, linked, (mention) => targetsOf(mention, knowledge));
  linked.forEach((mention, at) => {
    if (!isOpen(mention)) return;
    const scopes = { sentence: named[at]!, targets: aimedAt[at]!, before: genesBefore(linked, at, knowledge) };
    const link =
      eventLink(mention, prose, knowledge) ??
      bracketLink(mention, prose, linked, at, knowledge) ??
      scopedLink(mention, scopes, context, knowledge);
    if (link) set(at, link);
  });
  spread(prose, linked, set, knowledge);
  linked.forEach((mention, at) => {
    const gene =
      isOpen(mention) &&
      mention.level === undefined &&
      !repeatsFusion(linked, at) &&
      driverBeside(mention, prose, knowledge);
    if (gene) set(at, { gene, link: 'written' });
  });
  return linked;
}

function writtenLink(
  variant: VariantMention,
  prose: string,
  mentions: readonly Mention[],
  at: number,
  knowledge: Knowledge,
): Link | undefined {
  const anchors = [anchorBefore(prose, mentions, at), anchorAfter(prose, mentions, at)].filter(
    (anchor) => anchor !== undefined && !repeats(variant, anchor),
  ) as Anchor[];
  // A gene that the residue fits goes before one that merely stands nearer.
  const judged = anchors.map((anchor) => ({ anchor, ...best(variant, anchor, knowledge) }));
  const tightest = judged.sort((a, b) => Number(b.anchor.tight) - Number(a.anchor.tight));
  const chosen =
    tightest.find(
      ({ anchor, fit, gene }) =>
        gene &&
        fit !== 'no' &&
        !(fit === 'unknown' && isDoubtful(variant, anchor)) &&
        (anchor.tight || !isKnownElsewhere(variant, gene, knowledge)),
    ) ?? tightest.find(({ anchor, gene }) => gene && anchor.tight && !isAlias(anchor) && !isDomain(anchor));
  return chosen?.gene ? { gene: chosen.gene, link: 'written' } : undefined;
}

/** "EML4-ALK fusion": the word after the pair. */
const repeatsFusion = (mentions: readonly Mention[], at: number): boolean => {
  const [before, own] = [mentions[at - 1], mentions[at]!];
  return (
    own.type === 'variant' &&
    own.kind === 'fusion' &&
    before?.type === 'variant' &&
    before.genes !== undefined &&
    own.start - before.end < 8
  );
};

/** "fusion" behind `EML4::ALK` says again what was said. */
const repeats = ({ kind }: VariantMention, { bearer }: Anchor): boolean =>
  kind === 'fusion' && bearer.type === 'variant' && bearer.kind === 'fusion';

/** An alias whose protein contradicts the residue was another gene's name: `H3 K28` is not FGFR1. */
const isAlias = ({ bearer }: Anchor): boolean => bearer.type === 'gene' && bearer.surface === 'alias';

/** "EML4-ALK, T790M": what is known of other genes and not of the one further off fits that by chance. */
function isKnownElsewhere({ substitution }: VariantMention, gene: string, knowledge: Knowledge): boolean {
  const known = substitution ? knowledge.genesWithVariant(substitution) : [];
  return known.length > 0 && !known.includes(gene);
}

/** An alias behind a residue, of a gene of which no residue is known. */
const isDoubtful = (variant: VariantMention, anchor: Anchor): boolean =>
  isDomain(anchor) || (isAlias(anchor) && siteOf(variant) !== undefined && anchor.bearer.start > variant.start);

/** "S310F ECD", "V659E TMD": where in the protein, by abbreviations that genes bear as well. */
const isDomain = ({ bearer }: Anchor): boolean => /^(?:ECD|ICD|TMD|JMD|TKD|LBD|DBD|NTD|CTD|RBD)$/.test(bearer.text);

/** The gene of an anchor that the residue fits; of a fusion's partners the one that fits, else the three-prime one. */
function best(variant: VariantMention, anchor: Anchor, knowledge: Knowledge): { gene?: string; fit: Fit } {
  const { bearer } = anchor;
  const symbols = siteOf(variant) && bearer.type === 'variant' ? alterableOf(bearer, knowledge) : anchor.symbols;
  const fits = symbols.map((gene) => ({ gene, fit: fitOf(variant, gene, knowledge) }));
  const fitting = fits.filter(({ fit }) => fit === 'yes');
  if (fitting.length === 1) return fitting[0]!;
  if (fits.length === 1) return fits[0]!;
  // Of a family (RAS, IDH) only a residue can tell which member is meant.
  const isFamily = bearer.type === 'gene' && bearer.surface === 'family';
  const last = fits.at(-1);
  return symbols.length === 2 && !isFamily && last && siteOf(variant) === undefined ? last : { fit: 'unknown' };
}

/** A sentence of more genes than this is a list, and says nothing of any of them. */
const MANY = 24;

/** Approved symbols of what a drug or a class acts on first of all. */
function targetsOf(mention: Mention, knowledge: Knowledge): readonly string[] {
  if (mention.type === 'drug') return knowledge.drug(mention.id)?.targets ?? [];
  return mention.type === 'drug-class' ? (knowledge.drugClass(mention.id)?.targets ?? []) : [];
}

/** "deletion of exons 45-50 of DMD": the symbol beside it goes before whatever gene the sentence names elsewhere. */
function eventLink(variant: VariantMention, prose: string, knowledge: Knowledge): Link | undefined {
  const gene = variant.kind === 'exon' ? symbolBeside(variant, prose, knowledge) : undefined;
  return gene ? { gene, link: 'written' } : undefined;
}

/** For each mention, the approved symbols that its sentence gives, each once. */
function bySentence(
  block: Block,
  mentions: readonly Mention[],
  symbolsIn: (mention: Mention) => readonly string[],
): (readonly string[])[] {
  const spans = sentencesOf(block);
  const genes = new Map<Range | undefined, Set<string>>();
  let at = 0;
  const spanOf = mentions.map((mention) => {
    while (at < spans.length - 1 && spans[at]!.end <= mention.start) at++;
    const span = spans[at];
    const named = genes.get(span) ?? new Set();
    for (const symbol of symbolsIn(mention)) named.add(symbol);
    genes.set(span, named);
    return span;
  });
  const listed = new Map([...genes].map(([span, named]) => [span, named.size > MANY ? [] : [...named]]));
  return spanOf.map((span) => listed.get(span) ?? []);
}

/** Symbols named before a mention in its block, nearest first. */
function genesBefore(mentions: readonly Mention[], at: number, knowledge: Knowledge): string[] {
  return [
    ...new Set(
      mentions
        .slice(Math.max(0, at - 40), at)
        .reverse()
        .flatMap((mention) => alterableOf(mention, knowledge)),
    ),
  ];
}
