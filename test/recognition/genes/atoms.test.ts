import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { atomsIn, atomsOf } from '../../../src/recognition/genes/atoms.ts';
import { wordsIn } from '../../../src/recognition/phrases/index.ts';

/** The words of a text as atoms, read both ways. */
const shown = (text: string) => {
  const [plain, fromWords] = [atomsOf(text), atomsIn(wordsIn(text))];
  expect(fromWords.starts).toEqual(plain.starts);
  expect(fromWords.ends).toEqual(plain.ends);
  expect(fromWords.hashes).toEqual(plain.hashes);
  return plain.starts.map((start, i) => text.slice(start, plain.ends[i]));
};

describe('atoms', () => {
  it.each([
    ['IL-6, IL 6 and IL6', ['IL', '6', 'IL', '6', 'and', 'IL', '6']],
    ['TNFalpha and NFkappaB', ['TNF', 'alpha', 'and', 'NF', 'kappa', 'B']],
    ['Alphabet of IL-4Ralpha', ['Alphabet', 'of', 'IL', '4', 'R', 'alpha']],
    ['TGFβ1 and α-actinin', ['TGF', 'β', '1', 'and', 'α', 'actinin']],
    ["Ewing's sarcoma, the patients'", ['Ewing', 's', 'sarcoma', 'the', 'patients']],
    ["'s", ['s']],
    ['', []],
  ])('%s', (text, atoms) => {
    expect(shown(text)).toEqual(atoms);
  });

  it('are the same where the words of the text are known', () => {
    const piece = fc.constantFrom(
      ..."IL 4 Ralpha TNFalpha NF kappaB kB β α Δ µ ² é ﬁ ’s s ' - _ / ( ) EGFR p53 hTERT mRNA Alphabet alpha omega 12 . , ا".split(
        ' ',
      ),
      ' ',
    );
    fc.assert(fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => void shown(pieces.join(''))));
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), (text) => void shown(text)));
  });
});
