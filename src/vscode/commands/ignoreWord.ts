import * as vscode from 'vscode';
import type { Editor } from '../start.ts';

/** Adds a word that a rule is to leave alone, to the workspace's settings, else to the user's. */
export async function ignoreWord(_editor: Editor, argument: unknown): Promise<void> {
  const { rule, word } = (argument ?? {}) as { readonly rule?: unknown; readonly word?: unknown };
  if (typeof rule !== 'string' || typeof word !== 'string') return;
  const settings = vscode.workspace.getConfiguration('oncoprose');
  const words = settings.get<Readonly<Record<string, readonly string[]>>>('lint.ignoreWords', {});
  const target = vscode.workspace.workspaceFolders
    ? vscode.ConfigurationTarget.Workspace
    : vscode.ConfigurationTarget.Global;
  const known = new Set([...(words[rule] ?? []), word]);
  await settings.update('lint.ignoreWords', { ...words, [rule]: [...known] }, target);
}
