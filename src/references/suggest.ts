import type { AnalysedBlock, Analysis } from '../analysis.ts';
import type { Evidence, Knowledge, Reference } from '../knowledge/types.ts';
import { toSourceRange } from '../text/index.ts';

/** A paper offered for insertion, and why. */
export interface Suggestion {
  readonly reference: Reference;
  /** It carries the claim at the caret; else it is about what the sentence names. */
  readonly forClaim: boolean;
  /** Evidence items of the paper that fit, strongest first. */
  readonly evidence: readonly Evidence[];
}

/**
 * Papers for the sentence at the caret, best first: those that carry its claims, then those of the evidence on the
 * alterations and drugs that the paragraph names.
 */
export function suggestReferences(
  { blocks }: Analysis,
  offset: number,
  knowledge: Knowledge,
  limit = 20,
): Suggestion[] {
  const placed = blocks.find(({ start, end }) => offset >= start && offset <= end + 1);
  if (!placed) return [];
  const claims = nearest(placed, offset);
  const forClaim = claims.flatMap(({ judgement }) => [...judgement.evidence, ...judgement.against]);
  const about = aboutParagraph(placed, knowledge);
  return gather(
    forClaim.flatMap((id) => knowledge.evidence(id) ?? []),
    about,
    knowledge,
  ).slice(0, limit);
}

/** Claims of the sentence that holds the caret, or that it stands just behind; else all of the block. */
function nearest({ start, block, analysis }: AnalysedBlock, offset: number) {
  const here = analysis.claims.filter(({ sentence }) => {
    const local = toSourceRange(block.map, sentence);
    return offset >= start + local.start && offset <= start + local.end + 2;
  });
  return here.length ? here : analysis.claims;
}

/** Evidence that names both a gene and a drug of the paragraph. */
function aboutParagraph({ analysis }: AnalysedBlock, knowledge: Knowledge): Evidence[] {
  const genes = new Set<string>();
  const drugs = new Set<string>();
  const variants = new Set<string>();
  for (const mention of analysis.mentions) {
    if (mention.type === 'gene' && mention.symbol) genes.add(mention.symbol);
    if (mention.type === 'drug') drugs.add(mention.id);
    if (mention.type === 'variant') {
      variants.add(mention.substitution ?? mention.name);
      for (const gene of mention.genes ?? (mention.gene ? [mention.gene] : [])) genes.add(gene);
    }
  }
  const items = [...genes].flatMap((gene) => knowledge.evidenceOfGene(gene));
  const fits = items.filter(({ drugs: own, type }) => type === 'predictive' && own.some((id) => drugs.has(id)));
  const exact = ({ profileText }: Evidence) => ([...variants].some((variant) => profileText.includes(variant)) ? 0 : 1);
  return fits.sort((a, b) => exact(a) - exact(b) || a.level.localeCompare(b.level));
}

function gather(forClaim: readonly Evidence[], about: readonly Evidence[], knowledge: Knowledge): Suggestion[] {
  const found = new Map<string, { forClaim: boolean; evidence: Evidence[] }>();
  for (const [items, claims] of [
    [forClaim, true],
    [about, false],
  ] as const) {
    for (const item of items) {
      if (!item.pmid) continue;
      const entry = found.get(item.pmid) ?? { forClaim: claims, evidence: [] };
      if (!entry.evidence.includes(item)) entry.evidence.push(item);
      found.set(item.pmid, entry);
    }
  }
  return [...found].flatMap(([pmid, entry]) => {
    const reference = knowledge.reference(pmid);
    return reference ? [{ reference, ...entry }] : [];
  });
}
