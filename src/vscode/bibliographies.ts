import * as vscode from 'vscode';
import type { Bibliography, BibliographyIndex } from '../references/types.ts';
import { fileOf, formatOf } from './documents.ts';
import { bibliographySetting } from './settings.ts';
import type { Editor } from './start.ts';
import { watching } from './watching.ts';

/** A bibliography as it stands now, with unsaved changes. */
export interface OpenBibliography {
  readonly uri: vscode.Uri;
  readonly text: string;
  readonly bibliography: Bibliography;
}

/** The bibliographies of documents. */
export interface Bibliographies {
  /**
   * Those that the document, the project or the setting declares; where nobody does, those in the document's folder.
   * @param now look again at what is declared and at the files, however lately that was done
   */
  of(document: vscode.TextDocument, now?: boolean): Promise<readonly OpenBibliography[]>;
  index(document: vscode.TextDocument): Promise<BibliographyIndex | undefined>;
  /** Those that the document declares and that are not read. */
  unread(document: vscode.TextDocument): Promise<readonly UnreadBibliography[]>;
  /** A bibliography was changed, made or removed. */
  readonly onChange: vscode.Event<void>;
}

/** A bibliography that is declared and not read: it is not there, or larger than the editor opens. */
export interface UnreadBibliography {
  readonly uri: vscode.Uri;
  /** Bytes; undefined where there is no such file. */
  readonly size: number | undefined;
}

const files = '**/*.{bib,bibtex,biblatex}';

/** Bytes of the largest bibliography that is read, as many as the editor opens in an extension's sight. */
export const largest = 50 * 2 ** 20;

/** Milliseconds for which what is declared, and a file on disk, are taken to be as they were: not every change is told. */
const fresh = 3000;

/** Reads bibliographies when they are asked for and keeps each until it changes. */
export function createBibliographies(editor: Pick<Editor, 'context' | 'core' | 'projects'>): Bibliographies {
  const changed = new vscode.EventEmitter<void>();
  const kept = new Map<string, OpenBibliography & { until: number; version: number | undefined }>();
  const indices = new WeakMap<Bibliography, { of: readonly Bibliography[]; index: BibliographyIndex }>();
  let declared = new WeakMap<vscode.TextDocument, { uris: readonly vscode.Uri[]; until: number }>();
  const forget = (uri: vscode.Uri): void => {
    kept.delete(uri.toString());
    declared = new WeakMap();
    changed.fire();
  };
  const watch = watching(editor.context, files, forget);
  editor.context.subscriptions.push(
    changed,
    vscode.workspace.onDidChangeTextDocument(({ document }) => {
      if (kept.has(document.uri.toString())) changed.fire();
    }),
  );

  const read = async (uri: vscode.Uri, now: boolean): Promise<OpenBibliography | undefined> => {
    const key = uri.toString();
    const known = kept.get(key);
    const version = openDocument(uri)?.version;
    if (known && known.version === version && (version !== undefined || (!now && Date.now() < known.until)))
      return known;
    if (version === undefined && (await isTooLarge(uri))) return undefined;
    const text = await textOf(uri);
    if (text === undefined) return undefined;
    const { readBibliography } = await editor.core();
    const bibliography = known?.text === text ? known.bibliography : readBibliography(key, text);
    const open = { uri, text, bibliography, version, until: Date.now() + fresh };
    kept.set(key, open);
    return open;
  };
  const of = async (document: vscode.TextDocument, now = false): Promise<readonly OpenBibliography[]> => {
    watch();
    const known = declared.get(document);
    const uris = known && !now && Date.now() < known.until ? known.uris : await addresses(document, editor);
    if (uris !== known?.uris) declared.set(document, { uris, until: Date.now() + fresh });
    const found = await Promise.all(uris.map((uri) => read(uri, now)));
    return found.filter((open) => open !== undefined);
  };
  return {
    of,
    async unread(document) {
      const [uris, opened] = await Promise.all([addresses(document, editor), of(document, true)]);
      const missing = uris.filter((uri) => !opened.some((open) => open.uri.toString() === uri.toString()));
      return Promise.all(missing.map(async (uri) => ({ uri, size: await sizeOf(uri) })));
    },
    async index(document) {
      const all = (await of(document)).map(({ bibliography }) => bibliography);
      const [first] = all;
      if (!first) return undefined;
      const known = indices.get(first);
      if (known && known.of.length === all.length && known.of.every((one, i) => one === all[i])) return known.index;
      const { indexFor } = await editor.core();
      const file = fileOf(document);
      const index = await indexFor(all, file.path, accessAt(file));
      indices.set(first, { of: all, index });
      return index;
    },
    onChange: changed.event,
  };
}

function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  return vscode.workspace.textDocuments.find((document) => document.uri.toString() === key);
}

const told = new Set<string>();

/** A library beyond what the editor itself opens is not read; that is told once. */
async function isTooLarge(uri: vscode.Uri): Promise<boolean> {
  const size = (await sizeOf(uri)) ?? 0;
  if (size <= largest) return false;
  if (!told.has(uri.toString())) {
    told.add(uri.toString());
    const name = vscode.workspace.asRelativePath(uri);
    const megabytes = Math.round(size / 2 ** 20);
    void vscode.window.showWarningMessage(
      vscode.l10n.t(
        'Oncoprose: {0} has {1} MB and is not read: the limit is {2} MB.',
        name,
        megabytes,
        largest / 2 ** 20,
      ),
    );
  }
  return true;
}

const sizeOf = (uri: vscode.Uri): Thenable<number | undefined> =>
  vscode.workspace.fs.stat(uri).then(
    ({ size }) => size,
    () => undefined,
  );

/** The text in an open editor where there is one, else on disk; nothing where there is no such file. */
async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const open = openDocument(uri);
  if (open) return open.getText();
  try {
    return await vscode.workspace.decode(await vscode.workspace.fs.readFile(uri), { uri });
  } catch {
    return undefined;
  }
}

async function addresses(
  document: vscode.TextDocument,
  editor: Pick<Editor, 'core' | 'projects'>,
): Promise<vscode.Uri[]> {
  const { findBibliographies } = await editor.core();
  const file = fileOf(document);
  const folder = vscode.Uri.joinPath(file, '..');
  const root = vscode.workspace.getWorkspaceFolder(file)?.uri;
  const searched = { path: file.path, text: document.getText(), format: formatOf(document), root: root?.path };
  const paths = await findBibliographies(searched, accessAt(file));
  const found = paths.map((path) => file.with({ path }));
  for (const path of bibliographySetting(document)) found.push(vscode.Uri.joinPath(root ?? folder, path));
  const governing = await editor.projects.of(document);
  if (governing) {
    found.push(...(governing.file.bibliography ?? []).map((path) => vscode.Uri.joinPath(governing.folder, path)));
  }
  if (found.length) return found;
  const names = await namesIn(folder);
  return names.filter((name) => name.endsWith('.bib')).map((name) => vscode.Uri.joinPath(folder, name));
}

/** Files by their paths, on the file system of `file`. */
const accessAt = (file: vscode.Uri) => ({
  read: (path: string) => textOf(file.with({ path })),
  list: (path: string) => namesIn(file.with({ path })),
});

async function namesIn(folder: vscode.Uri): Promise<readonly string[]> {
  try {
    return (await vscode.workspace.fs.readDirectory(folder)).map(([name]) => name);
  } catch {
    return [];
  }
}
