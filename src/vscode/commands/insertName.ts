import * as vscode from 'vscode';
import type { Alteration, Knowledge, NameEntry } from '../../knowledge/types.ts';
import { atHand } from '../deliver.ts';
import type { Editor } from '../start.ts';

interface Choice extends vscode.QuickPickItem {
  /** What is written into the text. */
  readonly text: string;
}

/** Names that a list shows at once. */
const shown = 60;

/** Writes a gene's approved symbol at the caret, whatever name the user finds it by. */
export async function insertGene(editor: Editor): Promise<void> {
  const { reading } = await atHand(editor);
  const { knowledge } = reading.service;
  const first = reading.analysis.context.genes.map((symbol) => geneChoice(symbol, symbol, knowledge));
  await insert(await pick(vscode.l10n.t('Insert a gene'), 'HER2, ERBB2, p53…', first, geneSearch(knowledge)));
}

/** Writes a drug's nonproprietary name at the caret, whatever name the user finds it by. */
export async function insertDrug(editor: Editor): Promise<void> {
  const { reading } = await atHand(editor);
  const { knowledge } = reading.service;
  const choice = (name: string, id: string): Choice => {
    const drug = knowledge.drug(id);
    const text = drug?.name ?? name;
    return { label: text, text, ...aliasOf(name, text), ...(drug?.classLabel && { detail: drug.classLabel }) };
  };
  const search = (query: string) => entries(query, 'drug', knowledge).map(({ name, id }) => choice(name, id));
  const first = reading.analysis.context.drugs.map((name) => choice(name, knowledge.drug(name)?.id ?? name));
  await insert(await pick(vscode.l10n.t('Insert a drug'), 'Tagrisso, AZD9291, osimertinib…', first, search));
}

/** Writes gene and variant at the caret: the gene first, then its known variants, most studied first. */
export async function insertVariant(editor: Editor): Promise<void> {
  const { reading } = await atHand(editor);
  const { knowledge } = reading.service;
  const first = reading.analysis.context.genes.map((symbol) => geneChoice(symbol, symbol, knowledge));
  const title = vscode.l10n.t('Insert a variant');
  const gene = await pick(title, vscode.l10n.t('Its gene'), first, geneSearch(knowledge));
  if (!gene) return;
  const known = knowledge.knownAlterations(gene.text).map((alteration) => variantChoice(alteration, knowledge));
  const search = (query: string) => {
    const wanted = query.toLowerCase();
    return known.filter(({ label, description }) => `${label} ${description}`.toLowerCase().includes(wanted));
  };
  await insert(await pick(title, vscode.l10n.t('Variant of {0}', gene.text), known, search));
}

function geneSearch(knowledge: Knowledge): (query: string) => readonly Choice[] {
  return (query) =>
    entries(query, 'gene', knowledge).map(({ name, id }) =>
      geneChoice(knowledge.gene(id)?.symbol ?? name, name, knowledge),
    );
}

function geneChoice(symbol: string, name: string, knowledge: Knowledge): Choice {
  const gene = knowledge.gene(symbol);
  return {
    label: symbol,
    text: symbol,
    ...aliasOf(name, symbol),
    ...(gene && { detail: `${gene.name} · ${gene.id}` }),
  };
}

function variantChoice({ genes, name, kind }: Alteration, knowledge: Knowledge): Choice {
  // A fusion with any partner is one of the gene that is named.
  const text = `${genes.filter((gene) => gene !== '?').join('::')} ${name}`;
  const names = knowledge.variantNames(genes[0] ?? '', name);
  return {
    label: genes.length > 1 ? text : name,
    text,
    description: [kind, ...(names?.protein ?? []).slice(0, 1)].join(' · '),
  };
}

const aliasOf = (name: string, text: string) => (name === text ? {} : { description: name });

/** Entries of a kind that begin like the query, else those near to it; each thing once. */
function entries(query: string, type: NameEntry['type'], knowledge: Knowledge): readonly NameEntry[] {
  const names = knowledge.names();
  const of = (all: readonly NameEntry[]) => all.filter((entry) => entry.type === type);
  const starting = of(names.startingWith(query, shown * 5));
  const all = starting.length ? starting : of(names.shortlist(query, shown * 5));
  return [...new Map([...all].reverse().map((entry) => [entry.id, entry])).values()].reverse().slice(0, shown);
}

/**
 * Milliseconds in which a list that was just made anew may not have been seen: the editor names the chosen row by its
 * number, which meant another one in the list before.
 */
const settling = 400;

/** A list that searches while the user types; `first` stands there before. */
function pick(
  title: string,
  placeholder: string,
  first: readonly Choice[],
  search: (query: string) => readonly Choice[],
): Promise<Choice | undefined> {
  const list = vscode.window.createQuickPick<Choice>();
  list.title = title;
  list.placeholder = placeholder;
  list.items = first.slice(0, shown);
  list.matchOnDescription = true;
  list.matchOnDetail = true;
  let found = first;
  let made = 0;
  return new Promise((resolve) => {
    list.onDidChangeValue((value) => {
      found = value.trim() ? search(value.trim()) : first;
      made = Date.now();
      // The list filters by what is typed; what was found for a misspelt query must stand nevertheless.
      list.items = found.slice(0, shown).map((choice) => ({ ...choice, alwaysShow: true }));
    });
    list.onDidAccept(() => {
      // Who types and presses Enter at once means the best match.
      resolve(Date.now() - made < settling ? found[0] : list.selectedItems[0]);
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
    list.show();
  });
}

async function insert(choice: Choice | undefined): Promise<void> {
  const active = vscode.window.activeTextEditor;
  if (!choice || !active) return;
  await active.edit((edit) => {
    for (const selection of active.selections) edit.replace(selection, choice.text);
  });
}
