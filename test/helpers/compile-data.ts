import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';

/** Compiles the knowledge before the unit tests, where it is missing or older than what it is made of. */
export default function setup(): void {
  const made = 'dist/data';
  const newest = Math.max(...['data', 'scripts/data'].map(latest));
  if (existsSync(made) && oldest(made) >= newest) return;
  execFileSync(process.execPath, ['scripts/run.mjs', 'scripts/data/compile.ts', made], { stdio: 'inherit' });
}

const times = (folder: string): number[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => statSync(path.join(entry.parentPath, entry.name)).mtimeMs);

const latest = (folder: string) => Math.max(0, ...times(folder));
const oldest = (folder: string) => Math.min(Number.POSITIVE_INFINITY, ...times(folder));
