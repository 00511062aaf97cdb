import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createEvidence } from '../../src/knowledge/evidence.ts';
import { readingOf, readingsOf } from '../../src/knowledge/readings.ts';
import type { Evidence } from '../../src/knowledge/types.ts';
import { knowledge } from '../helpers/knowledge.ts';

const noDiseases = { disease: () => undefined, isA: () => false };

describe('evidence', () => {
  it('is found by id, gene, drug and paper, and reads the same', () => {
    const item = knowledge.evidence('CIVIC:EID1409')!;
    expect(item).toMatchObject({
      profileText: 'BRAF V600E',
      level: 'A',
      pmid: '21639808',
      date: '2023-01-09',
      diseaseName: 'skin melanoma',
    });
    expect(knowledge.evidenceOfGene('BRAF')).toContain(item);
    expect(knowledge.evidenceOfDrug(item.drugs[0]!)).toContain(item);
    expect(knowledge.evidenceOfPmid('21639808')).toContain(item);
  });

  it('is found by tumour type, with that of its narrower kinds; all cancers together have their own', () => {
    const inColorectal = knowledge.evidenceOfDisease(knowledge.diseaseNamed('colorectal cancer')!.id);
    const narrower = new Set(inColorectal.map(({ disease }) => disease));
    expect(narrower.size).toBeGreaterThan(1);
    for (const disease of narrower) expect(knowledge.isA(disease!, 'DOID:9256')).toBe(true);
    const inCancer = knowledge.evidenceOfDisease('DOID:162');
    expect(inCancer.length).toBeGreaterThan(0);
    expect(inCancer.filter(({ disease }) => disease !== 'DOID:162')).toEqual([]);
    expect(knowledge.evidenceOfDisease('DOID:0')).toEqual([]);
  });

  it('every item carries its level, its date and what it cites', () => {
    for (const item of knowledge.evidenceOfGene('EGFR')) {
      expect(item.level).toMatch(/[ABCD]/);
      expect(item.date).toMatch(/^\d{4}-/);
      expect(item.citation).not.toBe('');
    }
  });

  it('names the alterations of a gene, the most studied first', () => {
    expect(knowledge.knownAlterations('BRAF')[0]!.name).toBe('V600E');
    expect(knowledge.knownAlterations('NOSUCHGENE')).toEqual([]);
  });

  it('tells the fusions of a gene apart by their partners', () => {
    const fusions = knowledge.knownAlterations('RET').filter(({ kind }) => kind === 'fusion');
    expect(fusions.map(({ genes }) => genes.join('::'))).toEqual(expect.arrayContaining(['KIF5B::RET', 'CCDC6::RET']));
  });

  it('tells the exon of a residue where a source gives it', () => {
    expect(knowledge.exonOf('EGFR', 790)).toBe(20);
    expect(knowledge.exonOf('EGFR', 746)).toBe(19);
    expect(knowledge.exonOf('BRAF', 600)).toBe(15);
    expect(knowledge.exonOf('TP53', 175)).toBeUndefined();
  });

  it('damaged lines cost themselves only', () => {
    const good = `X\tEGFR\t\t1\t{"profile":"EGFR T790M","drugs":[]}`;
    fc.assert(
      fc.property(fc.string(), (noise) => {
        const evidence = createEvidence(
          `{}\n${noise.replaceAll('\t', ' ').replaceAll('\n', ' ')}\n${good}\n`,
          noDiseases,
        );
        expect(evidence.evidence('X')?.profileText).toBe('EGFR T790M');
      }),
    );
    expect(() => createEvidence('', noDiseases)).toThrow();
  });
});

describe('what items say together', () => {
  const item = (
    level: Evidence['level'],
    significance: string,
    direction: Evidence['direction'] = 'supports',
    more: Partial<Evidence> = {},
  ) => ({ ...knowledge.evidence('CIVIC:EID1409')!, level, significance, direction, ...more }) as Evidence;

  it('reads significance and direction together', () => {
    expect(readingOf(item('A', 'resistance', 'does-not-support'))).toBe('no-resistance');
    expect(readingOf(item('A', 'reduced-sensitivity'))).toBe('resistance');
    expect(readingOf(item('A', 'adverse-response'))).toBe('toxicity');
    expect(readingOf({ ...item('A', 'sensitivity'), type: 'prognostic' })).toBeUndefined();
  });

  it('one experiment does not make a conflict with trials; one cohort against another does', () => {
    expect(readingsOf([item('A', 'sensitivity'), item('B', 'sensitivity'), item('D', 'resistance')]).overall).toBe(
      'sensitivity',
    );
    expect(readingsOf([item('B', 'sensitivity'), item('B', 'resistance')]).overall).toBe('conflicting');
  });

  it('the strongest level may decide what all together leave open', () => {
    const readings = readingsOf([
      item('B', 'sensitivity', 'does-not-support'),
      item('C', 'sensitivity'),
      item('D', 'sensitivity'),
    ]);
    expect(readings).toMatchObject({ overall: 'conflicting', strongest: 'resistance' });
  });

  it('nothing, or toxicity alone, says nothing', () => {
    expect(readingsOf([])).toMatchObject({ overall: 'unknown', strongest: 'unknown' });
    expect(readingsOf([item('A', 'adverse-response')]).overall).toBe('unknown');
  });
});
