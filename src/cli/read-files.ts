import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { glob, isDynamicPattern } from 'tinyglobby';
import { fileError, UserError } from './failure.ts';

const DOCUMENTS = '**/*.{md,markdown,qmd,rmd,Rmd,tex,typ,txt}';

/**
 * Files that the arguments name: paths, folders (the documents below them) and globs, each once, in the order given.
 * @param ignore globs that a project file leaves out.
 */
export async function filesNamed(args: readonly string[], ignore: readonly string[] = []): Promise<string[]> {
  const files = new Set<string>();
  for (const arg of args) {
    const found = await expand(arg, ignore);
    if (found.length === 0) throw new UserError(`${arg}: no document matches.`);
    for (const file of found) files.add(file);
  }
  return [...files];
}

async function expand(arg: string, ignore: readonly string[]): Promise<string[]> {
  const below = (patterns: string, cwd?: string) =>
    glob(patterns, { ...(cwd && { cwd }), ignore: ['**/node_modules/**', ...ignore], dot: false });
  if (isDynamicPattern(arg)) return (await below(arg)).sort();
  const info = await stat(arg).catch((error: unknown) => {
    throw fileError(arg, error);
  });
  if (!info.isDirectory()) return [arg];
  return (await below(DOCUMENTS, arg)).sort().map((file) => path.join(arg, file));
}

/** A file's text. A byte order mark stays, so that offsets count in what is on disk. */
export async function textOf(file: string): Promise<string> {
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await readFile(file));
  } catch (error) {
    throw fileError(file, error);
  }
}
