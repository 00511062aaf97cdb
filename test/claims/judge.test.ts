import { describe, expect, it } from 'vitest';
import { judge } from '../../src/claims/judge.ts';
import { tumourConflict } from '../../src/claims/tumour.ts';
import { emptyKnowledge } from '../../src/knowledge/empty.ts';
import { parseProfile } from '../../src/knowledge/profiles.ts';
import type { Evidence, EvidenceLevel, Knowledge } from '../../src/knowledge/types.ts';
import { read } from '../helpers/claims.ts';

let count = 0;

/** One item: `item('EGFR T790M', 'gefitinib', 'resistance', 'B', 'NSCLC')`; a leading `no ` denies it. */
function item(
  profile: string,
  drugs: string,
  says: string,
  level: EvidenceLevel,
  disease?: string,
  more: Partial<Evidence> = {},
): Evidence {
  const id = ++count;
  const denied = says.startsWith('no ');
  return {
    id: `TEST:${id}`,
    type: 'predictive',
    profile: parseProfile(profile),
    profileText: profile,
    genes: [profile.split(/ |::/)[0]!],
    drugs: drugs.split('+'),
    ...(drugs.includes('+') ? { interaction: 'combination' as const } : {}),
    direction: denied ? 'does-not-support' : 'supports',
    significance: denied ? says.slice(3) : says,
    level,
    ...(disease ? { disease, diseaseName: disease } : {}),
    pmid: String(id),
    citation: `Author et al., 20${10 + (id % 10)}`,
    date: '2023-01-09',
    source: 'test',
    ...more,
  };
}

const knowing = (...items: Evidence[]): Knowledge => ({
  ...emptyKnowledge,
  evidenceOfGene: (gene) => items.filter(({ genes }) => genes.includes(gene)),
  legacyReading: () => undefined,
});

const judged = (text: string, ...items: Evidence[]) => {
  const [claim, ...others] = read(text);
  expect(others).toEqual([]);
  return judge(claim!, knowing(...items));
};

const T790M = 'EGFR T790M confers resistance to gefitinib.';
const OPPOSITE = 'EGFR T790M confers sensitivity to gefitinib.';

describe('a claim is', () => {
  it('supported by evidence that reads as it does, with level, source and date in the reason', () => {
    const { verdict, evidence, reason } = judged(T790M, item('EGFR T790M', 'gefitinib', 'resistance', 'B', 'NSCLC'));
    expect(verdict).toBe('supported');
    expect(evidence).toHaveLength(1);
    expect(reason).toMatch(
      /^EGFR T790M and gefitinib in NSCLC: resistance \(level B, Author et al., 20\d\d, PMID \d+, reviewed 2023-01-09\)\.$/,
    );
  });

  it('contradicted where all papers on its own profile and drug say the opposite', () => {
    const { verdict, against } = judged(OPPOSITE, item('EGFR T790M', 'gefitinib', 'resistance', 'B'));
    expect(verdict).toBe('contradicted');
    expect(against).toHaveLength(1);
  });

  it('held to a poor response, which is no link denied', () => {
    const works = [1, 2].map(() => item('KRAS Mutation', 'cetuximab', 'sensitivity', 'B'));
    const judgedOf = (text: string) => judge(read(text)[0]!, knowing(...works)).verdict;
    expect(judgedOf('KRAS mutations were associated with poor response to cetuximab.')).toBe('contradicted');
    expect(judgedOf('KRAS mutations were not associated with response to cetuximab.')).toBe('unknown');
  });

  it('not held to one paper where it says that nothing was found: two studies differ', () => {
    const negative = 'Lapatinib showed no benefit in patients with ERBB2 amplification.';
    const found = (level: EvidenceLevel) => item('ERBB2 Amplification', 'lapatinib', 'sensitivity', level);
    expect(judged(negative, found('B')).verdict).toBe('unknown');
    expect(judged(negative, found('B'), found('B')).verdict).toBe('contradicted');
    expect(judged(negative, found('A')).verdict).toBe('contradicted');
  });

  it('held to one paper where it calls a drug inactive, which is more than a failure to see an effect', () => {
    const works = item('PDGFRA D842V', 'imatinib', 'sensitivity', 'B');
    expect(judged('Imatinib is inactive against PDGFRA D842V.', works).verdict).toBe('contradicted');
    expect(judged('Imatinib was not active against PDGFRA D842V.', works).verdict).toBe('unknown');
  });

  it('not held to one cohort on an amplification, whose tumours answer to many degrees; but to an experiment on it', () => {
    const text = 'ERBB2 amplification confers resistance to lapatinib.';
    const works = (level: EvidenceLevel) => item('ERBB2 Amplification', 'lapatinib', 'sensitivity', level);
    expect(judged(text, works('B')).verdict).toBe('unknown');
    expect(judged(text, works('B'), works('B')).verdict).toBe('contradicted');
    expect(judged(text, works('D')).verdict).toBe('contradicted');
  });

  it('judged anew where it is denied, though it points the same way', () => {
    const works = item('PDGFRA D842V', 'imatinib', 'sensitivity', 'B');
    const known = knowing(works);
    const verdictOf = (text: string) => judge(read(text)[0]!, known).verdict;
    expect(verdictOf('PDGFRA D842V is resistant to imatinib.')).toBe('contradicted');
    expect(verdictOf('PDGFRA D842V is not sensitive to imatinib.')).toBe('unknown');
  });

  it('conflicting where papers disagree', () => {
    const items = [
      item('EGFR T790M', 'gefitinib', 'resistance', 'B'),
      item('EGFR T790M', 'gefitinib', 'sensitivity', 'B'),
    ];
    expect(judged(T790M, ...items).verdict).toBe('conflicting');
    expect(judged(OPPOSITE, ...items).verdict).toBe('conflicting');
  });

  it('unknown without evidence on the drug, and without a gene that is resolved', () => {
    expect(judged(T790M, item('EGFR T790M', 'osimertinib', 'sensitivity', 'A')).verdict).toBe('unknown');
    expect(
      judged(
        'ABCB1 confers resistance to vincristine.',
        item('ABCB1 Overexpression', 'vincristine', 'sensitivity', 'D'),
      ).verdict,
    ).toBe('unknown');
  });

  it('not contradicted from the class of its variant: the specific profile may differ', () => {
    const general = item('EGFR Exon 20 Insertion', 'erlotinib', 'resistance', 'B');
    const { verdict, fallback } = judged(
      'EGFR A763_Y764insFQEA is sensitive to erlotinib.',
      item('EGFR Mutation', 'erlotinib', 'resistance', 'A'),
      general,
    );
    expect(verdict).toBe('unknown');
    expect(fallback).toBeDefined();
  });

  it('judged by its own profile where that is known, whatever the class says', () => {
    const own = item('EGFR T790M', 'gefitinib', 'resistance', 'C');
    const wide = item('EGFR Mutation', 'gefitinib', 'sensitivity', 'A');
    expect(judged(T790M, own, wide).verdict).toBe('supported');
  });

  it('not contradicted by another tumour than its own', () => {
    const text = 'BRAF V600E is sensitive to vemurafenib in melanoma.';
    expect(judged(text, item('BRAF V600E', 'vemurafenib', 'resistance', 'B', 'colorectal cancer')).verdict).toBe(
      'unknown',
    );
    expect(judged(text, item('BRAF V600E', 'vemurafenib', 'resistance', 'B', 'melanoma')).verdict).toBe('contradicted');
  });

  it('not contradicted by items under caution, nor where a slot was inferred', () => {
    const caution = item('EGFR T790M', 'gefitinib', 'resistance', 'B', undefined, { caution: 'disputed' });
    expect(judged(OPPOSITE, caution).verdict).toBe('unknown');
    const inferred = 'A patient with EGFR T790M received gefitinib. She achieved a partial response.';
    expect(judged(inferred, item('EGFR T790M', 'gefitinib', 'resistance', 'B')).verdict).toBe('unknown');
  });

  it('not contradicted for telling the course of one patient', () => {
    const items = [item('EGFR T790M', 'gefitinib', 'resistance', 'B')];
    expect(judged('A patient with EGFR T790M responded to gefitinib.', ...items).verdict).toBe('unknown');
    expect(judged('Patients with EGFR T790M responded to gefitinib.', ...items).verdict).toBe('contradicted');
  });

  it('not borne out by its own profile in another tumour, nor by a compound that holds it in this one', () => {
    const text = 'BRAF V600E is sensitive to vemurafenib in cholangiocarcinoma.';
    const own = item('BRAF V600E', 'vemurafenib', 'sensitivity', 'A', 'melanoma');
    const other = item('BRAF V600E AND BRAF L505H', 'vemurafenib', 'resistance', 'C', 'cholangiocarcinoma');
    expect(judged(text, own, other)).toMatchObject({ verdict: 'unknown', tumour: 'other' });
    expect(judged(text, own, other).reason).toMatch(/^No evidence on just this is held\. BRAF V600E and .* melanoma/);
    expect(judged('BRAF V600E is resistant to vemurafenib.', other).verdict).toBe('unknown');
  });

  it('supported by its codon in this tumour before its own profile in another', () => {
    const own = item('BRAF V600E', 'dabrafenib', 'resistance', 'B', 'colorectal cancer');
    const codon = item('BRAF V600', 'dabrafenib', 'sensitivity', 'A', 'melanoma');
    expect(judged('BRAF V600E melanoma is sensitive to dabrafenib.', own, codon).verdict).toBe('supported');
    expect(judged('BRAF V600E melanoma is resistant to dabrafenib.', own, codon).verdict).toBe('unknown');
  });

  it('not contradicted by its own profile in one tumour where no tumour is named and its codon reads so in another', () => {
    const own = item('BRAF V600E', 'dabrafenib', 'resistance', 'B', 'colorectal cancer');
    const codon = item('BRAF V600', 'dabrafenib', 'sensitivity', 'B', 'melanoma');
    const verdictOf = (text: string) => judged(text, own, codon).verdict;
    expect(verdictOf('Dabrafenib is active against BRAF V600E.')).toBe('conflicting');
    expect(verdictOf('Dabrafenib is active against BRAF V600E in colorectal cancer.')).toBe('contradicted');
  });

  it('borne out for a class by one member, though others differ', () => {
    const [claim] = read('EGFR T790M confers resistance to EGFR TKIs.');
    const mention = { ...claim!.mentions.drugs[0]!, members: ['gefitinib', 'osimertinib'] };
    const asked = { ...claim!, mentions: { ...claim!.mentions, drugs: [mention] } } as typeof claim & object;
    const knowledge = knowing(
      item('EGFR T790M', 'gefitinib', 'resistance', 'B'),
      item('EGFR T790M', 'osimertinib', 'sensitivity', 'A'),
    );
    expect(judge(asked, knowledge).verdict).toBe('supported');
  });

  it('not contradicted for reporting that no link was found', () => {
    const text = 'PIK3CA mutations were not associated with resistance to cetuximab.';
    expect(judged(text, item('PIK3CA Mutation', 'cetuximab', 'resistance', 'B')).verdict).toBe('unknown');
  });

  it('read with "does not support" as its own reading', () => {
    const none = item('PIK3CA Mutation', 't-dm1', 'no resistance', 'B');
    expect(judged('PIK3CA mutations did not confer resistance to T-DM1.', none).verdict).toBe('supported');
    expect(judged('PIK3CA mutations confer resistance to T-DM1.', none).verdict).not.toBe('contradicted');
  });

  it('about its drugs together or alone, as written', () => {
    const combination = item('BRAF V600E', 'encorafenib+cetuximab', 'sensitivity', 'A');
    expect(judged('Encorafenib plus cetuximab is active in BRAF V600E disease.', combination).verdict).toBe(
      'supported',
    );
    expect(judged('BRAF V600E is resistant to cetuximab.', combination).verdict).toBe('unknown');
  });

  it('weighed by papers: one paper with many items does not outvote two', () => {
    const same = { pmid: '777' };
    const many = [1, 2, 3, 4, 5, 6].map(() => item('EGFR T790M', 'gefitinib', 'sensitivity', 'B', undefined, same));
    const two = [
      item('EGFR T790M', 'gefitinib', 'resistance', 'B'),
      item('EGFR T790M', 'gefitinib', 'resistance', 'B'),
    ];
    expect(judged(T790M, ...many, ...two).verdict).toBe('conflicting');
  });
});

describe('the tumour that a claim is about', () => {
  it.each([
    ['In contrast to melanoma, BRAF V600E colorectal cancer is resistant to vemurafenib.', ['colorectal cancer']],
    ['Vemurafenib is effective in BRAF V600E melanoma but not in colorectal cancer.', ['melanoma']],
    ['BRAF V600E colorectal cancer is resistant to vemurafenib compared with melanoma.', ['colorectal cancer']],
  ])('%s', (text, tumours) => expect(read(text).map(({ diseases }) => diseases)).toEqual([tumours]));

  it('is named for each of two', () => {
    const text = 'Vemurafenib is effective in BRAF V600E melanoma but not in BRAF V600E colorectal cancer.';
    expect(read(text).map(({ diseases, negated }) => [diseases[0], negated])).toEqual([
      ['melanoma', false],
      ['colorectal cancer', true],
    ]);
  });
});

describe('the tumour type matters', () => {
  const flips = [
    item('BRAF V600E', 'vemurafenib', 'sensitivity', 'A', 'melanoma'),
    item('BRAF V600E', 'vemurafenib', 'resistance', 'B', 'colorectal cancer'),
  ];
  const conflict = (text: string) => tumourConflict(read(text)[0]!, knowing(...flips));

  it('where the stated one has the opposite reading', () => {
    const found = conflict('Vemurafenib is effective in BRAF V600E-mutant colorectal cancer.');
    expect(found?.kind).toBe('opposite');
    expect(found?.opposite.map(({ diseaseName }) => diseaseName)).toEqual(['colorectal cancer']);
    expect(found?.elsewhere.map(({ diseaseName }) => diseaseName)).toEqual(['melanoma']);
  });

  it('where none is stated anywhere', () => {
    expect(conflict('BRAF V600E confers sensitivity to vemurafenib.')?.kind).toBe('unstated');
  });

  it('but not where the stated one reads as the claim does, or is not known', () => {
    expect(conflict('BRAF V600E melanoma is sensitive to vemurafenib.')).toBeUndefined();
    expect(conflict('BRAF V600E cholangiocarcinoma is sensitive to vemurafenib.')).toBeUndefined();
    expect(conflict('BRAF V600E colorectal cancer is resistant to vemurafenib.')).toBeUndefined();
  });
});
