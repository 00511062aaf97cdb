import path from 'node:path';
import { idOf } from './drugs-curated.ts';
import { byId, compact } from './lib/records.ts';
import { readTsv, values, writeJsonl } from './lib/table.ts';

/**
 * Writes data/drug-classes.jsonl: words for classes of drugs in prose, with members and targets.
 *   node scripts/run.mjs scripts/data/extract-classes.ts SOURCES [DATA]
 */
const [sources = '', data = 'data'] = process.argv.slice(2);
const ids = new Map(readTsv(path.join(sources, 'curated_oncology_drugs.tsv')).map((row) => [row.inn!, idOf(row)]));
const rows = readTsv(path.join(sources, 'drug_classes.tsv')).filter((row) => row.class_label && row.kind !== 'kind');

/** A word that several classes bear (`RET inhibitor`) means the widest of them. */
const widest = new Map<string, string>();
for (const row of [...rows].sort((a, b) => Number(a.n_members) - Number(b.n_members)))
  for (const name of namesOf(row)) widest.set(name.toLowerCase(), row.class_label!);

const classes = rows
  .map((row) =>
    compact({
      id: row.class_label!,
      names: namesOf(row).filter((name) => widest.get(name.toLowerCase()) === row.class_label),
      members: [...values(row.member_inns_approved_or_withdrawn), ...values(row.member_inns_investigational_or_tool)]
        .map((inn) => ids.get(inn)!)
        .filter(Boolean)
        .sort(),
      targets: values(row.target_genes),
      kind: row.kind!.replace('single-label class (auto)', 'label'),
    }),
  )
  .sort(byId);
writeJsonl(path.join(data, 'drug-classes.jsonl'), classes);

function namesOf(row: Readonly<Record<string, string>>): string[] {
  return [...new Set([row.class_label!, ...values(row.prose_synonyms)])].sort();
}
