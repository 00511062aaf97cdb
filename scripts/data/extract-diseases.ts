// Disease Ontology cancer slim + OncoTree + the diseases that CIViC names beyond them → data/diseases.jsonl
//   node scripts/run.mjs scripts/data/extract-diseases.ts SOURCES_DIR [DATA_DIR]
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { byText, readTsv, writeJsonl } from './lib/table.ts';

const [sources = '', dataDir = 'data'] = process.argv.slice(2);

/** A row of data/diseases.jsonl. */
interface DiseaseRow {
  id: string;
  name: string;
  /** Exact synonyms; `abbreviations` are those that the source marks so. */
  synonyms: string[];
  abbreviations: string[];
  oncotree?: string;
  parents: string[];
  /** Ids that the Disease Ontology merged into this one. */
  replaces?: string[];
  sources: string[];
}

interface OboNode {
  id: string;
  lbl?: string;
  type?: string;
  meta?: {
    deprecated?: boolean;
    synonyms?: { pred: string; val: string; synonymType?: string }[];
    xrefs?: { val: string }[];
    basicPropertyValues?: { pred: string; val: string }[];
  };
}

interface OncoTreeNode {
  code: string;
  name: string;
  level: number;
  parent: string | null;
  externalReferences: { UMLS?: string[]; NCI?: string[] };
  children: Record<string, OncoTreeNode>;
}

const DO = 'do-2026-07';
const ONCOTREE = 'oncotree-2025-10';
const CIVIC = 'civic-2026-05';
const ABBREVIATION = 'http://purl.obolibrary.org/obo/OMO_0003012';
const doid = (iri: string) => iri.replace(/^.*DOID_/, 'DOID:');
const json = <T>(file: string) => JSON.parse(readFileSync(path.join(sources, file), 'utf8')) as T;

const rows = new Map<string, DiseaseRow>();
/** Cross reference (`NCI:C2926`, `UMLS:C0007131`) or lower-cased name → Disease Ontology ids. */
const byXref = new Map<string, string[]>();
const byName = new Map<string, string>();

const [graph] = json<{ graphs: { nodes: OboNode[]; edges: { sub: string; pred: string; obj: string }[] }[] }>(
  'DO_cancer_slim.json',
).graphs;
for (const node of graph?.nodes ?? []) {
  if (node.type !== 'CLASS' || node.meta?.deprecated || !node.lbl) continue;
  const id = doid(node.id);
  const exact = (node.meta?.synonyms ?? []).filter((synonym) => synonym.pred === 'hasExactSynonym');
  const replaces = (node.meta?.basicPropertyValues ?? [])
    .filter(({ pred, val }) => pred.endsWith('#hasAlternativeId') && val.startsWith('DOID:'))
    .map(({ val }) => val);
  rows.set(id, {
    id,
    name: node.lbl,
    synonyms: exact.filter((synonym) => synonym.synonymType !== ABBREVIATION).map((synonym) => synonym.val),
    abbreviations: exact.filter((synonym) => synonym.synonymType === ABBREVIATION).map((synonym) => synonym.val),
    parents: [],
    ...(replaces.length > 0 && { replaces }),
    sources: [DO],
  });
  for (const { val } of node.meta?.xrefs ?? []) {
    const xref = val.replace(/^UMLS_CUI:/, 'UMLS:');
    byXref.set(xref, [...(byXref.get(xref) ?? []), id]);
  }
}
for (const { sub, pred, obj } of graph?.edges ?? []) {
  if (pred === 'is_a' && rows.has(doid(obj))) rows.get(doid(sub))?.parents.push(doid(obj));
}
for (const row of rows.values()) for (const name of row.synonyms) byName.set(name.toLowerCase(), row.id);
for (const row of rows.values()) byName.set(row.name.toLowerCase(), row.id);

/** OncoTree's organs are no diseases; the cancer of the organ stands for them where the slim has one, else `cancer`. */
const CANCER = 'DOID:162';
const ORGAN_CANCER: Record<string, string> = {
  AMPULLA_OF_VATER: 'DOID:4932',
  BILIARY_TRACT: 'DOID:4607',
  BLADDER: 'DOID:11054',
  BOWEL: 'DOID:3119',
  BRAIN: 'DOID:1319',
  BREAST: 'DOID:1612',
  CERVIX: 'DOID:4362',
  HEAD_NECK: 'DOID:11934',
  KIDNEY: 'DOID:263',
  LIVER: 'DOID:3571',
  LUNG: 'DOID:1324',
  LYMPH: 'DOID:2531',
  MYELOID: 'DOID:2531',
  OVARY: 'DOID:2394',
  PANCREAS: 'DOID:1793',
  PROSTATE: 'DOID:10283',
  STOMACH: 'DOID:10534',
  THYROID: 'DOID:1781',
  UTERUS: 'DOID:363',
};

/** The Disease Ontology class that an OncoTree node is: by name, else by a cross reference that leads to one class only. */
function sameDisease({ name, externalReferences }: OncoTreeNode): string | undefined {
  const named = byName.get(name.toLowerCase());
  if (named) return named;
  const xrefs = [
    ...(externalReferences.NCI ?? []).map((code) => `NCI:${code}`),
    ...(externalReferences.UMLS ?? []).map((code) => `UMLS:${code}`),
  ];
  const found = new Set(xrefs.flatMap((xref) => byXref.get(xref) ?? []));
  return found.size === 1 ? [...found][0] : undefined;
}

/** Is `ancestor` reached from `id` over parents? */
function reaches(id: string, ancestor: string, seen = new Set<string>()): boolean {
  if (id === ancestor) return true;
  if (seen.has(id)) return false;
  seen.add(id);
  return (rows.get(id)?.parents ?? []).some((parent) => reaches(parent, ancestor, seen));
}

function addParent(row: DiseaseRow, parent: string | undefined): void {
  if (!parent || !rows.has(parent) || reaches(row.id, parent) || reaches(parent, row.id)) return;
  row.parents.push(parent);
}

/** `IgG` below a gammopathy is no name of a tumour: such nodes are the one above. */
const SHORTEST = 3;

/** Joins a node and what is below it; `parent` is the id that stands for the node above. */
function joinOncoTree(node: OncoTreeNode, parent: string | undefined): void {
  let id: string | undefined;
  if (node.name.length <= SHORTEST) id = parent;
  else if (node.level <= 1) {
    id = ORGAN_CANCER[node.code] ?? CANCER;
  } else {
    const same = sameDisease(node);
    const row = same ? rows.get(same) : undefined;
    if (row && !row.oncotree) {
      row.oncotree = node.code;
      row.sources.push(ONCOTREE);
      if (row.name.toLowerCase() !== node.name.toLowerCase()) row.synonyms.push(node.name);
      addParent(row, parent);
      id = row.id;
    } else {
      id = `ONCOTREE:${node.code}`;
      const own: DiseaseRow = {
        id,
        name: node.name,
        synonyms: [],
        abbreviations: [],
        oncotree: node.code,
        parents: [],
        sources: [ONCOTREE],
      };
      rows.set(id, own);
      addParent(own, row?.id ?? parent);
    }
  }
  for (const child of Object.values(node.children)) joinOncoTree(child, id ?? parent);
}
joinOncoTree(json<{ TISSUE: OncoTreeNode }>('oncotree_2025_10_03.json').TISSUE, undefined);

// Diseases with a DOID that CIViC names and the slim lacks: their names join the evidence; the slim's parents are not known for them.
const merged = new Set([...rows.values()].flatMap((row) => row.replaces ?? []));
for (const { doid: number, disease } of readTsv(path.join(sources, 'civic_accepted_evidence_2026-05.tsv'), [
  'doid',
  'disease',
])) {
  const id = `DOID:${number}`;
  const row = rows.get(id);
  if (!number || !disease || disease.startsWith('DOID:') || merged.has(id)) continue;
  if (!row) rows.set(id, { id, name: disease, synonyms: [], abbreviations: [], parents: [], sources: [CIVIC] });
  else if (!row.sources.includes(CIVIC)) row.sources.push(CIVIC);
  if (row && ![row.name, ...row.synonyms].some((name) => name.toLowerCase() === disease.toLowerCase()))
    row.synonyms.push(disease);
}

const sorted = [...rows.values()].sort((a, b) => byText(a.id, b.id));
for (const row of sorted) {
  row.synonyms = [...new Set(row.synonyms)].sort(byText);
  row.abbreviations = [...new Set(row.abbreviations)].sort(byText);
  row.parents.sort(byText);
}
writeJsonl(path.join(dataDir, 'diseases.jsonl'), sorted);
console.log(
  `diseases.jsonl: ${sorted.length}, of which ${sorted.filter((row) => row.oncotree).length} with an OncoTree code`,
);
