import * as vscode from 'vscode';
import type { InsertionPlan } from '../../references/insert.ts';
import type { Citable } from '../../references/types.ts';
import { largest, type OpenBibliography } from '../bibliographies.ts';
import { formatOf } from '../documents.ts';
import { keyTemplate, plainStyle } from '../settings.ts';
import type { Editor } from '../start.ts';

/** What is to be cited, and where. */
export interface CitingRequest {
  readonly document: vscode.TextDocument;
  /** Where the citation goes, in the document's text. */
  readonly offset: number;
  readonly references: readonly Citable[];
}

/** Name of a bibliography that is made where there is none. */
const newName = 'references.bib';

/** Where entries go; `isNew` where the file is yet to be made, and declared unless the manuscript does so already. */
type Target = OpenBibliography & { readonly isNew?: 'declared' | 'undeclared' };

type Citing = Pick<Editor, 'core' | 'bibliographies'>;

/**
 * Plans the citation and its entries as one edit that one undo takes back.
 * @param ask may the user be asked which bibliography, and whether to make one? Where not, the first is taken.
 * @returns undefined where the user backs out; an edit of size 0 where everything is cited already
 * @throws Error that says what is wrong and what to do; nothing is changed then
 */
export async function planCiting(
  editor: Citing,
  { document, offset, references }: CitingRequest,
  ask = true,
): Promise<{ readonly edit: vscode.WorkspaceEdit; readonly plan: InsertionPlan } | undefined> {
  const { createBibliographyIndex, declareBibliography, inlineReferences, planInsertion } = await editor.core();
  const all = await editor.bibliographies.of(document, true);
  const format = formatOf(document);
  const chosen = format === 'plain' ? undefined : await targetOf(editor, all, document, ask);
  if (format !== 'plain' && !chosen) return undefined;
  const target = chosen && (chosen.isNew ? { ...chosen, file: undefined } : await opened(editor, chosen));
  const others = all.filter(({ uri }) => uri.toString() !== target?.uri.toString());
  const source = document.getText();
  const read = [...(target ? [target] : []), ...others].map(({ bibliography }) => bibliography);
  const plan = planInsertion({
    source,
    format,
    offset,
    references,
    index: createBibliographyIndex([...read, inlineReferences(source, format) ?? []].flat()),
    ...(target && { target }),
    keyTemplate: keyTemplate(document),
    plainStyle: plainStyle(document),
  });
  const edit = new vscode.WorkspaceEdit();
  if (target && !target.file) {
    edit.createFile(target.uri, { ignoreIfExists: true });
    const declaration =
      target.isNew === 'undeclared' ? declareBibliography(document.getText(), format, newName) : undefined;
    if (declaration) edit.insert(document.uri, document.positionAt(declaration.at), declaration.text);
  }
  for (const insertion of [plan.document, plan.list]) {
    if (insertion) edit.insert(document.uri, document.positionAt(insertion.at), insertion.text);
  }
  if (plan.bibliography.length && target) {
    const { file, uri } = target;
    if (file) await assertWritable(file);
    const start = new vscode.Position(0, 0);
    for (const { at, text } of plan.bibliography) edit.insert(uri, file?.positionAt(at) ?? start, text);
  }
  return { edit, plan };
}

/** The bibliography as the editor holds it now: it may have changed since it was read, on disk or under the user's hands. */
async function opened(editor: Citing, { uri }: Target): Promise<Target & { readonly file: vscode.TextDocument }> {
  const { readBibliography } = await editor.core();
  const file = await openOrExplain(uri, vscode.workspace.asRelativePath(uri));
  const text = file.getText();
  return { uri, text, bibliography: readBibliography(uri.toString(), text), file };
}

/** @throws Error where saving the bibliography would fail, or change bytes that nobody touched */
async function assertWritable(file: vscode.TextDocument): Promise<void> {
  const { uri } = file;
  const name = vscode.workspace.asRelativePath(uri);
  if (file.getText().includes('\uFFFD')) {
    throw new Error(
      vscode.l10n.t(
        '{0} is not {1}, so that saving it would change it. Reopen it with its encoding, or convert it; nothing was written.',
        name,
        file.encoding,
      ),
    );
  }
  if (file.isUntitled) return;
  const writing = vscode.workspace.fs.isWritableFileSystem(uri.scheme);
  const { permissions } = await vscode.workspace.fs.stat(uri);
  if (writing === false || permissions === vscode.FilePermission.Readonly) {
    throw new Error(vscode.l10n.t('{0} is read-only; nothing was written.', name));
  }
}

async function openOrExplain(uri: vscode.Uri, name: string): Promise<vscode.TextDocument> {
  try {
    return await vscode.workspace.openTextDocument(uri);
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(vscode.l10n.t('{0} cannot be opened ({1}); nothing was written.', name, reason));
  }
}

/** The bibliography that new entries go to, a new one where the user wants that. */
async function targetOf(
  editor: Citing,
  all: readonly OpenBibliography[],
  document: vscode.TextDocument,
  ask: boolean,
): Promise<Target | undefined> {
  if (all.length === 1 || (all.length > 1 && !ask)) return all[0];
  if (all.length > 1) {
    const items = all.map((open) => ({ label: vscode.workspace.asRelativePath(open.uri), open }));
    const title = vscode.l10n.t('Which bibliography is the entry to go to?');
    return (await vscode.window.showQuickPick(items, { title }))?.open;
  }
  if (document.isUntitled) {
    throw new Error(vscode.l10n.t('Save the manuscript first: its bibliography is to stand beside it.'));
  }
  const [declared] = await editor.bibliographies.unread(document);
  if (declared?.size !== undefined) {
    if (declared.size > largest) throw tooLarge(declared.uri, declared.size);
    await openOrExplain(declared.uri, vscode.workspace.asRelativePath(declared.uri));
  }
  const create = declared
    ? vscode.l10n.t('Make {0}, which the manuscript declares', vscode.workspace.asRelativePath(declared.uri))
    : vscode.l10n.t('Make {0} beside the manuscript and declare it', newName);
  const title = vscode.l10n.t('The manuscript declares no bibliography that can be read');
  if (ask && !(await vscode.window.showQuickPick([create], { title }))) return undefined;
  const { readBibliography } = await editor.core();
  const uri = declared?.uri ?? vscode.Uri.joinPath(document.uri, '..', newName);
  const isNew = declared ? 'declared' : 'undeclared';
  return { uri, text: '', bibliography: readBibliography(uri.toString(), ''), isNew };
}

const tooLarge = (uri: vscode.Uri, size: number): Error =>
  new Error(
    vscode.l10n.t(
      '{0} has {1} MB, and no more than {2} MB are read: nothing was written. Declare a smaller bibliography.',
      vscode.workspace.asRelativePath(uri),
      Math.round(size / 2 ** 20),
      largest / 2 ** 20,
    ),
  );
