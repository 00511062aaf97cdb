import { emptyKnowledge } from './empty.ts';
import type { Knowledge, ReadAsset } from './types.ts';

export { emptyKnowledge } from './empty.ts';
export type * from './types.ts';

/**
 * Loads the compiled knowledge.
 * @param read reads an asset of dist/data by file name; a missing or damaged one rejects with what to do about it.
 */
export async function loadKnowledge(_read: ReadAsset): Promise<Knowledge> {
  return emptyKnowledge;
}
