import * as vscode from 'vscode';
import { equal, figures, ok, open } from './support.ts';

describe('activation', () => {
  const extension = () => vscode.extensions.getExtension<{ activationMs: number }>('oncoprose.oncoprose');

  it('waits for a document that it reads', () => {
    equal(extension()?.isActive, false);
  });

  it('is quick', async () => {
    await open('markdown', 'Prose.');
    const api = await extension()?.activate();
    ok(api, 'the extension is not installed');
    figures['activation ms'] = api.activationMs;
    // The budget is 20 ms; a busy machine gets more, but loading the knowledge would not fit.
    ok(api.activationMs <= 100, `activation took ${api.activationMs} ms`);
  });
});
