import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { recogniseDefinedDrugs, recogniseDrugs } from '../../../src/recognition/drugs/index.ts';
import { noContext, paragraph } from '../../helpers/claims.ts';
import { growth } from '../../helpers/growth.ts';
import { knowledge } from '../../helpers/knowledge.ts';
import { lines, readLabelled, writeLabelled } from '../../helpers/labelled.ts';
import { staysOrderly } from '../../helpers/orderly.ts';

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
  staysOrderly(
    [
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
    ],
    mentionsOf,
  );

  it.each(['doxorubicin (DOX) ', 'EGFR-', 'anti-', 'A1', '(', 'trastuzumab ', 'inhibitor of '])(
    'takes linear time: %s',
    (unit) => {
      expect(growth(unit, (text) => mentionsOf(text))).toBeLessThan(4);
    },
  );
});
