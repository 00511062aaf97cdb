import { describe, expect, it } from 'vitest';
import { baseFits } from '../../../src/recognition/hgvs/codons.ts';
import { checkHgvsIn } from '../../../src/recognition/hgvs/sequence.ts';
import { knowledge } from '../../helpers/knowledge.ts';

const warned = (description: string) => checkHgvsIn(description, knowledge).warnings?.map(({ message }) => message);

describe('against the sequence that is named', () => {
  it.each([
    ['NP_005219.2:p.Thr791Met', 'has Gln at 791'],
    ['NP_005219.2:p.Gly1300Ser', 'has 1210 residues'],
    ['NP_005219.2:p.Glu746_Leu750del', 'has Ala at 750'],
    ['NP_005219.2:p.Val769_Asp770insAlaSerVal', 'write `Ala767_Val769dup`'],
    ['NP_004439.2:p.(Ala775_Gly776insTyrValMetAla)', 'write `Tyr772_Ala775dup`'],
    ['NP_005219.2:p.Glu746_Ala1210del', 'write `Glu746Ter`'],
    ['NM_005228.5:c.2573A>G', 'codon 858 is Leu'],
    ['NM_005228.5:c.4000A>G', 'ends at 3633'],
    ['NM_005228.3:c.2573A>G', 'NM_005228.5 cannot have A at 2573'],
    ['NP_003997.2:p.Trp3del', 'write `Trp4del`'],
    ['NP_003997.2:p.Trp3dup', 'write `Trp4dup`'],
    // Before a Trp, an inserted Trp-Ala is an Ala-Trp behind it.
    ['NP_003997.2:p.Leu2_Trp3insTrpAla', 'write `Trp3_Trp4insAlaTrp`'],
  ])('%s: %s', (description, words) => {
    expect(warned(description)?.join()).toContain(words);
    expect(checkHgvsIn(description, knowledge).valid).toBe(true);
  });

  it.each([
    'NP_005219.2:p.Thr790Met',
    'NP_005219.2:p.Glu746_Ala750del',
    'NP_005219.2:p.Ala767_Val769dup',
    'NP_005219.2:p.Met1ext-5',
    'NP_005219.2:p.Ter1211GlnextTer5',
    'NM_005228.5:c.2573T>G',
    'NM_005228.5:c.*12A>G',
    'NM_005228.5:c.88+1G>T',
    // Another version of the protein is another protein.
    'NP_005219.1:p.Thr791Met',
    'NP_999999.1:p.Thr791Met',
    'p.Thr791Met',
  ])('%s has nothing against it', (description) => {
    expect(warned(description)).toBeUndefined();
  });
});

it('a gene symbol is no reference sequence, a name of one’s own is', () => {
  expect(checkHgvsIn('EGFR:c.2573T>G', knowledge).errors[0]?.message).toContain('gene symbol');
  expect(checkHgvsIn('PREF:c.2573T>G', knowledge).valid).toBe(true);
});

describe('codons', () => {
  it.each([
    ['M', 'ATG'],
    ['W', 'TGG'],
    ['*', 'TAA'],
    ['*', 'TGA'],
    ['R', 'CGT'],
    ['R', 'AGA'],
  ])('%s may be %s', (residue, codon) => {
    expect([...codon].every((base, place) => baseFits(residue, place, base))).toBe(true);
  });

  it('tells what cannot be', () => {
    expect(['A', 'C', 'G', 'T'].filter((base) => baseFits('G', 0, base))).toEqual(['G']);
    expect(['A', 'C', 'G', 'T'].filter((base) => baseFits('L', 0, base))).toEqual(['C', 'T']);
    expect(baseFits('U', 0, 'A')).toBe(true);
  });
});
