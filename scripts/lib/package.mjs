// The package that readers install.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';

const vsix = 'out/oncoprose.vsix';
const readme = 'out/readme.md';

/** Packs dist/ into a .vsix. @returns {string} its path */
export function packVsix() {
  mkdirSync('out', { recursive: true });
  // The film stays in the repository: it is larger than all the pictures that ship.
  writeFileSync(
    readme,
    readFileSync('README.md', 'utf8').replace(/^!\[[^\]\n]{0,400}\]\(docs\/images\/demo\.gif\)\n\n/m, ''),
  );
  // There is no public repository that relative links of the README could be rewritten to.
  const flags = [
    '--no-dependencies',
    '--allow-missing-repository',
    '--no-rewrite-relative-links',
    '--readme-path',
    readme,
    '-o',
    vsix,
  ];
  execFileSync('node_modules/.bin/vsce', ['package', ...flags], { stdio: ['ignore', 'ignore', 'inherit'] });
  return vsix;
}

/** Bytes that a file may have: the package is downloaded, the desktop entry is read whenever the editor starts us. */
const budgets = { [vsix]: 5_000_000, 'dist/extension.cjs': 40 * 1024 };

/** Holds the files against their budgets. @returns {{passed: number, failed: number}} */
export function checkSizes() {
  const count = { passed: 0, failed: 0 };
  for (const [file, budget] of Object.entries(budgets)) {
    const { size } = statSync(file);
    const fits = size <= budget;
    count[fits ? 'passed' : 'failed'] += 1;
    console.log(`  ${fits ? 'ok  ' : 'FAIL'} ${file} has ${size} of ${budget} bytes`);
  }
  return count;
}
