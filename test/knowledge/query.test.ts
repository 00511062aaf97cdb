import { describe, expect, it } from 'vitest';
import { alterationsOf, parseProfile } from '../../src/knowledge/profiles.ts';
import { type EvidenceAnswer, findEvidence } from '../../src/knowledge/query.ts';
import { knowledge } from '../helpers/knowledge.ts';

/** Asks as an author would write it: `EGFR T790M + gefitinib in NSCLC`; several drugs are joined by `/`. */
function ask(question: string): EvidenceAnswer {
  const [, profile = '', drugs = '', tumour] = /^(.+) \+ (.+?)(?: in (.+))?$/.exec(question) ?? [];
  const disease = tumour ? knowledge.diseaseNamed(tumour)!.id : undefined;
  return findEvidence(knowledge, {
    alterations: alterationsOf(parseProfile(profile)),
    drugs: drugs.split('/').map((name) => knowledge.drug(name)!.id),
    ...(disease && { disease }),
  });
}

describe('evidence at the most specific level that knows something', () => {
  it.each([
    ['EGFR T790M + gefitinib', 'resistance', 'exact'],
    ['EGFR T790M + osimertinib', 'sensitivity', 'exact'],
    ['ABL1 T315I + imatinib', 'resistance', 'exact'],
    ['ABL1 T315I + ponatinib', 'sensitivity', 'exact'],
    ['ALK G1202R + ceritinib', 'resistance', 'exact'],
    ['KIT V654A + imatinib', 'resistance', 'exact'],
    ['KIT V654A + sunitinib', 'sensitivity', 'exact'],
    ['BTK C481S + ibrutinib', 'resistance', 'exact'],
    ['EGFR S492R + cetuximab', 'resistance', 'exact'],
    ['EGFR S492R + panitumumab', 'sensitivity', 'exact'],
    ['MGMT Promoter Methylation + temozolomide in glioblastoma', 'sensitivity', 'exact'],
    ['MET D1228V + savolitinib', 'resistance', 'exact'],
    ['MET D1228V + cabozantinib', 'sensitivity', 'exact'],
    ['EGFR A763_Y764insFQEA + erlotinib', 'sensitivity', 'exact'],
    ['EGFR Exon 20 Insertion + erlotinib', 'resistance', 'exact'],
    ['EGFR E746_A750del + osimertinib', 'sensitivity', 'general'],
    ['NRAS Q61R + vemurafenib', 'resistance', 'general'],
    ['IDH2 R140Q AND IDH2 Q316E + enasidenib', 'resistance', 'exact'],
    ['FLT3 F691L + gilteritinib', 'resistance', 'exact'],
  ])('%s: %s (%s)', (question, reading, match) => {
    const answer = ask(question);
    expect(answer.match).toBe(match);
    expect(answer.readings.overall).toBe(reading);
  });

  it.each([
    'KRAS G13D + cetuximab',
    'ABL1 M351T + imatinib',
    'EGFR S768I + erlotinib',
    'MET Overexpression + vemurafenib',
  ])('conflict stays a conflict: %s', (question) => {
    const { readings } = ask(question);
    expect(readings.overall).toBe('conflicting');
    expect(readings.sensitivity.length + readings.noResistance.length).toBeGreaterThan(0);
    expect(readings.resistance.length + readings.noSensitivity.length).toBeGreaterThan(0);
  });

  it('a compound may reverse what its parts do', () => {
    expect(ask('ALK C1156Y AND ALK L1198F + lorlatinib').readings.overall).toBe('resistance');
    expect(ask('ALK C1156Y AND ALK L1198F + crizotinib').readings.overall).toBe('sensitivity');
    expect(ask('ALK C1156Y + crizotinib').readings.overall).toBe('resistance');
  });

  it('a compound that is not known answers from its parts, and says so', () => {
    const answer = ask('EGFR L858R AND EGFR T790M + gefitinib');
    expect(answer.match).toBe('part');
    expect(answer.readings.resistance.length).toBeGreaterThan(0);
  });

  it('a compound that holds the asked variant knows more of it than a class of mutations does', () => {
    expect(ask('IDH2 Q316E + enasidenib')).toMatchObject({ match: 'special', readings: { overall: 'resistance' } });
  });

  it('names the profile that it falls back to', () => {
    expect(ask('NRAS Q61R + vemurafenib')).toMatchObject({ profile: 'NRAS Q61', specificity: 4 });
  });

  it('the asked tumour type outranks others, and what only others know is marked', () => {
    expect(ask('ERBB2 Amplification + trastuzumab in breast cancer').readings.overall).toBe('sensitivity');
    expect(ask('ERBB2 Amplification + trastuzumab in NSCLC').readings.overall).toBe('resistance');
    expect(ask('BRAF V600E + vemurafenib in colorectal cancer').readings.strongest).toBe('resistance');
    expect(ask('KIT V654A + imatinib in glioblastoma')).toMatchObject({ tumour: 'other' });
  });

  it('a combination is evidence for its whole set only; substitutes are evidence for each', () => {
    const alone = ask('BRAF V600E + encorafenib in colorectal cancer');
    expect(alone.items.every(({ drugs, interaction }) => drugs.length === 1 || interaction === 'substitutes')).toBe(
      true,
    );
    expect(alone.combinations.length).toBeGreaterThan(0);
    const both = ask('BRAF V600E + encorafenib/cetuximab in colorectal cancer');
    expect(both.items.every(({ drugs }) => drugs.length === 2)).toBe(true);
    expect(both.readings.overall).toBe('sensitivity');
    const either = knowledge
      .evidenceOfGene('EGFR')
      .find(
        ({ interaction, drugs, profileText }) =>
          interaction === 'substitutes' && drugs.length > 1 && profileText === 'EGFR L858R',
      )!;
    for (const drug of either.drugs)
      expect(findEvidence(knowledge, { alterations: alterationsOf(either.profile), drugs: [drug] }).items).toContain(
        either,
      );
  });

  it('knows nothing of what no source names', () => {
    expect(ask('TTN A1B + imatinib')).toMatchObject({ match: 'none', items: [], readings: { overall: 'unknown' } });
  });
});
