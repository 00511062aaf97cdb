import * as vscode from 'vscode';
import { type Api, start } from './start.ts';

/** Evaluates everything heavy, on first use. */
export const loadCore = () => import('./core.ts');

/** Entry in a browser's web worker, which reads one file: this bundle. */
export function activate(context: vscode.ExtensionContext): Api {
  const data = vscode.Uri.joinPath(context.extensionUri, 'dist', 'data');
  return start(context, {
    readAsset: async (name) => vscode.workspace.fs.readFile(vscode.Uri.joinPath(data, name)),
    loadCore,
  });
}
