import * as vscode from 'vscode';
import type { Store } from '../knowledge/update/index.ts';

/** The extension's storage as a store of updates: on the disk of the desktop or the server, in the browser on the web. */
export function storageStore({ globalStorageUri }: Pick<vscode.ExtensionContext, 'globalStorageUri'>): Store {
  const { fs } = vscode.workspace;
  const folder = vscode.Uri.joinPath(globalStorageUri, 'knowledge');
  const at = (path: string) => vscode.Uri.joinPath(folder, path);
  return {
    read: async (path) => fs.readFile(at(path)),
    // Folders above are made on the way.
    write: async (path, bytes) => fs.writeFile(at(path), bytes),
    rename: async (from, to) => fs.rename(at(from), at(to), { overwrite: true }),
    remove: async (path) => fs.delete(at(path), { recursive: true, useTrash: false }),
    list: async () =>
      fs.readDirectory(folder).then(
        (entries) => entries.map(([name]) => name),
        () => [],
      ),
  };
}
