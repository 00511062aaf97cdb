import * as vscode from 'vscode';
import { type Api, start } from './start.ts';

/** Entry in a browser's web worker. */
export function activate(context: vscode.ExtensionContext): Api {
  const data = vscode.Uri.joinPath(context.extensionUri, 'dist', 'data');
  return start(context, {
    readAsset: async (name) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(data, name)),
    loadCore: () => import('./core.ts'),
  });
}
