import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import {
  download,
  RELEASES,
  type ReleaseId,
  releaseKinds,
  releasesAmong,
  type UpdateOptions,
} from '../knowledge/update/index.ts';
import { fileError, UserError } from './failure.ts';

/** Where the releases are to be read from. */
export interface From {
  /** A folder of files, or the address of one. */
  readonly from?: string | undefined;
  /** The address or path of a single release; it outranks `from`. */
  readonly hgnc?: string | undefined;
  readonly civic?: string | undefined;
}

/** How a download is watched. */
export interface Watch {
  readonly signal: AbortSignal;
  readonly stallMs?: number;
  readonly onProgress: (id: ReleaseId, done: number, total: number | undefined) => void;
}

const isAddress = (text: string) => /^https?:\/\//i.test(text);

/**
 * The releases to read. From a folder, those that are in it; else both, from the addresses given or the publishers' own.
 * @throws UserError where a folder holds none of them
 */
export async function releasesFrom(from: From, watch: Watch): Promise<UpdateOptions['releases']> {
  const found: Partial<Record<ReleaseId, { from: string; text: () => Promise<string> }>> = {};
  const folder = from.from !== undefined && !isAddress(from.from) ? await releasesIn(from.from) : undefined;
  for (const id of RELEASES) {
    const { address, file } = releaseKinds[id];
    const base = from.from?.replace(/\/?$/, '/');
    const place = from[id] ?? (folder ? folder[id] : base ? base + file : address);
    if (place !== undefined) found[id] = { from: place, text: () => textAt(place, id, watch) };
  }
  if (Object.keys(found).length === 0) {
    const names = RELEASES.map((id) => releaseKinds[id].file).join(' and ');
    throw new UserError(`${from.from} holds no release: ${names} are looked for. Nothing was changed.`);
  }
  return found;
}

async function textAt(place: string, id: ReleaseId, { signal, stallMs, onProgress }: Watch): Promise<string> {
  if (!isAddress(place)) {
    return readFile(place, 'utf8').catch((error: unknown) => {
      throw fileError(place, error);
    });
  }
  return download(place, {
    fetch,
    signal,
    ...(stallMs && { stallMs }),
    onProgress: (done, total) => onProgress(id, done, total),
  });
}

/** The releases in a folder, as paths. */
async function releasesIn(folder: string): Promise<Partial<Record<ReleaseId, string>>> {
  const names = await readdir(folder).catch((error: unknown) => {
    throw fileError(folder, error);
  });
  const dated = names.map(async (name) => ({ name, modified: (await stat(path.join(folder, name))).mtimeMs }));
  const found = Object.entries(releasesAmong(await Promise.all(dated)));
  return Object.fromEntries(found.map(([id, name]) => [id, path.join(folder, name)]));
}
