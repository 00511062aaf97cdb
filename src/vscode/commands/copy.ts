import * as vscode from 'vscode';
import type { Editor } from '../start.ts';

/** Copies a text that a card offers, e.g. an HGVS description. */
export async function copy(_editor: Editor, text: unknown): Promise<void> {
  if (typeof text !== 'string') return;
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(vscode.l10n.t('Copied {0}', text), 3000);
}
