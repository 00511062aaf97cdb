import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { loadKnowledge } from '../../src/knowledge/index.ts';
import type { ReadAsset } from '../../src/knowledge/types.ts';

const real: ReadAsset = (name) => readFile(path.join('dist/data', name));

/** Reads the real assets, one of them in another way. */
const but =
  (asset: string, broken: ReadAsset): ReadAsset =>
  (name) =>
    name === asset ? broken(name) : real(name);
const missing: ReadAsset = () => Promise.reject(new Error('ENOENT: no such file'));
const cutOff: ReadAsset = async (name) => (await real(name)).slice(0, 1000);
const html: ReadAsset = async () => new TextEncoder().encode('<html>404</html>');

describe('a core asset that cannot be had rejects with what, why and what to do', () => {
  it.each([
    'manifest.json',
    'genes.tsv',
    'gene-facts.txt',
    'drugs.tsv',
    'evidence.tsv',
    'diseases.jsonl',
    'sources.jsonl',
  ])('%s', async (asset) => {
    for (const broken of [missing, cutOff, html]) {
      if (asset === 'manifest.json' && broken === cutOff) continue;
      await expect(loadKnowledge(but(asset, broken))).rejects.toThrow(
        new RegExp(`"${asset}" (could not be read|is damaged) .*Reinstall Oncoprose`),
      );
    }
  });

  it('another layout', async () => {
    const later = but('manifest.json', async () => new TextEncoder().encode('{"format":99,"assets":{}}'));
    await expect(loadKnowledge(later)).rejects.toThrow(/layout 99/);
  });
});

describe('an asset that loads later', () => {
  it('answers as unknown until it is ensured', async () => {
    const knowledge = await loadKnowledge(real);
    expect(knowledge.sequence('EGFR')).toBeUndefined();
    expect(knowledge.domains('EGFR')).toEqual([]);
    await knowledge.ensure('sequences', 'domains');
    expect(knowledge.sequence('EGFR')).toHaveLength(1210);
    expect(knowledge.domains('EGFR').at(-1)).toEqual({ start: 704, end: 1019, name: 'Tyrosine kinase' });
  });

  it('that is missing rejects, leaves its look-ups unknown, and is tried again', async () => {
    let there = false;
    const knowledge = await loadKnowledge((name) => (name === 'sequences.tsv' && !there ? missing(name) : real(name)));
    await expect(knowledge.ensure('sequences')).rejects.toThrow(/"sequences.tsv" could not be read/);
    expect(knowledge.sequence('EGFR')).toBeUndefined();
    expect(knowledge.gene('EGFR')?.symbol).toBe('EGFR');
    there = true;
    await knowledge.ensure('sequences');
    expect(knowledge.sequence('EGFR')).toBeDefined();
  });

  it('is read once, however often it is asked for', async () => {
    let reads = 0;
    const knowledge = await loadKnowledge((name) => {
      if (name === 'domains.tsv') reads++;
      return real(name);
    });
    await Promise.all([knowledge.ensure('domains'), knowledge.ensure('domains')]);
    await knowledge.ensure('domains');
    expect(reads).toBe(1);
  });
});
