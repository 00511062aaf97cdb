import * as vscode from 'vscode';
import type { TableFormat } from '../reports/table.ts';
import type { Format } from '../text/types.ts';
import { formatOf, type Reading } from './documents.ts';
import type { Editor } from './start.ts';

/** The document at hand and its reading; an error that tells what to do where there is none. */
export async function atHand(
  editor: Editor,
): Promise<{ readonly active: vscode.TextEditor; readonly reading: Reading }> {
  const active = vscode.window.activeTextEditor;
  const reading = active && (await editor.documents.analysis(active.document));
  if (!active || !reading) throw new Error(vscode.l10n.t('Open a manuscript first: Markdown, Quarto, LaTeX or Typst.'));
  return { active, reading };
}

const tables: Readonly<Record<Format, TableFormat>> = {
  markdown: 'markdown',
  quarto: 'markdown',
  latex: 'latex',
  typst: 'typst',
  plain: 'markdown',
};

/** How a table is written in a document. */
function tableFormatOf(document: vscode.TextDocument): TableFormat {
  return tables[formatOf(document)];
}

/** Shows a text in a new document, unsaved, beside the one at hand. */
export async function showNew(language: string, content: string): Promise<void> {
  const known = await vscode.languages.getLanguages();
  const document = await vscode.workspace.openTextDocument({
    language: known.includes(language) ? language : 'plaintext',
    content,
  });
  await vscode.window.showTextDocument(document, vscode.ViewColumn.Beside);
}

/**
 * Puts a table where the user wants it: at the caret, in the language of the document; or in a new document, in that
 * language or as CSV for a spreadsheet.
 * @param where the choice, where it has been made already
 */
export async function deliverTable(
  active: vscode.TextEditor,
  title: string,
  write: (format: TableFormat) => string,
  where: unknown,
): Promise<void> {
  const { document, selection } = active;
  const choices = [
    { id: 'insert', label: vscode.l10n.t('Insert at the caret') },
    { id: 'new', label: vscode.l10n.t('Open in a new document') },
    { id: 'csv', label: vscode.l10n.t('Open as CSV, for a spreadsheet') },
  ];
  const given = choices.find(({ id }) => id === where);
  const choice = given ?? (await vscode.window.showQuickPick(choices, { title }));
  if (!choice) return;
  if (choice.id === 'csv') return showNew('csv', write('csv'));
  const table = write(tableFormatOf(document));
  if (choice.id === 'new') return showNew(document.languageId, table);
  const edit = new vscode.WorkspaceEdit();
  edit.insert(document.uri, selection.active, table);
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Error(vscode.l10n.t('The editor refused the change; nothing was written.'));
  }
}

/** Milliseconds after which a user is told that work goes on. */
const patience = 500;

/** Runs a task; where it takes more than half a second its progress is shown, and the user may give it up. */
export async function withProgress<T>(title: string, task: () => Promise<T>): Promise<T | undefined> {
  const running = task();
  const first = await Promise.race([
    running.then(() => 'done' as const),
    new Promise<'slow'>((resolve) => setTimeout(() => resolve('slow'), patience)),
  ]);
  if (first === 'done') return running;
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, (_, token) =>
    Promise.race([
      running,
      new Promise<undefined>((resolve) => token.onCancellationRequested(() => resolve(undefined))),
    ]),
  );
}
