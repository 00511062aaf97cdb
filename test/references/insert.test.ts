import { parse } from '@retorquere/bibtex-parser';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { type Citable, createBibliographyIndex, planInsertion, readBibliography } from '../../src/references/index.ts';
import { atCaret } from '../helpers/caret.ts';
import { knowledge } from '../helpers/knowledge.ts';

const kobayashi = knowledge.reference('15728811')!;
const pao = knowledge.reference('15737014')!;

/** Inserts references at the caret of a document whose bibliography is given; returns both as they then stand. */
function insert(
  marked: string,
  format: Parameters<typeof planInsertion>[0]['format'],
  references: readonly Citable[],
  file = 'refs.bib',
  text = '',
) {
  const { text: source, offset } = atCaret(marked);
  const bibliography = readBibliography(file, text);
  const index = createBibliographyIndex([bibliography]);
  const plan = planInsertion({ source, format, offset, references, index, target: { bibliography, text } });
  let bib = text;
  for (const { at, text: added } of plan.bibliography) bib = bib.slice(0, at) + added + bib.slice(at);
  const { document } = plan;
  return {
    source: document ? source.slice(0, document.at) + document.text + source.slice(document.at) : source,
    bib,
    plan,
  };
}

describe('the citation', () => {
  it.each([
    ['markdown', 'T790M confers resistance|.', 'T790M confers resistance [@kobayashi2005].'],
    ['markdown', 'resistance [@pao2005|].', 'resistance [@pao2005; @kobayashi2005].'],
    ['markdown', 'resistance [see @pao2005, p. 3]|.', 'resistance [see @pao2005, p. 3; @kobayashi2005].'],
    ['latex', 'confers resistance|.', 'confers resistance~\\cite{kobayashi2005}.'],
    ['latex', 'first \\citep{a}. Then resistance|.', 'first \\citep{a}. Then resistance~\\citep{kobayashi2005}.'],
    ['latex', 'resistance \\citep[p.~2]{pao2005|}.', 'resistance \\citep[p.~2]{pao2005,kobayashi2005}.'],
    ['typst', 'confers resistance|.', 'confers resistance @kobayashi2005.'],
    ['typst', 'resistance @pao2005|.', 'resistance @pao2005 @kobayashi2005.'],
    ['plain', 'confers resistance|.', 'confers resistance (Kobayashi et al., 2005; PMID 15728811).'],
  ] as const)('%s: %s', (format, marked, wanted) => {
    expect(insert(marked, format, [kobayashi]).source).toBe(wanted);
  });

  it('takes several at once', () => {
    expect(insert('resistance|', 'markdown', [kobayashi, pao]).source).toBe('resistance [@kobayashi2005; @pao2005]');
  });

  it('uses the key that a paper has in a reference manager or in the bibliography', () => {
    const zotero = { ...kobayashi, key: 'kobayashiEGFR2005' };
    expect(insert('x|', 'markdown', [zotero]).source).toBe('x [@kobayashiEGFR2005]');
    const book = { key: 'book1999', authors: [], etAl: false, complete: false, retracted: false };
    const text = '@book{book1999, title={A book}}\n@book{kobayashiEGFR2005, doi={10.1000/other}}\n';
    const { source, bib } = insert('x|', 'markdown', [book], 'refs.bib', text);
    expect([source, bib]).toEqual(['x [@book1999]', text]);
    // An entry of that key for another paper is not taken for it.
    expect(insert('x|', 'markdown', [zotero], 'refs.bib', text).source).toBe('x [@kobayashi2005]');
  });

  it('is not written twice', () => {
    const text = '@article{myown, pmid = {15728811}}\n';
    const { source, bib, plan } = insert('resistance [@myown|].', 'markdown', [kobayashi], 'refs.bib', text);
    expect({ source, bib, reused: plan.reused }).toEqual({
      source: 'resistance [@myown].',
      bib: text,
      reused: ['myown'],
    });
  });
});

describe('the entry', () => {
  it('is written as the file writes its own', () => {
    const text = '@article{old,\r\n\tauthor   = "A, B",\r\n\ttitle    = "T",\r\n\tyear     = "1999"\r\n}\r\n';
    const { bib } = insert('x|', 'markdown', [kobayashi], 'refs.bib', text);
    expect(bib.startsWith(text)).toBe(true);
    const added = bib.slice(text.length);
    expect(added).toContain('\r\n\tyear     = "2005",\r\n');
    expect(added.replaceAll('\r\n', '')).not.toContain('\n');
    expect(added).not.toMatch(/,\s*\}\s*$/);
  });

  it('gets a key of its own', () => {
    const { plan } = insert('x|', 'markdown', [kobayashi], 'refs.bib', '@book{kobayashi2005, title={Another}}\n');
    expect(plan.keys).toEqual(['kobayashi2005a']);
  });

  it('goes into CSL JSON, CSL YAML and Hayagriva', () => {
    const json = '[\n  {"id": "old", "type": "book"}\n]\n';
    expect(JSON.parse(insert('x|', 'markdown', [kobayashi], 'r.json', json).bib)).toMatchObject([
      { id: 'old' },
      { id: 'kobayashi2005', PMID: '15728811' },
    ]);
    const yaml = 'references:\n  - id: old\n    type: book\n\nlang: en\n';
    expect(parseYaml(insert('x|', 'markdown', [kobayashi], 'r.yaml', yaml).bib)).toMatchObject({
      references: [{ id: 'old' }, { id: 'kobayashi2005' }],
      lang: 'en',
    });
    const hayagriva = 'old:\n  type: book\n  title: T\n';
    expect(parseYaml(insert('x|', 'typst', [kobayashi], 'r.yml', hayagriva).bib)).toMatchObject({
      old: { type: 'book' },
      kobayashi2005: { type: 'Article' },
    });
  });

  it('is refused where a JSON file is damaged', () => {
    expect(() => insert('x|', 'markdown', [kobayashi], 'r.json', '[{"id": "old"')).toThrow(/nothing was changed/);
  });
});

/** Entries as authors have them: tabs or spaces, quotes or braces, one field or three. */
const entry = fc
  .record({
    key: fc.stringMatching(/^[a-z]{3,8}\d{4}$/),
    indent: fc.constantFrom('  ', '\t', '    ', ''),
    quote: fc.boolean(),
    title: fc.stringMatching(/^[A-Za-z ]{1,20}$/),
    comma: fc.boolean(),
  })
  .map(({ key, indent, quote, title, comma }) => {
    const [open, close] = quote ? ['"', '"'] : ['{', '}'];
    return {
      key,
      text: `@article{${key},\n${indent}title = ${open}${title}${close},\n${indent}year = ${open}2001${close}${comma ? ',' : ''}\n}\n`,
    };
  });

describe('whatever the bibliography', () => {
  it('every other byte is as before, and an independent parser reads one entry more', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(entry, { selector: ({ key }) => key, maxLength: 5 }),
        fc.constantFrom('', '\n', '% a comment\n', '@string{j = "Journal"}\n', '\uFEFF'),
        fc.boolean(),
        fc.boolean(),
        (entries, prefix, crlf, endsWithNewline) => {
          const joined = prefix + entries.map(({ text }) => text).join('\n');
          const trimmed = endsWithNewline ? joined : joined.trimEnd();
          const text = crlf ? trimmed.replaceAll('\n', '\r\n') : trimmed;
          const { bib, plan } = insert('x|', 'markdown', [kobayashi], 'refs.bib', text);
          const [{ at, text: added }] = plan.bibliography as [{ at: number; text: string }];
          expect(bib.slice(0, at) + bib.slice(at + added.length)).toBe(text);
          if (crlf && entries.length) expect(added.replaceAll('\r\n', '')).not.toContain('\n');
          const before = parse(text.replace('\uFEFF', '')).entries.map(({ key }) => key);
          const after = parse(bib.replace('\uFEFF', '')).entries.map(({ key }) => key);
          expect(after).toEqual([...before, plan.keys[0]]);
        },
      ),
      { numRuns: 60 },
    );
  });

  it('a reference with anything in it stays one entry', () => {
    const text = fc.string({
      unit: fc.constantFrom('a', 'K', 'R', '1', '{', '}', '"', '\\\\', '%', '@', ',', '#', '\n', ' ', '&', '_'),
    });
    const hostile = fc.record({
      pmid: fc.constant('7'),
      title: text,
      journal: text,
      pages: text,
      doi: text,
      authors: fc.array(fc.record({ family: text, given: text }), { maxLength: 3 }),
      etAl: fc.boolean(),
      complete: fc.constant(true),
      retracted: fc.constant(false),
    });
    fc.assert(
      fc.property(hostile, fc.constantFrom('{', '"'), (reference, open) => {
        const before = open === '"' ? '@book{old, title="T"}\n' : '@book{old, title={T}}\n';
        const { bib, plan } = insert('x|', 'markdown', [reference], 'refs.bib', before);
        const after = '@book{last, title={T}}\n';
        expect(parse(bib + after).entries.map(({ key }) => key)).toEqual(['old', plan.keys[0], 'last']);
        expect(readBibliography('refs.bib', bib + after).entries).toHaveLength(3);
      }),
      { numRuns: 150 },
    );
  });

  it('damaged files keep every byte too', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('@article{a,', '{', '}', '"', ' = ', ',', '\n', 'title', '@', '%'), { maxLength: 40 }),
        (parts) => {
          const text = parts.join('');
          const { bib, plan } = insert('x|', 'markdown', [kobayashi], 'refs.bib', text);
          for (const { at, text: added } of plan.bibliography)
            expect(bib.slice(0, at) + bib.slice(at + added.length)).toBe(text);
        },
      ),
      { numRuns: 200 },
    );
  });
});
