import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readClaims } from '../../src/claims/index.ts';
import { emptyKnowledge } from '../../src/knowledge/empty.ts';
import type { Block } from '../../src/text/types.ts';
import { mark, noContext, paragraph, read } from '../helpers/claims.ts';
import { growth } from '../helpers/growth.ts';

const only = (text: string, section: readonly string[] = []) => {
  const claims = read(text, section);
  expect(claims).toHaveLength(1);
  return claims[0]!;
};

describe('what goes with a reading', () => {
  it('is its place: from the first to the last word of the claim, and the words that carry the direction', () => {
    const text = 'In short, EGFR T790M confers resistance to gefitinib in patients.';
    const { start, end, cue, sentence } = only(text);
    expect(text.slice(start, end)).toBe('EGFR T790M confers resistance to gefitinib');
    expect(text.slice(cue.start, cue.end)).toBe('resistance');
    expect(text.slice(sentence.start, sentence.end).trim()).toBe(text);
  });

  it.each([
    ['EGFR T790M causes resistance to gefitinib.', 'causal'],
    ['EGFR T790M was associated with resistance to gefitinib.', 'associative'],
    ['EGFR L858R predicts response to gefitinib.', 'predictive'],
    ['EGFR T790M cells were resistant to gefitinib.', 'observed'],
  ])('is its strength: %s', (text, strength) => expect(only(text).strength).toBe(strength));

  it.each([
    ['EGFR T790M may confer resistance to gefitinib.', true],
    ['EGFR T790M appears to confer resistance to gefitinib.', true],
    ['EGFR T790M confers resistance to gefitinib.', false],
  ])('is its certainty: %s', (text, hedged) => expect(only(text).hedged).toBe(hedged));

  it.each([
    ['PC9 cells with EGFR T790M were resistant to gefitinib in vitro.', 'preclinical'],
    ['In a phase 2 trial, EGFR T790M was associated with resistance to gefitinib.', 'clinical'],
    ['EGFR T790M confers resistance to gefitinib.', undefined],
    ['Patients and cells with EGFR T790M were resistant to gefitinib.', undefined],
  ])('is its setting: %s', (text, setting) => expect(only(text).setting).toBe(setting));

  it('is the tumour of its clause before that of the sentence', () => {
    const claims = read(
      'BRAF V600E is sensitive to vemurafenib in melanoma, whereas it is resistant to cetuximab in colorectal cancer.',
    );
    expect(claims.map(({ drugs, diseases, diseaseScope }) => [drugs[0], diseases, diseaseScope])).toEqual([
      ['vemurafenib', ['melanoma'], 'clause'],
      ['cetuximab', ['colorectal cancer'], 'clause'],
    ]);
  });

  it('is the tumour of the nearest heading where the sentence names none, then that of the document', () => {
    const { prose, mentions } = mark('BRAF V600E is sensitive to vemurafenib.');
    const knowledge = {
      ...emptyKnowledge,
      diseaseNamed: (name: string) =>
        name === 'melanoma' ? { id: 'DOID:1909', name, names: [name], parents: [] } : undefined,
    };
    const context = { ...noContext, diseases: ['DOID:9256'] };
    const scope = (section: readonly string[]) =>
      readClaims(paragraph(prose), section, mentions, context, knowledge).map((c) => [c.diseases, c.diseaseScope]);
    expect(scope(['Results', 'Patients with melanoma', 'Survival'])).toEqual([[['DOID:1909'], 'section']]);
    expect(scope(['Results'])).toEqual([[['DOID:9256'], 'document']]);
  });

  it('is hedged and never explicit where it is quoted', () => {
    const { prose, mentions } = mark('They wrote “EGFR T790M confers resistance to gefitinib” then.');
    const marks = [{ kind: 'quotation' as const, start: prose.indexOf('“'), end: prose.indexOf('”') + 1 }];
    const read = (block: Partial<Block>) =>
      readClaims({ ...paragraph(prose), ...block }, [], mentions, noContext, emptyKnowledge)[0];
    expect(read({})).toMatchObject({ hedged: false, explicit: true });
    expect(read({ marks })).toMatchObject({ hedged: true, explicit: false });
    expect(read({ kind: 'quote' })).toMatchObject({ hedged: true, explicit: false });
  });

  it('says whether every slot stands in the sentence', () => {
    expect(only('EGFR T790M confers resistance to gefitinib.').explicit).toBe(true);
    expect(
      only('A patient with EGFR L858R was treated with gefitinib. She achieved a partial response.').explicit,
    ).toBe(false);
  });
});

const WORDS =
  'EGFR T790M gefitinib osimertinib resistance sensitive to not but , ; and whereas overcomes ( ) - respectively progressed on patients with {x|drug} . \n'.split(
    ' ',
  );

describe('any text', () => {
  it('is read without a throw, and claims lie inside it', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.constantFrom(...WORDS), fc.string()), { maxLength: 60 }), (words) => {
        const text = words.join(' ');
        for (const { start, end, cue } of read(text)) {
          expect(start).toBeGreaterThanOrEqual(0);
          expect(end).toBeLessThanOrEqual(text.length);
          expect(cue.start).toBeLessThan(cue.end);
        }
      }),
      { numRuns: 300 },
    );
  });

  it.each([
    ['of many sentences', '. '],
    ['that is one endless sentence', '; '],
  ])('%s costs time that grows with its length, not faster', (_, end) => {
    const marked = new Map<string, ReturnType<typeof mark>>();
    const unit = `EGFR T790M confers resistance to gefitinib, but not to osimertinib, and ALK L1196M to crizotinib${end}`;
    const work = (text: string) => {
      const { prose, mentions } = marked.get(text) ?? mark(text);
      marked.set(text, { prose, mentions });
      return readClaims(paragraph(prose), [], mentions, noContext, emptyKnowledge);
    };
    expect(growth(unit, work, 40)).toBeLessThan(7);
  });
});
