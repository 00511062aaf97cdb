// Compiles data/ into the assets that ship, and the manifest that says what they are.
//   node scripts/run.mjs scripts/data/compile.ts OUT_DIR [DATA_DIR]
import { mkdirSync, renameSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { compileAll } from './compile/all.ts';

const [out = 'dist/data', dataDir = 'data'] = process.argv.slice(2);

mkdirSync(out, { recursive: true });
for (const [name, text] of compileAll(dataDir)) {
  // Whoever reads meanwhile finds the old file or the new one, never half of it.
  const file = path.join(out, name);
  writeFileSync(`${file}.new`, text);
  renameSync(`${file}.new`, file);
}
