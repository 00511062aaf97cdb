import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { createDrafts, type Draft } from './drug-drafts.ts';
import { nameKey } from './drug-names.ts';
import { addCurated } from './drugs-curated.ts';
import { addAgents, drugbankAgents, nciAgents } from './drugs-open.ts';
import { everydayWords } from './everyday.ts';
import { readCsv } from './lib/csv.ts';
import { byId, compact } from './lib/records.ts';
import { type Row, readTsv, values, writeJsonl } from './lib/table.ts';

/**
 * Writes data/drugs.jsonl from the curated table of oncology drugs, the NCI Thesaurus and the DrugBank vocabulary.
 *   node scripts/run.mjs scripts/data/extract-drugs.ts SOURCES [DATA]
 */
const [sources = '', data = 'data'] = process.argv.slice(2);
const tsv = (name: string) => readTsv(path.join(sources, name));

const drafts = createDrafts();
const words = [...everydayWords(data), ...classNames(tsv('drug_classes.tsv'))];
addCurated(tsv('curated_oncology_drugs.tsv'), drafts, new Set(words));

const taken = new Set([...geneNames(tsv('hgnc_complete_set_2024-10-18.txt')), ...words]);
const therapies = new Set(
  tsv('civic_accepted_evidence_2026-05.tsv').flatMap((row) => row.therapies!.split(',').map(nameKey)),
);
const curatedCodes = new Set(drafts.drafts.keys());
const wanted = (row: Row) =>
  curatedCodes.has(`NCIT:${row.nci_t}`) || therapies.has(nameKey(row.nci_concept_display_name!));
addAgents(nciAgents(tsv('ncit_21.09d_drugs_dedup.tsv'), wanted), drafts, taken, 2);
addAgents(drugbankAgents(readCsv(path.join(sources, 'drugbank_open_vocabulary.csv'))), drafts, taken, 4);

const names = drafts.names();
const drugs = [...drafts.drafts.values()]
  .filter((draft) => names.has(draft.id))
  .map(toRecord)
  .sort(byId);
writeJsonl(path.join(data, 'drugs.jsonl'), drugs);
writeFileSync(process.stdout.fd, `${drugs.length} drugs\n`);

function toRecord(draft: Draft) {
  const kinds = names.get(draft.id)!;
  return compact({
    id: draft.id,
    name: draft.name,
    names: Object.fromEntries([...kinds].sort(([a], [b]) => (a < b ? -1 : 1))),
    ...draft.facts,
    sources: [...draft.sources].sort(),
  });
}

/** Symbols and names of genes: a drug whose name is a gene's would make every mention of the gene a drug. */
function geneNames(rows: readonly Row[]): string[] {
  const columns = ['symbol', 'name', 'alias_symbol', 'alias_name', 'prev_symbol', 'prev_name'];
  return rows.flatMap((row) => columns.flatMap((column) => values(row[column]?.replaceAll('"', '')))).map(nameKey);
}

/** Words for classes (`nitrosourea`): no single drug may be called so. */
function classNames(rows: readonly Row[]): string[] {
  return rows.flatMap((row) => [row.class_label!, ...values(row.prose_synonyms)]).map(nameKey);
}
