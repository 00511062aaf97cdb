import type { Claim } from './claims/types.ts';
import type { DocumentContext, Mention } from './recognition/types.ts';
import type { PlacedBlock, Prose } from './text/types.ts';

/** Mentions and claims of one block; offsets count in the block's prose. */
export interface BlockAnalysis {
  readonly mentions: readonly Mention[];
  readonly claims: readonly Claim[];
}

export interface AnalysedBlock extends PlacedBlock {
  readonly analysis: BlockAnalysis;
}

/** A document read once; hover, completion, lint, fixes and references all read this. */
export interface Analysis {
  readonly prose: Prose;
  readonly context: DocumentContext;
  readonly blocks: readonly AnalysedBlock[];
}
