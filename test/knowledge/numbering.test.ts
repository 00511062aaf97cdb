import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { NumberingSeries } from '../../src/knowledge/numbering.ts';
import { knowledge } from '../helpers/knowledge.ts';

const current = (gene: string, written: string) => knowledge.legacyReading(gene, written)?.current;

describe('legacy readings', () => {
  it.each([
    ['AR', 'T877A', 'T878A'],
    ['AR', 'V715M', 'V716M'],
    ['BRAF', 'V599E', 'V600E'],
    ['EGFR', 'L834R', 'L858R'],
    ['EGFR', 'G695S', 'G719S'],
    ['EZH2', 'Y641N', 'Y646N'],
    ['H3-3A', 'K27M', 'K28M'],
    ['H3C2', 'K27I', 'K28I'],
    ['ABL1', 'T334I', 'T315I'],
    ['MET', 'Y1248C', 'Y1230C'],
    ['MYD88', 'L265P', 'L252P'],
    ['FGFR3', 'Y375C', 'Y373C'],
    ['MUTYH', 'Y176C', 'Y151C'],
    ['WT1', 'C330Y', 'C403Y'],
    ['MEN1', 'R176Q', 'R171Q'],
  ])('%s %s is %s today', (gene, written, expected) => expect(current(gene, written)).toBe(expected));

  it.each([
    ['EGFR', 'L858R', 'fits the reference'],
    ['EGFR', 'T709M', 'fits no numbering (and residue 710 is Thr: no initiator is left out by guess)'],
    ['BTK', 'C418S', 'fits no numbering'],
    ['KRAS', 'G1212C', 'lies beyond the protein'],
    ['KRAS', 'G12C', 'has no legacy numbering'],
    ['AR', 'T877', 'is a codon, read as one'],
    ['AR', '', 'is nothing'],
  ])('%s %s %s', (gene, written) => expect(current(gene, written) ?? 'none').toMatch(/^none$|^T878$/));
});

describe('other spellings', () => {
  it.each([
    ['FGFR2', 'N549K', ['N550K']],
    ['FGFR2', 'N550K', ['N549K']],
    ['MET', 'D1228N', ['D1246N']],
    ['AR', 'T877A', ['T878A']],
    ['AR', 'T878A', ['T877A']],
    ['H3-3A', 'K28M', ['K27M']],
    ['KRAS', 'G12C', []],
    ['FGFR2', '', []],
  ])('%s %s is also %j', (gene, written, others) => expect(knowledge.otherSpellings(gene, written)).toEqual(others));
});

describe('data/legacy-numbering.jsonl', () => {
  const series = readFileSync('data/legacy-numbering.jsonl', 'utf8')
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as NumberingSeries & { isoform?: string });
  const examples = series.flatMap((row) => row.examples.map((example) => [row.gene, example, row] as const));
  const residue = (text: string) => [text.charAt(0), Number(/\d+/.exec(text)![0])] as const;

  it.each(examples)('%s %s: the residue stands in the reference at its current position', (gene, written, row) => {
    const [letter, position] = residue(written);
    const legacyEnd = position >= row.from && position <= row.to;
    expect(legacyEnd, 'the example lies in the range of its series').toBe(true);
    expect(knowledge.sequence(gene)!.charAt(position + row.offset - 1)).toBe(letter);
  });

  it.each(series.filter((row) => row.isoform).map((row) => [row.gene, row.isoform!, row] as const))(
    '%s %s: the isoform is the reference moved by the offset, all through the range',
    (gene, label, { from, to, offset }) => {
      const isoform = knowledge.isoforms(gene).find((other) => other.label === label)!.sequence;
      expect(isoform).toHaveLength(to);
      expect(isoform.slice(from - 1)).toBe(knowledge.sequence(gene)!.slice(from + offset - 1, to + offset));
    },
  );
});
