import * as vscode from 'vscode';
import type { CitedKey } from '../../references/cited.ts';
import type { BibEntry } from '../../references/types.ts';
import { formatOf, isRead, selector, toRange } from '../documents.ts';
import { toMarkdown } from '../hover.ts';
import { hoverEnabled } from '../settings.ts';
import type { Editor } from '../start.ts';

/** Bibliographies: keys are renamed and their citations found from there, too. */
const bibliographies: vscode.DocumentSelector = [{ pattern: '**/*.{bib,bibtex,biblatex}' }];
const manuscripts = '**/*.{md,markdown,qmd,rmd,Rmd,tex,typ}';
/** Manuscripts of a workspace that are looked through for a key. */
const most = 500;
/** What every format reads as one key. */
const legal = /^[\p{L}\p{N}_][\p{L}\p{N}_:./+-]{0,200}$/u;

/** A key under the caret, with its entry where one is found. */
interface Found {
  readonly key: string;
  readonly range: vscode.Range;
  readonly entry?: BibEntry;
  /** The bibliography that holds the entry. */
  readonly uri?: vscode.Uri;
}

/** Card, definition, references and renaming of citation keys, in manuscripts and in bibliographies. */
export function registerKeys(editor: Editor): void {
  const hover: vscode.HoverProvider = {
    async provideHover(document, position) {
      if (!hoverEnabled(document)) return undefined;
      const found = await keyAt(editor, document, position);
      if (!found?.entry || !found.uri) return undefined;
      const { entryCard } = await editor.core();
      const { knowledge } = await editor.service();
      const place = vscode.workspace.asRelativePath(found.uri);
      return new vscode.Hover(toMarkdown(entryCard(found.entry, place, knowledge).markdown), found.range);
    },
  };
  const definition: vscode.DefinitionProvider = {
    async provideDefinition(document, position) {
      const found = await keyAt(editor, document, position);
      return found?.entry && found.uri && placeOf(found.uri, found.entry.keyRange);
    },
  };
  const references: vscode.ReferenceProvider = {
    async provideReferences(document, position, { includeDeclaration }, token) {
      const found = await keyAt(editor, document, position);
      if (!found) return undefined;
      const places = await citations(editor, found, document, token);
      const declaration =
        includeDeclaration && found.entry && found.uri && (await placeOf(found.uri, found.entry.keyRange));
      return declaration ? [declaration, ...places] : places;
    },
  };
  const rename: vscode.RenameProvider = {
    async prepareRename(document, position) {
      const found = await keyAt(editor, document, position);
      if (!found?.entry) throw new Error(vscode.l10n.t('There is no citation key of a bibliography here.'));
      return { range: found.range, placeholder: found.key };
    },
    async provideRenameEdits(document, position, name, token) {
      const found = await keyAt(editor, document, position);
      if (!found?.entry || !found.uri) return undefined;
      if (!legal.test(name)) {
        throw new Error(
          vscode.l10n.t('A key has letters, digits and _ : . / + - and begins with a letter or a digit.'),
        );
      }
      const index = await editor.bibliographies.index(document);
      if (name !== found.key && index?.entry(name))
        throw new Error(vscode.l10n.t('There is an entry {0} already.', name));
      const edit = new vscode.WorkspaceEdit();
      for (const { uri, range } of await citations(editor, found, document, token)) edit.replace(uri, range, name);
      const { range } = await placeOf(found.uri, found.entry.keyRange);
      edit.replace(found.uri, range, name);
      return edit;
    },
  };
  editor.context.subscriptions.push(
    vscode.languages.registerHoverProvider(selector, hover),
    vscode.languages.registerDefinitionProvider(selector, definition),
    ...[selector, bibliographies].flatMap((where) => [
      vscode.languages.registerReferenceProvider(where, references),
      vscode.languages.registerRenameProvider(where, rename),
    ]),
  );
}

async function keyAt(
  editor: Editor,
  document: vscode.TextDocument,
  position: vscode.Position,
): Promise<Found | undefined> {
  const offset = document.offsetAt(position);
  const { citedKeyAt, readBibliography } = await editor.core();
  if (vscode.languages.match(bibliographies, document) > 0) {
    const { entries } = readBibliography(document.uri.toString(), document.getText());
    const entry = entries.find(({ keyRange }) => offset >= keyRange.start && offset <= keyRange.end);
    return entry && { key: entry.key, range: toRange(document, entry.keyRange), entry, uri: document.uri };
  }
  const reading = await editor.documents.analysis(document);
  const cited: CitedKey | undefined = reading && citedKeyAt(reading.analysis, offset);
  if (!cited) return undefined;
  const range = toRange(document, cited);
  for (const { uri, bibliography } of await editor.bibliographies.of(document)) {
    const entry = bibliography.entries.find(({ key }) => key === cited.key);
    if (entry) return { key: cited.key, range, entry, uri };
  }
  return { key: cited.key, range };
}

/** Every place that cites the key: in this document, and in others that read the same bibliography. */
async function citations(
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

async function placeOf(uri: vscode.Uri, range: { readonly start: number; readonly end: number }) {
  const document = await vscode.workspace.openTextDocument(uri);
  return new vscode.Location(uri, toRange(document, range));
}
