import * as vscode from 'vscode';
import { compatibleEdits } from '../lint/apply.ts';
import { everywhereFix } from '../lint/everywhere.ts';
import { byWords, type Offer, offers } from '../lint/offers.ts';
import type { Edit, Finding } from '../lint/types.ts';
import { type Findings, toDiagnostic } from './diagnostics.ts';
import { selector, toRange } from './documents.ts';
import { silencingActions } from './silence.ts';
import type { Editor } from './start.ts';

const fixAll = vscode.CodeActionKind.SourceFixAll.append('oncoprose');

/** Offers the fixes of the findings under the caret, and all safe ones of the document at once. */
export function registerCodeActions(editor: Editor, findings: Findings): void {
  const provider: vscode.CodeActionProvider = {
    provideCodeActions(document, range, { only }) {
      if (only && vscode.CodeActionKind.SourceFixAll.intersects(only)) return fixEverySafe(document, findings);
      const here = findings.of(document).filter((finding) => range.intersection(toRange(document, finding)));
      const fixes = offers(here).map((offer) => toAction(document, offer));
      const everywhere = here.flatMap((finding) => everywhereAction(document, finding, findings));
      const silencing = byWords(here).flatMap((words) => silencingActions(document, words));
      return firstByTitle([...fixes, ...everywhere, ...silencing]);
    },
  };
  editor.context.subscriptions.push(
    vscode.languages.registerCodeActionsProvider(selector, provider, {
      providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, fixAll],
    }),
  );
}

/** Of findings one within the other several may offer the same everywhere: once is enough. */
function firstByTitle(actions: readonly vscode.CodeAction[]): vscode.CodeAction[] {
  return [...new Map([...actions].reverse().map((action) => [action.title, action])).values()].reverse();
}

function toAction(document: vscode.TextDocument, { finding, fix, preferred }: Offer): vscode.CodeAction {
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.edit = toWorkspaceEdit(document, fix.edits);
  action.diagnostics = [toDiagnostic(document, finding)];
  action.isPreferred = preferred;
  return action;
}

/** The same fault in the same words, put right throughout the document. */
function everywhereAction(document: vscode.TextDocument, finding: Finding, findings: Findings): vscode.CodeAction[] {
  const fix = everywhereFix(finding, findings.of(document), document.getText());
  if (!fix) return [];
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.edit = toWorkspaceEdit(document, fix.edits);
  return [action];
}

function fixEverySafe(document: vscode.TextDocument, findings: Findings): vscode.CodeAction[] {
  const { edits } = compatibleEdits(
    findings.of(document).flatMap(({ fixes }) => fixes.filter(({ safe }) => safe).slice(0, 1)),
  );
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Fix everything that is safe to fix'), fixAll);
  action.edit = toWorkspaceEdit(document, edits);
  return [action];
}

function toWorkspaceEdit(document: vscode.TextDocument, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const workspaceEdit = new vscode.WorkspaceEdit();
  for (const edit of edits) workspaceEdit.replace(document.uri, toRange(document, edit), edit.text);
  return workspaceEdit;
}
