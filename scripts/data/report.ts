// Writes docs/data.md and data/SOURCES.md from what is in data/.
//   node scripts/run.mjs scripts/data/report.ts [--check]     --check: changes nothing, exits 1 where they have drifted
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { loadKnowledge } from '../../src/knowledge/index.ts';
import { compileAll } from './compile/all.ts';
import { dataReport, sourcesReport } from './report/pages.ts';

const assets = compileAll('data');
const knowledge = await loadKnowledge(async (name) => new TextEncoder().encode(assets.get(name) ?? ''));
await knowledge.ensure('sequences', 'references', 'domains');

let drifted = false;
for (const [file, text] of [
  ['docs/data.md', dataReport('data', knowledge)],
  ['data/SOURCES.md', sourcesReport(knowledge)],
] as const) {
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (process.argv.includes('--check')) {
    console.error(`${file} does not say what is in data/: run node scripts/run.mjs scripts/data/report.ts`);
    drifted = true;
  } else writeFileSync(file, text);
}
process.exitCode = drifted ? 1 : 0;
