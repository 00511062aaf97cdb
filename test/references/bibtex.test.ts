import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scanBibtex } from '../../src/references/bibtex.ts';

const keys = (text: string) => scanBibtex(text).entries.map(({ key }) => key);

const GOOD = `@article{pao2005,
  author = {Pao, W and Miller, V A},
  title = "Acquired resistance with a {T790M} \\"second\\" mutation",
  year = 2005, volume = 2 # "a",
  pmid = {15737014},
}
`;

describe('scanBibtex', () => {
  it('reads keys, types, raw fields and identifiers', () => {
    const [entry] = scanBibtex(`% my library\n@string{plos = "PLoS Medicine"}\n\n${GOOD}`).entries;
    expect(entry).toMatchObject({ key: 'pao2005', type: 'article', pmid: '15737014' });
    expect(entry!.fields).toMatchObject({ author: 'Pao, W and Miller, V A', year: '2005', volume: '2a' });
    expect(entry!.fields.title).toContain('{T790M}');
  });

  it('gives ranges that hold the entry and its key', () => {
    const text = `@comment{jabref}\r\n${GOOD}`;
    const [entry] = scanBibtex(text).entries;
    expect(text.slice(entry!.start, entry!.end)).toBe(GOOD.trimEnd());
    expect(text.slice(entry!.keyRange.start, entry!.keyRange.end)).toBe('pao2005');
  });

  it.each([
    ['a brace is missing', '@article{half, title = {On {nested braces, year = 2010\n\n'],
    ['a quote is missing', '@article{half, title = "On quotes, year = 2010\n}\n\n'],
    ['nothing but the type was typed', '@article{\n\n'],
    ['a value is missing', '@article{half, title = , year\n}\n\n'],
    ['the key is being typed', '@article{ha\n\n'],
  ])('loses at most the entry in which %s', (_, broken) => {
    const found = keys(`${GOOD}\n${broken}@book{after, title = {Fine}}\n`);
    expect(found).toContain('pao2005');
    expect(found).toContain('after');
  });

  it('finds a DOI in a URL and a PMID in a note or an eprint', () => {
    const { entries } = scanBibtex(`@misc{a, url = {https://doi.org/10.1056/NEJMoa044238}}
@misc{b, note = {PMID: 15728811}}
@misc{c, eprint = {15728811}, eprinttype = {pubmed}}`);
    expect(entries.map(({ doi, pmid }) => doi ?? pmid)).toEqual(['10.1056/NEJMoa044238', '15728811', '15728811']);
  });

  it('never throws, and stays linear, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('@', '{', '}', '"', ',', '=', '#', '\n', 'article', 'key', ' ', '\\', '(', ')', '%'), {
          maxLength: 200,
        }),
        (parts) => {
          for (const { start, end } of scanBibtex(parts.join('')).entries) expect(end).toBeGreaterThan(start);
        },
      ),
      { numRuns: 500 },
    );
    for (const hostile of ['@', '@article{', '{', '@article{a,b={', '\n@article{x,', '@comment{']) {
      const started = performance.now();
      scanBibtex(hostile.repeat(40_000));
      expect(performance.now() - started, hostile).toBeLessThan(3_000);
    }
  });
});
