import { ASSET_FORMAT, MANIFEST, type Manifest } from '../assets.ts';
import type { ReadAsset } from '../types.ts';

/** A folder of the user's in which updates are kept. Paths are relative, parted by `/`. */
export interface Store {
  read(path: string): Promise<Uint8Array>;
  /** Writes a file, making its folder. */
  write(path: string, bytes: Uint8Array): Promise<void>;
  /** Puts a file in the place of another, whole or not at all. */
  rename(from: string, to: string): Promise<void>;
  /** Removes a folder and what is in it. */
  remove(path: string): Promise<void>;
  /** Names in the folder; none where there is no folder. */
  list(): Promise<readonly string[]>;
}

/** Manifest of an update: the sizes of all assets, and which of them are its own, with their SHA-256. */
interface UpdateManifest extends Manifest {
  readonly own: Readonly<Record<string, string>>;
}

/** The file that says which update counts. It is the last to be written, and replaced whole. */
const CURRENT = 'current.json';

/** What `current.json` holds. */
export interface Current {
  readonly format: number;
  /** Folder of the update. */
  readonly build: string;
  /** SHA-256 of the bundled manifest that it was built on: with another version of Oncoprose it is not used. */
  readonly base: string;
  /** Dates of the releases, by their ids. */
  readonly releases: Readonly<Record<string, string>>;
  /** The update before this one, kept in case that this one is damaged later. */
  readonly previous?: Omit<Current, 'previous'>;
}

/** Milliseconds after which the folder of an update that never came to its end is taken for abandoned. */
const ABANDONED = 3_600_000;

/**
 * Installs changed assets beside the old ones, reads them back, and then lets them count.
 * @param assets the changed ones by name; @param bundled reads what is carried over
 * @param now milliseconds since the epoch; @param check is called with a reader of the new knowledge before it counts
 * @throws what `check` throws, and what the store does: the update at hand stays then, and the new one is removed
 */
export async function install(
  store: Store,
  {
    assets,
    bundled,
    releases,
    now,
    check,
  }: {
    readonly assets: ReadonlyMap<string, string>;
    readonly bundled: ReadAsset;
    readonly releases: Readonly<Record<string, string>>;
    readonly now: number;
    readonly check: (read: ReadAsset) => Promise<void>;
  },
): Promise<Current> {
  const before = await readCurrent(store);
  await removeAbandoned(store, before, now);
  const base = await bundled(MANIFEST);
  const build = `${now.toString(36)}-${Math.floor(Math.random() * 36 ** 6).toString(36)}`;
  const current: Current = { format: ASSET_FORMAT, build, base: await sha256(base), releases };
  const { previous: _, ...last } = before ?? { previous: undefined };
  const next: Current = { ...current, ...(before && { previous: last as Current }) };
  try {
    const own: Record<string, string> = {};
    const sizes: Record<string, number> = { ...(JSON.parse(decode(base)) as Manifest).assets };
    for (const [name, text] of assets) {
      const bytes = new TextEncoder().encode(text);
      own[name] = await sha256(bytes);
      sizes[name] = bytes.byteLength;
      await store.write(`${build}/${name}`, bytes);
    }
    const manifest: UpdateManifest = { format: ASSET_FORMAT, assets: sizes, own };
    await store.write(`${build}/${MANIFEST}`, new TextEncoder().encode(`${JSON.stringify(manifest)}\n`));
    await check(await verified(store, current, bundled));
    await store.write(`${CURRENT}.new`, new TextEncoder().encode(`${JSON.stringify(next)}\n`));
    await store.rename(`${CURRENT}.new`, CURRENT);
  } catch (error) {
    for (const name of [build, `${CURRENT}.new`]) await store.remove(name).catch(() => undefined);
    throw error;
  }
  if (before?.previous) await store.remove(before.previous.build).catch(() => undefined);
  return next;
}

/** What `current.json` says; undefined where there is none or it cannot be read. */
export async function readCurrent(store: Store): Promise<Current | undefined> {
  try {
    const current = JSON.parse(decode(await store.read(CURRENT))) as Partial<Current>;
    return isBuild(current.build) && typeof current.base === 'string' ? (current as Current) : undefined;
  } catch {
    return undefined;
  }
}

const isBuild = (build: unknown): build is string => typeof build === 'string' && /^[a-z0-9]+-[a-z0-9]+$/.test(build);

/** The reader of an update: its own assets from the store, the others from the bundle. @throws where its manifest is damaged */
export async function readerOf(store: Store, { build }: Current, bundled: ReadAsset): Promise<ReadAsset> {
  const { own } = JSON.parse(decode(await store.read(`${build}/${MANIFEST}`))) as UpdateManifest;
  return (name) => (name === MANIFEST || own[name] ? store.read(`${build}/${name}`) : bundled(name));
}

/** The reader of an update, after every file of its own has been read back and its checksum found right. */
async function verified(store: Store, current: Current, bundled: ReadAsset): Promise<ReadAsset> {
  const { own } = JSON.parse(decode(await store.read(`${current.build}/${MANIFEST}`))) as UpdateManifest;
  for (const [name, sum] of Object.entries(own)) {
    if ((await sha256(await store.read(`${current.build}/${name}`))) !== sum) {
      throw new Error(`${name} was not written as it should be. Is the disk full?`);
    }
  }
  return readerOf(store, current, bundled);
}

/** Was the update built on this bundle? */
export async function isBuiltOn({ base, format }: Current, bundled: ReadAsset): Promise<boolean> {
  return format === ASSET_FORMAT && base === (await sha256(await bundled(MANIFEST)));
}

/** Removes what updates that were killed have left; one that is running is younger. */
async function removeAbandoned(store: Store, current: Current | undefined, now: number): Promise<void> {
  const kept = new Set([current?.build, current?.previous?.build]);
  for (const name of await store.list()) {
    const started = Number.parseInt(name, 36);
    if (isBuild(name) && !kept.has(name) && now - started > ABANDONED) await store.remove(name).catch(() => undefined);
  }
}

async function sha256(bytes: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', bytes as Uint8Array<ArrayBuffer>);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
