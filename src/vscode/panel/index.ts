import * as vscode from 'vscode';
import { isRead } from '../documents.ts';
import { nameAtCaret } from '../entity.ts';
import type { Editor } from '../start.ts';
import { type FromPage, type PanelState, panelType, type ToPage } from './messages.ts';
import { panelPage } from './page.ts';

/** The panel with all evidence behind a name. */
export interface Panel {
  /** Shows the evidence of a gene, drug, variant or paper, in the panel beside the text. */
  show(name: string): Promise<void>;
  /** Takes over a panel that was open when the window was closed, with what it showed. */
  restore(view: vscode.WebviewPanel, name: string): Promise<void>;
}

/** Milliseconds that the caret must rest before the panel follows it. */
const pause = 200;

/** Makes the panel, which is opened when it is first asked for, and of which there is one. */
export function createPanel(editor: Editor): Panel {
  let view: vscode.WebviewPanel | undefined;
  let state: PanelState = { title: '', rows: [], following: false };
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** The editor that a reference goes to while the panel has the focus. */
  let writing: vscode.TextEditor | undefined = vscode.window.activeTextEditor;

  const send = (): void => {
    void view?.webview.postMessage({ type: 'show', state } satisfies ToPage);
  };
  const load = async (name: string): Promise<void> => {
    const evidence = await evidenceOf(editor, name);
    state = { ...evidence, following: state.following };
    if (view) view.title = vscode.l10n.t('Evidence: {0}', state.title);
    send();
  };
  const open = (): vscode.WebviewPanel => {
    const column = { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true };
    return vscode.window.createWebviewPanel(panelType, 'Oncoprose', column, { retainContextWhenHidden: false });
  };
  const take = (panel: vscode.WebviewPanel): void => {
    const { extensionUri } = editor.context;
    view = panel;
    view.webview.options = {
      enableScripts: true,
      localResourceRoots: [vscode.Uri.joinPath(extensionUri, 'dist')],
    };
    view.iconPath = vscode.Uri.joinPath(extensionUri, 'media', 'icon.png');
    view.onDidDispose(() => {
      view = undefined;
    });
    view.webview.onDidReceiveMessage((message: FromPage) => {
      receive(message).catch((error) => editor.log.error(error));
    });
    view.webview.html = panelPage(view.webview, extensionUri);
  };
  const receive = async (message: FromPage): Promise<void> => {
    switch (message.type) {
      case 'ready':
        return send();
      case 'follow':
        state = { ...state, following: message.on };
        // The caret may have moved before the wish arrived: what it is on now is shown at once.
        return message.on && writing ? follow(writing) : undefined;
      case 'copy':
        await vscode.env.clipboard.writeText(message.text);
        vscode.window.setStatusBarMessage(vscode.l10n.t('Copied a table of {0} rows', message.count), 3000);
        return;
      case 'insert':
        if (writing) await vscode.window.showTextDocument(writing.document, writing.viewColumn);
        await vscode.commands.executeCommand('oncoprose.insertReference', message.pmid);
    }
  };
  const follow = async (active: vscode.TextEditor): Promise<void> => {
    const name = view && state.following && (await nameAtCaret(editor, active));
    if (name && name !== state.title) await load(name);
  };
  editor.context.subscriptions.push(
    { dispose: () => view?.dispose() },
    { dispose: () => clearTimeout(timer) },
    vscode.window.onDidChangeActiveTextEditor((active) => {
      if (active && isRead(active.document)) writing = active;
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
      if (!view || !state.following || !isRead(textEditor.document)) return;
      clearTimeout(timer);
      timer = setTimeout(() => follow(textEditor).catch((error) => editor.log.error(error)), pause);
    }),
  );
  return {
    async show(name) {
      if (view) view.reveal(undefined, true);
      else take(open());
      await load(name);
    },
    async restore(panel, name) {
      // One that was opened meanwhile stays, and is the one.
      if (view) return panel.dispose();
      take(panel);
      await load(name);
    },
  };
}

/** The rows of a name, and what must be said of them. */
async function evidenceOf(editor: Editor, name: string): Promise<Omit<PanelState, 'following'>> {
  const [{ evidenceBehind }, service] = await Promise.all([editor.core(), editor.service()]);
  const card = service.explain(name);
  if ('nearest' in card) {
    const near = card.nearest.length ? vscode.l10n.t('Did you mean {0}?', card.nearest.join(', ')) : undefined;
    const note = [vscode.l10n.t('Nothing is known of {0}.', name), near].filter(Boolean).join(' ');
    return { title: name, note, rows: [] };
  }
  const rows = evidenceBehind(card, service.knowledge);
  const note = noteOn(rows.length, card.data.fallback);
  return { title: card.title, rows, ...(note && { note }) };
}

function noteOn(count: number, fallback: unknown): string | undefined {
  if (count === 0) return vscode.l10n.t('No evidence is held. That is no statement about its effect.');
  return typeof fallback === 'string'
    ? vscode.l10n.t('Nothing is held for exactly this alteration; shown is {0}.', fallback)
    : undefined;
}
