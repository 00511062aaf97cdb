import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Knowledge } from '../knowledge/types.ts';
import { type Opened, openKnowledge } from '../knowledge/update/index.ts';
import { dataFolder, folderStore } from './data-folder.ts';
import { UserError } from './failure.ts';

const bundle = path.join(path.dirname(fileURLToPath(import.meta.url)), 'data');

/** Reads a file of what is bundled with the command line: `data/` beside the built file. */
export const bundledAsset = (name: string): Promise<Uint8Array> => readFile(path.join(bundle, name));

/**
 * The knowledge of the user's last update where it is sound, else the bundled. Without a core nothing can be said; what
 * was passed over is told on standard error.
 */
export const openedKnowledge = (): Promise<Opened> =>
  openKnowledge(folderStore(dataFolder()), bundledAsset, (message) => console.error(message)).catch((error: Error) => {
    throw new UserError(error.message);
  });

/** The knowledge with every set loaded; a set that cannot be read is told on standard error and does without. */
export async function wholeKnowledge(): Promise<Knowledge> {
  const { knowledge } = await openedKnowledge();
  for (const set of ['sequences', 'references', 'domains'] as const) {
    await knowledge.ensure(set).catch((error: Error) => console.error(error.message));
  }
  return knowledge;
}
