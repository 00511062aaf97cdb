import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

const pages = readdirSync('docs').filter((file) => file.endsWith('.md'));
const { contributes } = JSON.parse(readFileSync('package.json', 'utf8'));
const words = JSON.parse(readFileSync('package.nls.json', 'utf8'));
const settings: string[] = [contributes.configuration]
  .flat()
  .flatMap(({ properties }: { properties: object }) => Object.keys(properties));
const snippets = Object.values<{ prefix: string }>(JSON.parse(readFileSync('snippets/markdown.json', 'utf8')));

describe.each(pages)('docs/%s', (page) => {
  const text = readFileSync(path.join('docs', page), 'utf8');

  it('links to what there is', () => {
    const targets = [...text.matchAll(/\]\(([^)#:\s]+)(?:#[^)]*)?\)/g)].map((match) => match[1]!);
    expect(targets.filter((target) => !existsSync(path.join('docs', target)))).toEqual([]);
  });
  it('names settings and snippets that there are', () => {
    const named = [...text.matchAll(/`(oncoprose\.[\w.]+\w)`/g)].map((match) => match[1]!);
    expect(named.filter((name) => !settings.includes(name) && !name.endsWith('.yaml'))).toEqual([]);
    const prefixes = [...text.matchAll(/`(onco-[\w-]+)`/g)].map((match) => match[1]!);
    expect(prefixes.filter((prefix) => !snippets.some((snippet) => snippet.prefix === prefix))).toEqual([]);
  });
});

describe('docs/README.md', () => {
  const text = readFileSync('docs/README.md', 'utf8');

  it('leads to every page', () => {
    for (const page of pages.filter((name) => name !== 'README.md')) expect(text).toContain(`(${page})`);
  });
  it('names every command that has a key', () => {
    for (const { command } of contributes.keybindings) {
      expect(text).toContain(words[`command.${command.replace('oncoprose.', '')}`]);
    }
  });
});
