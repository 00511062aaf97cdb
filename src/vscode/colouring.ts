import * as vscode from 'vscode';
import { toSourceRange } from '../text/offsets.ts';
import { selector, toRange } from './documents.ts';
import { colouringEnabled, onSettings } from './settings.ts';
import type { Editor } from './start.ts';

/** Token types, as package.json declares them; a theme colours them as it does the kinds that they derive from. */
const types = ['gene', 'variant', 'drug'] as const;
const legend = new vscode.SemanticTokensLegend([...types]);

/** Colours genes, variants and drugs in the text, where the user has asked for it. */
export function registerColouring(editor: Editor): void {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.DocumentSemanticTokensProvider = {
    onDidChangeSemanticTokens: changed.event,
    async provideDocumentSemanticTokens(document) {
      const builder = new vscode.SemanticTokensBuilder(legend);
      const reading = colouringEnabled(document) ? await editor.documents.analysis(document) : undefined;
      // An older reading's places are wrong; the change that made it old has the editor ask again.
      if (reading?.version !== document.version) return builder.build();
      for (const { block, start, analysis } of reading.analysis.blocks) {
        let end = 0;
        for (const mention of analysis.mentions) {
          const type = types.find((one) => one === mention.type);
          const place = toSourceRange(block.map, mention);
          const range = toRange(document, { start: start + place.start, end: start + place.end });
          // Tokens neither overlap nor go over the end of a line.
          if (!type || place.start < end || !range.isSingleLine) continue;
          builder.push(range, type);
          end = place.end;
        }
      }
      return builder.build();
    },
  };
  editor.context.subscriptions.push(
    changed,
    vscode.languages.registerDocumentSemanticTokensProvider(selector, provider, legend),
    onSettings(() => changed.fire()),
  );
}
