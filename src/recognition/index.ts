import type { Knowledge } from '../knowledge/types.ts';
import type { Block, Prose } from '../text/types.ts';
import type { Definition, DocumentContext, Mention } from './types.ts';

export type * from './types.ts';

/** What a block shows before the rest of the document is known. */
export interface BlockFacts {
  readonly candidates: readonly Mention[];
  readonly definitions: readonly Definition[];
}

/** First pass, one block on its own: every candidate mention and every definition. */
export function collect(_block: Block, _knowledge: Knowledge): BlockFacts {
  return { candidates: [], definitions: [] };
}

/** What all blocks together say about how the document's words are to be read. */
export function contextOf(_prose: Prose, _facts: readonly BlockFacts[], _knowledge: Knowledge): DocumentContext {
  return { key: '', definitions: new Map(), genes: [], diseases: [], drugs: [] };
}

/** Second pass: candidates are settled, dropped or left open, and variants linked to their genes. No two results overlap. */
export function resolve(
  _block: Block,
  facts: BlockFacts,
  _context: DocumentContext,
  _knowledge: Knowledge,
): readonly Mention[] {
  return facts.candidates;
}
