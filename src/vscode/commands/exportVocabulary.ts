import * as vscode from 'vscode';
import { type VocabularyFile, type VocabularyTarget, vocabularyTargets } from '../../reports/vocabulary.ts';
import { atHand, showNew, withProgress } from '../deliver.ts';
import type { Editor } from '../start.ts';

const tools: Readonly<Record<VocabularyTarget, string>> = {
  cspell: 'cspell',
  harper: 'Harper',
  ltex: 'LTeX',
  vale: 'Vale',
  vscode: 'Code Spell Checker',
};

/** Writes the names that Oncoprose knows into a word list of another tool, which then marks them no more. */
export async function exportVocabulary(editor: Editor, argument: unknown): Promise<void> {
  const { target, scope } = (argument ?? {}) as { readonly target?: unknown; readonly scope?: unknown };
  const title = vscode.l10n.t('Export Vocabulary');
  const targets = vocabularyTargets.map((id) => ({ id, label: tools[id] }));
  const chosen = targets.find(({ id }) => id === target) ?? (await vscode.window.showQuickPick(targets, { title }));
  if (!chosen) return;
  const scopes = [
    { id: 'document', label: vscode.l10n.t('The names in this document') },
    { id: 'all', label: vscode.l10n.t('Every gene and drug name that is known') },
  ];
  const extent = scopes.find(({ id }) => id === scope) ?? (await vscode.window.showQuickPick(scopes, { title }));
  if (!extent) return;
  const file = await withProgress(title, async () => {
    const core = await editor.core();
    const words =
      extent.id === 'all'
        ? core.allWords((await editor.service()).knowledge)
        : core.wordsOf((await atHand(editor)).reading.analysis);
    return core.vocabulary(words, chosen.id);
  });
  if (file) await write(editor, file, chosen.label);
}

/** Adds what is missing to the file of the workspace; without a folder, or for settings, shows the text to be put in. */
async function write(editor: Editor, { path, text, setting }: VocabularyFile, tool: string): Promise<void> {
  const active = vscode.window.activeTextEditor?.document.uri;
  const folder = (active && vscode.workspace.getWorkspaceFolder(active)) ?? vscode.workspace.workspaceFolders?.[0];
  if (!path || !folder) return showNew(path ? 'plaintext' : 'json', text);
  const uri = vscode.Uri.joinPath(folder.uri, path);
  const edit = new vscode.WorkspaceEdit();
  edit.createFile(uri, { ignoreIfExists: true });
  await vscode.workspace.applyEdit(edit);
  const document = await vscode.workspace.openTextDocument(uri);
  // Shown before it is changed: for a file that is changed and not shown the editor may open a tab of its own.
  await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
  const { missingLines } = await editor.core();
  const added = new vscode.WorkspaceEdit();
  added.insert(uri, document.positionAt(document.getText().length), missingLines(document.getText(), text));
  await vscode.workspace.applyEdit(added);
  await document.save();
  void tell(tool, path, setting);
}

async function tell(tool: string, path: string, setting: VocabularyFile['setting']): Promise<void> {
  if (!setting) {
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} finds these words in {1} by itself.', tool, path));
    return;
  }
  const copy = vscode.l10n.t('Copy what {0} needs', setting.file);
  const message = vscode.l10n.t('{0} reads {1} once {2} names it.', tool, path, setting.file);
  if ((await vscode.window.showInformationMessage(message, copy)) === copy) {
    await vscode.env.clipboard.writeText(setting.text);
  }
}
