#!/usr/bin/env node
// Builds everything that ships into dist/ (the compiled knowledge, the desktop and web extensions, the command line)
// and the suites that run inside an editor into out/.
//   node scripts/build.mjs [--no-data] [--watch]
import { execFileSync } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { build, context } from 'esbuild';

const common = { bundle: true, target: 'es2022', sourcemap: true, logLevel: 'warning', minify: true };
const node = { ...common, platform: 'node', target: 'node20' };
const editor = { format: 'cjs', external: ['vscode'] };

/** Leaves the heavy part out of the desktop entry, which reads it from the web bundle on first use. */
const coreApart = {
  name: 'core-apart',
  setup: ({ onResolve }) =>
    onResolve({ filter: /^\.\/extension\.web\.ts$/ }, () => ({ path: './web/extension.js', external: true })),
};

/** mocha's browser build takes over a bundle's `module` and `exports` unless it is given its own. */
const mochaInBrowser = {
  name: 'mocha-in-browser',
  setup({ onResolve, onLoad }) {
    const file = path.resolve('node_modules/mocha/mocha.js');
    onResolve({ filter: /^mocha$/ }, () => ({ path: file, namespace: 'mocha' }));
    onLoad({ filter: /./, namespace: 'mocha' }, async () => {
      const source = await readFile(file, 'utf8');
      return {
        contents: `(function (module, exports, define) {${source}\n}).call(globalThis);\nexport default Mocha;`,
      };
    });
  },
};

const targets = [
  {
    ...node,
    ...editor,
    entryPoints: ['src/vscode/extension.ts'],
    outfile: 'dist/extension.cjs',
    plugins: [coreApart],
    // A native import() would not see the names that the web bundle exports.
    supported: { 'dynamic-import': false },
  },
  { ...common, ...editor, entryPoints: ['src/vscode/extension.web.ts'], outfile: 'dist/web/extension.js' },
  {
    ...common,
    entryPoints: { panel: 'src/vscode/panel/client.ts' },
    outdir: 'dist',
    format: 'iife',
    sourcemap: false,
  },
  { ...common, entryPoints: { panel: 'src/vscode/panel/panel.css' }, outdir: 'dist', sourcemap: false },
  {
    ...node,
    entryPoints: ['src/cli/main.ts'],
    outfile: 'dist/cli.js',
    format: 'esm',
    // Some dependencies call `require`, which an ES module has not.
    banner: {
      js: '#!/usr/bin/env node\nimport { createRequire as __cr } from "node:module"; const require = __cr(import.meta.url);',
    },
  },
  {
    ...node,
    ...editor,
    entryPoints: ['test/suite/index.ts'],
    outfile: 'out/suite/node.cjs',
    minify: false,
    logOverride: { 'require-resolve-not-external': 'silent' },
  },
  {
    ...common,
    ...editor,
    entryPoints: ['test/suite/index.ts'],
    outfile: 'out/suite/web.js',
    minify: false,
    plugins: [mochaInBrowser],
  },
];

if (!process.argv.includes('--no-data')) {
  execFileSync(process.execPath, ['scripts/run.mjs', 'scripts/data/compile.ts', 'dist/data'], { stdio: 'inherit' });
}
// The package itself is no ES module, because a web worker's extension host would refuse it; the command line is one.
for (const [folder, type] of [
  ['dist', 'module'],
  ['dist/web', 'commonjs'],
]) {
  await mkdir(folder, { recursive: true });
  await writeFile(`${folder}/package.json`, `{ "type": "${type}" }\n`);
}

if (process.argv.includes('--watch')) {
  await Promise.all(targets.map(async (target) => (await context(target)).watch()));
  console.log('watching…');
} else {
  await Promise.all(targets.map((target) => build(target)));
}
