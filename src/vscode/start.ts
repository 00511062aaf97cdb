import type * as vscode from 'vscode';
import type { Oncoprose } from '../service.ts';
import { type Bibliographies, createBibliographies } from './bibliographies.ts';
import { registerCodeActions } from './codeActions.ts';
import { registerCommands } from './commands/index.ts';
import { registerCompletion } from './completion.ts';
import { registerDiagnostics } from './diagnostics.ts';
import { createDocuments, type Documents } from './documents.ts';
import type { Host } from './host.ts';
import { registerHover } from './hover.ts';
import { createLiveService, type LiveService } from './knowledge.ts';
import { createLog, type Log } from './log.ts';
import { registerPages } from './pages.ts';
import { createProjects, type Projects } from './project.ts';
import { registerReferences } from './references/index.ts';
import { registerViews } from './views/index.ts';

/** What `activate` returns, for the suites. */
export interface Api {
  /** Milliseconds that the activation took. */
  readonly activationMs: number;
  /** Milliseconds that what follows it in a turn of its own took; 0 before that. */
  readonly restMs: () => number;
  /** Has the knowledge been asked for? */
  readonly loaded: () => boolean;
  /** How many files of the knowledge have been read? */
  readonly filesRead: () => number;
}

/** What the providers share. */
export interface Editor {
  readonly context: vscode.ExtensionContext;
  readonly log: Log;
  /** The heavy part of the program. */
  readonly core: () => Promise<Core>;
  /** The service; its knowledge is loaded when it is first asked for. Rejects where the knowledge cannot be read. */
  readonly service: () => Promise<Oncoprose>;
  /** What the service comes from, and when another one takes its place. */
  readonly live: LiveService;
  readonly documents: Documents;
  readonly projects: Projects;
  readonly bibliographies: Bibliographies;
}

type Core = Awaited<ReturnType<Host['loadCore']>>;

/** Registers every provider. Nothing is read until one of them is asked for something. */
export function start(context: vscode.ExtensionContext, given: Host): Api {
  const started = performance.now();
  let filesRead = 0;
  const readAsset: Host['readAsset'] = (name) => {
    filesRead += 1;
    return given.readAsset(name);
  };
  const host: Host = { ...given, readAsset };
  const log = createLog(context);
  const live = createLiveService(context, host, log);
  const { service } = live;
  const core = host.loadCore;
  const projects = createProjects({ context, core });
  const bibliographies = createBibliographies({ context, core, projects });
  const documents = createDocuments(service, log);
  const editor: Editor = { context, log, core, live, service, documents, projects, bibliographies };
  registerHover(editor);
  registerCompletion(editor);
  const findings = registerDiagnostics(editor);
  registerCodeActions(editor, findings);
  registerPages(editor);
  registerCommands(editor);
  const activationMs = performance.now() - started;
  let restMs = 0;
  // What stands beside the text takes a turn of its own, so that nobody waits for it.
  const rest = setTimeout(() => {
    const again = performance.now();
    registerViews(editor, findings);
    registerReferences(editor);
    restMs = performance.now() - again;
    log.debug(`activated in ${activationMs.toFixed(1)} ms, and ${restMs.toFixed(1)} ms after a turn`);
  });
  context.subscriptions.push({ dispose: () => clearTimeout(rest) });
  return { activationMs, restMs: () => restMs, loaded: live.asked, filesRead: () => filesRead };
}
