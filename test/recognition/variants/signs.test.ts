import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wordsIn } from '../../../src/recognition/phrases/index.ts';
import type { Draft, Pattern, Scene } from '../../../src/recognition/variants/draft.ts';
import { PATTERNS } from '../../../src/recognition/variants/patterns.ts';
import { mayHold, sceneOf, search } from '../../../src/recognition/variants/search.ts';
import { SIGNS, signsIn } from '../../../src/recognition/variants/signs.ts';
import { knowledge } from '../../helpers/knowledge.ts';
import { lines, readLabelled } from '../../helpers/labelled.ts';

/** The same way of writing, looked for at every place of every text. */
const everywhere = ({ regex, read }: Pattern): Pattern => ({ regex: new RegExp(regex.source, 'g'), read });

function draftsIn(scene: Scene, pattern: Pattern): Draft[] {
  const found: Draft[] = [];
  search(scene, pattern, found);
  return found;
}

function expectNothingMissed(text: string): void {
  const scene = sceneOf(wordsIn(text), knowledge);
  for (const pattern of PATTERNS) {
    const found = mayHold(scene, pattern) ? draftsIn(scene, pattern) : [];
    const { needs } = pattern;
    if (needs && !needs.test(text)) continue;
    expect(found, String(pattern.regex)).toEqual(draftsIn(scene, everywhere(pattern)));
  }
}

const FIXTURES = ['protein', 'nucleotide', 'spoken', 'genes', 'lookalikes'].flatMap((name) =>
  lines(readFileSync(new URL(`${name}.txt`, import.meta.url), 'utf8')),
);

describe('signs spare a search and never a find', () => {
  it.each(FIXTURES.map((fixture) => readLabelled(fixture).text))('%s', expectNothingMissed);

  it('in texts of pieces', () => {
    const piece = fc.constantFrom(
      ...(
        'T790M T 790 p. c. m. P. ( ) [ -> --> > del ins dup delins inv / , - – − _ + * ? = exon Exons ex20 METex14 codon 12 19 IVS IVSI ' +
        'rs Rs ss 121434569 Δ ∆ delta Delta delF508 del19 ΔF508 CFTRΔF508 185delAG 5382insC 1151Tins WK557-558del Thr790Met Thr threonine ' +
        'aspartic acid VLTyr50Ser VLCys4Ser at position nucleotide -308 C -1228 T G(1947)-A A+49G by to deletion of 24 bp del24bp 12 bases ' +
        'replaced mutated allele carriers BRAFV600E BRAF_V600 KRASwt p53wt BRAFmut t(9;22) AR-V7 ARV7 EGFRvIII III ITD tandem BCR e13a2 p95 ' +
        'p61 16 CD44v6 V600 G12X C>T G/A guanine adenine mutation amplified loss overexpression wild type unmethylated LOH fusion EML4-ALK'
      ).split(' '),
      ' ',
      ' ',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
        expectNothingMissed(pieces.join(''));
        expectNothingMissed(pieces.join(' '));
      }),
      { numRuns: 300 },
    );
  });
});

describe('signs are rare', () => {
  it.each([
    ['Patients were followed for a median of 22 months.', 0],
    ['The committee approved the protocol; all participants gave written consent.', 0],
    ['A response was seen in 12 of 41 patients (29 %).', SIGNS.site | SIGNS.base],
  ])('%s', (text, most) => {
    expect(signsIn(wordsIn(text)) & ~most).toBe(0);
  });
});
