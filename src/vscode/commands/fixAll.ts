import * as vscode from 'vscode';
import type { Editor } from '../start.ts';

/** Applies every safe fix of the document at hand, as one edit. */
export async function fixAll(_editor: Editor): Promise<void> {
  const kind = vscode.CodeActionKind.SourceFixAll.append('oncoprose').value;
  await vscode.commands.executeCommand('editor.action.sourceAction', { kind, apply: 'first' });
}
