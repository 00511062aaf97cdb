import * as vscode from 'vscode';
import { selector, toRange } from './documents.ts';
import { cardOptions, linkedCommands } from './links.ts';
import { hoverEnabled } from './settings.ts';
import type { Editor } from './start.ts';

/** Shows the card of what is under the pointer. */
export function registerHover(editor: Editor): void {
  const provider: vscode.HoverProvider = {
    async provideHover(document, position, token) {
      if (!hoverEnabled(document)) return undefined;
      const reading = await editor.documents.analysis(document);
      if (!reading || token.isCancellationRequested || reading.version !== document.version) return undefined;
      const offset = document.offsetAt(position);
      const card = reading.service.hover(reading.analysis, offset, cardOptions());
      return card && new vscode.Hover(toMarkdown(card.markdown), toRange(document, card.range));
    },
  };
  editor.context.subscriptions.push(vscode.languages.registerHoverProvider(selector, provider));
}

/** A card's Markdown. It may run the commands that cards offer, and no other. */
export function toMarkdown(markdown: string): vscode.MarkdownString {
  const content = new vscode.MarkdownString(markdown);
  content.isTrusted = { enabledCommands: linkedCommands };
  return content;
}
