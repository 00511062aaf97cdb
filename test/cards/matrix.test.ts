import { describe, expect, it } from 'vitest';
import { drugMatrix, readingOf } from '../../src/cards/matrix.ts';
import type { Evidence } from '../../src/knowledge/types.ts';
import { knowledge } from '../helpers/knowledge.ts';

const GEFITINIB = knowledge.drug('gefitinib')!.id;
const CETUXIMAB = knowledge.drug('cetuximab')!.id;

/** An item as papers give them; what a case is about is said, the rest is filled in. */
function item(about: Partial<Evidence>): Evidence {
  return {
    id: `TEST:${JSON.stringify(about)}`,
    type: 'predictive',
    profile: { op: 'is', alteration: { genes: ['EGFR'], kind: 'substitution', name: 'T790M' } },
    profileText: 'EGFR T790M',
    genes: ['EGFR'],
    drugs: [GEFITINIB],
    direction: 'supports',
    significance: 'resistance',
    level: 'B',
    disease: 'DOID:3908',
    diseaseName: 'lung non-small cell carcinoma',
    citation: 'Someone et al., 2005',
    date: '2023-01-09',
    source: 'test',
    ...about,
  };
}

const shown = (items: readonly Evidence[]) =>
  drugMatrix(items, knowledge).map(({ label, reading, level, year }) => `${label} ${reading} ${level} ${year}`);

describe('readingOf', () => {
  it.each([
    ['resistance', 'supports', 'resistant'],
    ['resistance', 'does-not-support', 'not resistant'],
    ['sensitivity', 'supports', 'active'],
    ['sensitivity', 'does-not-support', 'not active'],
    ['reduced-sensitivity', 'supports', 'reduced'],
    ['adverse-response', 'supports', 'toxicity'],
    ['adverse-response', 'does-not-support', undefined],
  ] as const)('%s, %s: %s', (significance, direction, reading) => {
    expect(readingOf(item({ significance, direction }))).toBe(reading);
  });
});

describe('drugMatrix', () => {
  it('gives the best level and the newest year', () => {
    expect(shown([item({ level: 'D', citation: 'A, 2019' }), item({ level: 'A' })])).toEqual([
      'gefitinib resistant A 2019',
    ]);
  });

  it('shows conflict in one tumour as conflict', () => {
    expect(shown([item({}), item({ significance: 'sensitivity' })])).toEqual(['gefitinib conflicting B 2005']);
  });

  it('keeps tumours apart where the reading depends on them', () => {
    expect(
      shown([item({}), item({ significance: 'sensitivity', disease: 'DOID:1909', diseaseName: 'melanoma' })]),
    ).toEqual(['gefitinib resistant B 2005', 'gefitinib active B 2005']);
  });

  it('reads substitutes each alone and a combination as a set', () => {
    const drugs = [GEFITINIB, CETUXIMAB];
    expect(shown([item({ drugs, interaction: 'substitutes' })])).toEqual([
      'cetuximab resistant B 2005',
      'gefitinib resistant B 2005',
    ]);
    expect(shown([item({ drugs, interaction: 'combination' })])).toEqual(['gefitinib + cetuximab resistant B 2005']);
  });

  it('leaves out what is not about drugs', () => {
    expect(shown([item({ type: 'prognostic' }), item({ drugs: [] })])).toEqual([]);
  });
});
