import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseDefinedDrugs, recogniseDrugs } from '../../../src/recognition/drugs/index.ts';
import { noContext, paragraph } from '../../helpers/claims.ts';
import { growth } from '../../helpers/growth.ts';
import { knowledge } from '../../helpers/knowledge.ts';
import { lines, readLabelled, writeLabelled } from '../../helpers/labelled.ts';

const read = (name: string) => lines(readFileSync(new URL(name, import.meta.url), 'utf8'));
const mentionsOf = (text: string) => recogniseDrugs(paragraph(text), knowledge);

describe('drugs', () => {
  it.each(read('sentences.txt'))('%s', (fixture) => {
    const { text } = readLabelled(fixture);
    const found = mentionsOf(text).flatMap((mention) =>
      mention.type === 'drug' ? [{ ...mention, label: mention.name }] : [],
    );
    expect(writeLabelled(text, found)).toBe(fixture);
  });

  it('says how the text names the drug', () => {
    const surfaces = mentionsOf('Tagrisso, osimertinib, AZD9291 and imatinib mesylate').map((mention) =>
      mention.type === 'drug' ? mention.surface : mention.type,
    );
    expect(surfaces).toEqual(['brand', 'inn', 'code', 'salt']);
  });

  it('takes abbreviations that another paragraph defines', () => {
    const context = { ...noContext, definitions: new Map([['CTX', { long: 'cyclophosphamide' }]]) };
    const block = paragraph('CTX was given with doxorubicin.');
    const found = recogniseDefinedDrugs(block, recogniseDrugs(block, knowledge), context, knowledge);
    expect(found.map(({ text }) => text)).toEqual(['CTX', 'doxorubicin']);
  });

  it('leaves abbreviations that the document defines as something else', () => {
    const context = { ...noContext, definitions: new Map([['CTX', { long: 'cardiotoxin' }]]) };
    const block = paragraph('CTX was injected.');
    expect(recogniseDefinedDrugs(block, [], context, knowledge)).toEqual([]);
  });
});

describe('drug classes', () => {
  it.each(read('classes.txt'))('%s', (fixture) => {
    const { text } = readLabelled(fixture);
    const found = mentionsOf(text).flatMap((mention) =>
      mention.type === 'drug-class' ? [{ ...mention, label: mention.id }] : [],
    );
    expect(writeLabelled(text, found)).toBe(fixture);
  });

  it('knows the members', () => {
    const [mention] = mentionsOf('PARP inhibitors');
    const names = mention?.type === 'drug-class' ? mention.members.map((id) => knowledge.drug(id)?.name) : [];
    expect(names).toContain('olaparib');
    expect(names).not.toContain('iniparib');
  });
});

describe('whatever the text', () => {
  const piece = fc.constantFrom(
    'EGFR',
    'TKI',
    'inhibitor',
    'PLX',
    '4032',
    '-',
    ' ',
    '/',
    '(',
    ')',
    'DOX',
    'doxorubicin',
    'α',
    '\u00ad',
    '\n',
    'é',
    '𝛽',
  );
  it('stays inside it, in order, without overlaps', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary', maxLength: 300 }),
          fc.array(piece).map((all) => all.join('')),
        ),
        (text) => {
          let end = 0;
          for (const mention of mentionsOf(text)) {
            expect(mention.start).toBeGreaterThanOrEqual(end);
            expect(mention.text).toBe(text.slice(mention.start, mention.end));
            expect(mention.text).not.toBe('');
            end = mention.end;
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it.each(['doxorubicin (DOX) ', 'EGFR-', 'anti-', 'A1', '(', 'trastuzumab ', 'inhibitor of '])(
    'takes linear time: %s',
    (unit) => {
      expect(growth(unit, (text) => mentionsOf(text))).toBeLessThan(4);
    },
  );
});
