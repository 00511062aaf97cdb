import type { Knowledge } from '../knowledge/types.ts';
import type { DocumentContext, Mention } from '../recognition/types.ts';
import type { Block } from '../text/types.ts';
import type { Claim } from './types.ts';

export type * from './types.ts';

/** Reads the claims of a block and judges each against the evidence. */
export function claimsOf(
  _block: Block,
  _section: readonly string[],
  _mentions: readonly Mention[],
  _context: DocumentContext,
  _knowledge: Knowledge,
): readonly Claim[] {
  return [];
}
