import * as vscode from 'vscode';
import { atHand, deliverTable, withProgress } from '../deliver.ts';
import type { Editor } from '../start.ts';

/** Lists the abbreviations that the document defines. */
export async function abbreviationList(editor: Editor, where: unknown): Promise<void> {
  const title = vscode.l10n.t('Abbreviation List');
  const ready = await withProgress(title, () => Promise.all([atHand(editor), editor.core()]));
  if (!ready) return;
  const [{ active, reading }, core] = ready;
  if (reading.analysis.context.definitions.size === 0) {
    throw new Error(vscode.l10n.t('This document defines no abbreviation, as in “androgen receptor (AR)”.'));
  }
  await deliverTable(active, title, (format) => core.abbreviationList(reading.analysis, format), where);
}
