import * as vscode from 'vscode';
import type { Candidate, CandidateKind } from '../completion/types.ts';
import type { Format } from '../text/types.ts';
import { selectorOf } from './documents.ts';
import { toMarkdown } from './hover.ts';
import { cardOptions } from './links.ts';
import { othersComplete } from './references/others.ts';
import { completionEnabled, suggestsWhileTyping } from './settings.ts';
import type { Editor } from './start.ts';
import { isTyping, whileTyping } from './typing.ts';

const kinds: Readonly<Record<CandidateKind, vscode.CompletionItemKind>> = {
  gene: vscode.CompletionItemKind.Class,
  variant: vscode.CompletionItemKind.EnumMember,
  drug: vscode.CompletionItemKind.Value,
  'drug-class': vscode.CompletionItemKind.Interface,
  disease: vscode.CompletionItemKind.Module,
  citation: vscode.CompletionItemKind.Reference,
};

/** Milliseconds after a keystroke within which the editor may be asking by itself. */
const typing = 400;

/**
 * The same where the editor does not ask by itself as a rule: where others' trigger characters (Markdown's full stop, for
 * paths) have found them nothing it asks everybody, in the midst of the next word. Nobody asks so soon after a letter.
 */
const retriggering = 150;

const isTex = (format: Format): boolean => format === 'latex';

/** Completes names, alterations and citation keys: whatever fits where the user asks, only the certain where not. */
export function registerCompletion(editor: Editor): void {
  const explanations = new WeakMap<vscode.CompletionItem, string>();
  /** Version of a document at which the list was last asked for, and by whom. */
  const asked = new WeakMap<vscode.TextDocument, { version: number; explicit: boolean }>();
  /** When a character was last typed into a document. */
  const typedAt = new WeakMap<vscode.TextDocument, number>();

  /** Did the user ask? The editor does not tell its own questions from the user's. */
  const isExplicit = (document: vscode.TextDocument, kind: vscode.CompletionTriggerKind): boolean => {
    const known = asked.get(document);
    if (kind === vscode.CompletionTriggerKind.TriggerForIncompleteCompletions) return known?.explicit ?? false;
    if (kind === vscode.CompletionTriggerKind.TriggerCharacter) return false;
    if (known?.version === document.version && !known.explicit) return false;
    const since = Date.now() - (typedAt.get(document) ?? 0);
    return since > (suggestsWhileTyping(document) ? typing : retriggering);
  };
  const candidatesAt = async (document: vscode.TextDocument, at: vscode.Position, explicit: boolean) => {
    const reading = await editor.documents.analysis(document);
    if (reading?.version !== document.version) return [];
    const bibliography = await editor.bibliographies.index(document);
    const offset = document.offsetAt(at);
    return reading.service.complete(reading.analysis, {
      offset,
      explicit,
      citations: othersComplete(document) ? 'asked' : 'always',
      ...(bibliography && { bibliography }),
    });
  };

  const provider: vscode.CompletionItemProvider = {
    async provideCompletionItems(document, position, token, { triggerKind }) {
      if (!completionEnabled(document)) return undefined;
      const explicit = isExplicit(document, triggerKind);
      asked.set(document, { version: document.version, explicit });
      const candidates = await candidatesAt(document, position, explicit);
      if (token.isCancellationRequested) return undefined;
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
      const card = name && (await editor.service()).explain(name, cardOptions());
      if (card && 'markdown' in card) item.documentation = toMarkdown(card.markdown);
      return item;
    },
  };

  const suggestUnasked = whileTyping(editor, {
    isOpen: (document) => asked.get(document)?.version === document.version,
    hasNews: async (document, at) => {
      const text = document.getText();
      const candidates = await candidatesAt(document, at, false);
      return candidates.some(({ insert, range }) => insert !== text.slice(range.start, range.end));
    },
    opening: (document) => asked.set(document, { version: document.version, explicit: false }),
  });

  editor.context.subscriptions.push(
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (!isTyping(event)) return;
      typedAt.set(event.document, Date.now());
      suggestUnasked(event.document);
    }),
    // A comma opens no list outside LaTeX: where no provider that it asks has anything by the time the next word begins,
    // the editor asks everybody, for words and snippets too.
    vscode.languages.registerCompletionItemProvider(selectorOf(isTex), provider, '{', ','),
    vscode.languages.registerCompletionItemProvider(
      selectorOf((format) => !isTex(format)),
      provider,
      '@',
    ),
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
