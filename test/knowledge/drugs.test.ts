import { describe, expect, it } from 'vitest';
import { createDrugs } from '../../src/knowledge/drugs.ts';
import { knowledge } from '../helpers/knowledge.ts';

describe('drugs', () => {
  it.each([
    ['imatinib', 'imatinib', 'inn'],
    ['GLEEVEC', 'imatinib', 'brand'],
    ['sti-571', 'imatinib', 'code'],
    ['Imatinib mesylate', 'imatinib', 'salt'],
    ['Tagrisso', 'osimertinib', 'brand'],
    ['PLX4032', 'vemurafenib', 'code'],
    ['5-FU', 'fluorouracil', 'abbreviation'],
    ['T-DM1', 'trastuzumab emtansine', 'abbreviation'],
    ['rapamycin', 'sirolimus', 'synonym'],
  ])('%s is %s (%s)', (name, drug, kind) => {
    expect(knowledge.drugSenses(name).map((sense) => [sense.drug.name, sense.kind])).toEqual([[drug, kind]]);
  });

  it('an antibody–drug conjugate is not its antibody', () => {
    expect(knowledge.drug('T-DXd')!.id).not.toBe(knowledge.drug('trastuzumab')!.id);
  });

  it('gives identity, class, targets and approval', () => {
    expect(knowledge.drug('osimertinib')).toMatchObject({
      targets: ['EGFR'],
      generation: 3,
      confidence: 'verified',
      approvedYear: 2015,
    });
  });

  it.each(['water', 'oxygen', 'glucose', 'dopamine', 'iron', 'monitor', 'GO'])('%s is no drug in prose', (word) => {
    expect(knowledge.drugSenses(word)).toEqual([]);
  });

  it('a damaged asset says what is wrong', () => {
    expect(() => createDrugs('')).toThrow(/numbers of names/);
    expect(() => createDrugs('<!doctype html>\n<html>')).toThrow(/numbers of names/);
  });
});

describe('classes of drugs', () => {
  it.each(['PARP inhibitor', 'PARP inhibitors', 'parpi'])('%s has olaparib among its members', (name) => {
    expect(knowledge.drugClass(name)!.members).toContain(knowledge.drug('olaparib')!.id);
  });

  it('iniparib, which bears the stem, is no PARP inhibitor', () => {
    expect(knowledge.drugClass('PARP inhibitor')!.members).not.toContain(knowledge.drug('iniparib')!.id);
  });

  it('a drug names its classes', () => {
    expect(knowledge.classesOf(knowledge.drug('gefitinib')!.id).map(({ id }) => id)).toContain(
      'EGFR tyrosine kinase inhibitor',
    );
  });
});
