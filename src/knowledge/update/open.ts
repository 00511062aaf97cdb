import { loadKnowledge } from '../load.ts';
import type { Knowledge, ReadAsset } from '../types.ts';
import { type Current, isBuiltOn, readCurrent, readerOf, type Store } from './store.ts';

/** The knowledge that counts, and the update that it comes from; without one it is the bundled. */
export interface Opened {
  readonly knowledge: Knowledge;
  readonly update?: Current;
}

/**
 * Loads the update in the store where there is a sound one, else the one before it, else what is bundled.
 * @param tell is given a sentence for each update that is passed over
 * @throws AssetError where not even the bundled knowledge can be read
 */
export async function openKnowledge(
  store: Store,
  bundled: ReadAsset,
  tell: (message: string) => void,
): Promise<Opened> {
  const current = await readCurrent(store);
  for (const update of [current, current?.previous]) {
    if (!update) continue;
    if (!(await isBuiltOn(update, bundled).catch(() => false))) {
      tell(`The knowledge update of ${datesOf(update)} was made for another version of Oncoprose. Update again.`);
      continue;
    }
    try {
      const knowledge = await loadKnowledge(await readerOf(store, update, bundled));
      await knowledge.ensure('references');
      return { knowledge, update };
    } catch {
      tell(`The knowledge update of ${datesOf(update)} is damaged and left aside. Update again.`);
    }
  }
  return { knowledge: await loadKnowledge(bundled) };
}

const datesOf = ({ releases }: Current) => Object.values(releases).sort().join(' and ') || 'unknown date';
