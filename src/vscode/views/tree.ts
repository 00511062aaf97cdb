import * as vscode from 'vscode';
import type { Findings } from '../diagnostics.ts';
import { isRead } from '../documents.ts';
import type { Editor } from '../start.ts';

/** The document at hand: that of the active editor, else, while a panel or output has the focus, the last one read. */
function createAtHand(): () => vscode.TextDocument | undefined {
  let last: vscode.TextDocument | undefined;
  return () => {
    const active = vscode.window.activeTextEditor?.document;
    if (active) last = isRead(active) ? active : undefined;
    return last?.isClosed ? undefined : last;
  };
}

/**
 * A tree of the document at hand. It is asked for again when the document has been read anew, and only while it is
 * seen.
 * @param id of the view, as in package.json
 * @param roots what the tree shows of a document
 */
export function registerTree<T>(
  editor: Editor,
  findings: Findings,
  id: string,
  tree: {
    readonly roots: (document: vscode.TextDocument) => Promise<readonly T[]>;
    readonly children: (node: T) => readonly T[];
    readonly item: (node: T) => vscode.TreeItem;
  },
): void {
  const changed = new vscode.EventEmitter<void>();
  const atHand = createAtHand();
  const provider: vscode.TreeDataProvider<T> = {
    onDidChangeTreeData: changed.event,
    async getChildren(node) {
      if (node) return [...tree.children(node)];
      const document = atHand();
      return document ? [...(await tree.roots(document))] : [];
    },
    getTreeItem: tree.item,
  };
  const view = vscode.window.createTreeView(id, { treeDataProvider: provider, showCollapseAll: true });
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

/** A command that shows a place in a document. */
export function goTo(document: vscode.TextDocument, range: vscode.Range, title: string): vscode.Command {
  const options: vscode.TextDocumentShowOptions = { selection: range };
  return { command: 'vscode.open', title, arguments: [document.uri, options] };
}
