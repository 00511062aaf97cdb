import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { openKnowledge, updateKnowledge } from '../../../src/knowledge/update/index.ts';
import { memoryStore } from '../../helpers/memory-store.ts';
import { civicText } from '../../helpers/releases.ts';

const bundled = (name: string) => readFile(path.join('dist/data', name));
const day = 86_400_000;
const now = Date.UTC(2026, 10, 25);
let civic = '';
beforeAll(() => {
  civic = civicText();
});
const update = (store: ReturnType<typeof memoryStore>, at = now, signal?: AbortSignal) =>
  updateKnowledge({
    releases: { civic: { from: 'civic.tsv', text: async () => civic } },
    bundled,
    store,
    now: at,
    signal,
  });
const copyOf = (files: ReadonlyMap<string, Uint8Array>) =>
  [...files].map(([name, bytes]) => [name, Buffer.from(bytes).toString('latin1')] as const);

/** The update that counts, and what was told on the way to it. */
async function opened(store: ReturnType<typeof memoryStore>, base = bundled) {
  const told: string[] = [];
  const { update: current, knowledge } = await openKnowledge(store, base, (message) => told.push(message));
  expect(knowledge.gene('EGFR')?.id).toBe('HGNC:3236');
  return { build: current?.build, told };
}

describe('the store', () => {
  it('without an update gives what is bundled, without a word', async () => {
    expect(await opened(memoryStore())).toEqual({ build: undefined, told: [] });
  });

  it('holds the update and the one before it, and no third', async () => {
    const store = memoryStore();
    const builds = [];
    for (const at of [now, now + day, now + 2 * day]) builds.push((await update(store, at)).update.build);
    expect((await opened(store)).build).toBe(builds[2]);
    expect([...(await store.list())].sort()).toEqual([builds[1], builds[2], 'current.json'].sort());
  }, 60_000);

  it.each([1, 2, 3, 4, 5, 6])(
    'keeps every byte of the last good where write %i fails',
    async (n) => {
      const store = memoryStore();
      await update(store);
      const before = copyOf(store.files);
      let writes = 0;
      const { write } = store;
      store.write = async (name, bytes) => {
        writes++;
        if (writes === n) throw new Error('no space left on device');
        await write(name, bytes);
      };
      await expect(update(store, now + day)).rejects.toThrow(/could not be kept: no space left.*Make room/);
      expect(copyOf(store.files)).toEqual(before);
    },
    60_000,
  );

  it('reads back what it wrote: a disk that garbles is found out', async () => {
    const store = memoryStore();
    const { read } = store;
    store.read = async (name) => {
      const bytes = await read(name);
      return name.endsWith('evidence.tsv') ? bytes.map((byte, i) => (i === 5000 ? byte ^ 1 : byte)) : bytes;
    };
    await expect(update(store)).rejects.toThrow(/evidence\.tsv was not written as it should be/);
    expect(store.files.size).toBe(0);
  });

  it.each(['current.json', 'manifest.json', 'evidence.tsv', 'references.tsv', 'sources.jsonl'])(
    'falls back where %s is cut off later',
    async (name) => {
      const store = memoryStore();
      await update(store);
      const file = [...store.files.keys()].find((key) => key.endsWith(name))!;
      store.files.set(file, store.files.get(file)!.slice(0, -20));
      const { build, told } = await opened(store);
      expect(build).toBeUndefined();
      if (name !== 'current.json')
        expect(told).toEqual([expect.stringMatching(/damaged and left aside\. Update again/)]);
    },
    60_000,
  );

  it('falls back on the update before a damaged one', async () => {
    const store = memoryStore();
    const first = await update(store);
    const second = await update(store, now + day);
    store.files.delete(`${second.update.build}/manifest.json`);
    expect((await opened(store)).build).toBe(first.update.build);
  }, 60_000);

  it('leaves an update aside that was made for another version', async () => {
    const store = memoryStore();
    await update(store);
    const newer = async (name: string) =>
      name === 'manifest.json' ? Buffer.from(`${await bundled(name)} `) : bundled(name);
    expect(await opened(store, newer)).toEqual({
      build: undefined,
      told: [expect.stringMatching(/made for another version of Oncoprose/)],
    });
  });

  it('removes what a killed update left, and not what a running one is about', async () => {
    const store = memoryStore();
    const [old, young] = [`${(now - day).toString(36)}-dead`, `${(now - 1000).toString(36)}-busy`];
    await store.write(`${old}/genes.tsv`, new Uint8Array(3));
    await store.write(`${young}/genes.tsv`, new Uint8Array(3));
    await update(store);
    expect(await store.list()).toContain(young);
    expect(await store.list()).not.toContain(old);
  });

  it('is left alone where the user cancels', async () => {
    const store = memoryStore();
    await update(store);
    const before = copyOf(store.files);
    const cancel = new AbortController();
    cancel.abort();
    await expect(update(store, now + day, cancel.signal)).rejects.toThrow('The update was cancelled.');
    expect(copyOf(store.files)).toEqual(before);
  });
});
