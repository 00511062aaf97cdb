// The package that readers install.
import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';

const budget = 5_000_000;

/** Packs dist/ into a .vsix and returns its path. Fails where it is larger than the budget of 5 MB. */
export function packVsix() {
  const file = 'out/oncoprose.vsix';
  mkdirSync('out', { recursive: true });
  const flags = ['--no-dependencies', '--allow-missing-repository', '--skip-license', '-o', file];
  execFileSync('node_modules/.bin/vsce', ['package', ...flags], { stdio: ['ignore', 'ignore', 'inherit'] });
  const { size } = statSync(file);
  console.log(`${file}: ${(size / 1e6).toFixed(2)} MB`);
  if (size > budget) throw new Error(`${file} is larger than ${budget / 1e6} MB`);
  return file;
}
