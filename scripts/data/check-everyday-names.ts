// Checks that each row of data/everyday-names.tsv is supported by the source that it names.
//   node scripts/run.mjs scripts/data/check-everyday-names.ts SOURCES_DIR [DATA_DIR]
// A name is supported where the source lists it for the gene, whatever its case, hyphens and Greek letters; the NCI
// Thesaurus has no list, so that its text must name the gene beside the name.
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
/** The text in bare words, so that a name is found however it is hyphenated. */
const thesaurus = ` ${readFileSync(path.join(sources, 'ncit_21.09d_drugs_dedup.tsv'), 'utf8')
  .split(/[\s(){}[\];:,|/]+/)
  .map(bare)
  .join(' ')} `;

/** Symbol → words for it in the classes of drugs that have no other target: idelalisib, a PI3K-delta inhibitor. */
const targetWord = new Map<string, Set<string>>();
for (const { class_label = '', primary_targets = '' } of readTsv(path.join(sources, 'curated_oncology_drugs.tsv'))) {
  const [word] = /^\S+(?= inhibitor)/.exec(class_label) ?? [];
  if (word) targetWord.set(primary_targets, (targetWord.get(primary_targets) ?? new Set()).add(bare(word)));
}

/** Source → does it support the name? */
const SUPPORT: Readonly<Record<string, (symbol: string, name: string) => boolean>> = {
  'hgnc-2024-10': (symbol, name) => isListed(bare(name), hgnc.get(symbol) ?? new Set()),
  'civic-features-2025-10': (symbol, name) => civic.get(symbol)?.has(bare(name)) ?? false,
  'ncit-21.09d': (symbol, name) =>
    namedBeside(name, new Set([...(hgnc.get(symbol) ?? []), ...(civic.get(symbol) ?? [])])),
  'oncology-drugs-2026-07': (symbol, name) => targetWord.get(symbol)?.has(bare(name)) ?? false,
};

/** Listed itself, or with another of the names behind it: p27 and Kip1 in P27KIP1. */
function isListed(name: string, listed: ReadonlySet<string>): boolean {
  return listed.has(name) || [...listed].some((other) => listed.has(name + other));
}

/** How far from a name the text may explain it. */
const BESIDE = 150;

function namedBeside(name: string, others: ReadonlySet<string>): boolean {
  const sought = ` ${name
    .split(/[\s/,]+/)
    .map(bare)
    .join(' ')} `;
  for (let at = thesaurus.indexOf(sought); at >= 0; at = thesaurus.indexOf(sought, at + 1)) {
    const end = at + sought.length;
    const around = `${thesaurus.slice(Math.max(0, at - BESIDE), at)} ${thesaurus.slice(end, end + BESIDE)}`;
    if (around.split(' ').some((word) => word.length > 1 && others.has(word))) return true;
  }
  return false;
}

let wrong = 0;
const rows = readTsv(path.join(dataDir, 'everyday-names.tsv'), ['name', 'symbol', 'source']);
for (const { name = '', symbol = '', source = '' } of rows) {
  if (SUPPORT[source]?.(symbol, name)) continue;
  console.error(`${name} for ${symbol}: ${source} does not say so`);
  wrong++;
}
console.log(`${rows.length} everyday names, ${wrong} without support`);
process.exitCode = wrong > 0 ? 1 : 0;
