import { describe, expect, it } from 'vitest';
import type { Quarantined } from '../../scripts/data/compile/evidence.ts';
import { readJsonl, readTsv } from '../../scripts/data/lib/table.ts';
import { alterationsOf, genesOf, parseProfile } from '../../src/knowledge/profiles.ts';

interface Item {
  readonly id: string;
  readonly type: string;
  readonly profile: string;
  readonly genes?: readonly string[];
  readonly drugs?: readonly string[];
  readonly otherTherapies?: readonly string[];
  readonly interaction?: string;
  readonly direction: string;
  readonly significance: string;
  readonly level: string;
  readonly disease?: string;
  readonly pmid?: string;
  readonly citation: string;
  readonly date: string;
  readonly source: string;
  readonly read?: string;
}

const civic = readJsonl<Item>('data/evidence.jsonl');
const curated = readJsonl<Item>('data/curated/evidence.jsonl');
const items = [...civic, ...curated];
const quarantine = readJsonl<Quarantined>('data/quarantine.jsonl');
const references = new Map(
  ['data/references.jsonl', 'data/curated/references.jsonl'].flatMap((file) =>
    readJsonl<{ id: string; year?: number }>(file).map((record) => [record.id, record] as const),
  ),
);
const keys = <T>(file: string, key: (row: T) => string) => new Set(readJsonl<T>(file).map(key));

describe('the evidence', () => {
  it.each([
    ['data/evidence.jsonl', civic],
    ['data/curated/evidence.jsonl', curated],
    ['data/quarantine.jsonl', quarantine],
  ])('%s is sorted by id, once each', (_file, list) => {
    const ids = list.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
  });

  it('holds every CIViC item of level A to D of the release', () => {
    expect(civic).toHaveLength(4822);
    expect(civic.filter(({ type }) => type === 'predictive').length).toBeGreaterThan(2800);
  });

  it('keeps to the schema', () => {
    for (const item of items) {
      expect(['predictive', 'prognostic', 'diagnostic', 'predisposing', 'oncogenic', 'functional']).toContain(
        item.type,
      );
      expect(item.level).toMatch(/^[A-D]$/);
      expect(item.direction).toMatch(/^(?:supports|does-not-support)$/);
      expect(item.date).toMatch(/^\d{4}-\d\d-\d\d$/);
      expect(item.citation, item.id).not.toBe('');
      if (item.interaction) expect(item.interaction).toMatch(/^(?:combination|substitutes|sequential)$/);
      const count = (item.drugs?.length ?? 0) + (item.otherTherapies?.length ?? 0);
      expect(count > 1, item.id).toBe(item.interaction !== undefined);
    }
  });

  it('joins: drugs, tumours, genes and papers are known', () => {
    const drugs = keys<{ id: string }>('data/drugs.jsonl', ({ id }) => id);
    const diseases = keys<{ id: string }>('data/diseases.jsonl', ({ id }) => id);
    const symbols = new Set(readTsv('data/genes.tsv').map((row) => row.symbol!));
    const unknown = {
      drugs: new Set<string>(),
      diseases: new Set<string>(),
      genes: new Set<string>(),
      papers: new Set<string>(),
    };
    for (const { drugs: given = [], disease, genes = [], pmid } of items) {
      for (const id of given) if (!drugs.has(id)) unknown.drugs.add(id);
      if (disease && !diseases.has(disease)) unknown.diseases.add(disease);
      for (const gene of genes) if (!symbols.has(gene)) unknown.genes.add(gene);
      if (pmid && !references.has(`PMID:${pmid}`)) unknown.papers.add(pmid);
    }
    expect([...unknown.drugs]).toEqual([]);
    expect([...unknown.diseases]).toEqual([]);
    expect([...unknown.papers]).toEqual([]);
    expect([...unknown.genes]).toEqual([]);
  });

  it('names in `genes` the approved symbols of its profile, and few alterations stay unread', () => {
    const symbols = new Set(readTsv('data/genes.tsv').map((row) => row.symbol!));
    let unread = 0;
    let all = 0;
    for (const { profile, genes = [] } of items) {
      expect(
        genesOf(parseProfile(profile)).filter((gene) => symbols.has(gene)),
        profile,
      ).toEqual(genes);
      for (const { kind } of alterationsOf(parseProfile(profile))) {
        all++;
        if (kind === 'other') unread++;
      }
    }
    expect(unread / all).toBeLessThan(0.02);
  });

  it('every single-drug therapy resolves, or is listed with the reason', () => {
    const listed = new Map(readTsv('data/unresolved-therapies.tsv').map((row) => [row.therapy!, row.reason!]));
    const unresolved = new Set(civic.flatMap(({ otherTherapies = [] }) => otherTherapies));
    expect([...unresolved].sort()).toEqual([...listed.keys()].sort());
    for (const [therapy, reason] of listed) expect(reason, therapy).not.toBe('');
  });

  it('a curated item names the paper and where the project opened it', () => {
    expect(curated.length).toBeGreaterThanOrEqual(40);
    for (const { id, pmid, read, source } of curated) {
      expect(id).toMatch(/^ONCOPROSE:E\d{4}$/);
      expect(pmid, id).toMatch(/^\d+$/);
      expect(read, id).toMatch(/\d{4}-\d\d-\d\d$/);
      expect(source).toBe('oncoprose-curated');
    }
  });
});

describe('the quarantine', () => {
  it('gives a written reason, and names items that exist', () => {
    const ids = new Set(civic.map(({ id }) => id));
    for (const { id, reason, action } of quarantine) {
      expect(ids.has(id), id).toBe(true);
      expect(reason.length, id).toBeGreaterThan(20);
      expect(action).toMatch(/^(?:withhold|caution)$/);
    }
  });

  it('holds back what is implausible, and shows what is disputed with care', async () => {
    const { knowledge } = await import('../helpers/knowledge.ts');
    expect(knowledge.evidence('CIVIC:EID1216')).toBeUndefined();
    expect(knowledge.evidence('CIVIC:EID1351')!.caution).toMatch(/disputed/i);
  });
});
