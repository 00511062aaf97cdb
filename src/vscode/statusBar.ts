import * as vscode from 'vscode';
import type { Findings } from './diagnostics.ts';
import { isLeftOut, isOwn, isRead, selector } from './documents.ts';
import { hoverEnabled, lintEnabled } from './settings.ts';
import type { Editor } from './start.ts';
import { countVerdicts } from './views/verdicts.ts';

/** Counts of the document at hand in the status bar, and what of it is skipped and why. */
export function registerStatusBar(editor: Editor, findings: Findings): void {
  const item = vscode.window.createStatusBarItem('oncoprose.status', vscode.StatusBarAlignment.Right, 90);
  item.name = 'Oncoprose';
  item.command = 'oncoprose.claims.focus';
  let turn = 0;
  const show = async (): Promise<void> => {
    const mine = ++turn;
    const document = vscode.window.activeTextEditor?.document;
    if (!document || !vscode.languages.match(selector, document)) return item.hide();
    const skipped = await skippedOf(editor, document);
    const reading = isRead(document) ? await editor.documents.analysis(document) : undefined;
    // Another document has come to hand while this one was read.
    if (mine !== turn) return;
    if (!reading && !isLeftOut(document)) return item.hide();
    const claims = reading?.analysis.blocks.flatMap(({ analysis }) => analysis.claims) ?? [];
    const found = findings.of(document).length;
    item.text = reading
      ? `$(beaker) ${claims.length} $(warning) ${found}`
      : `$(circle-slash) ${vscode.l10n.t('Oncoprose: not read')}`;
    const counts = reading && vscode.l10n.t('{0} claims, {1} findings', claims.length, found);
    const verdicts = countVerdicts(claims.map(({ judgement }) => judgement.verdict));
    item.tooltip = [counts, verdicts, ...skipped].filter(Boolean).join('\n');
    item.accessibilityInformation = { label: `Oncoprose: ${counts ?? skipped.join(', ')}` };
    item.show();
  };
  const quietly = (): void => {
    show().catch((error) => editor.log.error(error));
  };
  editor.context.subscriptions.push(
    item,
    findings.onChange(quietly),
    vscode.window.onDidChangeActiveTextEditor(quietly),
  );
  quietly();
}

/** What is not done with the document, each with its reason. */
async function skippedOf(editor: Editor, document: vscode.TextDocument): Promise<readonly string[]> {
  if (isLeftOut(document)) return [vscode.l10n.t('Not read: larger than oncoprose.maxCharacters')];
  const reasons: string[] = [];
  if (!lintEnabled(document)) reasons.push(vscode.l10n.t('Findings are off: oncoprose.lint.enabled'));
  if (!hoverEnabled(document)) reasons.push(vscode.l10n.t('Cards are off: oncoprose.hover.enabled'));
  if (!isOwn(document)) reasons.push(vscode.l10n.t('Not checked: this is a view of a file'));
  else if (await editor.projects.ignores(document)) {
    reasons.push(vscode.l10n.t('Not checked: oncoprose.yaml ignores this file'));
  }
  return reasons;
}
