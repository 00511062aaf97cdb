// The package that readers install.
import { execFileSync } from 'node:child_process';
import { mkdirSync, statSync } from 'node:fs';

/** Bytes that the package may have. */
export const budget = 5_000_000;

/** Packs dist/ into a .vsix. @returns {{file: string, size: number}} its path and its size in bytes */
export function packVsix() {
  const file = 'out/oncoprose.vsix';
  mkdirSync('out', { recursive: true });
  const flags = ['--no-dependencies', '--allow-missing-repository', '--skip-license', '-o', file];
  execFileSync('node_modules/.bin/vsce', ['package', ...flags], { stdio: ['ignore', 'ignore', 'inherit'] });
  const { size } = statSync(file);
  console.log(`${file}: ${(size / 1e6).toFixed(2)} MB`);
  return { file, size };
}
