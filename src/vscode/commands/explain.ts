import * as vscode from 'vscode';
import { explainPage } from '../pages.ts';
import type { Editor } from '../start.ts';

/**
 * Shows the full card of a name beside the text: the name given, else what stands under the caret, else what the
 * user types.
 */
export async function explain(editor: Editor, name: unknown): Promise<void> {
  const wanted = typeof name === 'string' ? name : ((await underCaret(editor)) ?? (await ask()));
  if (!wanted) return;
  await vscode.commands.executeCommand('markdown.showPreviewToSide', explainPage(wanted));
}

async function underCaret(editor: Editor): Promise<string | undefined> {
  const active = vscode.window.activeTextEditor;
  if (!active) return undefined;
  const reading = await editor.documents.analysis(active.document);
  return reading?.service.hover(reading.analysis, active.document.offsetAt(active.selection.active))?.title;
}

function ask(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Explain a gene, drug, variant, tumour type or PMID'),
    placeHolder: 'EGFR T790M',
  });
}
