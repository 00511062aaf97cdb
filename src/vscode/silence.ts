import * as vscode from 'vscode';
import type { SameWords } from '../lint/offers.ts';
import type { Format } from '../text/types.ts';
import { formatOf, toRange } from './documents.ts';

/** How a format writes a comment that a reader of the manuscript never sees. Plain text has none. */
const comments: Readonly<Partial<Record<Format, (words: string) => string>>> = {
  markdown: (words) => `<!-- ${words} -->`,
  quarto: (words) => `<!-- ${words} -->`,
  latex: (words) => `% ${words}`,
  typst: (words) => `// ${words}`,
};

/** Actions that overrule what is said of some words: here, with a comment in the text, or for these words everywhere. */
export function silencingActions(document: vscode.TextDocument, words: SameWords): vscode.CodeAction[] {
  return [ignoreHere(document, words), ignoreWord(document, words)].filter((action) => action !== undefined);
}

/**
 * A directive on a line of its own above the finding. In Markdown such a line would part a paragraph, so inside one the
 * directive goes to the end of the finding's line.
 */
function ignoreHere(document: vscode.TextDocument, { start, rules }: SameWords): vscode.CodeAction | undefined {
  const format = formatOf(document);
  const comment = comments[format];
  if (!comment) return undefined;
  const line = document.lineAt(document.positionAt(start).line);
  const above = line.lineNumber > 0 ? document.lineAt(line.lineNumber - 1) : undefined;
  const inside = (format === 'markdown' || format === 'quarto') && above && !above.isEmptyOrWhitespace;
  const action = new vscode.CodeAction(
    vscode.l10n.t('Overrule {0} here', rules.join(', ')),
    vscode.CodeActionKind.QuickFix,
  );
  action.edit = new vscode.WorkspaceEdit();
  if (inside) {
    action.edit.insert(document.uri, line.range.end, ` ${comment(`oncoprose-disable-line ${rules.join(', ')}`)}`);
  } else {
    const eol = document.eol === vscode.EndOfLine.CRLF ? '\r\n' : '\n';
    const indent = line.text.slice(0, line.firstNonWhitespaceCharacterIndex);
    const directive = comment(`oncoprose-disable-next-line ${rules.join(', ')}`);
    action.edit.insert(document.uri, line.range.start, `${indent}${directive}${eol}`);
  }
  return action;
}

/** Only for a word or two: a whole claim is no word. */
function ignoreWord(document: vscode.TextDocument, { rules, ...place }: SameWords): vscode.CodeAction | undefined {
  const word = document.getText(toRange(document, place));
  if (word.length > 40 || /\n/.test(word)) return undefined;
  const title = vscode.l10n.t('Never report {0} for “{1}”', rules.join(', '), word);
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: 'oncoprose.ignoreWord', title, arguments: [{ rules, word }] };
  return action;
}
