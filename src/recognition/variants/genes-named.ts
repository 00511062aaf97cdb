import type { Knowledge } from '../../knowledge/types.ts';

/** Names looked up so far; texts repeat their genes, and a look-up builds objects. */
const lookedUp = new WeakMap<Knowledge, Map<string, readonly string[]>>();
const MOST_NAMES = 20_000;

/** Approved symbols that a written name may mean; the approved reading alone where there is one. Case counts. */
export function genesNamed(name: string, knowledge: Knowledge): readonly string[] {
  let names = lookedUp.get(knowledge);
  if (!names || names.size > MOST_NAMES) {
    names = new Map();
    lookedUp.set(knowledge, names);
  }
  const known = names.get(name);
  if (known) return known;
  const senses = knowledge.geneSenses(name);
  const approved = senses.filter(({ kind }) => kind === 'approved');
  const symbols = [...new Set((approved.length ? approved : senses).map(({ gene }) => gene.symbol))];
  names.set(name, symbols);
  return symbols;
}
