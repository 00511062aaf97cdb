import type { Analysis } from '../analysis.ts';
import type { Knowledge } from '../knowledge/types.ts';
import { alterationOf } from '../recognition/alteration.ts';
import type { Mention } from '../recognition/types.ts';
import { toSourceRange } from '../text/index.ts';
import { biomarkerCard } from './biomarker.ts';
import { diseaseCard } from './disease.ts';
import { drugCard } from './drug.ts';
import { geneCard } from './gene.ts';
import { drugClassCard, paperCard } from './other.ts';
import type { Card, CardOptions, Hover } from './types.ts';
import { variantCard } from './variant.ts';

export type * from './types.ts';

/** The card of a mention; undefined where nothing is known of it, or where the text leaves open what is meant. */
export function cardOf(mention: Mention, knowledge: Knowledge, options: CardOptions = {}): Card | undefined {
  switch (mention.type) {
    case 'variant': {
      const alteration = alterationOf(mention);
      return alteration && variantCard(alteration, knowledge, options);
    }
    case 'gene': {
      const gene = mention.symbol ? knowledge.gene(mention.symbol) : undefined;
      return gene && geneCard(gene, knowledge, options);
    }
    case 'drug': {
      const drug = knowledge.drug(mention.id);
      return drug && drugCard(drug, knowledge, options);
    }
    case 'drug-class': {
      const drugClass = knowledge.drugClass(mention.id);
      return drugClass && drugClassCard(drugClass, knowledge, options);
    }
    case 'disease': {
      const disease = knowledge.disease(mention.id);
      return disease && diseaseCard(disease, knowledge, options);
    }
    case 'biomarker': {
      const gene = mention.gene ? knowledge.gene(mention.gene) : undefined;
      return gene ? geneCard(gene, knowledge, options) : biomarkerCard(mention, knowledge, options);
    }
    case 'cell-line':
      return undefined;
  }
}

/** The card of what stands at an offset of the source, with its place. */
export function hoverAt(
  analysis: Analysis,
  offset: number,
  knowledge: Knowledge,
  options: CardOptions = {},
): Hover | undefined {
  const placed = analysis.blocks.find(({ start, end }) => offset >= start && offset <= end);
  if (!placed) return undefined;
  for (const mention of placed.analysis.mentions) {
    const local = toSourceRange(placed.block.map, mention);
    const range = { start: placed.start + local.start, end: placed.start + local.end };
    if (offset < range.start || offset > range.end) continue;
    const card = cardOf(mention, knowledge, options);
    if (card) return { ...card, range };
  }
  return undefined;
}

/** The card of a paper by its PMID. */
export function paperOf(pmid: string, knowledge: Knowledge, options: CardOptions = {}): Card | undefined {
  const reference = knowledge.reference(pmid);
  return reference && paperCard(reference, knowledge, options);
}
