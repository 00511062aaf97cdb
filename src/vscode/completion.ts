import * as vscode from 'vscode';
import type { Candidate, CandidateKind } from '../completion/types.ts';
import { selector } from './documents.ts';
import { toMarkdown } from './hover.ts';
import { cardOptions } from './links.ts';
import { completionEnabled, suggestsWhileTyping } from './settings.ts';
import type { Editor } from './start.ts';

const kinds: Readonly<Record<CandidateKind, vscode.CompletionItemKind>> = {
  gene: vscode.CompletionItemKind.Class,
  variant: vscode.CompletionItemKind.EnumMember,
  drug: vscode.CompletionItemKind.Value,
  'drug-class': vscode.CompletionItemKind.Interface,
  disease: vscode.CompletionItemKind.Module,
  citation: vscode.CompletionItemKind.Reference,
};

/**
 * Every letter and digit asks us, and us alone: in prose the editor suggests nothing by itself, and with its general
 * setting on it would suggest words to everybody. What is not beyond doubt is not offered then.
 */
const triggers = [...'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789@{,-'];

/** Milliseconds after a keystroke within which the editor may be asking by itself. */
const typing = 400;

/** Completes names, alterations and citation keys. */
export function registerCompletion(editor: Editor): void {
  const explanations = new WeakMap<vscode.CompletionItem, string>();
  let lastChange = 0;

  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position, token, { triggerKind }) {
      if (!completionEnabled(document)) return undefined;
      const reading = await editor.documents.analysis(document);
      if (!reading || token.isCancellationRequested || reading.version !== document.version) return undefined;
      const invoked = triggerKind === vscode.CompletionTriggerKind.Invoke;
      const explicit = invoked && !(suggestsWhileTyping(document) && Date.now() - lastChange < typing);
      const candidates = reading.service.complete(reading.analysis, { offset: document.offsetAt(position), explicit });
      const items = candidates.map((candidate, rank) => {
        const item = toItem(document, position, candidate, rank);
        if (candidate.explain) explanations.set(item, candidate.explain);
        return item;
      });
      // The list is cut and ranked for what is typed so far: more letters ask again.
      return new vscode.CompletionList(items, items.length > 0);
    },
    async resolveCompletionItem(item) {
      const name = explanations.get(item);
      const card = name && (await editor.service()).explain(name, { ...cardOptions(), rows: 5 });
      if (card && 'markdown' in card) item.documentation = toMarkdown(card.markdown);
      return item;
    },
  };
  editor.context.subscriptions.push(
    vscode.workspace.onDidChangeTextDocument(() => {
      lastChange = Date.now();
    }),
    vscode.languages.registerCompletionItemProvider(selector, provider, ...triggers),
  );
}

function toItem(
  document: vscode.TextDocument,
  caret: vscode.Position,
  { kind, label, detail, insert, range }: Candidate,
  rank: number,
): vscode.CompletionItem {
  const item = new vscode.CompletionItem({ label, description: detail }, kinds[kind]);
  const start = document.positionAt(range.start);
  const end = document.positionAt(range.end);
  item.insertText = insert;
  item.range = { inserting: new vscode.Range(start, caret), replacing: new vscode.Range(start, end) };
  item.sortText = String(rank).padStart(4, '0');
  // Aliases and typing errors have led here: the editor's own filter is not to undo that.
  item.filterText = document.getText(new vscode.Range(start, caret));
  return item;
}
