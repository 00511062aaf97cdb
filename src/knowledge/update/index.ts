import { loadKnowledge } from '../load.ts';
import type { ReadAsset } from '../types.ts';
import { compareMeasures, type Measures, measure } from './measure.ts';
import { throwIfCancelled, UpdateError } from './problem.ts';
import { READ_ASSETS, type Releases, rebuild } from './rebuild.ts';
import { type CompleteReferences, updateReferences } from './references.ts';
import { type Release, type ReleaseId, readRelease, releaseKinds } from './releases.ts';
import { type Current, install, readCurrent, readerOf, type Store } from './store.ts';

export { download } from './download.ts';
export { type Opened, openKnowledge } from './open.ts';
export { UpdateCancelled, UpdateError } from './problem.ts';
export type { CompleteReferences } from './references.ts';
export { RELEASES, type ReleaseId, releaseKinds, releasesAmong } from './releases.ts';
export type { Store } from './store.ts';

export interface UpdateOptions {
  /** The releases to read: how to get the text of each, and what to call where it comes from. */
  readonly releases: Readonly<
    Partial<Record<ReleaseId, { readonly from: string; readonly text: () => Promise<string> }>>
  >;
  readonly bundled: ReadAsset;
  readonly store: Store;
  readonly signal?: AbortSignal | undefined;
  /** Completes references over the network, where the user asks for it. */
  readonly complete?: CompleteReferences | undefined;
  /** What is being done, in words. */
  readonly onStep?: (step: string) => void;
  /** Milliseconds since the epoch. */
  readonly now: number;
}

export interface Updated {
  readonly update: Current;
  readonly before: Measures;
  readonly after: Measures;
}

/**
 * Reads the releases, builds the knowledge anew beside the old, verifies it, and lets it count.
 * @throws UpdateError or UpdateCancelled, with a sentence for the user; what counted before counts then still
 */
export async function updateKnowledge(options: UpdateOptions): Promise<Updated> {
  const { bundled, store, signal, onStep, now } = options;
  const texts = new Map<string, string>();
  for (const name of READ_ASSETS) texts.set(name, new TextDecoder().decode(await bundled(name)));
  const text = (name: string) => texts.get(name) ?? '';
  const knowledge = await loadKnowledge(bundled);

  const releases: Partial<Record<ReleaseId, Release>> = {};
  for (const [id, { from, text: fetchText }] of Object.entries(options.releases)) {
    const kind = releaseKinds[id as ReleaseId];
    onStep?.(`Reading ${kind.title}`);
    releases[id as ReleaseId] = readRelease(kind, await fetchText(), from);
    throwIfCancelled(signal);
  }
  refuseOlder(releases, knowledge.sources());

  onStep?.('Building');
  const assets = rebuild({ knowledge, text }, releases);
  throwIfCancelled(signal);
  if (options.complete) onStep?.('Completing references');
  await updateReferences(assets, text, await earlierReferences(store, bundled), options.complete);
  throwIfCancelled(signal);
  onStep?.('Verifying');
  const after = compareMeasures(text, (name) => assets.get(name) ?? text(name));
  throwIfCancelled(signal);
  onStep?.('Installing');
  const update = await install(store, {
    assets,
    bundled,
    releases: Object.fromEntries(Object.entries(releases).map(([id, { date }]) => [id, date])),
    now,
    check: async (read) => {
      const made = await loadKnowledge(read);
      await made.ensure('references');
      throwIfCancelled(signal);
    },
  }).catch((error: unknown) => {
    if (error instanceof Error && /^Update/.test(error.name)) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new UpdateError(`The new knowledge could not be kept: ${reason}`, 'Make room, or allow writing there.');
  });
  return { update, before: measure(text), after };
}

/** The references of the update that counts now; it may be of another version, since papers do not change. */
async function earlierReferences(store: Store, bundled: ReadAsset): Promise<string | undefined> {
  try {
    const current = await readCurrent(store);
    const read = current && (await readerOf(store, current, bundled));
    return read && new TextDecoder().decode(await read('references.tsv'));
  } catch {
    return undefined;
  }
}

/** A release older than the bundled one would take knowledge away. */
function refuseOlder(releases: Releases, sources: readonly { readonly id: string; readonly release: string }[]): void {
  for (const [id, { date }] of Object.entries(releases)) {
    const present = sources.find((source) => new RegExp(`^${id}-\\d{4}-\\d\\d`).test(source.id))?.release ?? '';
    if (date.slice(0, present.length) < present) {
      throw new UpdateError(
        `${releaseKinds[id as ReleaseId].title} of ${date || 'no date'} is older than that of ${present} at hand.`,
        'Fetch the current release.',
      );
    }
  }
}
