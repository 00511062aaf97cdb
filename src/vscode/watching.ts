import * as vscode from 'vscode';

/**
 * Watches files from the first call of what it gives on. Nothing that was never read can be out of date, and a watcher is
 * among the costlier things that the editor can be asked for at its start.
 * @param told of each file that was changed, made or removed
 * @param removed of those that were removed, before that
 */
export function watching(
  { subscriptions }: Pick<vscode.ExtensionContext, 'subscriptions'>,
  files: string,
  told: (uri: vscode.Uri) => void,
  removed: (uri: vscode.Uri) => void = () => {},
): () => void {
  let watcher: vscode.FileSystemWatcher | undefined;
  return () => {
    if (watcher) return;
    watcher = vscode.workspace.createFileSystemWatcher(files);
    subscriptions.push(
      watcher,
      watcher.onDidChange(told),
      watcher.onDidCreate(told),
      watcher.onDidDelete((uri) => {
        removed(uri);
        told(uri);
      }),
    );
  };
}
