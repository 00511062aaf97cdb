import * as vscode from 'vscode';
import type { Editor } from '../start.ts';

/**
 * Adds a word that some rules are to leave alone to the project file, which is made where there is none: so the command line
 * and everybody else who writes reads it, too. A document that belongs to no folder has its words in the user's settings.
 */
export async function ignoreWord(editor: Editor, argument: unknown): Promise<void> {
  const { rules, word } = (argument ?? {}) as { readonly rules?: unknown; readonly word?: unknown };
  const document = vscode.window.activeTextEditor?.document;
  if (!Array.isArray(rules) || typeof word !== 'string' || !document) return;
  const uri = await editor.projects.place(document);
  for (const rule of rules.filter((each) => typeof each === 'string')) {
    await (uri ? intoProject(editor, uri, rule, word) : intoSettings(rule, word));
  }
}

async function intoProject(editor: Editor, uri: vscode.Uri, rule: string, word: string): Promise<void> {
  const { wordIgnored } = await editor.core();
  const created = new vscode.WorkspaceEdit();
  created.createFile(uri, { ignoreIfExists: true });
  await vscode.workspace.applyEdit(created);
  const project = await vscode.workspace.openTextDocument(uri);
  const insertion = wordIgnored(project.getText(), rule, word);
  const edit = new vscode.WorkspaceEdit();
  if (insertion) edit.insert(uri, project.positionAt(insertion.offset), insertion.text);
  if (!insertion || !(await vscode.workspace.applyEdit(edit)) || !(await project.save())) {
    await vscode.window.showTextDocument(project, vscode.ViewColumn.Beside);
    throw new Error(vscode.l10n.t('“{0}” could not be put into oncoprose.yaml; nothing was written.', word));
  }
}

async function intoSettings(rule: string, word: string): Promise<void> {
  const settings = vscode.workspace.getConfiguration('oncoprose');
  const words = settings.get<Readonly<Record<string, readonly string[]>>>('lint.ignoreWords', {});
  const known = new Set([...(words[rule] ?? []), word]);
  await settings.update('lint.ignoreWords', { ...words, [rule]: [...known] }, vscode.ConfigurationTarget.Global);
}
