#!/usr/bin/env node
import { execFileSync } from 'node:child_process';
// Builds everything that ships: the compiled knowledge (dist/data), the desktop and web extensions, the command line.
//   node scripts/build.mjs [--no-data]
import { existsSync } from 'node:fs';
import { build } from 'esbuild';

const common = { bundle: true, target: 'es2022', sourcemap: true, logLevel: 'warning', minify: true };

if (!process.argv.includes('--no-data') && existsSync('scripts/data/compile.ts')) {
  execFileSync(process.execPath, ['scripts/run.mjs', 'scripts/data/compile.ts', 'dist/data'], { stdio: 'inherit' });
}

/** Entry points that exist; the folder names say what each is for. */
const targets = [
  {
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    platform: 'node',
    format: 'esm',
    banner: {
      js: '#!/usr/bin/env node\nimport { createRequire as __cr } from "node:module"; const require = __cr(import.meta.url);',
    },
  },
];
await Promise.all(targets.map((target) => build({ ...common, ...target })));
