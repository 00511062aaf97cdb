import * as vscode from 'vscode';
import type { Reference } from '../../knowledge/types.ts';
import { planCiting } from '../references/insertion.ts';
import { pickPapers } from '../references/picker.ts';
import type { Editor } from '../start.ts';

/**
 * Cites papers at the sentence under the caret and adds their entries to the bibliography, as one edit. The paper is the
 * PMID given, else the user's choice. What is there already is not added again.
 */
export async function insertReference(editor: Editor, pmid: unknown): Promise<void> {
  const active = vscode.window.activeTextEditor;
  const reading = active && (await editor.documents.analysis(active.document));
  if (!active || !reading) {
    throw new Error(vscode.l10n.t('Open a manuscript and put the caret into the sentence that is to cite.'));
  }
  const { document } = active;
  const { citationPlace } = await editor.core();
  const { analysis, service } = reading;
  const caret = document.offsetAt(active.selection.active);
  const references =
    typeof pmid === 'string'
      ? [known(service.knowledge.reference(pmid), pmid)]
      : await pickPapers(editor, document, reading, caret);
  if (references.length === 0) return;

  const planned = await planCiting(editor, { document, offset: citationPlace(analysis, caret), references });
  if (!planned) return;
  if (planned.edit.size === 0) {
    const key = planned.plan.keys.join(', ');
    void vscode.window.showInformationMessage(vscode.l10n.t('This sentence cites {0} already.', key));
    return;
  }
  if (!(await vscode.workspace.applyEdit(planned.edit))) {
    throw new Error(vscode.l10n.t('The editor refused the change; nothing was written.'));
  }
  const { knowledge } = service;
  const retracted = references.filter((paper) => paper.retracted || (paper.pmid && knowledge.isRetracted(paper.pmid)));
  if (retracted.length) {
    const names = retracted.map(({ pmid: number, doi }) => number ?? doi ?? '').join(', ');
    void vscode.window.showWarningMessage(
      vscode.l10n.t('{0} has been retracted: say so in the text, or cite another paper.', names),
    );
  }
  // What stands in the bibliography already is the author's to complete.
  const { keys, reused } = planned.plan;
  const short = references
    .filter(({ complete }, i) => !complete && !reused.includes(keys[i] ?? ''))
    .map(({ pmid: number, doi }) => number ?? doi ?? '');
  if (short.length) {
    void vscode.window.showInformationMessage(
      vscode.l10n.t('The record of {0} is incomplete: look it up on PubMed, or complete the entry.', short.join(', ')),
    );
  }
}

function known(reference: Reference | undefined, pmid: string): Reference {
  if (!reference) throw new Error(vscode.l10n.t('Nothing is known of PMID {0}.', pmid));
  return reference;
}
