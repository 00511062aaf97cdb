import * as vscode from 'vscode';
import { selector } from '../documents.ts';
import { toMarkdown } from '../hover.ts';
import { cardOptions } from '../links.ts';
import { hoverEnabled } from '../settings.ts';
import type { Editor } from '../start.ts';

/** Bibliographies: keys are renamed and their citations found from there, too. */
const bibliographies: vscode.DocumentSelector = [{ pattern: '**/*.{bib,bibtex,biblatex}' }];
/** What every format reads as one key. */
const legal = /^[\p{L}\p{N}_][\p{L}\p{N}_:./+-]{0,200}$/u;

/** Card, definition, references and renaming of citation keys, in manuscripts and in bibliographies. */
export function registerKeys(editor: Editor): void {
  const hover: vscode.HoverProvider = {
    async provideHover(document, position) {
      if (!hoverEnabled(document)) return undefined;
      const { entryCard, keyAt } = await editor.core();
      const found = await keyAt(editor, document, position);
      if (!found?.entry || !found.uri) return undefined;
      const { knowledge } = await editor.service();
      const place = vscode.workspace.asRelativePath(found.uri);
      return new vscode.Hover(
        toMarkdown(entryCard(found.entry, place, knowledge, cardOptions()).markdown),
        found.range,
      );
    },
  };
  const definition: vscode.DefinitionProvider = {
    async provideDefinition(document, position) {
      const { keyAt, placeOf } = await editor.core();
      const found = await keyAt(editor, document, position);
      return found?.entry && found.uri && placeOf(found.uri, found.entry.keyRange);
    },
  };
  const references: vscode.ReferenceProvider = {
    async provideReferences(document, position, { includeDeclaration }, token) {
      const { citations, keyAt, placeOf } = await editor.core();
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
      const { keyAt } = await editor.core();
      const found = await keyAt(editor, document, position);
      if (!found?.entry) throw new Error(vscode.l10n.t('There is no citation key of a bibliography here.'));
      return { range: found.range, placeholder: found.key };
    },
    async provideRenameEdits(document, position, name, token) {
      const { citations, keyAt, placeOf } = await editor.core();
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
