import * as vscode from 'vscode';
import type { Editor } from '../start.ts';

const content = `# How Oncoprose reads the manuscripts of this folder, in the editor and on the command line.
# Every key may be left out.
profile: oncology-prose # or hgvs-strict, tumour-board
rules: {} # e.g. { brand-name: off, claim-without-citation: hint }
ignoreWords: {} # e.g. { '*': [MET] }
ignore: [] # e.g. [drafts/**]
bibliography: [] # beside those that documents declare
`;

/** Makes a project file in the workspace folder of the document at hand, or opens the one that is there. */
export async function newProjectFile(_editor: Editor): Promise<void> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder = (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error(vscode.l10n.t('Open the folder of the manuscript first.'));
  const uri = vscode.Uri.joinPath(folder.uri, 'oncoprose.yaml');
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { ignoreIfExists: true, contents: new TextEncoder().encode(content) });
  await vscode.workspace.applyEdit(edit);
  await vscode.window.showTextDocument(uri);
}
