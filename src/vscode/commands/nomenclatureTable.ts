import * as vscode from 'vscode';
import { atHand, deliverTable, withProgress } from '../deliver.ts';
import type { Editor } from '../start.ts';

/** Lists the genes of the document with symbol, HGNC id and name, for the methods section. */
export async function nomenclatureTable(editor: Editor, where: unknown): Promise<void> {
  const title = vscode.l10n.t('Nomenclature Table');
  const ready = await withProgress(title, () => Promise.all([atHand(editor), editor.core()]));
  if (!ready) return;
  const [{ active, reading }, core] = ready;
  const write = (format: Parameters<typeof core.nomenclatureTable>[2]) =>
    core.nomenclatureTable(reading.analysis, reading.service.knowledge, format);
  await deliverTable(active, title, write, where);
}
