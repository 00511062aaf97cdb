import * as vscode from 'vscode';
import type { Knowledge } from '../knowledge/types.ts';
import type { Finding, Severity } from '../lint/types.ts';
import { isOwn, toRange } from './documents.ts';
import { commandLink } from './links.ts';
import { evidenceLine, evidencePage } from './pages.ts';
import { lintEnabled, onSettings } from './settings.ts';
import type { Editor } from './start.ts';
import { isTyping } from './typing.ts';

const severities: Readonly<Record<Severity, vscode.DiagnosticSeverity>> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

/** Milliseconds without typing before a document is linted. */
const pause = 150;

/** The findings that stand on a document now, at the version they were made for. */
export interface Findings {
  of(document: vscode.TextDocument): readonly Finding[];
  /** A document has been linted, or is linted no more. */
  readonly onChange: vscode.Event<void>;
}

/** Lints every open document of the user's: when it is opened, after a pause in typing, and when a setting changes. */
export function registerDiagnostics(editor: Editor): Findings {
  const changed = new vscode.EventEmitter<void>();
  const collection = vscode.languages.createDiagnosticCollection('oncoprose');
  const shown = new WeakMap<vscode.TextDocument, { version: number; findings: readonly Finding[] }>();
  const timers = new Map<vscode.TextDocument, ReturnType<typeof setTimeout>>();

  /** Version of a document that the last typed character made, and documents with a finding held back for it. */
  const typed = new WeakMap<vscode.TextDocument, number>();
  const unsettled = new WeakSet<vscode.TextDocument>();

  /** A word that the caret has not left since its last letter was typed is not finished: `ALK G12`. */
  const isBeingTyped = (document: vscode.TextDocument, { end }: Finding): boolean => {
    const active = vscode.window.activeTextEditor;
    if (active?.document !== document || typed.get(document) !== document.version) return false;
    return document.offsetAt(active.selection.active) === end;
  };
  const forget = (document: vscode.TextDocument): void => {
    clearTimeout(timers.get(document));
    timers.delete(document);
    shown.delete(document);
    collection.delete(document.uri);
    changed.fire();
  };
  const lint = async (document: vscode.TextDocument): Promise<void> => {
    if (!isOwn(document) || !lintEnabled(document) || (await editor.projects.ignores(document)))
      return forget(document);
    const reading = await editor.documents.analysis(document);
    // What was typed meanwhile has a timer of its own.
    if (!reading || document.isClosed || reading.version !== document.version) return;
    const [bibliography, config] = await Promise.all([
      editor.bibliographies.index(document),
      editor.projects.config(document),
    ]);
    if (document.isClosed || reading.version !== document.version) return;
    const findings = reading.service.lint(reading.analysis, config, bibliography);
    shown.set(document, { version: reading.version, findings });
    const settled = findings.filter((finding) => !isBeingTyped(document, finding));
    if (settled.length < findings.length) unsettled.add(document);
    else unsettled.delete(document);
    collection.set(
      document.uri,
      settled.map((finding) => toDiagnostic(document, finding, reading.service.knowledge)),
    );
    changed.fire();
  };
  const schedule = (document: vscode.TextDocument, delay: number): void => {
    clearTimeout(timers.get(document));
    timers.set(
      document,
      setTimeout(() => {
        timers.delete(document);
        lint(document).catch((error) => editor.log.error(error));
      }, delay),
    );
  };
  const all = (): void => {
    for (const document of vscode.workspace.textDocuments) schedule(document, 0);
  };

  editor.context.subscriptions.push(
    changed,
    collection,
    vscode.workspace.onDidOpenTextDocument((document) => schedule(document, 0)),
    vscode.workspace.onDidChangeTextDocument((event) => {
      if (isTyping(event)) typed.set(event.document, event.document.version);
      schedule(event.document, pause);
    }),
    vscode.window.onDidChangeTextEditorSelection(({ textEditor: { document } }) => {
      if (unsettled.has(document)) schedule(document, pause);
    }),
    vscode.workspace.onDidCloseTextDocument(forget),
    onSettings(all),
    editor.bibliographies.onChange(all),
    editor.projects.onChange(all),
    editor.live.onChange(all),
    { dispose: () => timers.forEach(clearTimeout) },
  );
  all();
  return {
    of(document) {
      const known = shown.get(document);
      return known?.version === document.version ? known.findings : [];
    },
    onChange: changed.event,
  };
}

/** Evidence items beside a finding; a card has the rest. */
const evidenceShown = 5;

/** A finding as the editor shows it, with the evidence behind it and a link to its rule's page. */
export function toDiagnostic(
  document: vscode.TextDocument,
  finding: Finding,
  knowledge?: Knowledge,
): vscode.Diagnostic {
  const diagnostic = new vscode.Diagnostic(toRange(document, finding), finding.message, severities[finding.severity]);
  diagnostic.source = 'Oncoprose';
  diagnostic.code = { value: finding.rule, target: vscode.Uri.parse(commandLink('oncoprose.showRule', finding.rule)) };
  const top = new vscode.Range(0, 0, 0, 0);
  diagnostic.relatedInformation = finding.evidence.slice(0, evidenceShown).flatMap((id) => {
    const item = knowledge?.evidence(id);
    if (!item) return [];
    const page = new vscode.Location(evidencePage(id), top);
    return new vscode.DiagnosticRelatedInformation(page, evidenceLine(item));
  });
  return diagnostic;
}
