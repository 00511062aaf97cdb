import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type * as vscode from 'vscode';
import { type Api, start } from './start.ts';

/** Entry on the desktop and on remote hosts. The heavy part is the one in the web bundle, so that it ships once. */
export function activate(context: vscode.ExtensionContext): Api {
  const data = path.join(context.extensionPath, 'dist', 'data');
  return start(context, {
    readAsset: (name) => readFile(path.join(data, name)),
    loadCore: async () => (await import('./extension.web.ts')).loadCore(),
  });
}
