import { describe, expect, it } from 'vitest';
import { readBibliography } from '../../src/references/index.ts';

describe('CSL JSON, CSL YAML and Hayagriva', () => {
  it.each([
    ['r.json', '[{"id": "kobayashi2005", "type": "article-journal", "title": "T", "PMID": "15728811"}]'],
    ['r.yaml', 'references:\n- id: kobayashi2005\n  title: T\n  PMID: 15728811\n'],
    ['r.yaml', "- id: 'kobayashi2005'\n  title: T\n  PMID: '15728811'\n"],
    ['r.yml', 'kobayashi2005:\n  type: Article\n  title: T\n  serial-number:\n    pmid: 15728811\n'],
  ])('%s: the key with its place, the fields, the identifiers', (name, text) => {
    const { entries, problems } = readBibliography(name, text);
    expect(problems).toEqual([]);
    expect(entries).toMatchObject([{ key: 'kobayashi2005', pmid: '15728811', fields: { title: 'T' } }]);
    const { start, end } = entries[0]!.keyRange;
    expect(text.slice(start, end)).toBe('kobayashi2005');
  });

  it('reads names, dates and journals alike', () => {
    const csl = {
      id: 'a',
      author: [{ family: 'Pao', given: 'W' }, { literal: 'The Group' }],
      issued: { 'date-parts': [[2005, 3]] },
      'container-title': 'PLoS Med',
    };
    const [entry] = readBibliography('r.json', JSON.stringify([csl])).entries;
    expect(entry!.fields).toMatchObject({ author: 'Pao, W and The Group', year: '2005', journal: 'PLoS Med' });
  });

  it.each(['[{"id": "a"', 'references: [', '- id: a\n -', '7', '', '\u0000', '[null, 3, {"id": {}}]'])(
    'a damaged file gives what it has: %j',
    (text) => {
      for (const name of ['r.json', 'r.yaml', 'r.yml']) expect(() => readBibliography(name, text)).not.toThrow();
    },
  );
});
