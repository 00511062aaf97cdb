import type { Disease, Knowledge, NameEntry } from './types.ts';

/** The disease part of the knowledge, and its names for completion. */
export interface Diseases extends Pick<Knowledge, 'disease' | 'diseaseNamed' | 'diseaseNames' | 'isA'> {
  entries(): Iterable<NameEntry>;
}

interface DiseaseRow {
  readonly id: string;
  readonly name: string;
  readonly synonyms?: readonly string[];
  readonly abbreviations?: readonly string[];
  readonly oncotree?: string;
  readonly parents?: readonly string[];
  readonly replaces?: readonly string[];
}

/**
 * Look-ups over the compiled diseases.
 * @param text the asset `diseases.jsonl`: a disease a line
 * @throws where a line is not JSON
 */
export function createDiseases(text: string): Diseases {
  const diseases = new Map<string, Disease>();
  const byName = new Map<string, Disease>();
  /** Abbreviations keep their case: `ALL` is a leukaemia, `all` is not. */
  const byAbbreviation = new Map<string, Disease>();
  const claim = (map: Map<string, Disease>, name: string, disease: Disease) => {
    if (!map.has(name)) map.set(name, disease);
  };

  const rows = text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as DiseaseRow);
  for (const row of rows) {
    const names = [row.name, ...(row.abbreviations ?? []), ...(row.synonyms ?? [])];
    const { id, name, oncotree, parents = [] } = row;
    const disease: Disease = { id, name, names, parents, ...(oncotree && { oncotree }) };
    diseases.set(id, disease);
    for (const old of row.replaces ?? []) claim(diseases, old, disease);
    claim(byName, nameKey(name), disease);
  }
  // A synonym never takes a name that another disease bears as its own.
  for (const row of rows) {
    const disease = diseases.get(row.id)!;
    for (const synonym of row.synonyms ?? []) claim(byName, nameKey(synonym), disease);
    for (const abbreviation of row.abbreviations ?? []) claim(byAbbreviation, abbreviation, disease);
  }

  const isA = (id: string, ancestor: string, seen = new Set<string>()): boolean => {
    const disease = diseases.get(id);
    const target = diseases.get(ancestor)?.id ?? ancestor;
    if ((disease?.id ?? id) === target) return true;
    if (!disease || seen.has(disease.id)) return false;
    seen.add(disease.id);
    return disease.parents.some((parent) => isA(parent, target, seen));
  };

  return {
    disease: (id) => diseases.get(id),
    diseaseNamed: (name) =>
      byAbbreviation.get(name) ?? byAbbreviation.get(name.replace(/(?<=[A-Z])s$/, '')) ?? byName.get(nameKey(name)),
    isA: (id, ancestor) => isA(id, ancestor),
    *diseaseNames() {
      for (const disease of new Set(diseases.values())) yield* disease.names;
    },
    *entries() {
      for (const disease of new Set(diseases.values())) {
        for (const name of disease.names) yield { name, type: 'disease', id: disease.id };
      }
    },
  };
}

const BRITISH: readonly (readonly [string, string])[] = [
  ['tumour', 'tumor'],
  ['leukaemia', 'leukemia'],
  ['oesophag', 'esophag'],
  ['haemat', 'hemat'],
];

/** One key for the spellings of a disease's name: case, British and American, plural, hyphens, runs of blanks. */
export function nameKey(name: string): string {
  let key = name.toLowerCase();
  for (const [british, american] of BRITISH) if (key.includes(british)) key = key.replaceAll(british, american);
  key = key.replace(/[-\u2010-\u2015\s]+/g, ' ').trim();
  return /[a-rt-z]s$/.test(key) && key.length > 4 ? key.slice(0, -1) : key;
}
