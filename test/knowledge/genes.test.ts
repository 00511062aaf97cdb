import { describe, expect, it } from 'vitest';
import { createGenes } from '../../src/knowledge/genes.ts';
import { knowledge } from '../helpers/knowledge.ts';

/** `kind:symbol` of every sense of a written name. */
const senses = (name: string) => knowledge.geneSenses(name).map(({ kind, gene }) => `${kind}:${gene.symbol}`);

describe('gene names', () => {
  it.each([
    ['EGFR', ['approved:EGFR']],
    ['HER2', ['everyday:ERBB2']],
    ['c-Met', ['everyday:MET']],
    ['COT', ['everyday:MAP3K8', 'alias:CROT']],
    ['P-gp', ['everyday:ABCB1']],
    ['MRE11A', ['previous:MRE11']],
    ['H3F3A', ['previous:H3-3A']],
    ['TAZ', ['everyday:WWTR1', 'previous:TAFAZZIN']],
    ['MLL2', ['previous:KMT2D', 'alias:KMT2B']],
    ['p16', ['everyday:CDKN2A', 'alias:H3P10']],
    ['TTF1', ['approved:TTF1', 'everyday:NKX2-1']],
    ['PI3Kα', ['everyday:PIK3CA']],
    ['OC-116kDa', ['alias:TCIRG1']],
    ['RASSF1A', ['alias:RASSF1']],
    ['epidermal growth factor receptor', ['name:EGFR']],
    ['insulin', ['name:INS']],
  ])('%s means %j', (name, expected) => expect(senses(name)).toEqual(expected));

  it.each(['egfr', 'met', 'Epidermal growth factor receptor', '', 'no gene', 'EGFR|ERBB2'])(
    '%j names no gene',
    (name) => expect(senses(name)).toEqual([]),
  );

  it('offers only names that it answers itself', () => {
    const unanswered: string[] = [];
    for (const name of knowledge.geneNames()) if (knowledge.geneSenses(name).length === 0) unanswered.push(name);
    expect(unanswered).toEqual([]);
  });
});

describe('gene records', () => {
  it('hold the ids of their sources', () => {
    expect(knowledge.gene('EGFR')).toMatchObject({
      id: 'HGNC:3236',
      name: 'epidermal growth factor receptor',
      locusType: 'gene with protein product',
      location: '7p11.2',
      ncbi: '1956',
      ensembl: 'ENSG00000146648',
      uniprot: 'P00533',
      mane: { refseq: 'NM_005228.5', protein: 'NP_005219.2', ensembl: 'ENST00000275493.7' },
      role: { value: 'Act', source: 'intogen-2022' },
    });
  });

  it('tell what HGNC lists from what others do', () => {
    const { aliases, synonyms } = knowledge.gene('TCIRG1')!;
    expect(synonyms).toContain('OC-116kDa');
    expect(aliases).not.toContain('OC-116kDa');
    expect(knowledge.gene('EGFR')).not.toHaveProperty('synonyms', []);
  });

  it('are found by symbol and by HGNC id alike', () => {
    expect(knowledge.gene('HGNC:1097')).toBe(knowledge.gene('BRAF'));
    expect(knowledge.gene('HGNC:0')).toBeUndefined();
    expect(knowledge.gene('HER2')).toBeUndefined();
  });
});

it('an asset without its header is refused', () => {
  expect(() => createGenes('<html>not found</html>', '')).toThrow();
});

it.each([
  ['MRE11A', 'MRE11'],
  ['SEPT9', 'SEPTIN9'],
  ['FAM46C', 'TENT5C'],
  ['H3F3A', 'H3-3A'],
  ['HIST1H3B', 'H3C2'],
  ['WHSC1', 'NSD2'],
  ['WHSC1L1', 'NSD3'],
  ['PARK2', 'PRKN'],
  ['C11orf30', 'EMSY'],
  ['MLL', 'KMT2A'],
  ['MLL3', 'KMT2C'],
  ['PVRL4', 'NECTIN4'],
  ['TMEM173', 'STING1'],
  ['CTGF', 'CCN2'],
  ['FGFR1OP', 'CEP43'],
])('the retired symbol %s leads to %s alone', (old, current) => expect(senses(old)).toEqual([`previous:${current}`]));
