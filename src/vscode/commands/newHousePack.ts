import * as vscode from 'vscode';
import type { Editor } from '../start.ts';

/** Makes a house pack with every section explained, or opens the one that is there. */
export async function newHousePack(editor: Editor): Promise<void> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder = (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error(vscode.l10n.t('Open the folder of the manuscript first.'));
  const { packTemplate } = await editor.core();
  const uri = vscode.Uri.joinPath(folder.uri, '.oncoprose', 'house.yaml');
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { ignoreIfExists: true, contents: new TextEncoder().encode(packTemplate('house')) });
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(uri);
}
