import * as vscode from 'vscode';
import type { InventoryItem, InventoryKind, inventoryOf } from '../../reports/inventory.ts';
import type { Range } from '../../text/types.ts';
import type { Findings } from '../diagnostics.ts';
import { toRange } from '../documents.ts';
import type { Editor } from '../start.ts';
import { goTo, registerTree } from './tree.ts';

type Node =
  | { readonly type: 'kind'; readonly kind: InventoryKind; readonly children: readonly Node[] }
  | {
      readonly type: 'thing';
      readonly thing: InventoryItem;
      readonly children: readonly Node[];
      readonly document: vscode.TextDocument;
    }
  | { readonly type: 'place'; readonly place: Range; readonly document: vscode.TextDocument };

/** In the order in which they are listed. */
const kinds: Readonly<Record<InventoryKind, { readonly icon: string; readonly title: () => string }>> = {
  gene: { icon: 'symbol-class', title: () => vscode.l10n.t('Genes') },
  variant: { icon: 'symbol-enum-member', title: () => vscode.l10n.t('Variants') },
  drug: { icon: 'beaker', title: () => vscode.l10n.t('Drugs') },
  disease: { icon: 'pulse', title: () => vscode.l10n.t('Tumour types') },
  citation: { icon: 'book', title: () => vscode.l10n.t('Citations') },
};

const inventoryKinds = Object.keys(kinds) as readonly InventoryKind[];

/** The tree of what the document at hand speaks of: kinds, things with their counts, places. */
export function registerManuscriptView(editor: Editor, findings: Findings): void {
  registerTree<Node>(editor, findings, 'oncoprose.manuscript', {
    async roots(document) {
      const reading = await editor.documents.analysis(document);
      return reading ? rootsOf((await editor.core()).inventoryOf(reading.analysis), document) : [];
    },
    children: (node) => (node.type === 'place' ? [] : node.children),
    item: toItem,
  });
}

function rootsOf(inventory: ReturnType<typeof inventoryOf>, document: vscode.TextDocument): readonly Node[] {
  return inventoryKinds.flatMap((kind): readonly Node[] => {
    const children = inventory[kind].map((thing): Node => {
      const places = thing.places.map((place): Node => ({ type: 'place', place, document }));
      return { type: 'thing', thing, children: places, document };
    });
    return children.length ? [{ type: 'kind', kind, children }] : [];
  });
}

function toItem(node: Node): vscode.TreeItem {
  if (node.type === 'kind') {
    const { icon, title } = kinds[node.kind];
    const item = new vscode.TreeItem(title(), vscode.TreeItemCollapsibleState.Expanded);
    item.iconPath = new vscode.ThemeIcon(icon);
    item.description = String(node.children.length);
    return item;
  }
  if (node.type === 'thing') return toThing(node);
  const range = toRange(node.document, node.place);
  const line = node.document.lineAt(range.start.line).text;
  const from = Math.max(0, range.start.character - 40);
  const item = new vscode.TreeItem(
    {
      label: line.slice(from, range.end.character + 60),
      highlights: [[range.start.character - from, Math.min(range.end.character, line.length) - from]],
    },
    vscode.TreeItemCollapsibleState.None,
  );
  item.description = vscode.l10n.t('line {0}', range.start.line + 1);
  item.command = goTo(node.document, range, vscode.l10n.t('Go there'));
  return item;
}

function toThing({ thing, document }: Extract<Node, { type: 'thing' }>): vscode.TreeItem {
  const { kind, label, places, written } = thing;
  const item = new vscode.TreeItem(label, vscode.TreeItemCollapsibleState.Collapsed);
  const others = written.filter((name) => name !== label);
  item.description = [String(places.length), ...others.slice(0, 3)].join(' · ');
  item.tooltip = others.length ? vscode.l10n.t('Written {0}', written.join(', ')) : label;
  item.contextValue = kind;
  const [first] = places;
  if (first) item.command = goTo(document, toRange(document, first), vscode.l10n.t('Go there'));
  return item;
}
