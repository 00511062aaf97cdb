import * as vscode from 'vscode';
import type { PanelWords } from './messages.ts';

/** Words of the page in the editor's language. */
function panelWords(): PanelWords {
  const { t } = vscode.l10n;
  return {
    drug: t('Drug'),
    tumour: t('Tumour type'),
    level: t('Evidence level'),
    allLevels: t('All levels'),
    andAbove: t('{0} and above'),
    follow: t('Follow the caret'),
    copyAs: t('Copy as {0}'),
    count: t('{0} of {1} items'),
    table: t('Evidence'),
    insert: t('Insert'),
    insertPaper: t('Insert a reference to {0}'),
    retracted: t('retracted'),
    reviewed: t('reviewed {0}'),
    filter: t('Filter'),
    columns: {
      profile: t('Alteration'),
      drugs: t('Drug'),
      reading: t('Effect'),
      level: t('Level'),
      tumour: t('Tumour type'),
      year: t('Year'),
    },
  };
}

/**
 * The panel's page: our own script and style and nothing else, neither from elsewhere nor written into the page. Its
 * words are data in an element that no browser runs.
 */
export function panelPage(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const address = (name: string) => webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, 'dist', name)).toString();
  const nonce = Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16)).join('');
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}';`;
  const words = JSON.stringify(panelWords()).replaceAll('<', '\\u003c');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language.replace(/[^\w-]/g, '')}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${address('panel.css')}">
  <title>Oncoprose</title>
</head>
<body>
  <main id="main"></main>
  <script type="application/json" id="words">${words}</script>
  <script nonce="${nonce}" src="${address('panel.js')}"></script>
</body>
</html>`;
}
