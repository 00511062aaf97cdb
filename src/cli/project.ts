import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { type ProjectFile, readProjectFile } from '../lint/project-file.ts';
import { fileError } from './failure.ts';

/** A project file that governs, and its folder; without one, an empty file. */
export interface Project {
  readonly file: ProjectFile;
  readonly folder: string;
}

/** The project file named, else `oncoprose.yaml` here or above. @param tell is given each problem in it */
export async function projectFile(
  named?: string,
  tell: (message: string) => void = (message) => console.error(message),
): Promise<Project> {
  const found = named ?? (await nearest('oncoprose.yaml'));
  if (!found) return { file: {}, folder: process.cwd() };
  const text = await readFile(found, 'utf8').catch((error: unknown) => {
    throw fileError(found, error);
  });
  const { file, problems } = readProjectFile(text);
  for (const { message } of problems) tell(`${found}: ${message}`);
  return { file, folder: path.dirname(path.resolve(found)) };
}

/** A file or folder of this name here or above. */
export async function nearest(name: string): Promise<string | undefined> {
  for (let folder = process.cwd(); ; folder = path.dirname(folder)) {
    const file = path.join(folder, name);
    if (await exists(file)) return file;
    if (folder === path.dirname(folder)) return undefined;
  }
}

const exists = (file: string): Promise<boolean> =>
  stat(file).then(
    () => true,
    () => false,
  );
