// Whatever a bibliography looks like, an insertion leaves each of its bytes where it was, and an independent reader finds
// the entries of before and one more.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { appendEntry } from '../../src/cli/append-entry.ts';
import { createBibliographyIndex, planInsertion, readBibliography } from '../../src/references/index.ts';
import { knowledge } from '../helpers/knowledge.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'oncoprose-untouched-'));
afterAll(() => rmSync(folder, { recursive: true }));

const paper = knowledge.reference('15728811')!;

/** A bibliography with the paper added, the key it got, and what is left when the addition is cut out again. */
function added(file: string, text: string) {
  const bibliography = readBibliography(file, text);
  const index = createBibliographyIndex([bibliography]);
  const target = { bibliography, text };
  const plan = planInsertion({ source: '', format: 'markdown', offset: 0, references: [paper], index, target });
  const [{ at, text: entry }] = plan.bibliography as [{ at: number; text: string }];
  const after = text.slice(0, at) + entry + text.slice(at);
  return { after, entry, key: plan.keys[0]!, rest: after.slice(0, at) + after.slice(at + entry.length) };
}

const key = fc.stringMatching(/^[a-z]{3,8}\d{4}$/);
const keys = fc.uniqueArray(key, { minLength: 1, maxLength: 5 });
const word = fc.stringMatching(/^[A-Za-z]{1,12}$/);
const lineEnd = fc.constantFrom('\n', '\r\n');
const mark = fc.constantFrom('', '\uFEFF');

/** A value as authors write it: braced with braces in it, quoted, a number, strings joined. */
const value = fc.oneof(
  word.map((text) => `{${text} {${text}} ${text}}`),
  word.map((text) => `"${text} {"}${text}{"}"`),
  fc.integer({ min: 1900, max: 2030 }).map(String),
  word.map((text) => `journal # " ${text}"`),
  word.map((text) => `{M{\\"u}ller ${text}}`),
);
const style = fc.record({
  indent: fc.constantFrom('  ', '\t', '    ', ''),
  comma: fc.boolean(),
  open: fc.constantFrom('{', '('),
  equals: fc.constantFrom(' = ', '=', '\t= '),
});
const entry = (name: string) =>
  fc.record({ style, title: value, note: value }).map(({ style: { indent, comma, open, equals }, title, note }) => {
    const close = open === '{' ? '}' : ')';
    return `@article${open}${name},\n${indent}title${equals}${title},\n${indent}note${equals}${note}${comma ? ',' : ''}\n${close}\n`;
  });
/** What stands between entries and is none. */
const between = fc.constantFrom(
  '\n',
  '% said by the way\n',
  '@comment{jabref-meta: grouping;}\n',
  '@preamble{"\\newcommand{\\x}{y}"}\n',
  'words outside of entries\n',
);
const bibtex = keys.chain((names) =>
  fc
    .tuple(mark, fc.tuple(...names.flatMap((name) => [between, entry(name)])), lineEnd, fc.boolean())
    .map(([bom, parts, newline, ends]) => {
      const text = `${bom}@string{journal = "A Journal"}\n${parts.join('')}`;
      return (ends ? text : text.trimEnd()).replaceAll('\n', newline);
    }),
);

/** Keys that the independent parser finds. */
const keysOf = (text: string) => parse(text.replace('\uFEFF', '')).entries.map((found) => found.key);

describe('BibTeX', () => {
  it('of every make', () => {
    fc.assert(
      fc.property(bibtex, (text) => {
        const { after, rest, key: own, entry: written } = added('refs.bib', text);
        expect(rest).toBe(text);
        expect(keysOf(text)).not.toHaveLength(0);
        expect(keysOf(after)).toEqual([...keysOf(text), own]);
        expect(written.replaceAll('\r\n', '').includes('\n')).toBe(!text.includes('\r\n'));
      }),
      { numRuns: 60 },
    );
  });

  it('with an entry that nobody closed', () => {
    fc.assert(
      fc.property(bibtex, key, lineEnd, (text, name, newline) => {
        const damaged = `@book{${name}, title = {A book${newline}${newline}${text.replace('\uFEFF', '')}`;
        const { after, rest, key: own } = added('refs.bib', damaged);
        expect(rest).toBe(damaged);
        const ours = (all: string) => readBibliography('refs.bib', all).entries.map((found) => found.key);
        expect(ours(after)).toEqual([...ours(damaged), own]);
      }),
      { numRuns: 60 },
    );
  });

  it('in Latin-1 and in UTF-8, on disk', async () => {
    const file = path.join(folder, 'refs.bib');
    const letters = fc.string({ unit: fc.constantFrom('é', 'ü', 'ß', 'Ø', 'a', ' '), minLength: 1, maxLength: 12 });
    await fc.assert(
      fc.asyncProperty(
        bibtex,
        letters,
        fc.constantFrom('latin1' as const, 'utf8' as const),
        async (text, title, as) => {
          const whole = `${text.replace('\uFEFF', '')}\n@book{umlaut1999, title = {${title}}}\n`;
          const bytes = Buffer.from(whole, as);
          writeFileSync(file, bytes);
          const own = await appendEntry(file, paper);
          const after = readFileSync(file);
          expect(after.subarray(0, bytes.length).equals(bytes)).toBe(true);
          expect(keysOf(after.toString(as))).toEqual([...keysOf(whole), own]);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('lists of CSL and Hayagriva', () => {
  const indent = fc.constantFrom('  ', '    ', '');
  const comment = fc.constantFrom('', '# said by the way\n');

  it('CSL JSON', () => {
    const space = fc.constantFrom(0, 2, 4, '\t');
    fc.assert(
      fc.property(
        keys,
        word,
        space,
        lineEnd,
        mark,
        fc.constantFrom('', '\n'),
        (names, title, by, newline, bom, end) => {
          const items = names.map((id) => ({ id, type: 'book', title }));
          const text = `${bom}${JSON.stringify(items, null, by)}${end}`.replaceAll('\n', newline);
          const { after, rest, key: own } = added('refs.json', text);
          expect(rest).toBe(text);
          const read = JSON.parse(after.replace('\uFEFF', '')) as { id: string }[];
          expect(read.slice(0, -1)).toEqual(items);
          expect(read.at(-1)).toMatchObject({ id: own, PMID: '15728811' });
        },
      ),
    );
  });

  it('CSL YAML', () => {
    fc.assert(
      fc.property(keys, word, indent, comment, lineEnd, fc.boolean(), (names, title, by, said, newline, more) => {
        const items = names
          .map((id) => `${by}- id: ${id}\n${by}  title: ${title}x\n${by}  type: book\n${said}`)
          .join('');
        const text = `${said}references:\n${items}${more ? 'lang: en\n' : ''}`.replaceAll('\n', newline);
        const { after, rest, key: own } = added('refs.yaml', text);
        expect(rest).toBe(text);
        const before = parseYaml(text) as { references: unknown[] };
        const read = parseYaml(after) as { references: { id: string }[] };
        expect(read).toEqual({ ...before, references: [...before.references, read.references.at(-1)] });
        expect(read.references.at(-1)).toMatchObject({ id: own, PMID: '15728811' });
      }),
    );
  });

  it('Hayagriva', () => {
    fc.assert(
      fc.property(keys, word, comment, lineEnd, fc.boolean(), (names, title, said, newline, ends) => {
        const entries = names.map((id) => `${said}${id}:\n    type: Book\n    title: ${title}x\n`).join('\n');
        const text = (ends ? entries : entries.trimEnd()).replaceAll('\n', newline);
        const { after, rest, key: own } = added('refs.yml', text);
        expect(rest).toBe(text);
        const read = parseYaml(after) as Record<string, unknown>;
        expect(Object.keys(read)).toEqual([...names, own]);
        expect(read).toMatchObject({ ...(parseYaml(text) as object), [own]: { type: 'Article' } });
      }),
    );
  });
});
