import type { Analysis } from '../analysis.ts';
import type { Knowledge } from '../knowledge/types.ts';
import { caretAt } from './caret.ts';
import { citationCandidates } from './citations.ts';
import { drugCandidates } from './drugs.ts';
import { nameCandidates } from './names.ts';
import type { Candidate, CompletionRequest } from './types.ts';
import { variantCandidates } from './variants.ts';

export type * from './types.ts';

/**
 * What may be written at the caret, best first. The paragraph decides the order: alterations of the gene before the
 * caret, then drugs that the claim at hand is about, then names, those of the document first.
 * Where a citation key is being written, keys and nothing else.
 */
export function complete(analysis: Analysis, request: CompletionRequest, knowledge: Knowledge): Candidate[] {
  const citations = citationCandidates(analysis, request, knowledge);
  if (citations) return citations;
  const { offset, explicit, limit = 50 } = request;
  const caret = caretAt(analysis, offset);
  const variants = caret.word || explicit ? variantCandidates(caret, knowledge) : [];
  const drugs = caret.word || explicit ? drugCandidates(caret, knowledge) : [];
  const names = nameCandidates(
    caret,
    knowledge,
    explicit,
    documentWeight(analysis, caret.block?.analysis.mentions ?? [], knowledge),
  );
  const taken = new Set([...variants, ...drugs].map(({ label }) => label));
  return [...variants, ...drugs, ...names.filter(({ label }) => !taken.has(label))].slice(0, limit);
}

/** How much the paragraph and the document are about an entity; evidence breaks the tie between what neither names. */
function documentWeight(
  { context }: Analysis,
  mentions: Analysis['blocks'][number]['analysis']['mentions'],
  knowledge: Knowledge,
) {
  const here = new Set(mentions.flatMap((mention) => ('id' in mention && mention.id ? [mention.id] : [])));
  const document = new Set([
    ...context.genes.flatMap((symbol) => knowledge.gene(symbol)?.id ?? []),
    ...context.drugs,
    ...context.diseases,
  ]);
  return (id: string): number => {
    if (here.has(id)) return 4;
    if (document.has(id)) return 3;
    const symbol = id.startsWith('HGNC:') ? knowledge.gene(id)?.symbol : undefined;
    const known = symbol
      ? knowledge.evidenceOfGene(symbol).length
      : id.startsWith('DOID:')
        ? 0
        : knowledge.evidenceOfDrug(id).length;
    return known ? 1 + Math.min(known, 100) / 101 : 0;
  };
}
