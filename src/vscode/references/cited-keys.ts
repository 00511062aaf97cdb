import * as vscode from 'vscode';
import type { CitedKey } from '../../references/cited.ts';
import type { BibEntry } from '../../references/types.ts';
import { formatOf, isRead, toRange } from '../documents.ts';
import type { Editor } from '../start.ts';

const manuscripts = '**/*.{md,markdown,qmd,rmd,Rmd,tex,typ}';
/** Manuscripts of a workspace that are looked through for a key. */
const most = 500;

/** A key under the caret, with its entry where one is found. */
export interface Found {
  readonly key: string;
  readonly range: vscode.Range;
  readonly entry?: BibEntry;
  /** The file that holds the entry. */
  readonly uri?: vscode.Uri;
}

/** The citation key at a position of a manuscript or of a bibliography. */
export async function keyAt(
  editor: Editor,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<Found | undefined> {
  const offset = document.offsetAt(position);
  const { citedKeyAt, inlineReferences, readBibliography } = await editor.core();
  if (/\.(?:bib|bibtex|biblatex)$/.test(document.uri.path)) {
    const { entries } = readBibliography(document.uri.toString(), document.getText());
    const entry = entries.find(({ keyRange }) => offset >= keyRange.start && offset <= keyRange.end);
    return entry && { key: entry.key, range: toRange(document, entry.keyRange), entry, uri: document.uri };
  }
  const reading = await editor.documents.analysis(document);
  const cited: CitedKey | undefined = reading && citedKeyAt(reading.analysis, offset);
  if (!cited) return undefined;
  const range = toRange(document, cited);
  const inline = inlineReferences(document.getText(), formatOf(document)) ?? [];
  const own = [inline].flat().map((bibliography) => ({ uri: document.uri, bibliography }));
  for (const { uri, bibliography } of [...(await editor.bibliographies.of(document)), ...own]) {
    const entry = bibliography.entries.find(({ key }) => key === cited.key);
    if (entry) return { key: cited.key, range, entry, uri };
  }
  return { key: cited.key, range };
}

/** Every place that cites the key: in this document, and in others that read the same bibliography. */
export async function citations(
  editor: Editor,
  { key, uri }: Found,
  document: vscode.TextDocument,
  token: vscode.CancellationToken,
): Promise<vscode.Location[]> {
  const { citedKeys, readProse } = await editor.core();
  const files = uri ? await vscode.workspace.findFiles(manuscripts, '**/node_modules/**', most, token) : [];
  const documents = new Map([[document.uri.toString(), document]]);
  for (const file of files) {
    if (token.isCancellationRequested) return [];
    const other = documents.has(file.toString()) ? undefined : await openIfNamed(file, key);
    if (!other || !isRead(other)) continue;
    const sources = await editor.bibliographies.of(other);
    if (sources.some((open) => open.uri.toString() === uri?.toString())) documents.set(file.toString(), other);
  }
  return [...documents.values()]
    .filter(isRead)
    .flatMap((other) =>
      [...citedKeys(readProse(other.getText(), formatOf(other)))]
        .filter((cited) => cited.key === key)
        .map((cited) => new vscode.Location(other.uri, toRange(other, cited))),
    );
}

/** A file as a document where its bytes hold the key; most files do not, and are not opened. */
async function openIfNamed(file: vscode.Uri, key: string): Promise<vscode.TextDocument | undefined> {
  const open = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  if (open) return open;
  try {
    const text = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
    return text.includes(key) ? await vscode.workspace.openTextDocument(file) : undefined;
  } catch {
    return undefined;
  }
}

/** A place in a file that need not be open. */
export async function placeOf(uri: vscode.Uri, range: { readonly start: number; readonly end: number }) {
  const document = await vscode.workspace.openTextDocument(uri);
  return new vscode.Location(uri, toRange(document, range));
}
