import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseProfile } from '../../src/knowledge/profiles.ts';
import { withExon } from '../../src/knowledge/query.ts';
import { covers, specificity } from '../../src/knowledge/subsumption.ts';
import type { Profile } from '../../src/knowledge/types.ts';
import { knowledge } from '../helpers/knowledge.ts';

/** A profile with the exons that the knowledge gives its residues. */
function profile(text: string): Profile {
  const fill = (part: Profile): Profile =>
    part.op === 'is'
      ? { op: 'is', alteration: withExon(part.alteration, knowledge.exonOf) }
      : part.op === 'not'
        ? { op: 'not', part: fill(part.part) }
        : { op: part.op, parts: part.parts.map(fill) };
  return fill(parseProfile(text));
}

describe('covers', () => {
  it.each([
    ['BRAF V600', 'BRAF V600E'],
    ['BRAF Exon 15 Mutation', 'BRAF V600E'],
    ['BRAF Exon 15 Mutation', 'BRAF V600'],
    ['BRAF Mutation', 'BRAF Exon 15 Mutation'],
    ['EGFR T790M', 'EGFR L858R AND EGFR T790M'],
    ['EGFR Exon 19 Deletion', 'EGFR E746_A750del'],
    ['EGFR Exon 19 Deletion', 'EGFR L747_P753delinsS'],
    ['EGFR Exon 20 Insertion', 'EGFR A763_Y764insFQEA'],
    ['v::ALK Fusion', 'EML4::ALK Fusion'],
    ['ALK Fusion', 'EML4::ALK e6::e20'],
    ['BRAF V600E/K', 'BRAF V600K'],
    ['BRAF Non-V600', 'BRAF Non-V600'],
    ['BRCA1 Loss-of-function', 'BRCA1 E70*'],
    ['PTEN Loss', 'PTEN Deletion'],
    ['NOT KRAS Mutation', 'KRAS Wildtype'],
    ['NOT KRAS G12', 'NOT KRAS Mutation'],
  ])('%s covers %s', (general, specific) => {
    expect(covers(profile(general), profile(specific))).toBe(true);
  });

  it.each([
    ['BRAF V600E', 'BRAF V600'],
    ['BRAF V600E', 'BRAF V600K'],
    ['EGFR Exon 19 Deletion', 'EGFR T790M'],
    ['EGFR Exon 20 Insertion', 'EGFR T790M'],
    ['EGFR Mutation', 'EGFR Amplification'],
    ['EGFR Mutation', 'KRAS G12C'],
    ['EGFR L858R AND EGFR T790M', 'EGFR T790M'],
    ['EML4::ALK Fusion', 'v::ALK Fusion'],
    ['v::ALK Fusion', 'ALK G1202R'],
    ['KRAS Mutation', 'KRAS Wildtype'],
    ['NOT EGFR T790M', 'EGFR T790M'],
  ])('%s does not cover %s', (general, specific) => {
    expect(covers(profile(general), profile(specific))).toBe(false);
  });

  it('is reflexive and transitive over the profiles of the evidence', () => {
    const texts = ['EGFR', 'KIT', 'BRAF', 'ALK', 'ABL1', 'KRAS'].flatMap((gene) =>
      knowledge.evidenceOfGene(gene).map(({ profileText }) => profileText),
    );
    const any = fc.constantFrom(...new Set(texts)).map(profile);
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(covers(a, a)).toBe(true);
        if (covers(a, b) && covers(b, c)) expect(covers(a, c)).toBe(true);
      }),
      { numRuns: 3000 },
    );
  });
});

describe('names that differ and mean the same', () => {
  const is = (kind: string, name: string, more: object) => ({
    op: 'is' as const,
    alteration: { genes: ['KRAS'], kind, name, ...more },
  });

  it('a codon by its number is the codon with its residue', () => {
    expect(covers(is('codon', 'codon 12', { position: 12 }), profile('KRAS G12'))).toBe(true);
    expect(covers(profile('KRAS G12'), is('codon', 'codon 12', { position: 12 }))).toBe(true);
  });

  it('a fusion called by its partners is the fusion', () => {
    expect(covers(is('fusion', 'EML4::ALK', { genes: ['EML4', 'ALK'] }), profile('EML4::ALK Fusion'))).toBe(true);
    expect(covers(profile('EML4::ALK e6::e20'), profile('EML4::ALK Fusion'))).toBe(false);
  });
});

describe('specificity', () => {
  it('ranks compound, exact variant, codon, exon, class, any mutation', () => {
    const ranked = [
      'BRAF V600E AND NRAS Q61K',
      'BRAF V600E',
      'BRAF V600',
      'BRAF Exon 15 Mutation',
      'BRAF Activating Mutation',
      'BRAF Mutation',
    ];
    const values = ranked.map((text) => specificity(profile(text)));
    expect(values).toEqual([...values].sort((a, b) => b - a));
    expect(new Set(values).size).toBe(ranked.length);
  });
});
