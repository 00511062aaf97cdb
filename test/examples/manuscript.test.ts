import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/lint/config.ts';
import { createBibliographyIndex, readBibliography } from '../../src/references/index.ts';
import { createOncoprose } from '../../src/service.ts';
import type { Format } from '../../src/text/types.ts';
import { knowledge } from '../helpers/knowledge.ts';

const service = createOncoprose({ knowledge });
const read = (name: string) => readFile(`examples/${name}`, 'utf8');
const bibliography = createBibliographyIndex([readBibliography('references.bib', await read('references.bib'))]);

/** The list at the end of an example: a line a fault, the rule's id, then where it is. */
const planted = (text: string) =>
  [...text.slice(text.indexOf('Planted for the demonstration')).matchAll(/^%? {2,3}([a-z-]+) {2,}\S/gm)].map(
    ([, rule]) => rule!,
  );

describe.each<[string, Format]>([
  ['manuscript.md', 'markdown'],
  ['manuscript.tex', 'latex'],
])('%s', (name, format) => {
  it('shows exactly the faults that its list names', async () => {
    const text = await read(name);
    const list = planted(text);
    const findings = service.lint(service.analyse(text, format), defaultConfig, bibliography);
    const found = findings.map(({ rule, severity, start, end }) => ({ rule, severity, text: text.slice(start, end) }));
    expect(list.length).toBeGreaterThan(10);
    expect(found.map(({ rule }) => rule).sort(), JSON.stringify(found, null, 1)).toEqual(list.sort());
  });
});
