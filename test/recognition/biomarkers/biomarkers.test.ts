import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recogniseBiomarkers } from '../../../src/recognition/biomarkers/index.ts';
import { paragraph } from '../../helpers/claims.ts';
import { growth } from '../../helpers/growth.ts';
import { lines, readLabelled, writeLabelled } from '../../helpers/labelled.ts';
import { staysOrderly } from '../../helpers/orderly.ts';

const fixtures = lines(readFileSync(new URL('sentences.txt', import.meta.url), 'utf8'));
const mentionsOf = (text: string) => recogniseBiomarkers(paragraph(text));

describe('biomarkers', () => {
  it.each(fixtures)('%s', (fixture) => {
    const { text } = readLabelled(fixture);
    expect(
      writeLabelled(
        text,
        mentionsOf(text).map((mention) => ({ ...mention, label: mention.name })),
      ),
    ).toBe(fixture);
  });

  it('names the gene and the status', () => {
    const [her2, msi] = mentionsOf('HER2-low and MSI-H');
    expect(her2).toMatchObject({ gene: 'ERBB2', status: 'low' });
    expect(msi).toMatchObject({ status: 'high' });
    expect(msi).not.toHaveProperty('gene');
  });

  staysOrderly(
    ['HER2', 'ER', 'PD-L1', ' TPS', '+', '−', '-', '/', ' ', 'positive', 'MSI', 'H', ' ≥ 50 %', '1p/19q', 'é'],
    mentionsOf,
  );

  it.each([
    'HER2 ',
    'ER/',
    'PD-L1 TPS of ',
    'HR+/HER2-',
    'tumor ',
    'mismatch repair ',
    'del(',
    'loss of 17p',
    '1q21-q',
    'trisomy ',
  ])('takes linear time: %s', (unit) => {
    expect(growth(unit, mentionsOf)).toBeLessThan(4);
  });
});
