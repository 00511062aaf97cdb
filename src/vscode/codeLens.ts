import * as vscode from 'vscode';
import { selector } from './documents.ts';
import { codeLensEnabled, onSettings } from './settings.ts';
import type { Editor } from './start.ts';
import { countVerdicts } from './views/verdicts.ts';

/** Tells above a paragraph, where the user has asked for it, how its claims stand to the evidence. */
export function registerCodeLens(editor: Editor): void {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.CodeLensProvider = {
    onDidChangeCodeLenses: changed.event,
    async provideCodeLenses(document) {
      if (!codeLensEnabled(document)) return [];
      const reading = await editor.documents.analysis(document);
      if (reading?.version !== document.version) return [];
      return reading.analysis.blocks.flatMap(({ start, analysis: { claims } }) => {
        if (claims.length === 0) return [];
        const at = document.positionAt(start);
        return new vscode.CodeLens(new vscode.Range(at, at), {
          title: vscode.l10n.t('Claims: {0}', countVerdicts(claims.map(({ judgement }) => judgement.verdict))),
          command: 'oncoprose.claims.focus',
        });
      });
    },
  };
  editor.context.subscriptions.push(
    changed,
    vscode.languages.registerCodeLensProvider(selector, provider),
    onSettings(() => changed.fire()),
  );
}
