import * as vscode from 'vscode';
import type { Editor } from './start.ts';

/** Name of what stands at the caret, as its card is titled. */
export async function nameAtCaret(
  editor: Editor,
  active = vscode.window.activeTextEditor,
): Promise<string | undefined> {
  if (!active) return undefined;
  const reading = await editor.documents.analysis(active.document);
  return reading?.service.hover(reading.analysis, active.document.offsetAt(active.selection.active))?.title;
}

/** Asks the user for a name. */
export function askForName(): Thenable<string | undefined> {
  return vscode.window.showInputBox({
    title: vscode.l10n.t('Explain a gene, drug, variant, tumour type or PMID'),
    placeHolder: 'EGFR T790M',
  });
}
