import * as vscode from 'vscode';
import type { ProjectFile, ProjectFileProblem } from '../lint/project-file.ts';
import type { LintConfig } from '../lint/types.ts';
import { fileOf } from './documents.ts';
import { lintConfig } from './settings.ts';
import type { Editor } from './start.ts';
import { watching } from './watching.ts';

/** Name of the file in which a project says how its manuscripts are read, here and on the command line. */
const name = 'oncoprose.yaml';

/** What the project says of a document. */
export interface Projects {
  /** The project file that governs the document: nearest above it inside the workspace. */
  of(document: vscode.TextDocument): Promise<Project | undefined>;
  /** Settings with the project file's word over them. Equal answers are the same object. */
  config(document: vscode.TextDocument): Promise<LintConfig>;
  /** Does the project leave the document out? */
  ignores(document: vscode.TextDocument): Promise<boolean>;
  /** Where the project file of the document is, or would be: in its workspace folder. None for a document of no folder. */
  place(document: vscode.TextDocument): Promise<vscode.Uri | undefined>;
  readonly onChange: vscode.Event<void>;
}

export interface Project {
  readonly folder: vscode.Uri;
  readonly file: ProjectFile;
}

/** Reads project files when a document asks, keeps them until one changes, and marks what is wrong in them. */
export function createProjects(editor: Pick<Editor, 'context' | 'core'>): Projects {
  const changed = new vscode.EventEmitter<void>();
  const problems = vscode.languages.createDiagnosticCollection('oncoprose.project');
  const kept = new Map<string, Promise<Project | undefined>>();
  const forget = (): void => {
    kept.clear();
    changed.fire();
  };
  const watch = watching(editor.context, `**/${name}`, forget, (uri) => problems.delete(uri));
  editor.context.subscriptions.push(
    changed,
    problems,
    // The watcher may take its time, and somebody who has just saved is waiting.
    vscode.workspace.onDidSaveTextDocument(({ uri }) => {
      if (uri.path.endsWith(`/${name}`)) forget();
    }),
  );

  const read = async (folder: vscode.Uri): Promise<Project | undefined> => {
    const uri = vscode.Uri.joinPath(folder, name);
    const bytes = await vscode.workspace.fs.readFile(uri).then(undefined, () => undefined);
    if (!bytes) return undefined;
    const text = new TextDecoder().decode(bytes);
    const { readProjectFile } = await editor.core();
    const result = readProjectFile(text);
    problems.set(
      uri,
      result.problems.map((problem) => toDiagnostic(text, problem)),
    );
    return { folder, file: result.file };
  };
  const of = async (document: vscode.TextDocument): Promise<Project | undefined> => {
    watch();
    for (const folder of foldersAbove(document)) {
      const key = folder.toString();
      const known = kept.get(key) ?? read(folder);
      kept.set(key, known);
      const project = await known;
      if (project) return project;
    }
    return undefined;
  };
  return {
    of,
    async config(document) {
      const project = await of(document);
      return lintConfig(document, project?.file);
    },
    async ignores(document) {
      const project = await of(document);
      if (!project) return false;
      const { folder, file } = project;
      const patterns = (file.ignore ?? []).map((glob) => ({ pattern: new vscode.RelativePattern(folder, glob) }));
      return vscode.languages.match(patterns, document) > 0;
    },
    async place(document) {
      const folder = (await of(document))?.folder ?? foldersAbove(document).at(-1);
      return folder && vscode.Uri.joinPath(folder, name);
    },
    onChange: changed.event,
  };
}

/** The document's folder and those above it, up to its workspace folder; none for a document outside. */
function foldersAbove(document: vscode.TextDocument): vscode.Uri[] {
  const file = fileOf(document);
  const root = vscode.workspace.getWorkspaceFolder(file)?.uri;
  if (!root) return [];
  const folders: vscode.Uri[] = [];
  let folder = file;
  do {
    folder = vscode.Uri.joinPath(folder, '..');
    folders.push(folder);
  } while (folder.path.length > root.path.length);
  return folders;
}

function toDiagnostic(text: string, { start, end, message }: ProjectFileProblem): vscode.Diagnostic {
  const range = new vscode.Range(positionIn(text, start), positionIn(text, end));
  const diagnostic = new vscode.Diagnostic(range, message, vscode.DiagnosticSeverity.Error);
  diagnostic.source = 'Oncoprose';
  return diagnostic;
}

function positionIn(text: string, offset: number): vscode.Position {
  const before = text.slice(0, offset).split('\n');
  return new vscode.Position(before.length - 1, before.at(-1)?.length ?? 0);
}
