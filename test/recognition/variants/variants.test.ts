import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkHgvs } from '../../../src/recognition/hgvs/index.ts';
import type { VariantMention } from '../../../src/recognition/types.ts';
import { recogniseVariants } from '../../../src/recognition/variants/index.ts';
import { paragraph } from '../../helpers/claims.ts';
import { growth } from '../../helpers/growth.ts';
import { knowledge } from '../../helpers/knowledge.ts';
import { lines, readLabelled, writeLabelled } from '../../helpers/labelled.ts';

const fixtures = (name: string) => lines(readFileSync(new URL(name, import.meta.url), 'utf8'));
const variantsIn = (text: string) => recogniseVariants([paragraph(text)], knowledge)[0]!;

/** `no substitution p.Thr790Met of EGFR`: absent or not, kind, normal form or name, gene where it is part of the writing. */
const labelOf = ({ kind, hgvs, name, gene, absent }: VariantMention): string =>
  `${absent ? 'no ' : ''}${kind} ${hgvs ?? name}${gene ? ` of ${gene}` : ''}`;

describe.each(['protein', 'nucleotide', 'spoken', 'genes', 'lookalikes'])('%s', (name) => {
  it.each(fixtures(`${name}.txt`))('%s', (fixture) => {
    const { text } = readLabelled(fixture);
    const found = variantsIn(text).map((mention) => ({ ...mention, label: labelOf(mention) }));
    expect(writeLabelled(text, found)).toBe(fixture);
  });
});

describe('what a mention says', () => {
  const only = (text: string) => {
    const [mention, ...others] = variantsIn(text);
    expect(others).toEqual([]);
    return mention;
  };

  it.each([
    ['EGFR T790M', { substitution: 'T790M', name: 'T790M', level: 'protein', position: 790, ref: 'T', alt: 'M' }],
    ['p.(Arg213*)', { kind: 'nonsense', substitution: 'R213*', hgvs: 'p.Arg213Ter' }],
    ['p.R469[R,X] in the receptor', { kind: 'nonsense', text: 'p.R469[R,X]' }],
    ['c.2369C>T', { level: 'coding', position: 2369, ref: 'C', alt: 'T' }],
    ['NM_005228.5:c.2369C>T', { text: 'c.2369C>T', accession: 'NM_005228.5' }],
    ['c.2235_2249del', { kind: 'deletion', position: 2235, endPosition: 2249 }],
    ['EGFR E746_A750del', { position: 746, endPosition: 750, ref: 'E', name: 'E746_A750del' }],
    ['EGFR L747_P753delinsS', { kind: 'delins', alt: 'S', hgvs: 'p.Leu747_Pro753delinsSer' }],
    ['HTT c.52CAG[40]', { kind: 'repeat', hgvs: 'c.52CAG[40]' }],
    ['EGFR exon 19 deletion', { kind: 'exon', exon: 19, text: 'exon 19 deletion', name: 'exon 19 deletion' }],
    ['EML4–ALK', { kind: 'fusion', genes: ['EML4', 'ALK'], name: 'EML4::ALK' }],
    ['METex14 skipping', { kind: 'exon', exon: 14, gene: 'MET', link: 'written' }],
    ['185delAG', { kind: 'deletion', name: '185delAG', position: 185, ref: 'AG' }],
    ['t(X;18)(p11;q11) of a sarcoma', { kind: 'fusion', text: 't(X;18)(p11;q11)' }],
    ['t(9; 22) (q34; q11) and t(23) = 2.1', { kind: 'fusion', name: 't(9;22)(q34;q11)' }],
    ['inv(3)(q21q26.2)', { kind: 'fusion', name: 'inv(3)(q21q26.2)' }],
    ['rs121434569', { kind: 'rsid', name: 'rs121434569' }],
  ])('%s', (text, facts) => {
    expect(only(text)).toMatchObject(facts);
  });

  it('gives no normal form where the count starts elsewhere', () => {
    for (const text of [
      'the promoter variant -308G/A',
      'the mutation 185delAG',
      'TERT C228T',
      'IVS4-2A>G',
      'g.+677C>T',
      'the mutation 12_677C>T',
    ]) {
      expect(only(text)?.hgvs).toBeUndefined();
    }
  });

  it('reads a letter between bases as DNA where the protein has another residue', () => {
    expect(only('MTHFR C677T')).toMatchObject({ level: 'coding', name: 'C677T' });
    expect(only('KRAS G12C')).toMatchObject({ level: 'protein', hgvs: 'p.Gly12Cys' });
  });
});

/** Pieces that writings are made of, so that random texts come close to real ones. */
const PIECE = fc.constantFrom(
  ...(
    'T790M p. c. g. ( ) [ ] Thr Met 790 > --> del ins dup fs * X Ter / , ; - – _ + exon codon 12 19 IVS4 rs EGFR ALK :: G A ' +
    'threonine to methionine at position nucleotide mutation deletion of 1234 = ? Δ BRAFV600E E746_A750del 677C>T'
  ).split(' '),
  ' ',
);
const TEXT = fc.oneof(
  fc.string({ maxLength: 200, unit: 'binary' }),
  fc.array(PIECE, { maxLength: 40 }).map((pieces) => pieces.join('')),
  fc.array(PIECE, { maxLength: 40 }).map((pieces) => pieces.join(' ')),
);

describe('whatever the text', () => {
  it('mentions lie within it, in order, apart, and show its words', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        let last = 0;
        for (const { start, end, text: words } of variantsIn(text)) {
          expect(start).toBeGreaterThanOrEqual(last);
          expect(end).toBeGreaterThan(start);
          expect(words).toBe(text.slice(start, end));
          last = end;
        }
        expect(last).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });

  it('is read alike the second time', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        expect(variantsIn(text)).toEqual(variantsIn(text));
      }),
    );
  });

  it('normal forms are valid HGVS', () => {
    fc.assert(
      fc.property(TEXT, (text) => {
        for (const { hgvs } of variantsIn(text)) if (hgvs) expect([hgvs, checkHgvs(hgvs).errors]).toEqual([hgvs, []]);
      }),
      { numRuns: 2000 },
    );
  });

  it.each([
    '1',
    'A1',
    'A1A',
    'delins',
    '(',
    'p.',
    'p.A1_',
    'c.1_',
    'c.1-',
    'Thr1 ',
    'Thr1, ',
    'T790M/',
    'T790M, ',
    'A1/',
    'mutation ',
    'gene mutation ',
    'EML4-',
    'A-',
    'ALK::',
    'codon 12, ',
    '5-bp in-frame ',
    'BRCA1 deletion of 5 bp ',
    'BRAF_V600 ',
    'exon 1 ',
    'c.1A>',
    'position 1 ',
    'A to ',
    'GATTACA',
    'rs1',
    'Δ1',
    '/',
    '[',
    'IVS1',
    'is mutated to ',
    'Ala1 is ',
    // Alleles of a change, gaps, a gene run together with its variant, a site told before its change.
    'C677T ',
    'C677T 677TT ',
    '677TT',
    'Pro72 allele ',
    'EGFR T790 ',
    'EGFR T790 M ',
    'BRAF_V600EBRAF_',
    'V600EBRAF',
    'rs 12345 ',
    'rs-1',
    'IVS3 delG+',
    'IVS3 del',
    'valine at codon 600 with ',
    'valine at codon ',
    // Coordinates, lists of samples, promoters.
    '7-140453136-A-',
    'chr7:140,453,136 A>',
    'Samples P12A, ',
    'TERT promoter C228T ',
    'rs1801133 (C677T) ',
    'SDC4-ROS1 fusion, SDC4-',
    // What is written onto genes, stretches of residues, lists of places.
    'BRAFV600E/K/',
    'C77/95A/',
    'KIT del557-558 ',
    'KIT exon 11 557-',
    'mutations at Gly12, ',
    'AR splice variant 7 ',
    't(9; 22) (q34; ',
  ])('%s, again and again, costs what it is long', (unit) => {
    expect(growth(unit, variantsIn, 2_000)).toBeLessThan(3);
  });
});
