import * as vscode from 'vscode';
import type { Claim, Verdict } from '../../claims/types.ts';
import { toSourceRange } from '../../text/offsets.ts';
import type { Findings } from '../diagnostics.ts';
import { isRead, toRange } from '../documents.ts';
import type { Editor } from '../start.ts';

/** A claim at its place in a document. */
interface PlacedClaim {
  readonly claim: Claim;
  readonly document: vscode.TextDocument;
  readonly range: vscode.Range;
}

/** Mark and word of a verdict; the word stands beside the mark, so that colour is never all. */
const verdicts: Readonly<
  Record<Verdict, { readonly icon: string; readonly colour?: string; readonly word: () => string }>
> = {
  supported: { icon: 'pass', colour: 'testing.iconPassed', word: () => vscode.l10n.t('supported') },
  contradicted: { icon: 'error', colour: 'testing.iconFailed', word: () => vscode.l10n.t('contradicted') },
  conflicting: { icon: 'git-compare', colour: 'list.warningForeground', word: () => vscode.l10n.t('conflicting') },
  unknown: { icon: 'question', word: () => vscode.l10n.t('no evidence held') },
};

/** The tree of claims: every claim of the document at hand, in its order, with its verdict. */
export function registerClaimsView(editor: Editor, findings: Findings): void {
  const changed = new vscode.EventEmitter<void>();
  const provider: vscode.TreeDataProvider<PlacedClaim> = {
    onDidChangeTreeData: changed.event,
    getChildren: async (parent) => (parent ? [] : claimsOf(editor, vscode.window.activeTextEditor?.document)),
    getTreeItem: toItem,
  };
  const view = vscode.window.createTreeView('oncoprose.claims', { treeDataProvider: provider });
  const refresh = (): void => {
    if (view.visible) changed.fire();
  };
  editor.context.subscriptions.push(
    changed,
    view,
    view.onDidChangeVisibility(refresh),
    vscode.window.onDidChangeActiveTextEditor(refresh),
    findings.onChange(refresh),
  );
}

async function claimsOf(editor: Editor, document: vscode.TextDocument | undefined): Promise<PlacedClaim[]> {
  if (!document || !isRead(document)) return [];
  const reading = await editor.documents.analysis(document);
  return (reading?.analysis.blocks ?? []).flatMap(({ start, block, analysis }) =>
    analysis.claims.map((claim) => {
      const local = toSourceRange(block.map, claim);
      return { claim, document, range: toRange(document, { start: start + local.start, end: start + local.end }) };
    }),
  );
}

function toItem({ claim, document, range }: PlacedClaim): vscode.TreeItem {
  const { icon, colour, word } = verdicts[claim.judgement.verdict];
  const alteration = claim.variants.length ? claim.variants.join(' + ') : claim.genes.join(' + ');
  const genes = claim.variants.length && claim.genes.length === 1 ? `${claim.genes[0]} ` : '';
  const drugs = [...claim.drugs, ...claim.drugClasses].join(' + ');
  const relation = claim.negated ? vscode.l10n.t('no {0}', claim.relation) : claim.relation;
  const item = new vscode.TreeItem(`${genes}${alteration} · ${drugs}: ${relation}`);
  item.description = word();
  item.iconPath = new vscode.ThemeIcon(icon, colour ? new vscode.ThemeColor(colour) : undefined);
  item.tooltip = [document.getText(range), claim.judgement.reason].filter(Boolean).join('\n\n');
  item.command = {
    command: 'vscode.open',
    title: vscode.l10n.t('Go to the claim'),
    arguments: [document.uri, { selection: range } satisfies vscode.TextDocumentShowOptions],
  };
  return item;
}
