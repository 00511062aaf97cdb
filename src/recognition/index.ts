import type { Knowledge } from '../knowledge/types.ts';
import type { Block, Prose } from '../text/types.ts';
import { recogniseBiomarkers } from './biomarkers/index.ts';
import { mouseStrains, recogniseCellLines } from './cell-lines.ts';
import { type RecognitionContext, readDocument } from './context.ts';
import { definitionsIn } from './definitions.ts';
import { recogniseDefinedDiseases, recogniseDiseases } from './diseases/index.ts';
import { recogniseDefinedDrugs, recogniseDrugs } from './drugs/index.ts';
import { type GeneFacts, geneFactsOf, geneMentions } from './genes/index.ts';
import { linkVariants } from './linking/index.ts';
import { withoutOverlaps } from './overlaps.ts';
import type { DrugClassMention, DrugMention, Mention, VariantMention } from './types.ts';
import { saySame } from './unchanged.ts';
import { recogniseVariants } from './variants/index.ts';

export type { RecognitionContext } from './context.ts';
export type * from './types.ts';

/** What a block shows before the rest of the document is known. */
export interface BlockFacts {
  readonly genes: GeneFacts;
  readonly drugs: readonly (DrugMention | DrugClassMention)[];
  readonly variants: readonly VariantMention[];
  /** What needs no context: cell lines, diseases, biomarkers. */
  readonly others: readonly Mention[];
}

/**
 * First pass: every candidate mention and every definition of each block on its own. One recogniser goes over all
 * blocks before the next one does: so its code and its tables are at hand.
 */
export function collect(blocks: readonly Block[], knowledge: Knowledge): BlockFacts[] {
  const definitions = blocks.map(({ prose }) => definitionsIn(prose));
  const cellLines = blocks.map(recogniseCellLines);
  const strains = blocks.map(mouseStrains);
  const drugs = blocks.map((block) => recogniseDrugs(block, knowledge));
  const variants = recogniseVariants(blocks, knowledge);
  const genes = blocks.map((block, i) => {
    const shown = { definitions: definitions[i]!, cellLines: cellLines[i]!, strains: strains[i]! };
    return geneFactsOf(block, { ...shown, drugs: drugs[i]!, variants: variants[i]! }, knowledge);
  });
  const diseases = blocks.map((block) => recogniseDiseases(block, knowledge));
  const biomarkers = blocks.map(recogniseBiomarkers);
  return blocks.map((_, i) => ({
    genes: genes[i]!,
    drugs: drugs[i]!,
    variants: variants[i]!,
    others: [...cellLines[i]!, ...diseases[i]!, ...biomarkers[i]!],
  }));
}

/** A document's blocks, what they show, and what that comes to. */
export interface Reading {
  readonly prose: Prose;
  readonly facts: readonly BlockFacts[];
  readonly context: RecognitionContext;
}

/**
 * What all blocks together say about how the document's words are to be read.
 * @param before the document before an edit: its context stays, as the same object, where nothing speaks against it
 */
export function contextOf(
  prose: Prose,
  facts: readonly BlockFacts[],
  knowledge: Knowledge,
  before?: Reading,
): RecognitionContext {
  if (before && saySame(before, { prose, facts })) return before.context;
  const context = readDocument(prose, facts, knowledge);
  return before && before.context.key === context.key ? before.context : context;
}

/** Second pass: candidates are settled, dropped or left open, and variants linked to their genes. No two results overlap. */
export function resolve(
  block: Block,
  facts: BlockFacts,
  context: RecognitionContext,
  knowledge: Knowledge,
): readonly Mention[] {
  const mentions = withoutOverlaps([
    ...facts.others,
    ...recogniseDefinedDiseases(block, facts.others, context, knowledge),
    ...facts.variants,
    ...recogniseDefinedDrugs(block, facts.drugs, context, knowledge),
    ...geneMentions(block, facts.genes, context.geneReadings),
  ]);
  return linkVariants(mentions, block, context, knowledge);
}
