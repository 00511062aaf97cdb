import type { Store } from '../../src/knowledge/update/index.ts';

/** A store in memory. `files` may be read and damaged; `failAt` makes the n-th write fail, as a full disk does. */
export function memoryStore(): Store & { readonly files: Map<string, Uint8Array>; failAt: number } {
  const files = new Map<string, Uint8Array>();
  let writes = 0;
  const store = {
    files,
    failAt: 0,
    async read(path: string) {
      const bytes = files.get(path);
      if (!bytes) throw new Error(`there is no ${path}`);
      return bytes;
    },
    async write(path: string, bytes: Uint8Array) {
      writes++;
      if (store.failAt && writes >= store.failAt) throw new Error('no space left on device');
      files.set(path, bytes);
    },
    async rename(from: string, to: string) {
      files.set(to, await store.read(from));
      files.delete(from);
    },
    async remove(path: string) {
      for (const name of files.keys()) if (name === path || name.startsWith(`${path}/`)) files.delete(name);
    },
    list: async () => [...new Set([...files.keys()].map((name) => name.split('/')[0]!))],
  };
  return store;
}
