import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readJsonl } from '../../scripts/data/lib/table.ts';
import { knowledge } from '../helpers/knowledge.ts';

interface Record {
  readonly id: string;
  readonly title?: string;
  readonly authors?: readonly { readonly family: string }[];
  readonly year?: number;
  readonly journal?: string;
  readonly doi?: string;
  readonly complete?: boolean;
  readonly source: string;
}

const files = ['data/references.jsonl', 'data/curated/references.jsonl'];
const records = files.flatMap((file) => readJsonl<Record>(file));

describe('the references', () => {
  it.each(files)('%s is sorted by id, once each', (file) => {
    const ids = readJsonl<Record>(file).map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('what is called complete has title, authors, journal and year', () => {
    const complete = records.filter((record) => record.complete);
    expect(complete.length).toBeGreaterThan(600);
    for (const { id, title, authors, journal, year } of complete)
      expect(title && authors?.length && journal && year, id).toBeTruthy();
  });

  it('a DOI is one, in small letters, and is no two papers’', () => {
    const owners = new Map<string, string>();
    for (const { id, doi } of records) {
      if (!doi) continue;
      expect(doi).toMatch(/^10\.\d{4,9}\/[^A-Z\s]+$/);
      expect(owners.get(doi) ?? id, doi).toBe(id);
      owners.set(doi, id);
    }
  });

  it('no paper has two years', () => {
    const years = new Map<string, number>();
    for (const { id, year } of records) {
      if (!year) continue;
      expect(years.get(id) ?? year, id).toBe(year);
      years.set(id, year);
    }
  });

  it('the year of an item’s citation is its paper’s', () => {
    for (const file of ['data/evidence.jsonl', 'data/curated/evidence.jsonl'])
      for (const { id, pmid, citation } of readJsonl<{ id: string; pmid?: string; citation: string }>(file)) {
        const cited = /, (\d{4})$/.exec(citation)?.[1];
        const year = pmid ? knowledge.reference(pmid)?.year : undefined;
        if (cited && year) expect(Number(cited), id).toBe(year);
      }
  });

  it('a PMID fits its year: its neighbours in number are its neighbours in time', () => {
    const strays = records.flatMap(({ id, year }) => {
      const range = knowledge.yearsOfPmid(id);
      return range && year && (year < range.first - 1 || year > range.last + 1) ? [`${id} ${year}`] : [];
    });
    expect(strays).toEqual([]);
  });

  it('retracted PMIDs are numbers in order, and none carries evidence', () => {
    const retracted = readFileSync('data/retracted.txt', 'utf8').trim().split('\n').map(Number);
    expect(retracted).toEqual([...new Set(retracted)].sort((a, b) => a - b));
    expect(retracted.length).toBeGreaterThan(19_000);
    expect(retracted.filter((pmid) => knowledge.evidenceOfPmid(String(pmid)).length > 0)).toEqual([]);
  });
});
