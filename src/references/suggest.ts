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
 * Papers for the sentence at an offset of the source: those behind its claims, and those that report on its drugs and
 * genes together, or on its drug or gene where it has but one. Each paper once, at its best: evidence on an alteration
 * that the sentence names goes first, then what supports a claim, then the stronger level, then the record that can be
 * printed as it is.
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
  const mentions = block.analysis.mentions.filter(({ start, end }) => start >= sentence.start && end <= sentence.end);
  const claims = block.analysis.claims.filter(({ start, end }) => start < sentence.end && end > sentence.start);
  const supporting = new Set(claims.flatMap(({ judgement }) => judgement.evidence));
  const claimed = claims.flatMap(({ judgement }) => [...judgement.evidence, ...judgement.against]);
  const pool = [...claimed.flatMap((id) => knowledge.evidence(id) ?? []), ...about(mentions, knowledge)];
  const alterations = mentions.flatMap((mention) =>
    mention.type === 'variant' && mention.position !== undefined ? mention.name : [],
  );
  const rank = ({ id, profileText, level, rating = 0, pmid }: Evidence): string => {
    const named = alterations.some((name) => profileText.includes(name)) ? 0 : 1;
    const whole = pmid && knowledge.reference(pmid)?.complete ? 0 : 1;
    return `${named}${supporting.has(id) ? 0 : 1}${level}${whole}${9 - rating}`;
  };
  const ranked = [...new Set(pool)].map((item) => ({ item, rank: rank(item) }));
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
  return papersOf(
    ranked.map(({ item }) => item),
    knowledge,
    limit,
  );
}

/** Papers on the genes and drugs of the whole document, strongest evidence first, each once; for a reader who looks around. */
export function documentReferences(
  { blocks }: Pick<Analysis, 'blocks'>,
  knowledge: Knowledge,
  limit = 200,
): readonly Suggestion[] {
  const mentions = blocks.flatMap(({ analysis }) => analysis.mentions);
  const genes = new Set(mentions.flatMap(genesOf));
  const drugs = new Set(mentions.flatMap((mention) => (mention.type === 'drug' ? mention.id : [])));
  const pool = new Set([
    ...[...genes].flatMap((symbol) => knowledge.evidenceOfGene(symbol)),
    ...[...drugs].flatMap((id) => knowledge.evidenceOfDrug(id)),
  ]);
  const isBoth = (item: Evidence) =>
    item.genes.some((symbol) => genes.has(symbol)) && item.drugs.some((id) => drugs.has(id)) ? 0 : 1;
  const ranked = [...pool].map((item) => ({ item, rank: `${isBoth(item)}${item.level}${9 - (item.rating ?? 0)}` }));
  ranked.sort((a, b) => (a.rank < b.rank ? -1 : a.rank > b.rank ? 1 : 0));
  return papersOf(
    ranked.map(({ item }) => item),
    knowledge,
    limit,
  );
}

function papersOf(items: readonly Evidence[], knowledge: Knowledge, limit: number): readonly Suggestion[] {
  const suggestions = new Map<string, Suggestion>();
  for (const item of items) {
    if (suggestions.size >= limit) break;
    const reference = item.pmid && !suggestions.has(item.pmid) && knowledge.reference(item.pmid);
    if (reference) suggestions.set(reference.pmid, { reference, evidence: item });
  }
  return [...suggestions.values()];
}

/** Evidence that names a drug and a gene of the mentions; where they have only drugs, or only genes, all of it. */
function about(mentions: readonly Mention[], knowledge: Knowledge): readonly Evidence[] {
  const drugs = new Set(mentions.flatMap((mention) => (mention.type === 'drug' ? mention.id : [])));
  const genes = new Set(mentions.flatMap(genesOf));
  if (drugs.size === 0) return [...genes].flatMap((symbol) => knowledge.evidenceOfGene(symbol));
  const ofDrugs = [...drugs].flatMap((id) => knowledge.evidenceOfDrug(id));
  return genes.size ? ofDrugs.filter((item) => item.genes.some((symbol) => genes.has(symbol))) : ofDrugs;
}

function genesOf(mention: Mention): readonly string[] {
  if (mention.type === 'gene') return mention.symbol ? [mention.symbol] : [];
  if (mention.type !== 'variant') return [];
  return [...(mention.genes ?? []), ...(mention.gene ? [mention.gene] : [])];
}
