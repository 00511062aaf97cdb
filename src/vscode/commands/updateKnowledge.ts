import * as vscode from 'vscode';
import type { CompleteReferences, ReleaseId, UpdateOptions } from '../../knowledge/update/index.ts';
import { networkSettings } from '../settings.ts';
import type { Editor } from '../start.ts';

type Releases = UpdateOptions['releases'];

/**
 * Reads the current releases of HGNC and CIViC, from the addresses in the settings or from a folder, and takes them up once
 * they are verified. The network is used only where the user chooses so.
 * @param argument the address of a folder, where the user has chosen already
 */
export async function updateKnowledge(editor: Editor, argument: unknown): Promise<void> {
  const choice = typeof argument === 'string' ? vscode.Uri.parse(argument) : await choose();
  if (!choice) return;
  const core = await editor.core();
  const { live } = editor;
  const title = vscode.l10n.t('Updating the knowledge of Oncoprose');
  const where = { location: vscode.ProgressLocation.Notification, cancellable: true, title };
  const told = await vscode.window.withProgress(where, async (progress, token) => {
    const cancel = new AbortController();
    token.onCancellationRequested(() => cancel.abort());
    const report = (message: string) => progress.report({ message });
    const { signal } = cancel;
    const releases = choice instanceof vscode.Uri ? await filesOf(core, choice) : downloads(core, signal, report);
    const complete = choice === 'references' ? completer(core, signal, report) : undefined;
    try {
      const { update, before, after } = await core.updateKnowledge({
        releases,
        bundled: live.readAsset,
        store: live.store,
        signal,
        complete,
        onStep: (step) => report(`${step}…`),
        now: Date.now(),
      });
      live.reload();
      const dates = Object.entries(update.releases).map(
        ([id, date]) => `${core.releaseKinds[id as ReleaseId].title} ${date}`,
      );
      return vscode.l10n.t(
        'Updated to {0}: {1} genes (before: {2}), {3} items of evidence (before: {4}).',
        dates.join(', '),
        after.genes ?? 0,
        before.genes ?? 0,
        after.evidence ?? 0,
        before.evidence ?? 0,
      );
    } catch (error) {
      if (error instanceof core.UpdateCancelled) return error.message;
      throw error;
    }
  });
  editor.log.info(told);
  void vscode.window.showInformationMessage(`Oncoprose: ${told}`);
}

/** Asks before anything goes over the network. */
async function choose(): Promise<vscode.Uri | 'download' | 'references' | undefined> {
  const download = vscode.l10n.t('Download');
  const withReferences = vscode.l10n.t('Download, References Too');
  const fromFolder = vscode.l10n.t('From a Folder…');
  const hosts = new Set(Object.values(addresses()).map((address) => vscode.Uri.parse(address).authority));
  const chosen = await vscode.window.showInformationMessage(
    vscode.l10n.t('Read the current releases of HGNC and CIViC?'),
    {
      modal: true,
      detail: vscode.l10n.t(
        'About 20 MB are downloaded from {0}. Titles and authors that the references lack are asked of PubMed where you want that; only PMIDs are sent.',
        [...hosts].join(', '),
      ),
    },
    download,
    withReferences,
    fromFolder,
  );
  if (chosen === download) return 'download';
  if (chosen === withReferences) return 'references';
  if (chosen !== fromFolder) return undefined;
  const [folder] = (await vscode.window.showOpenDialog({ canSelectFolders: true, canSelectFiles: false })) ?? [];
  return folder;
}

function addresses(): Readonly<Record<ReleaseId, string>> {
  const setting = vscode.workspace.getConfiguration('oncoprose.update');
  return { hgnc: setting.get('hgnc', ''), civic: setting.get('civic', '') };
}

type Core = Awaited<ReturnType<Editor['core']>>;

function downloads(core: Core, signal: AbortSignal, report: (message: string) => void): Releases {
  // A browser does not say why it refuses.
  const unreachable =
    'WorkerGlobalScope' in globalThis
      ? vscode.l10n.t(
          'In a browser, a server must allow other sites to read it (CORS). Download the file yourself and choose its folder.',
        )
      : undefined;
  const one = (id: ReleaseId, address: string) => {
    const { title } = core.releaseKinds[id];
    const onProgress = (done: number) => report(`${title}: ${(done / 1e6).toFixed(1)} MB`);
    return { from: address, text: () => core.download(address, { fetch, signal, onProgress, unreachable }) };
  };
  const { hgnc, civic } = addresses();
  return {
    hgnc: one('hgnc', hgnc || core.releaseKinds.hgnc.address),
    civic: one('civic', civic || core.releaseKinds.civic.address),
  };
}

function completer(core: Core, signal: AbortSignal, tell: (message: string) => void): CompleteReferences {
  const { hosts, email } = networkSettings();
  return core.createReferenceCompleter({
    fetch,
    clock: Date.now,
    signal,
    tell,
    ...(hosts?.pubmed && { host: hosts.pubmed }),
    ...(email && { email }),
  });
}

async function filesOf(core: Core, folder: vscode.Uri): Promise<Releases> {
  const { fs } = vscode.workspace;
  const dated = (await fs.readDirectory(folder)).map(async ([name]) => ({
    name,
    modified: (await fs.stat(vscode.Uri.joinPath(folder, name))).mtime,
  }));
  const found = Object.entries(core.releasesAmong(await Promise.all(dated)));
  if (found.length === 0) {
    const names = core.RELEASES.map((id) => core.releaseKinds[id].file).join(', ');
    throw new Error(vscode.l10n.t('The folder holds no release: {0} are looked for. Nothing was changed.', names));
  }
  return Object.fromEntries(
    found.map(([id, name]) => {
      const text = async () => new TextDecoder().decode(await fs.readFile(vscode.Uri.joinPath(folder, name)));
      return [id, { from: name, text }];
    }),
  );
}
