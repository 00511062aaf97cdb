import * as vscode from 'vscode';
import * as core from '../../src/vscode/core.ts';
import { createDocuments } from '../../src/vscode/documents.ts';
import { createLiveService } from '../../src/vscode/knowledge.ts';
import { equal, ok, open } from './support.ts';

/** Reads the extension's own data, but not the file that is missing. */
const without = (missing: string) => async (name: string) => {
  if (name === missing) throw new Error(`${missing} is not there`);
  const extension = vscode.extensions.getExtension('oncoprose.oncoprose');
  ok(extension, 'no extension');
  return vscode.workspace.fs.readFile(vscode.Uri.joinPath(extension.extensionUri, 'dist', 'data', name));
};

describe('an installation that lacks a file of its data', () => {
  const { showErrorMessage } = vscode.window;
  const subscriptions: vscode.Disposable[] = [];
  const told: string[] = [];

  before(() => {
    Object.assign(vscode.window, {
      showErrorMessage: async (message: string) => {
        told.push(message);
        return undefined;
      },
    });
  });
  after(() => {
    Object.assign(vscode.window, { showErrorMessage });
    for (const one of subscriptions) one.dispose();
  });

  for (const missing of ['genes.tsv', 'evidence.tsv', 'sequences.tsv', 'drugs.tsv']) {
    it(`tells of ${missing} once, however often it is asked, and gives nothing`, async () => {
      told.length = 0;
      const log = vscode.window.createOutputChannel(`without ${missing}`, { log: true });
      subscriptions.push(log);
      const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
      ok(folder, 'no workspace');
      const context = { subscriptions, globalStorageUri: vscode.Uri.joinPath(folder, 'storage', missing) };
      const host = { loadCore: async () => core, readAsset: without(missing) };
      const live = createLiveService(context, host, log);
      const documents = createDocuments(live.service, log);
      const { document } = await open('markdown', 'EGFR T790M confers resistance to gefitinib.');
      equal([await documents.analysis(document), await documents.analysis(document)], [null, null]);
      equal(told.length, 1);
      ok(told[0]?.startsWith('Oncoprose cannot read its knowledge') && told[0].includes(missing), String(told[0]));
    });
  }
});
