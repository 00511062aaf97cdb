import { readFile } from 'node:fs/promises';
import path from 'node:path';
import {
  type BibliographyIndex,
  createBibliographyIndex,
  declaredBibliographies,
  readBibliography,
} from '../references/index.ts';
import type { Format } from '../text/types.ts';

/**
 * The bibliographies that a document declares and those of the project file, read from disk. One that cannot be read is
 * told on standard error; the others go on. Undefined where there is none.
 */
export async function bibliographyOf(
  text: string,
  format: Format,
  file: string,
  declared: readonly string[] = [],
): Promise<BibliographyIndex | undefined> {
  const own = declaredBibliographies(text, format).paths.map((name) => path.resolve(path.dirname(file), name));
  const files = [...new Set([...own, ...declared.map((name) => path.resolve(name))])];
  const read = await Promise.all(
    files.map(async (name) => {
      try {
        return readBibliography(name, await readFile(name, 'utf8'));
      } catch (error) {
        console.error(
          `${file} declares the bibliography ${name}, which could not be read: ${(error as Error).message}`,
        );
        return [];
      }
    }),
  );
  const bibliographies = read.flat();
  return bibliographies.length ? createBibliographyIndex(bibliographies) : undefined;
}
