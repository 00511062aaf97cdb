import type { ReadAsset } from '../knowledge/types.ts';

/** What differs between a desktop and a browser. */
export interface Host {
  /** Reads a file of dist/data by name. */
  readonly readAsset: ReadAsset;
  /** Loads everything that is not needed to register the providers. */
  readonly loadCore: () => Promise<typeof import('./core.ts')>;
}
