import type { Knowledge } from '../knowledge/types.ts';
import type { Caret } from './caret.ts';
import type { Candidate } from './types.ts';

const RELATION =
  /\b(?:resistan(?:ce|t)|sensitiv(?:ity|e)|refractory|respon(?:d|ds|ded|se|ses|sive))\s+to\s+(?:the\s+)?$/i;

/** After “resistance to …”: the drugs that evidence ties to the paragraph's genes, most papers first. */
export function drugCandidates({ word, range, before, block }: Caret, knowledge: Knowledge): Candidate[] {
  if (!block || !RELATION.test(before)) return [];
  const genes = new Set<string>();
  for (const mention of block.analysis.mentions) {
    if (mention.type === 'gene' && mention.symbol) genes.add(mention.symbol);
    if (mention.type === 'variant')
      for (const gene of mention.genes ?? (mention.gene ? [mention.gene] : [])) genes.add(gene);
  }
  const counts = new Map<string, number>();
  for (const gene of genes) {
    for (const { type, drugs } of knowledge.evidenceOfGene(gene)) {
      if (type === 'predictive') for (const id of drugs) counts.set(id, (counts.get(id) ?? 0) + 1);
    }
  }
  return [...counts]
    .sort((a, b) => b[1] - a[1])
    .flatMap(([id]) => knowledge.drug(id) ?? [])
    .filter(({ name }) => name.toLowerCase().startsWith(word.toLowerCase()))
    .map(({ name, classLabel = 'drug' }) => ({
      kind: 'drug' as const,
      label: name,
      detail: classLabel,
      insert: name,
      filter: name,
      range,
      explain: name,
    }));
}
