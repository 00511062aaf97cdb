import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../knowledge/index.ts';
import type { Knowledge } from '../knowledge/types.ts';
import { UserError } from './failure.ts';

/**
 * The knowledge that is bundled with the command line: `data/` beside the built file. Without its core nothing can be
 * said; a set beyond it that cannot be read is told on standard error and does without.
 */
export async function bundledKnowledge(): Promise<Knowledge> {
  const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'data');
  const knowledge = await loadKnowledge((name) => readFile(path.join(folder, name))).catch((error: Error) => {
    throw new UserError(error.message);
  });
  for (const set of ['sequences', 'references', 'domains'] as const) {
    await knowledge.ensure(set).catch((error: Error) => console.error(error.message));
  }
  return knowledge;
}
