import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** Floors from the ground up, as ARCHITECTURE.md lists them; `.` stands for the files directly under src/. */
const FLOORS = [
  'text',
  'knowledge',
  'recognition',
  'claims',
  'references',
  'lint',
  'cards',
  'completion',
  'reports',
  '.',
  'vscode',
  'cli',
];
/** Files under src/ itself that belong to a floor further down: the shape of an analysis is what lint and above read. */
const LOWER: Readonly<Record<string, string>> = { 'analysis.ts': 'claims' };
/** The only places that may know the host they run in. */
const MAY_IMPORT_NODE = /^src\/(?:cli\/|vscode\/extension\.ts$)/;
const MAY_IMPORT_VSCODE = /^src\/vscode\//;

const files = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => `src/${file.replaceAll('\\', '/')}`);

const imports = (file: string) =>
  [...readFileSync(file, 'utf8').matchAll(/(?:\bfrom|\bimport)\s*\(?\s*['"]([^'"]+)['"]/g)].map((match) => match[1]!);

function floorOf(file: string): number {
  const [, first, ...rest] = file.split('/');
  return FLOORS.indexOf(rest.length ? first! : (LOWER[first!] ?? '.'));
}

describe('layers', () => {
  it('sees the source', () => {
    expect(files.length).toBeGreaterThan(50);
  });

  it.each(files)('%s', (file) => {
    expect(floorOf(file), 'a folder that ARCHITECTURE.md does not know').toBeGreaterThanOrEqual(0);
    for (const specifier of imports(file)) {
      if (specifier.startsWith('node:')) expect(file, `imports ${specifier}`).toMatch(MAY_IMPORT_NODE);
      if (specifier === 'vscode') expect(file, 'imports the editor').toMatch(MAY_IMPORT_VSCODE);
      if (!specifier.startsWith('.')) continue;
      const target = path.posix.join(path.posix.dirname(file), specifier);
      expect(floorOf(target), `imports the higher floor ${target}`).toBeLessThanOrEqual(floorOf(file));
    }
  });

  it('keeps the two adapters apart', () => {
    for (const file of files.filter((name) => name.startsWith('src/cli/'))) {
      expect(imports(file).filter((specifier) => specifier.includes('/vscode/'))).toEqual([]);
    }
  });
});
