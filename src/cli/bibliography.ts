import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { type BibliographyIndex, findBibliographies, indexFor, readBibliography } from '../references/index.ts';
import type { Format } from '../text/types.ts';

/**
 * The bibliographies that a document, its LaTeX root or its Quarto project declares, and those of the project file, read
 * from disk. One that cannot be read is told on standard error; the others go on. Undefined where there is none.
 */
export async function bibliographyOf(
  text: string,
  format: Format,
  file: string,
  declared: readonly string[] = [],
): Promise<BibliographyIndex | undefined> {
  const own = await findBibliographies({ path: slashes(file), text, format, root: slashes('.') }, disk);
  const files = [...new Set([...own, ...declared.map(slashes)])];
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
  return bibliographies.length ? indexFor(bibliographies, slashes(file), disk) : undefined;
}

const disk = {
  read: (name: string) => readFile(name, 'utf8').catch(() => undefined),
  list: (folder: string) => readdir(folder).catch(() => []),
};

const slashes = (name: string) => path.resolve(name).replaceAll('\\', '/');
