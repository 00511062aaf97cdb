import * as vscode from 'vscode';
import { equal, figures, ok, open, until } from './support.ts';

describe('activation', () => {
  interface Api {
    readonly activationMs: number;
    readonly restMs: () => number;
    readonly loaded: () => boolean;
    readonly filesRead: () => number;
  }
  const extension = () => vscode.extensions.getExtension<Api>('oncoprose.oncoprose');

  it('waits for a document in a language that it may read', () => {
    equal(extension()?.isActive, false);
  });

  it('loads nothing for a document that the settings leave out', async () => {
    await open('plaintext', 'EGFR T790M.');
    const api = await extension()?.activate();
    ok(api, 'the extension is not installed');
    // A budget of 20 ms stands behind this figure. A busy machine tells nothing, so it is printed; what is judged is that
    // nothing was read, and the size of the entry (scripts/lib/package.mjs).
    figures['activation ms'] = api.activationMs;
    figures['and a turn later ms'] = await until('the rest', () => api.restMs());
    equal([api.loaded(), api.filesRead()], [false, 0]);
  });

  it('loads its knowledge for one that it reads', async () => {
    await open('markdown', 'EGFR T790M.');
    await until('the knowledge', () => extension()?.exports.loaded());
    await until('its files', () => (extension()?.exports.filesRead() ?? 0) > 10);
  });
});
