import * as vscode from 'vscode';
import { identifiersIn } from '../reports/identifiers.ts';
import { isRead, selector, toRange } from './documents.ts';
import type { Editor } from './start.ts';

/** Makes links of PMIDs, DOIs and trial numbers. Nothing is fetched: the reader's browser opens the page. */
export function registerDocumentLinks(editor: Editor): void {
  const titles = {
    pmid: () => vscode.l10n.t('Open in PubMed'),
    doi: () => vscode.l10n.t('Open the publication'),
    trial: () => vscode.l10n.t('Open in ClinicalTrials.gov'),
  };
  const provider: vscode.DocumentLinkProvider = {
    provideDocumentLinks(document) {
      if (!isRead(document)) return [];
      return identifiersIn(document.getText()).map(({ kind, url, ...range }) => {
        const link = new vscode.DocumentLink(toRange(document, range), vscode.Uri.parse(url));
        link.tooltip = titles[kind]();
        return link;
      });
    },
  };
  editor.context.subscriptions.push(vscode.languages.registerDocumentLinkProvider(selector, provider));
}
