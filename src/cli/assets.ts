import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { loadKnowledge } from '../knowledge/index.ts';
import type { Knowledge } from '../knowledge/types.ts';

/** The knowledge that is bundled with the command line: `data/` beside the built file. */
export async function bundledKnowledge(): Promise<Knowledge> {
  const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'data');
  const knowledge = await loadKnowledge((name) => readFile(path.join(folder, name)));
  await knowledge.ensure('core', 'sequences', 'references', 'domains');
  return knowledge;
}
