import type { SourceInfo } from '../knowledge/types.ts';
import { type CompleteReferences, UpdateCancelled, UpdateError, updateKnowledge } from '../knowledge/update/index.ts';
import { createReferenceCompleter } from '../references/complete.ts';
import { bundledAsset, openedKnowledge } from './assets.ts';
import { dataFolder, folderStore } from './data-folder.ts';
import { UserError } from './failure.ts';
import { type From, releasesFrom } from './releases.ts';

/** `data info`: what is known, from which release of which source, under which licence. Returns the exit status. */
export async function dataInfo({ format }: { readonly format: string }): Promise<number> {
  if (format !== 'text' && format !== 'json') throw new UserError(`--format takes text or json, not ${format}.`);
  const { knowledge, update } = await openedKnowledge();
  const sources = knowledge.sources();
  if (format === 'json') {
    process.stdout.write(`${JSON.stringify({ folder: dataFolder(), update: update ?? null, sources }, null, 1)}\n`);
  } else {
    const from = update
      ? `Updated: ${releasesOf(update.releases)}, in ${dataFolder()}.`
      : `As bundled. Updates go to ${dataFolder()}.`;
    process.stdout.write(`${[...sources.map(sourceLines), from].join('\n')}\n`);
  }
  return 0;
}

function sourceLines({ id, title, release, licence, url, counts }: SourceInfo): string {
  const held = Object.entries(counts).map(([what, count]) => `${what} ${count.toLocaleString('en')}`);
  return [
    `${id}: ${title}`,
    `  release ${release}; licence: ${licence}${url ? `; ${url}` : ''}`,
    `  ${held.join(', ') || 'nothing counted by itself'}`,
  ].join('\n');
}

const releasesOf = (releases: Readonly<Record<string, string>>) =>
  Object.entries(releases)
    .map(([id, date]) => `${id} ${date}`)
    .join(', ');

/** `data update`: reads the current releases. Returns the exit status; nothing is changed where it fails. */
export async function dataUpdate(
  options: From & {
    readonly format: string;
    readonly stall?: string;
    readonly references?: boolean;
    readonly email?: string;
    readonly pubmed?: string;
  },
): Promise<number> {
  if (options.format !== 'text' && options.format !== 'json')
    throw new UserError(`--format takes text or json, not ${options.format}.`);
  const stall = Number(options.stall ?? 60);
  if (!(stall > 0)) throw new UserError(`--stall takes seconds, not ${options.stall}.`);
  const cancel = new AbortController();
  const onInterrupt = () => cancel.abort();
  process.once('SIGINT', onInterrupt);
  process.once('SIGTERM', onInterrupt);
  try {
    const releases = await releasesFrom(options, {
      signal: cancel.signal,
      stallMs: stall * 1000,
      onProgress: progressLine(),
    });
    const { update, before, after } = await updateKnowledge({
      releases,
      bundled: bundledAsset,
      store: folderStore(dataFolder()),
      signal: cancel.signal,
      complete: options.references ? completer(options, cancel.signal) : undefined,
      onStep: (step) => console.error(`${step}…`),
      now: Date.now(),
    });
    const text = `Updated: ${releasesOf(update.releases)}. Genes: ${before.genes} → ${after.genes}; evidence: ${before.evidence} → ${after.evidence}.`;
    process.stdout.write(`${options.format === 'json' ? JSON.stringify({ update, before, after }) : text}\n`);
    return 0;
  } catch (error) {
    if (error instanceof UpdateError || error instanceof UpdateCancelled) throw new UserError(error.message);
    throw error;
  } finally {
    process.off('SIGINT', onInterrupt);
    process.off('SIGTERM', onInterrupt);
  }
}

function completer(
  { email, pubmed }: { readonly email?: string; readonly pubmed?: string },
  signal: AbortSignal,
): CompleteReferences {
  if (!email) throw new UserError('--references needs --email: NCBI asks callers to say who they are.');
  return createReferenceCompleter({
    fetch,
    clock: Date.now,
    email,
    signal,
    ...(pubmed && { host: pubmed }),
    tell: (message) => console.error(`  ${message}`),
  });
}

/** Tells how far a download is, at each tenth of its length or each two megabytes, where somebody watches. */
function progressLine() {
  const told = new Map<string, number>();
  return (id: string, done: number, total: number | undefined) => {
    if (!process.stderr.isTTY) return;
    const part = Math.floor(total ? (done / total) * 10 : done / 2e6);
    if (told.get(id) === part) return;
    told.set(id, part);
    console.error(`  ${id}: ${(done / 1e6).toFixed(1)} MB${total ? ` of ${(total / 1e6).toFixed(1)}` : ''}`);
  };
}
