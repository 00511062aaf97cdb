import type { Analysis } from '../analysis.ts';
import type { Evidence, Knowledge, Reference } from '../knowledge/types.ts';
import type { Mention } from '../recognition/types.ts';
import { sentenceAt } from './place.ts';

/** A paper that a sentence may cite, and what was read in it. */
export interface Suggestion {
  readonly reference: Reference;
  readonly evidence: Evidence;
}

/**
 * Papers for the sentence at an offset of the source: those behind its claims first, then those that report on its
 * drugs and genes together, or on its one drug or gene. Strongest evidence first; each paper once.
 */
export function suggestReferences(
  analysis: Analysis,
  offset: number,
  knowledge: Knowledge,
  limit = 40,
): readonly Suggestion[] {
  const found = sentenceAt(analysis, offset);
  if (!found) return [];
  const { block, sentence } = found;
  const within = ({ start, end }: { start: number; end: number }) => start >= sentence.start && end <= sentence.end;
  const claimed = block.analysis.claims
    .filter((claim) => claim.start < sentence.end && claim.end > sentence.start)
    .flatMap(({ judgement }) => [...judgement.evidence, ...judgement.against])
    .flatMap((id) => knowledge.evidence(id) ?? []);
  const named = aboutMentions(block.analysis.mentions.filter(within), knowledge);
  const suggestions = new Map<string, Suggestion>();
  for (const evidence of [...claimed, ...named]) {
    const reference = evidence.pmid && !suggestions.has(evidence.pmid) && knowledge.reference(evidence.pmid);
    if (reference) suggestions.set(reference.pmid, { reference, evidence });
    if (suggestions.size >= limit) break;
  }
  return [...suggestions.values()];
}

/** Evidence that names a drug and a gene of the sentence, an alteration of it before others; level A first. */
function aboutMentions(mentions: readonly Mention[], knowledge: Knowledge): readonly Evidence[] {
  const drugs = new Set(mentions.flatMap((mention) => (mention.type === 'drug' ? mention.id : [])));
  const genes = new Set(mentions.flatMap(genesOf));
  const variants = mentions.flatMap((mention) => (mention.type === 'variant' ? mention.name : []));
  const ofDrugs = [...drugs].flatMap((id) => knowledge.evidenceOfDrug(id));
  const ofGenes = [...genes].flatMap((symbol) => knowledge.evidenceOfGene(symbol));
  const both = ofDrugs.filter((item) => item.genes.some((symbol) => genes.has(symbol)));
  const pool = both.length ? both : drugs.size ? ofDrugs : ofGenes;
  const rank = (item: Evidence) =>
    `${variants.some((name) => item.profileText.includes(name)) ? 0 : 1}${item.level}${9 - (item.rating ?? 0)}`;
  return [...new Set(pool)].sort((a, b) => (rank(a) < rank(b) ? -1 : rank(a) > rank(b) ? 1 : 0));
}

function genesOf(mention: Mention): readonly string[] {
  if (mention.type === 'gene') return mention.symbol ? [mention.symbol] : [];
  if (mention.type !== 'variant') return [];
  return [...(mention.genes ?? []), ...(mention.gene ? [mention.gene] : [])];
}
