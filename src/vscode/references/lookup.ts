import * as vscode from 'vscode';
import type { Lookup, LookupCache } from '../../references/lookup/index.ts';
import { networkSettings } from '../settings.ts';
import type { Editor } from '../start.ts';

const made = new WeakMap<Editor, { readonly key: string; readonly lookup: Lookup }>();

/** Look-ups with the hosts that the settings name; one for all, so that the services' pace is kept. */
export async function lookupOf(editor: Editor): Promise<Lookup> {
  const settings = networkSettings();
  const key = JSON.stringify(settings);
  const known = made.get(editor);
  if (known?.key === key) return known.lookup;
  const { references } = await editor.service();
  const lookup = references.lookup({ ...settings, cache: storage(editor.context.globalStorageUri) });
  made.set(editor, { key, lookup });
  return lookup;
}

/** Runs a look-up with a notification that can cancel it. Its error goes to the caller. */
export function withProgress<T>(title: string, work: (signal: AbortSignal) => Promise<T>): Thenable<T> {
  const options = { location: vscode.ProgressLocation.Notification, title, cancellable: true };
  return vscode.window.withProgress(options, (_, token) => {
    const stop = new AbortController();
    token.onCancellationRequested(() => stop.abort());
    return work(stop.signal);
  });
}

/** Answers kept as files of the extension's own storage; one that cannot be read or written is done without. */
function storage(root: vscode.Uri): LookupCache {
  const fileOf = (key: string) => vscode.Uri.joinPath(root, 'lookups', `${hash(key)}.json`);
  return {
    async get(key) {
      try {
        return new TextDecoder().decode(await vscode.workspace.fs.readFile(fileOf(key)));
      } catch {
        return undefined;
      }
    },
    async set(key, value) {
      try {
        await vscode.workspace.fs.writeFile(fileOf(key), new TextEncoder().encode(value));
      } catch {
        // A full disk or a read-only profile costs the next look-up a call, and nothing else.
      }
    },
  };
}

/** Two rounds of FNV-1a over different starts: enough to tell some thousand addresses apart. */
function hash(text: string): string {
  return [0x811c9dc5, 0x01234567]
    .map((start) => {
      let value = start;
      for (let i = 0; i < text.length; i++) value = Math.imul(value ^ text.charCodeAt(i), 0x01000193);
      return (value >>> 0).toString(16).padStart(8, '0');
    })
    .join('');
}
