import * as vscode from 'vscode';
import type { Editor } from '../start.ts';

/** Opens a copy of the example manuscript, unsaved, so that it may be played with. */
export async function openExample({ context }: Editor): Promise<void> {
  const uri = vscode.Uri.joinPath(context.extensionUri, 'examples', 'manuscript.md');
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content });
  await vscode.window.showTextDocument(document);
}
