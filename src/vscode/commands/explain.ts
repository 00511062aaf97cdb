import * as vscode from 'vscode';
import { askForName, nameAtCaret } from '../entity.ts';
import { explainPage } from '../pages.ts';
import type { Editor } from '../start.ts';

/**
 * Shows the full card of a name beside the text: the name given, else what stands under the caret, else what the
 * user types.
 */
export async function explain(editor: Editor, name: unknown): Promise<void> {
  const wanted = typeof name === 'string' ? name : ((await nameAtCaret(editor)) ?? (await askForName()));
  if (!wanted) return;
  await vscode.commands.executeCommand('markdown.showPreviewToSide', explainPage(wanted));
}
