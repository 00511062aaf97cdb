import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { read, shown } from '../helpers/claims.ts';

const folder = new URL('./sentences/', import.meta.url);

/** `sentence => claim ; claim`, or `=> silent`; a line that starts with # says what the file is about. */
function fixtures(file: string): { text: string; claims: string[] }[] {
  const lines = readFileSync(new URL(file, folder), 'utf8').split('\n');
  return lines
    .filter((line) => line.includes('=>') && !line.startsWith('#'))
    .map((line) => {
      const [text = '', want = ''] = line.split('=>').map((part) => part.trim());
      return {
        text,
        claims:
          want === 'silent'
            ? []
            : want
                .split(';')
                .map((claim) => claim.trim().replaceAll(' + ', '+'))
                .sort(),
      };
    });
}

const files = readdirSync(folder).filter((file) => file.endsWith('.txt'));

describe.each(files)('%s', (file) => {
  it.each(fixtures(file))('$text', ({ text, claims }) => {
    expect(read(text).map(shown).sort()).toEqual(claims);
  });
});

it('there are at least 250 sentences, a good part of them silent', () => {
  const all = files.flatMap(fixtures);
  expect(all.length).toBeGreaterThanOrEqual(250);
  expect(all.filter(({ claims }) => claims.length === 0).length).toBeGreaterThanOrEqual(80);
});
