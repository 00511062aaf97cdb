import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createOncoprose } from '../src/service.ts';
import type { Format } from '../src/text/types.ts';
import { knowledge } from './helpers/knowledge.ts';

interface Snippet {
  readonly prefix: string;
  readonly description: string;
  readonly body: readonly string[];
}

const formats = ['markdown', 'latex', 'typst'] as const satisfies readonly Format[];
const read = (format: Format): Record<string, Snippet> => JSON.parse(readFileSync(`snippets/${format}.json`, 'utf8'));

/** The snippet as it is first inserted: placeholders with their words, choices with the first, escapes undone. */
function inserted(body: readonly string[]): string {
  return body
    .join('\n')
    .replace(/\$\{\d+\|([^,|]*)[^}]*\}/g, '$1')
    .replace(/\$\{\d+:([^}]*)\}/g, '$1')
    .replace(/\$\d+/g, '')
    .replace(/\\([\\$}])/g, '$1');
}

describe.each(formats)('snippets for %s', (format) => {
  const snippets = Object.entries(read(format));

  it('are the same as those of the other languages', () => {
    const names = (all: Record<string, Snippet>) =>
      Object.entries(all).map(([name, { prefix }]) => `${name} ${prefix}`);
    expect(names(read(format))).toEqual(names(read('markdown')));
    expect(snippets).toHaveLength(6);
  });

  it.each(snippets)('%s numbers its stops from 1 and ends at $0', (_, { body, prefix }) => {
    const stops = new Set([...body.join('\n').matchAll(/\$\{?(\d+)/g)].map((match) => Number(match[1])));
    expect([...stops].sort((a, b) => a - b)).toEqual(Array.from({ length: stops.size }, (_stop, i) => i));
    expect(prefix).toMatch(/^onco-[a-z-]+$/);
  });

  it.each(snippets)('%s states no fact: it names no drug, gene or variant and makes no claim', (_, { body }) => {
    const { blocks } = createOncoprose({ knowledge }).analyse(inserted(body), format);
    const mentions = blocks.flatMap(({ analysis }) => analysis.mentions);
    expect(mentions.filter(({ type }) => type === 'drug' || type === 'variant').map(({ text }) => text)).toEqual([]);
    expect(mentions.flatMap((mention) => (mention.type === 'gene' ? (mention.symbol ?? []) : []))).toEqual([]);
    expect(blocks.flatMap(({ analysis }) => analysis.claims)).toEqual([]);
    expect(inserted(body)).not.toMatch(/PMID|NCT\d|10\.\d{4}/);
  });
});

it('LaTeX rows end in a double backslash once inserted', () => {
  expect(inserted(read('latex')['Variant table']?.body ?? [])).toContain('Level & Reference \\\\\n');
});
