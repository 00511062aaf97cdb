#!/usr/bin/env node
// Runs a TypeScript script: bundles it with esbuild into out/scripts/ and imports the result.
//   node scripts/run.mjs scripts/data/genes.ts ../sources
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [script, ...rest] = process.argv.slice(2);
if (!script) {
  console.error('usage: node scripts/run.mjs SCRIPT.ts [ARG…]');
  process.exit(2);
}
const outfile = path.resolve('out', 'scripts', script.replace(/[\\/]/g, '__').replace(/\.ts$/, '.mjs'));
mkdirSync(path.dirname(outfile), { recursive: true });
await build({
  entryPoints: [script],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  sourcemap: 'inline',
  logLevel: 'warning',
});
process.argv = [process.argv[0], path.resolve(script), ...rest];
await import(pathToFileURL(outfile).href);
