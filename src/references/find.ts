import type { Format } from '../text/types.ts';
import { declaredBibliographies, includedFiles, latexRoot, yamlPaths } from './declared.ts';

/** How the finder sees files: paths with slashes, as the host names them. */
export interface FileAccess {
  /** The text of a file; undefined where there is none or it cannot be read. */
  read(path: string): Promise<string | undefined>;
  /** Names of the files in a folder; none where it cannot be read. */
  list(folder: string): Promise<readonly string[]>;
}

/** The document whose bibliographies are looked for. */
export interface SearchedDocument {
  readonly path: string;
  readonly text: string;
  readonly format: Format;
  /** Folder above which nothing is looked at. */
  readonly root?: string | undefined;
}

const METADATA_FILES = 5;
const CANDIDATE_ROOTS = 40;

/**
 * Paths of the bibliographies that a document declares itself, that the LaTeX root declares which includes it, or that
 * the Quarto project declares (`_quarto.yml`, `_metadata.yml`, `metadata-files`). The nearest that declares any counts,
 * as it does for the typesetters; a Quarto document adds to what its project says.
 */
export async function findBibliographies(document: SearchedDocument, files: FileAccess): Promise<readonly string[]> {
  const { path, text, format, root } = document;
  const folder = folderOf(path);
  const own = declaredBibliographies(text, format);
  const found = own.paths.map((name) => resolve(folder, name));
  if (format === 'latex' && !found.length) found.push(...(await fromLatexRoot(document, files)));
  if (format === 'typst' && !found.length) found.push(...(await fromTypstRoot(document, files)));
  if (format === 'markdown' || format === 'quarto') {
    found.push(...(await fromMetadata(own.metadataFiles, folder, files)));
    found.push(...(await fromQuarto(folder, root, files)));
  }
  return [...new Set(found)];
}

/** Names relative to a folder, `.` and `..` resolved; an absolute name stays. */
export function resolve(folder: string, name: string): string {
  const path = /^(?:\/|[A-Za-z]:[\\/])/.test(name) ? name : `${folder}/${name}`;
  const parts: string[] = [];
  for (const part of path.replaceAll('\\', '/').split('/')) {
    if (part === '..') parts.splice(Math.max(1, parts.length - 1));
    else if (part !== '.' && (part !== '' || parts.length === 0)) parts.push(part);
  }
  return parts.join('/');
}

/** The folder that a file is in. */
export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

async function fromMetadata(names: readonly string[], folder: string, files: FileAccess): Promise<string[]> {
  const found = await Promise.all(
    names.slice(0, METADATA_FILES).map(async (name) => {
      const path = resolve(folder, name);
      // Pandoc reads a path in a metadata file as one of the folder in which it runs: the document's.
      return yamlPaths((await files.read(path)) ?? '').paths.map((bibliography) => resolve(folder, bibliography));
    }),
  );
  return found.flat();
}

/** `_metadata.yml` holds for its folder and those below, `_quarto.yml` for the project. */
async function fromQuarto(folder: string, root: string | undefined, files: FileAccess): Promise<string[]> {
  const found: string[] = [];
  for (const at of foldersUp(folder, root)) {
    const metadata = await files.read(`${at}/_metadata.yml`);
    if (metadata) found.push(...yamlPaths(metadata).paths.map((name) => resolve(at, name)));
    const project = await files.read(`${at}/_quarto.yml`);
    if (project === undefined) continue;
    const { paths, metadataFiles } = yamlPaths(project);
    return [...found, ...paths.map((name) => resolve(at, name)), ...(await fromMetadata(metadataFiles, at, files))];
  }
  return found;
}

/** From a folder up to the root; without a root only the folder itself. */
function foldersUp(folder: string, root: string | undefined): string[] {
  if (root === undefined || (folder !== root && !folder.startsWith(`${root.replace(/\/$/, '')}/`))) return [folder];
  const folders = [folder];
  for (let at = folder; at.length > root.length && at.includes('/'); ) {
    at = folderOf(at);
    if (at.length >= root.length) folders.push(at);
  }
  return folders.slice(0, 20);
}

/** The root that the document names (`% !TeX root`, `subfiles`), else one beside or above that includes it. */
async function fromLatexRoot({ path, text, root }: SearchedDocument, files: FileAccess): Promise<string[]> {
  const folder = folderOf(path);
  const named = latexRoot(text);
  const declared = async (at: string, source: string) =>
    declaredBibliographies(source, 'latex').paths.map((name) => resolve(folderOf(at), name));
  if (named) {
    const at = resolve(folder, /\.\w+$/.test(named) ? named : `${named}.tex`);
    const source = await files.read(at);
    if (source) return declared(at, source);
  }
  for (const candidate of await rootsNear(folder, root, '.tex', files)) {
    const source = candidate === path ? undefined : await files.read(candidate);
    if (!source) continue;
    // LaTeX resolves an \include against the folder of the root.
    const included = includedFiles(source, 'latex').map((name) => resolve(folderOf(candidate), name));
    if (!included.includes(path)) continue;
    const paths = await declared(candidate, source);
    if (paths.length) return paths;
  }
  return [];
}

async function fromTypstRoot({ path, root }: SearchedDocument, files: FileAccess): Promise<string[]> {
  for (const candidate of await rootsNear(folderOf(path), root, '.typ', files)) {
    const source = candidate === path ? undefined : await files.read(candidate);
    if (!source || !includedFiles(source, 'typst').some((name) => resolve(folderOf(candidate), name) === path))
      continue;
    const { paths } = declaredBibliographies(source, 'typst');
    if (paths.length) return paths.map((name) => resolve(folderOf(candidate), name));
  }
  return [];
}

async function rootsNear(folder: string, root: string | undefined, ending: string, files: FileAccess) {
  const folders = foldersUp(folder, root).slice(0, 3);
  const lists = await Promise.all(
    folders.map(async (at) =>
      (await files.list(at)).filter((name) => name.endsWith(ending)).map((name) => `${at}/${name}`),
    ),
  );
  return lists.flat().slice(0, CANDIDATE_ROOTS);
}
