// Checks that each row of data/everyday-names.tsv is supported by the source that it names.
//   node scripts/run.mjs scripts/data/check-everyday-names.ts SOURCES_DIR [DATA_DIR]
// A name is supported where the source lists it for the gene, whatever its case, hyphens and Greek letters.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { readTsv, values } from './lib/table.ts';

const [sources = '', dataDir = 'data'] = process.argv.slice(2);

const GREEK: Readonly<Record<string, string>> = { α: 'alpha', β: 'beta', γ: 'gamma', δ: 'delta', π: 'pi' };
const spelled = (name: string) => name.toLowerCase().replace(/[αβγδπ]/g, (letter) => GREEK[letter] ?? letter);
const bare = (name: string) => spelled(name).replace(/[^a-z0-9]/g, '');

const hgnc = new Map<string, Set<string>>();
for (const gene of readTsv(path.join(dataDir, 'genes.tsv'))) {
  const names = [gene.aliases, gene.previous, gene.alias_names, gene.previous_names].flatMap(values);
  hgnc.set(gene.symbol ?? '', new Set([gene.symbol ?? '', gene.name ?? '', ...names].map(bare)));
}
const civic = new Map<string, Set<string>>();
for (const { name = '', text = '' } of readTsv(path.join(sources, 'civic_features_synonyms_2025-10.tsv'), [
  'name',
  'text',
])) {
  civic.set(name, (civic.get(name) ?? new Set()).add(bare(text)));
}
const thesaurus = readFileSync(path.join(sources, 'ncit_21.09d_drugs_dedup.tsv'), 'utf8').toLowerCase();

/** Source → does it support the name? */
const SUPPORT: Readonly<Record<string, (symbol: string, name: string) => boolean>> = {
  'hgnc-2024-10': (symbol, name) => hgnc.get(symbol)?.has(bare(name)) ?? false,
  'civic-features-2025-10': (symbol, name) => civic.get(symbol)?.has(bare(name)) ?? false,
  'ncit-21.09d': (_symbol, name) => thesaurus.includes(spelled(name)),
};

let wrong = 0;
const rows = readTsv(path.join(dataDir, 'everyday-names.tsv'), ['name', 'symbol', 'source']);
for (const { name = '', symbol = '', source = '' } of rows) {
  if (SUPPORT[source]?.(symbol, name)) continue;
  console.error(`${name} for ${symbol}: ${source} does not say so`);
  wrong++;
}
console.log(`${rows.length} everyday names, ${wrong} without support`);
process.exitCode = wrong > 0 ? 1 : 0;
