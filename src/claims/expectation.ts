import { readingOf } from '../knowledge/readings.ts';
import type { Knowledge } from '../knowledge/types.ts';
import type { DrugClassMention, DrugMention } from '../recognition/types.ts';
import { evidenceOn } from './evidence-by-drug.ts';
import type { Relation } from './types.ts';

/**
 * What "no association with response" denies. The words deny a link without saying which; an author reports its
 * absence where others expect it, so the reading is that which the literature holds of the gene and the
 * drug, counted in papers, and a response where it holds nothing.
 */
export function deniedOf(
  { genes, mentions }: { genes: readonly string[]; mentions: { drugs: readonly (DrugMention | DrugClassMention)[] } },
  knowledge: Knowledge,
): Relation {
  const drugs = new Set(mentions.drugs.flatMap((m) => (m.type === 'drug' ? [m.id] : m.members)));
  const papers = { resistance: new Set<string>(), sensitivity: new Set<string>() };
  for (const gene of genes) {
    for (const item of [...drugs].flatMap((drug) => evidenceOn(knowledge, gene, drug))) {
      const reading = readingOf(item);
      if (reading === 'resistance' || reading === 'sensitivity') papers[reading].add(item.pmid ?? item.id);
    }
  }
  return papers.resistance.size > papers.sensitivity.size ? 'resistance' : 'sensitivity';
}
