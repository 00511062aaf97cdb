import * as vscode from 'vscode';
import type { Pack, PackProblem } from '../knowledge/packs/index.ts';
import type { Knowledge } from '../knowledge/types.ts';
import type { Host } from './host.ts';
import { watching } from './watching.ts';

type Core = Awaited<ReturnType<Host['loadCore']>>;

/** What a pack is read with. */
export interface PackReader {
  readonly core: Core;
  /** What the packs are laid over. */
  readonly base: Knowledge;
}

/** The house packs of the workspace. */
export interface Packs {
  /** Reads them anew, as they are on disk, and marks what is wrong in each. */
  read(reader: PackReader): Promise<readonly Pack[]>;
  /** A pack, or a project file that may name packs, was changed, made or removed. */
  readonly onChange: vscode.Event<void>;
}

/** Milliseconds without typing before a pack that is being written is looked at. */
const pause = 300;

/**
 * Finds packs in every folder of the workspace: `.oncoprose/*.yaml`, and what its `oncoprose.yaml` names. What is wrong in
 * one is marked while it is written; what it says counts once it is saved.
 * @param reader loads what a pack is read with, for one that is open before anything else has asked
 */
export function createPacks(
  context: Pick<vscode.ExtensionContext, 'subscriptions'>,
  reader: () => Promise<PackReader>,
): Packs {
  const changed = new vscode.EventEmitter<void>();
  const problems = vscode.languages.createDiagnosticCollection('oncoprose.packs');
  let known: ReadonlySet<string> = new Set();
  const tell = (uri: vscode.Uri): void => {
    if (isPack(uri) || /\/oncoprose\.yaml$/.test(uri.path)) changed.fire();
  };
  const isPack = (uri: vscode.Uri) => known.has(uri.toString()) || /\/\.oncoprose\/[^/]+\.ya?ml$/.test(uri.path);
  const mark = (uri: vscode.Uri, text: string, { core, base }: PackReader): Pack => {
    const { pack, problems: found } = core.readPack(text, nameOf(uri), base);
    problems.set(
      uri,
      found.map((problem) => toDiagnostic(text, problem)),
    );
    return pack;
  };
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = async (uri: vscode.Uri): Promise<void> => {
    // Where the knowledge cannot be read, whoever asks for the service tells so.
    const loaded = await reader().catch(() => undefined);
    const open = vscode.workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
    const text = open?.getText() ?? (await textOf(uri));
    if (text === undefined) problems.delete(uri);
    else if (loaded) mark(uri, text, loaded);
  };
  const lookSoon = ({ uri }: vscode.TextDocument): void => {
    if (uri.scheme === 'git' || !isPack(uri)) return;
    clearTimeout(timer);
    timer = setTimeout(() => void look(uri), pause);
  };
  const watch = watching(context, '**/*.{yaml,yml}', tell);
  context.subscriptions.push(
    changed,
    problems,
    // The watcher may take its time, and somebody who has just saved is waiting.
    vscode.workspace.onDidSaveTextDocument(({ uri }) => tell(uri)),
    vscode.workspace.onDidChangeWorkspaceFolders(() => changed.fire()),
    vscode.workspace.onDidOpenTextDocument(lookSoon),
    vscode.workspace.onDidChangeTextDocument(({ document }) => lookSoon(document)),
    // Changes that were thrown away are wrong no longer.
    vscode.workspace.onDidCloseTextDocument(lookSoon),
    { dispose: () => clearTimeout(timer) },
  );
  vscode.workspace.textDocuments.forEach(lookSoon);
  return {
    onChange: changed.event,
    async read(loaded) {
      watch();
      const files = (
        await Promise.all((vscode.workspace.workspaceFolders ?? []).map((one) => filesIn(one, loaded.core)))
      ).flat();
      known = new Set(files.map(String));
      problems.clear();
      const packs = await Promise.all(
        files.map(async (uri) => {
          const text = await textOf(uri);
          return text === undefined ? [] : [mark(uri, text, loaded)];
        }),
      );
      return packs.flat();
    },
  };
}

async function filesIn(folder: vscode.WorkspaceFolder, core: Core): Promise<vscode.Uri[]> {
  const own = vscode.Uri.joinPath(folder.uri, '.oncoprose');
  const entries = await vscode.workspace.fs.readDirectory(own).then(undefined, () => []);
  const files = entries
    .filter(([name, type]) => type !== vscode.FileType.Directory && /\.ya?ml$/.test(name))
    .map(([name]) => vscode.Uri.joinPath(own, name));
  const project = await textOf(vscode.Uri.joinPath(folder.uri, 'oncoprose.yaml'));
  for (const glob of project === undefined ? [] : (core.readProjectFile(project).file.packs ?? [])) {
    files.push(...(await vscode.workspace.findFiles(new vscode.RelativePattern(folder, glob))));
  }
  const once = new Map(files.map((uri) => [uri.toString(), uri] as const));
  return [...once.values()].sort((a, b) => (a.path < b.path ? -1 : 1));
}

async function textOf(uri: vscode.Uri): Promise<string | undefined> {
  const bytes = await vscode.workspace.fs.readFile(uri).then(undefined, () => undefined);
  return bytes && new TextDecoder().decode(bytes);
}

const nameOf = ({ path }: vscode.Uri) => path.slice(path.lastIndexOf('/') + 1).replace(/\.ya?ml$/, '');

function toDiagnostic(text: string, { start, end, message }: PackProblem): vscode.Diagnostic {
  const range = new vscode.Range(positionIn(text, start), positionIn(text, end));
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Error);
  diagnostic.source = 'Oncoprose';
  return diagnostic;
}

function positionIn(text: string, offset: number): vscode.Position {
  const before = text.slice(0, offset).split('\n');
  return new vscode.Position(before.length - 1, before.at(-1)?.length ?? 0);
}
