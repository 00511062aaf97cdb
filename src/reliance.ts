import { meaningIn } from './recognition/genes/index.ts';
import type { BlockFacts, RecognitionContext } from './recognition/index.ts';

/** What the reading of a block took from its document. Where it is the same again, the block reads as before. */
export interface Reliance {
  /** Headings above it. */
  readonly section: string;
  readonly definitions: string;
  /** What the document means by each form in the block that may name a gene. */
  readonly forms: string;
  /** The document's genes, where the block asked for them … */
  readonly genes: string | undefined;
  /** … and its diseases. */
  readonly diseases: string | undefined;
}

/** What the document says to a block, before it is known what the block asks. */
export function saidTo(facts: BlockFacts, section: string, { parts, geneReadings }: RecognitionContext): Reliance {
  let forms = '';
  for (const written of facts.genes.usage.keys()) forms += `${meaningIn(geneReadings, written)}\n`;
  return { section, definitions: parts.definitions, forms, genes: parts.genes, diseases: parts.diseases };
}

/** Is all that a reading relied on said again? */
export const holds = (relied: Reliance, said: Reliance): boolean =>
  relied.forms === said.forms &&
  relied.section === said.section &&
  relied.definitions === said.definitions &&
  (relied.genes === undefined || relied.genes === said.genes) &&
  (relied.diseases === undefined || relied.diseases === said.diseases);

/** A context that notes what is asked of it. */
export interface Watched {
  readonly context: RecognitionContext;
  /** What was asked for since this was last called. */
  asked(): { readonly genes: boolean; readonly diseases: boolean };
}

/** Watches what the reading of a block asks of its document. */
export function watch(context: RecognitionContext): Watched {
  let [genes, diseases] = [false, false];
  return {
    context: {
      ...context,
      get genes() {
        genes = true;
        return context.genes;
      },
      get diseases() {
        diseases = true;
        return context.diseases;
      },
    },
    asked() {
      const asked = { genes, diseases };
      [genes, diseases] = [false, false];
      return asked;
    },
  };
}
