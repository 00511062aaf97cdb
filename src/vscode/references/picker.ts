import * as vscode from 'vscode';
import type { Analysis } from '../../analysis.ts';
import type { Suggestion } from '../../references/suggest.ts';
import type { Citable } from '../../references/types.ts';
import type { Reading } from '../documents.ts';
import { evidenceLine } from '../pages.ts';
import type { Editor } from '../start.ts';
import { lookupOf, withProgress } from './lookup.ts';

interface Item extends vscode.QuickPickItem {
  readonly papers?: readonly Citable[];
  readonly ask?: 'online' | 'zotero';
}

const add: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('add'),
  tooltip: vscode.l10n.t('Cite this one, too'),
};

const complete: vscode.QuickInputButton = {
  iconPath: new vscode.ThemeIcon('cloud-download'),
  tooltip: vscode.l10n.t('The record is incomplete: complete it from PubMed and cite it'),
};

/**
 * Lets the user choose papers: those for the sentence, those of the bibliography, those on what the document is about,
 * and, only when chosen, PubMed with Crossref and Zotero.
 * @returns the papers to cite; none where the user backs out
 */
export async function pickPapers(
  editor: Editor,
  document: vscode.TextDocument,
  { analysis, service }: Reading,
  caret: number,
): Promise<readonly Citable[]> {
  const { suggestReferences, documentReferences, isIdentifier, readIdentifier } = await editor.core();
  const forSentence = suggestReferences(analysis, caret, service.knowledge);
  const known = new Set(forSentence.map(({ reference }) => reference.pmid));
  const further = documentReferences(analysis, service.knowledge).filter(({ reference }) => !known.has(reference.pmid));
  const own = await entriesOf(editor, document, analysis);
  const pick = vscode.window.createQuickPick<Item>();
  pick.title = vscode.l10n.t('Insert a reference into this sentence');
  pick.placeholder = vscode.l10n.t('A word, a PMID, a DOI or an address');
  pick.matchOnDescription = true;
  pick.matchOnDetail = true;
  const chosen = new Map<string, Citable>();
  let shownFor: string | undefined;
  const fill = (): void => {
    // New items take the mark off the active one: they come only where they differ.
    const wanted = isIdentifier(pick.value) ? pick.value.trim() : '';
    if (wanted === shownFor) return;
    shownFor = wanted;
    const identifier = wanted ? readIdentifier(wanted) : undefined;
    if (identifier) {
      // The editor ranks by its own lights: beside an identifier only what it names is to stand.
      const isMeant = ({ pmid, doi }: Citable) => [pmid, doi?.toLowerCase()].includes(identifier.value.toLowerCase());
      const meant = [...own, ...[...forSentence, ...further].map(toItem)].filter(({ papers }) => papers?.some(isMeant));
      pick.items = [...meant, ...elsewhere(wanted)].map((item) => ({ ...item, alwaysShow: true }));
      return;
    }
    pick.items = [
      ...section(vscode.l10n.t('For this sentence'), forSentence.map(toItem)),
      ...section(vscode.l10n.t('In your bibliography'), own),
      ...section(vscode.l10n.t('In the evidence'), further.map(toItem)),
      ...section(vscode.l10n.t('Elsewhere, asked only when chosen'), elsewhere('')),
    ];
  };
  fill();
  return new Promise((resolve) => {
    const done = (papers: readonly Citable[]): void => {
      resolve(papers);
      pick.hide();
    };
    pick.onDidChangeValue(fill);
    pick.onDidTriggerItemButton(async ({ item, button }) => {
      if (button === complete) {
        pick.ignoreFocusOut = true;
        const completed = await completedFrom(editor, item.papers ?? []).catch(tell);
        if (completed) done([...chosen.values(), ...completed]);
        return;
      }
      for (const paper of item.papers ?? []) chosen.set(nameOf(paper), paper);
      pick.title = vscode.l10n.t('Insert references into this sentence: {0} chosen', chosen.size);
    });
    pick.onDidAccept(async () => {
      const [item] = pick.selectedItems;
      if (!item) return;
      if (item.papers) return done([...chosen.values(), ...item.papers]);
      const words = pick.value;
      pick.ignoreFocusOut = true;
      pick.busy = true;
      const papers = await (item.ask === 'zotero' ? fromZotero(editor) : fromServices(editor, words)).catch(tell);
      pick.busy = false;
      if (papers) done(papers.length ? [...chosen.values(), ...papers] : []);
    });
    pick.onDidHide(() => {
      resolve([]);
      pick.dispose();
    });
    pick.show();
  });
}

/** Asks PubMed, Crossref and Europe PMC; where words give several papers the user chooses. */
async function fromServices(editor: Editor, given: string): Promise<readonly Citable[]> {
  const prompt = vscode.l10n.t('Words for PubMed, a PMID, a PMCID, a DOI or an address');
  const words = given.trim() || (await vscode.window.showInputBox({ prompt, ignoreFocusOut: true }))?.trim();
  if (!words) return [];
  const lookup = await lookupOf(editor);
  const found = await withProgress(vscode.l10n.t('Looking up {0}', words.slice(0, 80)), (signal) =>
    lookup.find(words, 20, signal),
  );
  if (found.length === 0) throw new Error(vscode.l10n.t('PubMed has no paper for “{0}”.', words));
  if (found.length === 1) return found;
  const title = vscode.l10n.t('On PubMed');
  const items = found.map((paper) => ({ ...shown(paper), paper }));
  const picked = await vscode.window.showQuickPick(items, { title, canPickMany: true, matchOnDescription: true });
  return (picked ?? []).map(({ paper }) => paper);
}

/** What is held of the papers, filled in from PubMed. */
async function completedFrom(editor: Editor, papers: readonly Citable[]): Promise<readonly Citable[]> {
  const lookup = await lookupOf(editor);
  return withProgress(vscode.l10n.t('Completing from PubMed'), (signal) =>
    Promise.all(papers.map((paper) => lookup.complete(paper, signal))),
  );
}

async function fromZotero(editor: Editor): Promise<readonly Citable[]> {
  const { zotero } = await lookupOf(editor);
  return withProgress(vscode.l10n.t('Choose in Zotero’s window'), (signal) => zotero.pick(signal));
}

/** Entries of the bibliography as papers that are cited by their own keys. */
async function entriesOf(editor: Editor, document: vscode.TextDocument, analysis: Analysis): Promise<Item[]> {
  const { citableOf, citedKeys } = await editor.core();
  const cited = new Set([...citedKeys(analysis)].map(({ key }) => key));
  const all = await editor.bibliographies.of(document);
  const entries = all.flatMap(({ bibliography }) => bibliography.entries);
  return entries
    .map((entry) => ({ entry, rank: cited.has(entry.key) ? 0 : 1 }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, 5_000)
    .map(({ entry }) => {
      const paper = citableOf(entry);
      return { ...shown(paper), label: entry.key, papers: [paper], buttons: [add] };
    });
}

function elsewhere(identifier: string): Item[] {
  const label = identifier
    ? vscode.l10n.t('$(search) On PubMed and Crossref: {0}', identifier)
    : vscode.l10n.t('$(search) On PubMed and Crossref…');
  return [
    { label, ask: 'online', alwaysShow: true },
    { label: vscode.l10n.t('$(library) In Zotero…'), ask: 'zotero', alwaysShow: true },
  ];
}

function toItem({ reference, evidence }: Suggestion): Item {
  const { description } = shown(reference);
  return {
    label: evidence.citation,
    ...(description && { description }),
    detail: evidenceLine(evidence),
    papers: [reference],
    buttons: reference.complete ? [add] : [complete, add],
  };
}

/** A paper as a line of a list. */
function shown({ authors, year, title, journal, pmid, doi, retracted }: Citable): vscode.QuickPickItem {
  const [first] = authors;
  const who = first ? `${first.family}${authors.length > 1 ? ' et al.' : ''}` : '';
  const identifier = pmid ? `PMID ${pmid}` : doi;
  return {
    label: [who, year].filter(Boolean).join(', ') || (identifier ?? ''),
    description: [retracted ? vscode.l10n.t('RETRACTED') : '', title, journal, identifier].filter(Boolean).join(' · '),
  };
}

const section = (label: string, items: readonly Item[]): Item[] =>
  items.length ? [{ label, kind: vscode.QuickPickItemKind.Separator }, ...items] : [];

const nameOf = ({ pmid, doi, title }: Citable) => pmid ?? doi ?? title ?? '';

function tell(error: unknown): undefined {
  void vscode.window.showErrorMessage(`Oncoprose: ${error instanceof Error ? error.message : String(error)}`);
}
