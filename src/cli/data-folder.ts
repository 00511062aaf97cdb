import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { homedir } from 'node:os';
import path from 'node:path';
import type { Store } from '../knowledge/update/index.ts';

/** The user's folder of updates: `ONCOPROSE_DATA`, else where programs keep their data on this system. */
export function dataFolder(): string {
  const { ONCOPROSE_DATA, XDG_DATA_HOME, LOCALAPPDATA } = process.env;
  if (ONCOPROSE_DATA) return path.resolve(ONCOPROSE_DATA);
  const home = homedir();
  const parent =
    process.platform === 'win32'
      ? LOCALAPPDATA || path.join(home, 'AppData', 'Local')
      : process.platform === 'darwin'
        ? path.join(home, 'Library', 'Application Support')
        : XDG_DATA_HOME || path.join(home, '.local', 'share');
  return path.join(parent, 'oncoprose');
}

/** A folder of the disk as a store of updates. */
export function folderStore(folder: string): Store {
  const at = (name: string) => path.join(folder, name);
  return {
    read: (name) => readFile(at(name)),
    async write(name, bytes) {
      await mkdir(path.dirname(at(name)), { recursive: true });
      // Flushed, so that a power cut after the swap finds what was swapped in.
      await writeFile(at(name), bytes, { flush: true });
    },
    rename: (from, to) => rename(at(from), at(to)),
    remove: (name) => rm(at(name), { recursive: true, force: true }),
    list: () => readdir(folder).catch(() => []),
  };
}
