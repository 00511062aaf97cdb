import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alterationsOf, genesOf, parseProfile } from '../../src/knowledge/profiles.ts';
import { profileText } from '../helpers/profile-text.ts';

describe('a molecular profile', () => {
  it.each([
    ['EGFR T790M', 'EGFR substitution T790M'],
    ['BCR::ABL1 Fusion AND ABL1 T315I', 'BCR::ABL1 fusion fusion & ABL1 substitution T315I'],
    [
      'BCR::ABL1 Fusion AND ( ABL1 F317L OR ABL1 F317V )',
      'BCR::ABL1 fusion fusion & (ABL1 substitution F317L | ABL1 substitution F317V)',
    ],
    [
      '(EGFR L858R OR EGFR T790M) AND NOT EGFR C797S',
      '(EGFR substitution L858R | EGFR substitution T790M) & !(EGFR substitution C797S)',
    ],
    ['v::ALK Fusion', '?::ALK fusion fusion'],
    ['FGFR2::v Fusion OR FGFR2::? Fusion', 'FGFR2::? fusion fusion | FGFR2::? fusion fusion'],
    ['EML4::ALK e6::e20', 'EML4::ALK fusion e6::e20 fusion'],
    ['ALK Rearrangement', 'ALK fusion fusion'],
    ['VHL P154L (c.461C>T)', 'VHL substitution P154L'],
    ['VHL Splice Site (c.464-1G>C)', 'VHL splice-site Splice Site (c.464-1G>C)'],
    ['BRAF V600E/K', 'BRAF substitution V600E | BRAF substitution V600K'],
    ['KRAS G12/G13', 'KRAS codon G12 | KRAS codon G13'],
    ['BRAF Non-V600', 'BRAF category mutation & !(BRAF codon V600)'],
    ['EGFR Exon 19 Deletion', 'EGFR exon exon 19 deletion'],
    ['MET Exon 14 Skipping Mutation', 'MET exon exon 14 skipping'],
    ['KIT EXON 11 MUTATION', 'KIT exon exon 11 mutation'],
    ['DPYD EXON 11-19 DELETION', 'DPYD exon exon 11-19 deletion'],
    ['PDGFRA D842_H845DELDIMH', 'PDGFRA deletion D842_H845del'],
    ['EGFR A763_Y764insFQEA', 'EGFR insertion A763_Y764insFQEA'],
    ['EGFR E746_T751>I', 'EGFR delins E746_T751delinsI'],
    ['ERBB2 Y772_A775DUP', 'ERBB2 duplication Y772_A775dup'],
    ['MLH1 G606FS*2', 'MLH1 frameshift G606fs'],
    ['VHL E70* (c.208G>T)', 'VHL nonsense E70*'],
    ['FLT3 ITD', 'FLT3 duplication ITD'],
    ['AR AR-V7', 'AR isoform AR-V7'],
    ['EGFR VIII', 'EGFR isoform vIII'],
    ['MGMT Promoter Methylation', 'MGMT methylation methylation'],
    ['TYMS Underexpression', 'TYMS expression underexpression'],
    ['ERBB2 Amplification', 'ERBB2 amplification amplification'],
    ['PTEN Loss', 'PTEN copy-loss loss'],
    ['BRCA1 Loss-of-function', 'BRCA1 loss-of-function loss of function'],
    ['EGFR Activating Mutation', 'EGFR gain-of-function activating mutation'],
    ['KRAS Wildtype', 'KRAS wild-type wild type'],
    ['BRCA2 Reversion Mutation', 'BRCA2 category reversion mutation'],
    ['SH2B3 RS3184504', 'SH2B3 rsid rs3184504'],
    ['TMB High', 'other TMB High'],
    ['UGT1A1 UGT1A1*28', 'UGT1A1 other *28'],
  ])('%s', (text, expected) => {
    expect(profileText(parseProfile(text))).toBe(expected);
  });

  it('gives the place and the residues of what it names', () => {
    expect(alterationsOf(parseProfile('KIT W557_K558del AND KIT D816V'))).toMatchObject([
      { position: 557, endPosition: 558, ref: 'W' },
      { position: 816, ref: 'D', alt: 'V' },
    ]);
  });

  it('names every gene once, without the unknown partner, and leaves out what it denies', () => {
    const profile = parseProfile('v::ROS1 Fusion AND ROS1 G2032R AND NOT MET Amplification');
    expect(genesOf(profile)).toEqual(['ROS1', 'MET']);
    expect(alterationsOf(profile)).toHaveLength(2);
  });

  it('never throws and never runs away, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(
            fc.constantFrom('AND', 'OR', 'NOT', '(', ')', 'EGFR', 'T790M', 'v::ALK', '::', 'exon 19'),
            fc.string(),
          ),
        ),
        (words) => {
          expect(parseProfile(words.join(' '))).toHaveProperty('op');
        },
      ),
    );
    expect(parseProfile('( '.repeat(100_000))).toHaveProperty('op');
    expect(parseProfile(`EGFR ${'1'.repeat(100_000)}del`)).toHaveProperty('op');
  });
});
