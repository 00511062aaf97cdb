import { expect, it } from 'vitest';
import { knowledge } from '../helpers/knowledge.ts';

it('knows who is in a family', () => {
  expect(knowledge.geneFamily('RAS')?.members).toEqual(['HRAS', 'KRAS', 'NRAS']);
  expect(knowledge.geneFamily('MEK')?.members).toEqual(['MAP2K1', 'MAP2K2']);
  expect(knowledge.geneFamily('EGFR')).toBeUndefined();
});

it('names only approved symbols, two or more a family', () => {
  for (const { names, members } of knowledge.geneFamilies()) {
    expect(members.length, names[0]).toBeGreaterThan(1);
    for (const member of members) expect(knowledge.gene(member)?.symbol, names[0]).toBe(member);
  }
});
