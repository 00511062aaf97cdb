import * as vscode from 'vscode';
import type { Analysis } from '../analysis.ts';
import type { Oncoprose } from '../service.ts';
import type { Format, Range } from '../text/types.ts';
import type { Log } from './log.ts';
import { languages, maxCharacters } from './settings.ts';

const formats: Readonly<Record<string, Format>> = {
  markdown: 'markdown',
  quarto: 'quarto',
  rmd: 'quarto',
  latex: 'latex',
  tex: 'latex',
  typst: 'typst',
  plaintext: 'plain',
};

/** The format that a document is read as. */
export function formatOf({ languageId }: vscode.TextDocument): Format {
  return formats[languageId] ?? 'plain';
}

/** Every language that the extension may be asked to read; `isRead` says whether it reads a document. */
export const selector: vscode.DocumentSelector = selectorOf(() => true);

/** Those of the languages whose format is wanted. */
export function selectorOf(wanted: (format: Format) => boolean): vscode.DocumentSelector {
  return Object.entries(formats).flatMap(([language, format]) => (wanted(format) ? [{ language }] : []));
}

/** Documents of these schemes are somebody else's view of a file, or no file at all. */
const foreign = new Set(['git', 'gitfs', 'output', 'vscode-scm', 'comment', 'oncoprose']);

/** Is the document written in a language that the settings name, and not larger than they allow? */
export function isRead(document: vscode.TextDocument): boolean {
  return isWanted(document) && !isTooLarge(document);
}

/** Is the document left out for its size alone? The status tells so. */
export function isLeftOut(document: vscode.TextDocument): boolean {
  return isWanted(document) && isTooLarge(document);
}

function isWanted(document: vscode.TextDocument): boolean {
  return formats[document.languageId] !== undefined && languages(document).includes(document.languageId);
}

function isTooLarge(document: vscode.TextDocument): boolean {
  return document.offsetAt(document.lineAt(document.lineCount - 1).range.end) > maxCharacters(document);
}

/** Is the document the user's own, so that findings belong on it? */
export function isOwn(document: vscode.TextDocument): boolean {
  return isRead(document) && !foreign.has(document.uri.scheme);
}

/** Address of the file that a document is, or is a cell of: cells of a notebook have addresses of their own. */
export function fileOf(document: vscode.TextDocument): vscode.Uri {
  if (document.uri.scheme !== 'vscode-notebook-cell') return document.uri;
  const holds = (notebook: vscode.NotebookDocument) => notebook.getCells().some((cell) => cell.document === document);
  return vscode.workspace.notebookDocuments.find(holds)?.uri ?? document.uri;
}

/** Range of UTF-16 offsets → the editor's range. */
export function toRange(document: vscode.TextDocument, { start, end }: Range): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** Documents as the service reads them. */
export interface Documents {
  /**
   * The document's analysis at its present version, made when first asked for and from the one before it.
   * Nothing for a language that is not read, or where the knowledge cannot be loaded.
   */
  analysis(document: vscode.TextDocument): Promise<Reading | undefined>;
}

/** An analysis with the service that made it and the version that it is of. */
export interface Reading {
  readonly service: Oncoprose;
  readonly analysis: Analysis;
  readonly version: number;
}

/** Keeps one analysis a document. */
export function createDocuments(service: () => Promise<Oncoprose>, log: Log): Documents {
  const readings = new WeakMap<vscode.TextDocument, Reading>();
  const read = (document: vscode.TextDocument, loaded: Oncoprose): Reading => {
    const held = readings.get(document);
    // What another service has read is of no use to this one: it may know more names.
    const mine = held?.service === loaded ? held : undefined;
    if (mine?.version === document.version) return mine;
    const started = performance.now();
    const analysis = loaded.analyse(document.getText(), formatOf(document), mine?.analysis);
    const reading = { service: loaded, analysis, version: document.version };
    readings.set(document, reading);
    log.trace(`read ${document.uri.path} in ${(performance.now() - started).toFixed(1)} ms`);
    return reading;
  };
  return {
    async analysis(document) {
      if (!isRead(document)) return undefined;
      const loaded = await service().catch(() => undefined);
      return loaded && read(document, loaded);
    },
  };
}
