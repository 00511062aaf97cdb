import { describe, expect, it } from 'vitest';
import type { DrugRecord } from '../../scripts/data/compile/drugs.ts';
import { readJsonl, readTsv } from '../../scripts/data/lib/table.ts';
import { DRUG_NAME_KINDS } from '../../src/knowledge/drugs.ts';
import type { DrugClass } from '../../src/knowledge/types.ts';

const drugs = readJsonl<DrugRecord>('data/drugs.jsonl');
const classes = readJsonl<DrugClass>('data/drug-classes.jsonl');
const ids = new Set(drugs.map(({ id }) => id));
const symbols = new Set(readTsv('data/genes.tsv').map((row) => row.symbol!));

/** Targets that are no protein-coding gene's symbol: a virus, a family, a structure. */
const unknownSymbols = (targets: readonly string[]) => targets.filter((target) => !symbols.has(target));

describe('data/drugs.jsonl', () => {
  it('is sorted by id, once each', () => {
    const list = drugs.map(({ id }) => id);
    expect(list).toEqual([...new Set(list)].sort());
  });

  it('holds all curated drugs and thousands of further names', () => {
    expect(drugs.filter(({ confidence }) => confidence !== 'name-only')).toHaveLength(827);
    expect(drugs.length).toBeGreaterThan(14_000);
  });

  it('has ids, names, kinds and confidences of the schema', () => {
    for (const drug of drugs) {
      expect(drug.id).toMatch(/^(?:NCIT:C\d+|DRUGBANK:DB\d+|ONCOPROSE:\S+)$/);
      expect(drug.sources.length, drug.id).toBeGreaterThan(0);
      expect(['verified', 'partly', 'unverified', 'name-only']).toContain(drug.confidence);
      expect(DRUG_NAME_KINDS).toEqual(expect.arrayContaining(Object.keys(drug.names)));
      expect(Object.values(drug.names).flat().length, drug.id).toBeGreaterThan(0);
    }
  });

  it('no name means two drugs', () => {
    const owners = new Map<string, string>();
    for (const { id, names } of drugs)
      for (const name of Object.values(names).flat()) {
        const key = name.toLowerCase();
        expect(owners.get(key) ?? id, name).toBe(id);
        owners.set(key, id);
      }
  });

  it('names hold nothing that the compiled asset divides by', () => {
    for (const { names } of drugs)
      for (const name of Object.values(names).flat()) expect(name).toMatch(/^[\x20-\x7b\x7d\x7e]{2,80}$/);
  });

  it('targets are approved gene symbols', () => {
    const unknown = drugs.flatMap((drug) =>
      unknownSymbols([...(drug.targets ?? []), ...(drug.secondaryTargets ?? [])]),
    );
    expect([...new Set(unknown)]).toEqual([]);
  });

  it('an approval year is a year', () => {
    for (const { approvedYear = 2000 } of drugs) expect(approvedYear).toBeGreaterThanOrEqual(1939);
  });
});

describe('data/drug-classes.jsonl', () => {
  it('is sorted, and every member is a drug', () => {
    expect(classes.map(({ id }) => id)).toEqual(classes.map(({ id }) => id).sort());
    for (const { id, members } of classes)
      for (const member of members) expect(ids.has(member), `${id}: ${member}`).toBe(true);
  });

  it('no word means two classes, and none is also a drug', () => {
    const owners = new Map<string, string>();
    const drugNames = new Set(
      drugs.flatMap(({ names }) => Object.values(names).flat()).map((name) => name.toLowerCase()),
    );
    for (const { id, names } of classes)
      for (const name of names) {
        expect(owners.get(name.toLowerCase()) ?? id, name).toBe(id);
        owners.set(name.toLowerCase(), id);
        expect(drugNames.has(name.toLowerCase()), name).toBe(false);
      }
  });
});
