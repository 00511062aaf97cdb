import * as vscode from 'vscode';
import { isRead } from './documents.ts';
import { completionEnabled, suggestsWhileTyping } from './settings.ts';
import type { Editor } from './start.ts';

/** Milliseconds after a keystroke: an open list has asked again by then. */
const pause = 60;

/** What the completion provider tells about its list. */
export interface SuggestList {
  /** Was it asked for at the document's present version, by the user or by the editor? */
  isOpen(document: vscode.TextDocument): boolean;
  /** Would it hold something certain that is not written already? */
  hasNews(document: vscode.TextDocument, at: vscode.Position): Promise<boolean>;
  /** It is about to be opened without being asked for. */
  opening(document: vscode.TextDocument): void;
}

/**
 * Makes the function that is called for each character typed, and opens the list where something is certain. In prose
 * the editor suggests nothing by itself, and with its general setting on everybody would suggest words; where the user
 * has that on, the editor asks by itself and nothing is done here.
 */
export function whileTyping(editor: Editor, list: SuggestList): (document: vscode.TextDocument) => void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const offer = async (document: vscode.TextDocument): Promise<void> => {
    const { version } = document;
    const at = vscode.window.activeTextEditor?.selection.active;
    if (!at || list.isOpen(document) || !(await list.hasNews(document, at))) return;
    if (document.version !== version || vscode.window.activeTextEditor?.document !== document) return;
    list.opening(document);
    await vscode.commands.executeCommand('editor.action.triggerSuggest');
  };
  editor.context.subscriptions.push({ dispose: () => clearTimeout(timer) });
  return (document) => {
    clearTimeout(timer);
    if (!isRead(document) || !completionEnabled(document) || suggestsWhileTyping(document)) return;
    timer = setTimeout(() => offer(document).catch((error) => editor.log.error(error)), pause);
  };
}

/** Was one character of a name typed into the document at hand? */
export function isTyping({ document, contentChanges, reason }: vscode.TextDocumentChangeEvent): boolean {
  if (document !== vscode.window.activeTextEditor?.document || reason !== undefined) return false;
  return contentChanges.length === 1 && /^[\p{L}\p{N}]$/u.test(contentChanges[0]?.text ?? '');
}
