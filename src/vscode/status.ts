import * as vscode from 'vscode';
import type { Findings } from './diagnostics.ts';
import { isLeftOut, selector } from './documents.ts';
import type { Editor } from './start.ts';

/** Tells beside the language how many findings and claims the document at hand has, or that it is not read and why. */
export function registerStatus(editor: Editor, findings: Findings): void {
  const item = vscode.languages.createLanguageStatusItem('oncoprose', selector);
  item.name = 'Oncoprose';
  item.text = 'Oncoprose';
  const show = async (): Promise<void> => {
    const document = vscode.window.activeTextEditor?.document;
    if (!document) return;
    item.severity = isLeftOut(document)
      ? vscode.LanguageStatusSeverity.Warning
      : vscode.LanguageStatusSeverity.Information;
    if (isLeftOut(document)) {
      item.text = vscode.l10n.t('Not read: larger than oncoprose.maxCharacters');
      return;
    }
    const found = findings.of(document);
    const reading = await editor.documents.analysis(document);
    const claims = reading?.analysis.blocks.reduce((sum, { analysis }) => sum + analysis.claims.length, 0) ?? 0;
    item.text = vscode.l10n.t('{0} findings, {1} claims', found.length, claims);
    item.detail = 'Oncoprose';
  };
  const quietly = (): void => {
    show().catch((error) => editor.log.error(error));
  };
  editor.context.subscriptions.push(
    item,
    findings.onChange(quietly),
    vscode.window.onDidChangeActiveTextEditor(quietly),
  );
}
