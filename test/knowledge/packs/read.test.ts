import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { packTemplate, readPack } from '../../../src/knowledge/packs/index.ts';
import { knowledge } from '../../helpers/knowledge.ts';

/** The problems of a pack as `line: message`. */
function problems(text: string): string[] {
  return readPack(text, 'lab', knowledge).problems.map(
    ({ message, start }) => `${text.slice(0, start).split('\n').length}: ${message}`,
  );
}

const item = (change: string) => `evidence:
  - profile: EGFR C797S
    drugs: [osimertinib]
    effect: resistance
    level: D
    citation: Our lab
    date: 2026-11-25
${change}`;

describe('a house pack', () => {
  it('without a fault is read whole, and named after its file', () => {
    const { pack, problems: found } = readPack(item('    disease: NSCLC\n    pmid: 12345678'), 'our lab', knowledge);
    expect(found).toEqual([]);
    expect(pack.name).toBe('our-lab');
    expect(pack.evidence).toMatchObject([
      {
        id: 'PACK:our-lab/1',
        genes: ['EGFR'],
        drugs: [knowledge.drug('osimertinib')!.id],
        disease: 'DOID:3908',
        pmid: '12345678',
        citation: 'Our lab (pack:our-lab)',
        source: 'pack:our-lab',
      },
    ]);
  });

  it.each([
    [
      'genes:\n  - symbol: ERBB2\n    names: [KRAS]',
      '3: KRAS is the approved symbol of another gene, KRAS proto-oncogene, GTPase.',
    ],
    [
      'genes:\n  - symbol: ERBB2\n    names: ["HER.*"]',
      '3: A name is plain text of at most 80 characters: patterns are not read.',
    ],
    ['genes:\n  - names: [a]', '2: “symbol” is missing.'],
    [
      'genes:\n  - symbol: ERBB2\n    alias: [a]',
      '3: There is no “alias” here. What may stand here: symbol, description, names.',
    ],
    ['genes:\n  symbol: ERBB2', '2: “genes” is a list: begin each entry with a hyphen.'],
    ['variants:\n  - gene: HER2\n    name: T790M', '2: HER2 is no approved symbol. Is ERBB2 meant?'],
    [
      'drug:\n  - name: X',
      '2: There is no “drug” here. What may stand here: name, genes, drugs, variants, evidence, preferred.',
    ],
    [item('    pmid: PMC1'), '8: A PMID is a number.'],
    [item('    disease: nonsensoma'), '8: No tumour type is called “nonsensoma”.'],
    [
      item('').replace('EGFR C797S', 'C797S'),
      '2: “C797S” does not read as a gene and its alteration, like “EGFR T790M”.',
    ],
    [item('').replace('osimertinib', 'osimertinob'), '3: No drug is called “osimertinob”. Add it under “drugs”.'],
    [item('').replace('level: D', 'level: E'), '5: “level” should be ("A" | "B" | "C" | "D"), not "E".'],
    ['just a sentence', '1: A pack is a list of sections: genes, drugs, variants, evidence, preferred.'],
  ])('tells with its line what is wrong: %j', (text, problem) => {
    expect(problems(text)).toEqual([problem]);
  });

  it('that is no YAML says where', () => {
    expect(problems('genes:\n  - symbol: [ERBB2\nname: x')[0]).toMatch(/^[23]: This is not YAML/);
  });

  it('keeps what is right beside what is wrong', () => {
    const { pack } = readPack(
      `${item('')}\n  - profile: nonsense\ngenes:\n  - symbol: ERBB2\n    names: [HERtwo]`,
      'lab',
      knowledge,
    );
    expect(pack.evidence).toHaveLength(1);
    expect(pack.genes).toHaveLength(1);
  });

  it('never throws, whatever is in it', () => {
    const words = fc.constantFrom(
      'genes',
      'drugs',
      'evidence',
      'preferred',
      ':',
      '- ',
      '\n',
      '  ',
      '[',
      '{',
      '&a',
      '*a',
      '"',
      'EGFR',
      'null',
      '!!js',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(words, fc.string({ maxLength: 6 })), { maxLength: 40 }), (parts) => {
        readPack(parts.join(''), 'lab', knowledge);
      }),
      { numRuns: 300 },
    );
  });

  it('begins with a template that is sound, and so is what it has in comments', () => {
    const template = packTemplate('lab');
    expect(problems(template)).toEqual([]);
    const inForce = template
      .replace(/^# (?=\w+:$| {2}(?:-| ))(.*)$/gm, '$1')
      .replace(/^ {2}(?:effect|supports|level): \w+ ?[(,s].*$/gm, '');
    expect(Object.keys(parse(inForce) as object)).toEqual([
      'name',
      'genes',
      'drugs',
      'variants',
      'evidence',
      'preferred',
    ]);
    expect(problems(inForce)).toEqual([]);
  });
});

describe('the JSON schema', () => {
  const valid = new Ajv({ strict: false }).compile(JSON.parse(readFileSync('schemas/pack.schema.json', 'utf8')));

  it.each([
    [item(''), true],
    ['name: lab\nspecial: []', false],
    ['genes:\n  - symbol: ERBB2\n    names: ["HER.*"]', false],
    ['drugs:\n  - codes: [A1]', false],
    [item('').replace('level: D', 'level: E'), false],
    ['preferred:\n  - term: a\n    instead: []', false],
  ])('says of %j what the reader says', (text, expected) => {
    expect(valid(parse(text))).toBe(expected);
    expect(problems(text).length === 0).toBe(expected);
  });

  it('takes the example of the documentation, and so does the reader', () => {
    const [, example = ''] = /```yaml\n(name: lab[\s\S]*?)```/.exec(readFileSync('docs/house-packs.md', 'utf8')) ?? [];
    expect(valid(parse(example))).toBe(true);
    expect(problems(example)).toEqual([]);
  });
});
