import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { glob } from 'tinyglobby';
import { type Pack, readPack, withPacks } from '../knowledge/packs/index.ts';
import type { Knowledge } from '../knowledge/types.ts';
import { nearest, projectFile } from './project.ts';

/**
 * The knowledge with the house packs over it: `.oncoprose/*.yaml` here or above, and those that the project file names.
 * What is wrong in a pack is told on standard error with its line, and the rest of it counts.
 * @param config the project file, where one is named
 */
export async function withHousePacks(knowledge: Knowledge, config?: string): Promise<Knowledge> {
  const packs: Pack[] = [];
  for (const file of await packFiles(config)) {
    const text = await readFile(file, 'utf8').catch((error: Error) => {
      console.error(`${path.relative('', file)}: ${error.message}`);
      return '';
    });
    const { pack, problems } = readPack(text, path.parse(file).name, knowledge);
    for (const { message, start } of problems)
      console.error(`${path.relative('', file)}:${lineOf(text, start)}: ${message}`);
    packs.push(pack);
  }
  return withPacks(knowledge, packs);
}

async function packFiles(config: string | undefined): Promise<string[]> {
  const folder = await nearest('.oncoprose');
  const { file, folder: root } = await projectFile(config, () => undefined);
  const below = (patterns: readonly string[], cwd: string) =>
    patterns.length ? glob([...patterns], { cwd, absolute: true, dot: true, ignore: ['**/node_modules/**'] }) : [];
  const found = [...(folder ? await below(['*.{yaml,yml}'], folder) : []), ...(await below(file.packs ?? [], root))];
  return [...new Set(found)].sort();
}

/** `12:5`: line and column, from 1. */
function lineOf(text: string, offset: number): string {
  const before = text.slice(0, offset).split('\n');
  return `${before.length}:${(before.at(-1)?.length ?? 0) + 1}`;
}
