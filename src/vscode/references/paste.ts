import * as vscode from 'vscode';
import type { Citable } from '../../references/types.ts';
import { isRead, selector } from '../documents.ts';
import type { Editor } from '../start.ts';

const mime = 'text/plain';
const kind = vscode.DocumentDropOrPasteEditKind.Empty.append('oncoprose', 'citation');

/** A paste that may become a citation; what is cited is found out when the user chooses it. */
class CitationPaste extends vscode.DocumentPasteEdit {
  constructor(
    readonly text: string,
    readonly document: vscode.TextDocument,
    readonly offset: number,
  ) {
    super('', vscode.l10n.t('Insert as citation'), kind);
    // Whoever pastes an address mostly wants the address: this is the other way to paste it.
    this.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
  }
}

/** Offers to paste or drop a PMID, PMCID, DOI or its address as a citation, with the entry in the bibliography. */
export function registerPaste(editor: Editor): void {
  const paste: vscode.DocumentPasteEditProvider<CitationPaste> = {
    async provideDocumentPasteEdits(document, ranges, data) {
      const text = await identifierIn(editor, document, data);
      const [range] = ranges;
      if (!text || !range || ranges.length > 1 || !range.isEmpty) return undefined;
      return [new CitationPaste(text, document, document.offsetAt(range.start))];
    },
    async resolveDocumentPasteEdit(edit, token) {
      const planned = await citing(editor, edit, token).catch((error: unknown) => tell(error));
      // Where nothing was found the identifier is pasted as it is: nothing of the user's is lost.
      if (planned) edit.additionalEdit = planned;
      else edit.insertText = edit.text;
      return edit;
    },
  };
  const drop: vscode.DocumentDropEditProvider = {
    async provideDocumentDropEdits(document, position, data, token) {
      const text = await identifierIn(editor, document, data);
      if (!text) return undefined;
      const edit = new vscode.DocumentDropEdit('', vscode.l10n.t('Insert as citation'), kind);
      edit.yieldTo = [vscode.DocumentDropOrPasteEditKind.Text];
      const offset = document.offsetAt(position);
      const { knowledge } = await editor.service();
      const paper = await held(editor, text, knowledge);
      // A drop cannot wait for a look-up: only papers that are held are offered.
      const planned = paper && (await citing(editor, { text, document, offset }, token).catch(() => undefined));
      if (!planned) return undefined;
      edit.additionalEdit = planned;
      return edit;
    },
  };
  editor.context.subscriptions.push(
    vscode.languages.registerDocumentPasteEditProvider(selector, paste, {
      providedPasteEditKinds: [kind],
      pasteMimeTypes: [mime],
    }),
    vscode.languages.registerDocumentDropEditProvider(selector, drop, {
      providedDropEditKinds: [kind],
      dropMimeTypes: [mime],
    }),
  );
}

async function identifierIn(editor: Editor, document: vscode.TextDocument, data: vscode.DataTransfer) {
  if (!isRead(document)) return undefined;
  const text = (await data.get(mime)?.asString())?.trim();
  if (!text || text.length > 500) return undefined;
  const { isIdentifier } = await editor.core();
  return isIdentifier(text) ? text : undefined;
}

async function citing(
  editor: Editor,
  { text, document, offset }: Pick<CitationPaste, 'text' | 'document' | 'offset'>,
  token: vscode.CancellationToken,
): Promise<vscode.WorkspaceEdit | undefined> {
  const [{ planCiting }, { knowledge }] = await Promise.all([editor.core(), editor.service()]);
  const paper = (await held(editor, text, knowledge)) ?? (await lookedUp(editor, text, token));
  const planned = paper && (await planCiting(editor, { document, offset, references: [paper] }, false));
  return planned?.edit.size ? planned.edit : undefined;
}

async function held(
  editor: Editor,
  text: string,
  knowledge: Awaited<ReturnType<Editor['service']>>['knowledge'],
): Promise<Citable | undefined> {
  const { readIdentifier } = await editor.core();
  const identifier = readIdentifier(text);
  const paper =
    identifier?.kind === 'pmid'
      ? knowledge.reference(identifier.value)
      : identifier?.kind === 'doi'
        ? knowledge.referenceByDoi(identifier.value)
        : undefined;
  return paper?.complete ? paper : undefined;
}

async function lookedUp(editor: Editor, text: string, token: vscode.CancellationToken): Promise<Citable | undefined> {
  const { lookupOf } = await editor.core();
  const stop = new AbortController();
  token.onCancellationRequested(() => stop.abort());
  return (await (await lookupOf(editor)).find(text, 1, stop.signal))[0];
}

function tell(error: unknown): undefined {
  void vscode.window.showErrorMessage(`Oncoprose: ${error instanceof Error ? error.message : String(error)}`);
}
