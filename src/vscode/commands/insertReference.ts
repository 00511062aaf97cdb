import * as vscode from 'vscode';
import type { Reference } from '../../knowledge/types.ts';
import type { Suggestion } from '../../references/suggest.ts';
import type { OpenBibliography } from '../bibliographies.ts';
import { formatOf } from '../documents.ts';
import { evidenceLine } from '../pages.ts';
import type { Editor } from '../start.ts';

/**
 * Cites a paper at the sentence under the caret and adds its entry to the bibliography, as one edit. The paper is the
 * PMID given, else the user's choice among those that the sentence may cite. What is there already is not added again.
 */
export async function insertReference(editor: Editor, pmid: unknown): Promise<void> {
  const active = vscode.window.activeTextEditor;
  const reading = active && (await editor.documents.analysis(active.document));
  if (!active || !reading) {
    throw new Error(vscode.l10n.t('Open a manuscript and put the caret into the sentence that is to cite.'));
  }
  const { document } = active;
  const { citationPlace, createBibliographyIndex, declareBibliography, planInsertion, suggestReferences } =
    await editor.core();
  const { analysis, service } = reading;
  const caret = document.offsetAt(active.selection.active);
  const reference =
    typeof pmid === 'string'
      ? known(service.knowledge.reference(pmid), pmid)
      : await choose(suggestReferences(analysis, caret, service.knowledge));
  if (!reference) return;

  const all = await editor.bibliographies.of(document, true);
  const format = formatOf(document);
  const target = format === 'plain' ? undefined : await targetOf(editor, all, document);
  if (format !== 'plain' && !target) return;
  const plan = planInsertion({
    source: document.getText(),
    format,
    offset: citationPlace(analysis, caret),
    references: [reference],
    index: createBibliographyIndex(all.map(({ bibliography }) => bibliography)),
    ...(target && { target }),
  });
  const edit = new vscode.WorkspaceEdit();
  if (target?.isNew) {
    edit.createFile(target.uri, { ignoreIfExists: true });
    const declaration = declareBibliography(document.getText(), format, newName);
    if (declaration) edit.insert(document.uri, document.positionAt(declaration.at), declaration.text);
  }
  if (plan.document) edit.insert(document.uri, document.positionAt(plan.document.at), plan.document.text);
  if (plan.bibliography.length && target) {
    const file = target.isNew ? undefined : await vscode.workspace.openTextDocument(target.uri);
    const start = new vscode.Position(0, 0);
    for (const { at, text } of plan.bibliography) edit.insert(target.uri, file?.positionAt(at) ?? start, text);
  }
  if (edit.size === 0) {
    const key = plan.keys.join(', ');
    void vscode.window.showInformationMessage(vscode.l10n.t('This sentence cites {0} already.', key));
    return;
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    throw new Error(vscode.l10n.t('The editor refused the change; nothing was written.'));
  }
}

function known(reference: Reference | undefined, pmid: string): Reference {
  if (!reference) throw new Error(vscode.l10n.t('Nothing is known of PMID {0}.', pmid));
  return reference;
}

async function choose(suggestions: readonly Suggestion[]): Promise<Reference | undefined> {
  if (suggestions.length === 0) {
    throw new Error(
      vscode.l10n.t('No paper is known for this sentence: it must name a drug, a gene or a variant with evidence.'),
    );
  }
  const items = suggestions.map(({ reference, evidence }) => ({
    label: evidence.citation,
    description: [reference.title, reference.journal, `PMID ${reference.pmid}`].filter(Boolean).join(' · '),
    detail: evidenceLine(evidence),
    reference,
  }));
  const chosen = await vscode.window.showQuickPick(items, {
    title: vscode.l10n.t('Insert a reference into this sentence'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  return chosen?.reference;
}

/** Name of a bibliography that is made where there is none. */
const newName = 'references.bib';

type Target = OpenBibliography & { readonly isNew?: boolean };

/** The bibliography that a new entry goes to, a new one where the user wants that. Nothing where the user backs out. */
async function targetOf(
  editor: Editor,
  all: readonly OpenBibliography[],
  document: vscode.TextDocument,
): Promise<Target | undefined> {
  if (all.length === 1) return all[0];
  if (all.length > 1) {
    const items = all.map((open) => ({ label: vscode.workspace.asRelativePath(open.uri), open }));
    const title = vscode.l10n.t('Which bibliography is the entry to go to?');
    return (await vscode.window.showQuickPick(items, { title }))?.open;
  }
  if (document.isUntitled) {
    throw new Error(vscode.l10n.t('Save the manuscript first: its bibliography is to stand beside it.'));
  }
  const create = vscode.l10n.t('Make {0} beside the manuscript and declare it', newName);
  const title = vscode.l10n.t('The manuscript declares no bibliography that can be read');
  if (!(await vscode.window.showQuickPick([create], { title }))) return undefined;
  const { readBibliography } = await editor.core();
  const uri = vscode.Uri.joinPath(document.uri, '..', newName);
  return { uri, text: '', bibliography: readBibliography(uri.toString(), ''), isNew: true };
}
