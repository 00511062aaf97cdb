import * as vscode from 'vscode';
import { atHand, showNew, withProgress } from '../deliver.ts';
import type { Editor } from '../start.ts';

/** Writes the report that a reviewer goes through, as Markdown or CSV, in a new document. */
export async function reviewerReport(editor: Editor, wanted: unknown): Promise<void> {
  const title = vscode.l10n.t('Reviewer Report');
  const formats = [
    { id: 'markdown', label: 'Markdown', description: vscode.l10n.t('to read') },
    { id: 'csv', label: 'CSV', description: vscode.l10n.t('for a spreadsheet') },
  ] as const;
  const given = formats.find(({ id }) => id === wanted);
  const format = given ?? (await vscode.window.showQuickPick(formats, { title }));
  if (!format) return;
  const report = await withProgress(title, async () => {
    const { active, reading } = await atHand(editor);
    const { document } = active;
    const { analysis, service } = reading;
    const [core, config, bibliography] = await Promise.all([
      editor.core(),
      editor.projects.config(document),
      editor.bibliographies.index(document),
    ]);
    const findings = service.lint(analysis, config, bibliography);
    const name = vscode.workspace.asRelativePath(document.uri);
    return core.reviewerReport(analysis, findings, service.knowledge, { format: format.id, name });
  });
  if (report !== undefined) await showNew(format.id, report);
}
