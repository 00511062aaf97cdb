import type { Draft, Drafts } from './drug-drafts.ts';
import { drugName } from './drug-drafts.ts';
import { isShort, isUsable, kindOf, nameKey, saltBase } from './drug-names.ts';
import { type Row, values } from './lib/table.ts';

/** Names that may not be a drug's: gene symbols and their aliases, everyday chemicals and words. Keys of `nameKey`. */
export type Taken = ReadonlySet<string>;

/** Words that make a description, not a name (`EGFR Inhibitor AP32788`): the code in it is the name. */
const ROLE =
  /^anti-|\b(?:antineoplastic|chemotherapy|doublet|blockers?|antigen|decoy|inhibitors?|antagonists?|agonists?|antibod(?:y|ies)|vaccine|cells?|agents?|modulators?|degraders?|activators?|conjugate|peptide|regimen|protein|virus|oligonucleotide|lymphocytes|therapy|vector|liposom\w*|formulation|compound|derivative|analogue?|extract|oil|acids|factor|receptor|gene|human|cream|gel|injection|tablets?)\b/i;

/**
 * Adds agents that the NCI Thesaurus or DrugBank name, joined to what is there: by code, by name,
 * by the base of a salt. Only names are taken from them.
 * @param rank of these sources' claims: a display name claims with `rank`, a synonym with `rank + 1`.
 */
export function addAgents(agents: readonly Agent[], drafts: Drafts, taken: Taken, rank: number): void {
  const salts: [Agent, string][] = [];
  for (const agent of agents) {
    const base = saltBase(agent.name);
    if (base && !drafts.drafts.has(agent.id) && !drafts.named(agent.name)) salts.push([agent, base]);
    else addAgent(agent, existing(agent, drafts), drafts, taken, rank);
  }
  for (const [agent, base] of salts) {
    const draft = drafts.named(base);
    addAgent(draft ? { ...agent, salt: true } : agent, draft, drafts, taken, rank);
  }
}

/** A concept of an open vocabulary: its id as a drug would bear it, its display name, its other names. */
export interface Agent {
  readonly id: string;
  readonly name: string;
  readonly synonyms: readonly string[];
  readonly source: string;
  readonly salt?: boolean;
}

const existing = (agent: Agent, drafts: Drafts): Draft | undefined =>
  drafts.drafts.get(agent.id) ??
  [...drafts.drafts.values()].find(
    (draft) => draft.facts.drugbank !== undefined && agent.id === `DRUGBANK:${draft.facts.drugbank}`,
  ) ??
  drafts.named(agent.name);

function addAgent(agent: Agent, known: Draft | undefined, drafts: Drafts, taken: Taken, rank: number): void {
  const names = [agent.name, ...agent.synonyms].map(withoutDescription).filter((name) => isName(name, taken));
  const primary =
    names.find((name) => name === agent.name) ?? names.find((name) => kindOf(name) === 'code') ?? names[0];
  if (!primary) return;
  const draft =
    known ??
    drafts.add({ id: agent.id, name: drugName(primary), facts: { confidence: 'name-only' }, sources: new Set() });
  draft.sources.add(agent.source);
  for (const name of new Set(names)) {
    const isPrimary = !known && nameKey(name) === nameKey(primary);
    const kind = saltBase(name) && !isPrimary ? 'salt' : isPrimary && kindOf(name) !== 'code' ? 'inn' : kindOf(name);
    drafts.claim(draft, tidy(name), kind, nameKey(name) === nameKey(agent.name) ? rank : rank + 1);
  }
}

/** `BH3 Mimetic ABT-737` → `ABT-737`: what stands before a code describes it. */
function withoutDescription(name: string): string {
  const last = name.slice(name.lastIndexOf(' ') + 1);
  return kindOf(name) !== 'code' && last !== name && kindOf(last) === 'code' ? last : name;
}

/** Open vocabularies shout and mix case; a word is written small, a code as it stands. */
const tidy = (name: string): string => (/^[A-Z][A-Z -]{5,}$/.test(name) ? name.toLowerCase() : name);

const isName = (name: string, taken: Taken): boolean =>
  isUsable(name) &&
  !ROLE.test(name) &&
  !taken.has(nameKey(name)) &&
  (name.length > 4 || /^[A-Z][a-z]+$/.test(name)) &&
  (!isShort(name) || /^[A-Za-z]{2,}[- ]?\d{3,}|^(?=.*\d.*\d)[A-Z][A-Za-z0-9-]{4,}$/.test(name));

/** Agents of the NCI Thesaurus that it calls antineoplastic, and those that `wanted` names. */
export const nciAgents = (rows: readonly Row[], wanted: (row: Row) => boolean): Agent[] =>
  rows
    .filter((row) => !/Procedure|Regimen/.test(`${row.nci_concept_semantic_type} ${row.nci_concept_display_name}`))
    .filter((row) => row.antineoplastic_agent === 'True' || wanted(row))
    .map((row) => ({
      id: `NCIT:${row.nci_t}`,
      name: row.nci_concept_display_name!,
      synonyms: values(row.nci_concept_synonym_all),
      source: 'ncit-21.09d',
    }));

/** Substances of DrugBank with a structure, or that it held as approved or biotech drugs: no foods, pollens, nutrients. */
export const drugbankAgents = (rows: readonly Row[]): Agent[] =>
  rows
    .filter(
      (row) => row['Standard InChI Key'] || MEDICINE.test(row['Accession Numbers']!) || STEM.test(row['Common name']!),
    )
    .filter((row) => !/NUTR/.test(row['Accession Numbers']!))
    .map((row) => ({
      id: `DRUGBANK:${row['DrugBank ID']}`,
      name: row['Common name']!,
      synonyms: values(row.Synonyms).filter(
        (name) => MEDICINE.test(row['Accession Numbers']!) || resembles(name, row['Common name']!),
      ),
      source: 'drugbank-2026',
    }));

/** Accession prefixes of the records that DrugBank began with: medicines, so that their synonyms are names of medicines. */
const MEDICINE = /APRD|BTD|BIOD/;

/** Of other substances (pesticides are sold as Monitor or Balance) only spellings of the common name, and codes, are taken. */
const resembles = (synonym: string, name: string): boolean =>
  kindOf(synonym) === 'code' || synonym.toLowerCase().startsWith(name.toLowerCase().slice(0, 5));

/** Endings of nonproprietary names of biologicals. */
const STEM = /(?:mab|cept|kin|leucel|parvec|repvec|tide|stim|grastim|fusp|rsen|siran|zumab \w+|ximab \w+)$/i;
