// Compiles data/ into the assets that ship, and the manifest that says what they are.
//   node scripts/run.mjs scripts/data/compile.ts OUT_DIR [DATA_DIR]
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { toAscii } from '../../src/knowledge/ascii.ts';
import { compileDiseases } from './compile/diseases.ts';
import { compileDrugs } from './compile/drugs.ts';
import { compileEvidence } from './compile/evidence.ts';
import { compileGenes } from './compile/genes.ts';
import { compileProteins } from './compile/proteins.ts';
import { compileReferences } from './compile/references.ts';
import { compileVariants } from './compile/variants.ts';

const [out = 'dist/data', dataDir = 'data'] = process.argv.slice(2);

mkdirSync(out, { recursive: true });
for (const compile of [
  compileGenes,
  compileDiseases,
  compileProteins,
  compileDrugs,
  compileEvidence,
  compileVariants,
  compileReferences,
]) {
  for (const [name, text] of Object.entries(compile(dataDir))) writeFileSync(path.join(out, name), toAscii(text));
}
