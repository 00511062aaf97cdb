import type { ReadAsset } from './types.ts';

/** What is compiled: the layout's number, and each asset's size in bytes, so that a cut-off file is noticed. */
export interface Manifest {
  readonly format: number;
  readonly assets: Readonly<Record<string, number>>;
}

/** Number of the assets' layout; it rises when a reader could not read an older one. */
export const ASSET_FORMAT = 1;
export const MANIFEST = 'manifest.json';

/** An asset that could not be had: names it, says why, and what to do. */
export class AssetError extends Error {
  constructor(asset: string, why: string) {
    super(`The knowledge file "${asset}" ${why}. Reinstall Oncoprose, or build it anew with "npm run build".`);
    this.name = 'AssetError';
  }
}

/** Makes a part of the knowledge of an asset. */
export type MakePart = <T>(asset: string, create: (text: string) => T) => Promise<T>;

/**
 * Opens a set of assets.
 * @param read reads one by file name
 * @returns how to make parts of them
 * @throws AssetError, like every part, where a file is missing, cut off, damaged, or laid out for another version
 */
export async function openAssets(read: ReadAsset): Promise<MakePart> {
  const manifestBytes = await readBytes(read, MANIFEST);
  const manifest = attempt(MANIFEST, () => JSON.parse(decode(manifestBytes)) as Manifest);
  if (manifest.format !== ASSET_FORMAT) {
    throw new AssetError(MANIFEST, `has layout ${manifest.format}, and this version reads ${ASSET_FORMAT}`);
  }
  return async (asset, create) => {
    const bytes = await readBytes(read, asset);
    const wanted = manifest.assets[asset];
    if (bytes.byteLength !== wanted) {
      throw new AssetError(asset, `is damaged (${bytes.byteLength} bytes, and ${wanted ?? 'none'} were expected)`);
    }
    return attempt(asset, () => create(decode(bytes)));
  };
}

async function readBytes(read: ReadAsset, asset: string): Promise<Uint8Array> {
  try {
    return await read(asset);
  } catch (error) {
    throw new AssetError(asset, `could not be read (${messageOf(error)})`);
  }
}

function attempt<T>(asset: string, make: () => T): T {
  try {
    return make();
  } catch (error) {
    throw new AssetError(asset, `is damaged (${messageOf(error)})`);
  }
}

const decode = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const messageOf = (error: unknown) => (error instanceof Error ? error.message : String(error));
