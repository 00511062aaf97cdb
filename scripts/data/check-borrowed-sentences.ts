// Looks for sentences of the sources in data/: facts may be carried over, sentences may not.
//   node scripts/run.mjs scripts/data/check-borrowed-sentences.ts SOURCES_DIR [DATA_DIR]
// Exits 1 and names the place where eight words in a row of a definition or summary stand in a table of data/.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { dataFiles } from './compile/sources.ts';
import { readJsonl, readLines, readTsv, values } from './lib/table.ts';
import { runsOf } from './lib/word-runs.ts';

const [sources = '', dataDir = 'data'] = process.argv.slice(2);

/** Words in a row that make a borrowed sentence. */
const RUN = 8;

interface OboNode {
  readonly meta?: { readonly definition?: { readonly val: string }; readonly comments?: readonly string[] };
}

/** Every text of the sources that somebody wrote as prose. */
function prose(): string[] {
  const cells = (file: string, column: string) =>
    readTsv(path.join(sources, file), [column]).map((row) => row[column] ?? '');
  const graph = JSON.parse(readFileSync(path.join(sources, 'DO_cancer_slim.json'), 'utf8')) as {
    graphs: { nodes: OboNode[] }[];
  };
  return [
    ...cells('ncit_21.09d_drugs_dedup.tsv', 'nci_concept_definition'),
    ...cells('curated_oncology_drugs.tsv', 'note'),
    ...graph.graphs.flatMap(({ nodes }) =>
      nodes.flatMap(({ meta }) => [meta?.definition?.val ?? '', ...(meta?.comments ?? [])]),
    ),
  ];
}

/** Names and titles are facts however long they are: `transient receptor potential cation channel subfamily V member 1`. */
function names(): string[] {
  const records = (file: string) => readJsonl<Record<string, unknown>>(path.join(dataDir, file));
  return [
    ...readTsv(path.join(dataDir, 'genes.tsv')).flatMap((gene) => [
      gene.name ?? '',
      ...values(gene.alias_names),
      ...values(gene.previous_names),
    ]),
    ...['references.jsonl', 'curated/references.jsonl'].flatMap(records).map(({ title }) => String(title ?? '')),
    ...records('diseases.jsonl').flatMap(({ name, synonyms }) => [name, synonyms].flat().map(String)),
    ...records('drugs.jsonl').flatMap((drug) => Object.values((drug.names ?? {}) as Record<string, string[]>).flat()),
  ];
}

const allowed = new Set(names().flatMap((name) => [...runsOf(name, RUN)]));
const borrowed = new Set(
  prose()
    .flatMap((text) => [...runsOf(text, RUN)])
    .filter((run) => !allowed.has(run)),
);
let found = 0;
for (const file of dataFiles(dataDir)) {
  for (const [i, line] of readLines(path.join(dataDir, file)).entries()) {
    for (const run of runsOf(line, RUN)) {
      if (!borrowed.has(run)) continue;
      console.error(`${file}, line ${i + 1}: "${run}" stands in a source`);
      found++;
      break;
    }
  }
}
console.log(
  `${borrowed.size.toLocaleString('en')} runs of ${RUN} words in the sources, ${found} lines of data/ hold one`,
);
process.exitCode = found > 0 ? 1 : 0;
