import * as vscode from 'vscode';
import type { Verdict } from '../../claims/types.ts';
import { claimLabel, claimsOf, type PlacedClaim } from '../../reports/claims.ts';
import type { Findings } from '../diagnostics.ts';
import { toRange } from '../documents.ts';
import type { Editor } from '../start.ts';
import { goTo, registerTree } from './tree.ts';
import { verdicts } from './verdicts.ts';

type Node =
  | { readonly type: 'verdict'; readonly verdict: Verdict; readonly children: readonly Node[] }
  | { readonly type: 'claim'; readonly placed: PlacedClaim; readonly document: vscode.TextDocument };

/** What asks for attention comes first. */
const order: readonly Verdict[] = ['contradicted', 'conflicting', 'supported', 'unknown'];

/** The tree of claims: every claim of the document at hand, by its verdict, in its order. */
export function registerClaimsView(editor: Editor, findings: Findings): void {
  registerTree<Node>(editor, findings, 'oncoprose.claims', {
    async roots(document) {
      const reading = await editor.documents.analysis(document);
      return reading ? byVerdict(claimsOf(reading.analysis), document) : [];
    },
    children: (node) => (node.type === 'verdict' ? node.children : []),
    item: toItem,
  });
}

function byVerdict(claims: readonly PlacedClaim[], document: vscode.TextDocument): readonly Node[] {
  return order.flatMap((verdict): readonly Node[] => {
    const own = claims.filter(({ claim }) => claim.judgement.verdict === verdict);
    const children = own.map((placed): Node => ({ type: 'claim', placed, document }));
    return children.length ? [{ type: 'verdict', verdict, children }] : [];
  });
}

function toItem(node: Node): vscode.TreeItem {
  if (node.type === 'verdict') {
    const item = new vscode.TreeItem(verdicts[node.verdict].word(), vscode.TreeItemCollapsibleState.Expanded);
    item.iconPath = iconOf(node.verdict);
    item.description = String(node.children.length);
    return item;
  }
  const { claim, place, sentence } = node.placed;
  const { verdict, reason } = claim.judgement;
  const range = toRange(node.document, place);
  const item = new vscode.TreeItem(claimLabel(claim));
  item.description = vscode.l10n.t('line {0}', range.start.line + 1);
  item.iconPath = iconOf(verdict);
  item.tooltip = [sentence, reason].filter(Boolean).join('\n\n');
  item.accessibilityInformation = { label: `${claimLabel(claim)}, ${verdicts[verdict].word()}` };
  item.command = goTo(node.document, range, vscode.l10n.t('Go to the claim'));
  return item;
}

function iconOf(verdict: Verdict): vscode.ThemeIcon {
  const { icon, colour } = verdicts[verdict];
  return new vscode.ThemeIcon(icon, colour ? new vscode.ThemeColor(colour) : undefined);
}
