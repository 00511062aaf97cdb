import type { Format } from '../text/types.ts';
import { declaredBibliographies } from './declared.ts';
import { type FileAccess, folderOf, resolve } from './find.ts';
import { createBibliographyIndex } from './read.ts';
import type { Bibliography, BibliographyIndex } from './types.ts';

/** Manuscripts that are looked into for who else reads a bibliography. */
const LOOKED_INTO = 40;

const FORMATS: readonly (readonly [RegExp, Format])[] = [
  [/\.(?:md|markdown)$/i, 'markdown'],
  [/\.(?:qmd|rmd)$/i, 'quarto'],
  [/\.tex$/i, 'latex'],
  [/\.typ$/i, 'typst'],
];

/**
 * The index of a document's bibliographies, which knows of those that other manuscripts declare as well: manuscripts in
 * the document's folder and in those of the bibliographies.
 * @param path of the document, as `files` names it
 */
export async function indexFor(
  bibliographies: readonly Bibliography[],
  path: string,
  files: FileAccess,
): Promise<BibliographyIndex> {
  const paths = new Map(bibliographies.map(({ uri }) => [pathOf(uri), uri]));
  const folders = [...new Set([path, ...paths.keys()].map(folderOf))];
  const names = await Promise.all(
    folders.map(async (folder) => (await files.list(folder)).map((name) => `${folder}/${name}`)),
  );
  const others = names.flat().filter((name) => name !== path && isManuscript(name));
  const shared = await Promise.all(
    others.slice(0, LOOKED_INTO).map(async (other) => {
      const { paths: declared } = declaredBibliographies((await files.read(other)) ?? '', formatOf(other));
      return declared.flatMap((name) => paths.get(resolve(folderOf(other), name)) ?? []);
    }),
  );
  return createBibliographyIndex(bibliographies, new Set(shared.flat()));
}

const formatOf = (name: string): Format => FORMATS.find(([ending]) => ending.test(name))?.[1] ?? 'plain';
const isManuscript = (name: string) => formatOf(name) !== 'plain';

/** The path of an address; a path stays one. */
function pathOf(uri: string): string {
  if (!/^[a-z][\w+.-]+:\//i.test(uri)) return uri;
  try {
    return decodeURIComponent(new URL(uri).pathname);
  } catch {
    return uri;
  }
}
