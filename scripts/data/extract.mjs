#!/usr/bin/env node
// Extracts every table of data/ from a folder of raw releases, in the order in which they build on each other, then
// checks them against the sources.
//   node scripts/data/extract.mjs SOURCES_DIR
import { execFileSync } from 'node:child_process';

const [sources] = process.argv.slice(2);
if (!sources) {
  console.error('usage: node scripts/data/extract.mjs SOURCES_DIR');
  process.exit(2);
}

/** Genes come first: the others join them. */
const SCRIPTS = [
  'extract-genes',
  'extract-families',
  'extract-gene-synonyms',
  'extract-diseases',
  'extract-sequences',
  'extract-domains',
  'extract-variants',
  'extract-drugs',
  'extract-classes',
  'extract-evidence',
  'extract-exons',
  'extract-references',
  'check-everyday-names',
  'check-borrowed-sentences',
];

for (const script of SCRIPTS) {
  execFileSync(process.execPath, ['scripts/run.mjs', `scripts/data/${script}.ts`, sources], { stdio: 'inherit' });
}
execFileSync(process.execPath, ['scripts/run.mjs', 'scripts/data/report.ts'], { stdio: 'inherit' });
