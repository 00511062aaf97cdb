import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { abbreviates, abbreviationsOf, prepare, usesOf } from '../../../src/recognition/phrases/abbreviations.ts';
import { Gap, indexPhrases, keyOf, phraseAt, surfaceOf, wordsIn } from '../../../src/recognition/phrases/index.ts';

const folded = (text: string) => wordsIn(text).list.join(' ');

describe('words', () => {
  it.each([
    ['PLX-4032', 'plx 4032'],
    ['PLX4032', 'plx 4032'],
    ['PLX 4032', 'plx 4032'],
    ['5-FU', '5 fu'],
    ['non–small-cell', 'non small cell'],
    ['tumours', 'tumor'],
    ['leukaemia', 'leukemia'],
    ['oesophageal', 'esophageal'],
    ['antibodies', 'antibody'],
    ['TKIs', 'tki'],
    ['AIs', 'ai'],
    ['PI3Kα', 'pi 3 kalpha'],
    ['Ewing’s sarcoma', 'ewing sarcoma'],
    ['Waldenström', 'waldenstrom'],
    ['abscess', 'abscess'],
    ['sarcoma\u2010like', 'sarcoma like'],
    ['ﬁbrosis', 'fibrosis'],
  ])('%s folds to “%s”', (written, key) => expect(folded(written)).toBe(key));

  it('tells what stands between them', () => {
    const { gaps } = wordsIn('PD-L1 and CTLA/4. Next');
    expect(gaps).toEqual([Gap.hyphen, Gap.none, Gap.space, Gap.space, Gap.punctuation, Gap.break, Gap.break]);
  });

  it('loses no letter or digit of any text but a possessive s', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (any) => {
        const text = any.replace(/['’]/g, '');
        const { list, starts, ends, gaps } = wordsIn(text);
        expect([starts.length, ends.length, gaps.length]).toEqual([list.length, list.length, list.length]);
        const kept = starts.map((start, i) => text.slice(start, ends[i])).join('');
        expect(kept).toBe((text.match(/[\p{L}\p{M}\p{N}]/gu) ?? []).filter((letter) => letter.length === 1).join(''));
      }),
    );
  });
});

describe('phrases', () => {
  const index = indexPhrases([
    'lung cancer',
    'lung',
    'small cell lung cancer',
    'PD-(L)1',
    'PD-L1',
    'PD-1/PD-L1 inhibitor',
  ]);
  const at = (text: string) => {
    const words = wordsIn(text);
    const hit = phraseAt(index, words, 0);
    return hit && [surfaceOf(words, hit.from, hit.to), hit.names[0], keyOf(words, hit.from, hit.to)];
  };

  it('takes the longest name', () => {
    expect(at('lung cancers grow')).toEqual(['lung cancers', 'lung cancer', 'lung cancer']);
    expect(at('Small-cell lung cancer')?.[1]).toBe('small cell lung cancer');
    expect(at('lung function')?.[1]).toBe('lung');
  });

  it('does not read over the end of a sentence', () => expect(at('lung. Cancer grows')?.[1]).toBe('lung'));

  it('tells names apart by punctuation', () => {
    expect(at('PD-(L)1 blockade')?.[1]).toBe('PD-(L)1');
    expect(at('PD-L1 blockade')?.[1]).toBe('PD-L1');
    expect(at('PD-1/PD-L1 inhibitors')?.[1]).toBe('PD-1/PD-L1 inhibitor');
  });

  it('asks about shorter names where a longer one is not taken', () => {
    const words = wordsIn('lung cancer');
    expect(phraseAt(index, words, 0, ({ to }) => to === 0)?.names).toEqual(['lung']);
  });
});

describe('abbreviations', () => {
  it.each([
    ['DOX', 'doxorubicin', true],
    ['AIs', 'aromatase inhibitors', true],
    ['CRPC', 'castration-resistant prostate cancer', true],
    ['ALL', 'acute lymphoblastic leukaemia', true],
    ['MTX', 'methotrexate', true],
    ['PBS', 'doxorubicin', false],
    ['OX', 'doxorubicin', false],
  ])('%s of %s: %s', (short, long, expected) => expect(abbreviates(short, long)).toBe(expected));

  it('are read on both sides of a bracket', () => {
    const prose = 'doxorubicin (DOX), CTX (cyclophosphamide), cisplatin (Sigma)';
    const mentions = ['doxorubicin', 'cyclophosphamide', 'cisplatin'].map((text) => {
      const start = prose.indexOf(text);
      return { text, start, end: start + text.length };
    });
    const defined = abbreviationsOf(prose, mentions, (short, { text }) => abbreviates(short, text));
    expect([...defined].map(([short, { text }]) => [short, text])).toEqual([['DOX', 'doxorubicin']]);
    const all = abbreviationsOf(prose, mentions, () => true);
    expect([...all.keys()]).toEqual(['DOX', 'CTX', 'Sigma']);
  });

  it('are found with their case, as words of their own, outside what is taken', () => {
    const prose = 'DOX, dox, DOX-induced, ADOX, DOXs and (DOX)';
    const uses = usesOf(wordsIn(prose), prepare(new Map([['DOX', 1]])), [{ start: 0, end: 3 }]);
    expect(uses.map(({ text }) => text)).toEqual(['DOX', 'DOXs', 'DOX']);
  });
});
