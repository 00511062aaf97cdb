import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recogniseDefinedDiseases, recogniseDiseases } from '../../../src/recognition/diseases/index.ts';
import { noContext, paragraph } from '../../helpers/claims.ts';
import { growth } from '../../helpers/growth.ts';
import { knowledge } from '../../helpers/knowledge.ts';
import { lines, readLabelled, writeLabelled } from '../../helpers/labelled.ts';
import { staysOrderly } from '../../helpers/orderly.ts';

const fixtures = lines(readFileSync(new URL('sentences.txt', import.meta.url), 'utf8'));
const mentionsOf = (text: string) => recogniseDiseases(paragraph(text), knowledge);

describe('tumour types', () => {
  it.each(fixtures)('%s', (fixture) => {
    const { text } = readLabelled(fixture);
    const found = mentionsOf(text).map((mention) => ({ ...mention, label: mention.name }));
    expect(writeLabelled(text, found)).toBe(fixture);
  });

  it('gives ids that the knowledge answers', () => {
    for (const { id, name } of fixtures.flatMap((fixture) => mentionsOf(readLabelled(fixture).text))) {
      expect(knowledge.disease(id)?.name).toBe(name);
    }
  });

  it('takes abbreviations that another paragraph defines', () => {
    const context = { ...noContext, definitions: new Map([['MTC', { long: 'medullary thyroid cancer' }]]) };
    const found = recogniseDefinedDiseases(paragraph('MTC relapsed.'), [], context, knowledge);
    expect(found.map(({ text, name }) => [text, name])).toEqual([['MTC', 'medullary thyroid carcinoma']]);
  });
});

describe('whatever the text', () => {
  staysOrderly(
    ['lung', 'breast', ' ', '-', ', ', ' and ', 'cancer', 'carcinoma', ' of the ', 'ALL', '(', ')', 'é', 'B-cell'],
    mentionsOf,
  );

  it.each(['breast, ', 'lung and ', 'cancer of the ', 'non-small cell ', 'colorectal cancer (CRC) '])(
    'takes linear time: %s',
    (unit) => {
      expect(growth(unit, (text) => mentionsOf(text))).toBeLessThan(4);
    },
  );
});
