import type { DrugClass, Knowledge, NameEntry } from './types.ts';

/** The part of the knowledge about classes of drugs, and their names for completion. */
export interface DrugClasses extends Pick<Knowledge, 'drugClass' | 'classesOf' | 'drugClassNames'> {
  entries(): Iterable<NameEntry>;
}

/**
 * Look-ups over drug classes (`EGFR TKI`, `PARP inhibitors`), whatever the case, singular or plural.
 * @param text the asset `drug-classes.jsonl`
 * @throws where a line is not JSON
 */
export function createDrugClasses(text: string): DrugClasses {
  const named = new Map<string, DrugClass>();
  const ofDrug = new Map<string, DrugClass[]>();
  for (const line of text.split('\n')) {
    if (!line) continue;
    const drugClass = withDefaults(JSON.parse(line) as Partial<DrugClass> & Pick<DrugClass, 'id'>);
    for (const name of [drugClass.id, ...drugClass.names]) named.set(name.toLowerCase(), drugClass);
    for (const member of drugClass.members) {
      const classes = ofDrug.get(member);
      if (classes) classes.push(drugClass);
      else ofDrug.set(member, [drugClass]);
    }
  }
  for (const [name, drugClass] of [...named]) {
    const plural = name.endsWith('s') ? name : `${name}s`;
    if (!named.has(plural)) named.set(plural, drugClass);
  }

  return {
    drugClass: (name) => named.get(name.toLowerCase()),
    classesOf: (drugId) => ofDrug.get(drugId) ?? NONE,
    drugClassNames: () => named.keys(),
    *entries() {
      for (const drugClass of new Set(named.values()))
        for (const name of drugClass.names) yield { name, type: 'drug-class', id: drugClass.id };
    },
  };
}

const NONE: readonly DrugClass[] = Object.freeze([]);

const withDefaults = (record: Partial<DrugClass> & Pick<DrugClass, 'id'>): DrugClass => ({
  names: [],
  members: [],
  targets: [],
  kind: 'target class',
  ...record,
});
