import * as vscode from 'vscode';
import { claimLabel, claimsOf, type PlacedClaim } from '../../reports/claims.ts';
import type { Findings } from '../diagnostics.ts';
import { toRange } from '../documents.ts';
import type { Editor } from '../start.ts';
import { goTo, registerTree } from './tree.ts';
import { verdicts } from './verdicts.ts';

type Node = PlacedClaim & { readonly document: vscode.TextDocument };

/** The tree of claims: every claim of the document at hand, in its order, with its verdict. */
export function registerClaimsView(editor: Editor, findings: Findings): void {
  registerTree<Node>(editor, findings, 'oncoprose.claims', {
    async roots(document) {
      const reading = await editor.documents.analysis(document);
      return reading ? claimsOf(reading.analysis).map((placed) => ({ ...placed, document })) : [];
    },
    children: () => [],
    item: toItem,
  });
}

function toItem({ claim, place, sentence, document }: Node): vscode.TreeItem {
  const { icon, colour, word } = verdicts[claim.judgement.verdict];
  const item = new vscode.TreeItem(claimLabel(claim));
  item.description = word();
  item.iconPath = new vscode.ThemeIcon(icon, colour ? new vscode.ThemeColor(colour) : undefined);
  item.tooltip = [sentence, claim.judgement.reason].filter(Boolean).join('\n\n');
  item.accessibilityInformation = { label: `${claimLabel(claim)}, ${word()}` };
  item.contextValue = 'claim';
  item.command = goTo(document, toRange(document, place), vscode.l10n.t('Go to the claim'));
  return item;
}
