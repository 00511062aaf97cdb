import { describe, expect, it } from 'vitest';
import { createBibliographyIndex, readBibliography } from '../../src/references/index.ts';
import { createOncoprose } from '../../src/service.ts';
import type { Format } from '../../src/text/types.ts';
import { atCaret } from '../helpers/caret.ts';
import { knowledge } from '../helpers/knowledge.ts';

const service = createOncoprose({ knowledge });

const BIB = `
@article{aaa2001, author = {Abel, A}, title = {On something else}, year = 2001, journal = {Cell}}
@article{garcia2010, author = {Garc{\\'\\i}a, M and M{\\"u}ller, K}, title = {Tumour heterogeneity}, year = 2010}
@article{mine, author = {Kobayashi, S and Boggon, T}, title = {{EGFR} mutation and resistance}, year = 2005, pmid = {15728811}}
@article{zhang2012egfr, author = {Zhang, Q}, title = {A review}, year = {2012}, doi = {10.1000/xyz}}
`;

function candidates(marked: string, format: Format = 'markdown', explicit = false, citations?: 'asked') {
  const { text, offset } = atCaret(marked);
  const bibliography = createBibliographyIndex([readBibliography('r.bib', BIB)]);
  return service
    .complete(service.analyse(text, format), { offset, explicit, bibliography, ...(citations && { citations }) })
    .filter(({ kind }) => kind === 'citation');
}
const labels = (...given: Parameters<typeof candidates>) => candidates(...given).map(({ label }) => label);

describe('completion of citation keys', () => {
  it.each<[string, Format, string]>([
    ['as shown [@gar|', 'markdown', 'garcia2010'],
    ['as @gar| showed', 'markdown', 'garcia2010'],
    ['as shown [@aaa2001; @gar|]', 'quarto', 'garcia2010'],
    ['as shown \\cite{gar|}', 'latex', 'garcia2010'],
    ['as shown \\citep[p.~2]{aaa2001, gar|}', 'latex', 'garcia2010'],
    ['as shown @gar|', 'typst', 'garcia2010'],
    ['by an author [@muller|', 'markdown', 'garcia2010'],
    ['by a word of the title [@heterogen|', 'markdown', 'garcia2010'],
    ['by a gene of the evidence [@egfr|', 'markdown', 'mine'],
    ['by a drug of the evidence [@gefitinib|', 'markdown', 'mine'],
    ['by PMID [@15728|', 'markdown', 'mine'],
    ['by DOI [@10.1000|', 'markdown', 'zhang2012egfr'],
    ['by year [@2012|', 'markdown', 'zhang2012egfr'],
    ['by journal [@cell|', 'markdown', 'aaa2001'],
    ['by its letters in order [@grc10|', 'markdown', 'garcia2010'],
    ['with a typing error [@kobayasi|', 'markdown', 'mine'],
  ])('%s (%s)', (marked, format, wanted) => {
    expect(labels(marked, format)).toContain(wanted);
  });

  it('puts first what carries the claim of the sentence', () => {
    const [first] = candidates('EGFR T790M confers resistance to gefitinib [@|].');
    expect(first).toMatchObject({ label: 'mine', detail: expect.stringContaining('carries this claim') });
    expect(labels('Nothing is claimed here [@|].')).toHaveLength(4);
  });

  it.each<[string, Format]>([
    ['write to someone@gar|', 'markdown'],
    ['see Table \\@gar|', 'quarto'],
    ['the word gar|', 'markdown'],
    ['\\label{gar|}', 'latex'],
    ['\\cite{gar} and gar|', 'latex'],
    ['as shown @gar|', 'plain'],
  ])('offers none in “%s” (%s)', (marked, format) => {
    expect(labels(marked, format)).toEqual([]);
  });

  it('keeps quiet where another extension answers, unless asked', () => {
    expect(labels('as shown [@gar|', 'quarto', false, 'asked')).toEqual([]);
    expect(labels('as shown [@gar|', 'quarto', true, 'asked')).toEqual(['garcia2010']);
  });

  it('replaces the key, and not the full stop behind it', () => {
    const { text, offset } = atCaret('as @gar|x2010. Next');
    const bibliography = createBibliographyIndex([readBibliography('r.bib', BIB)]);
    const [first] = service.complete(service.analyse(text, 'typst'), { offset, explicit: true, bibliography });
    expect(text.slice(first!.range.start, first!.range.end)).toBe('garx2010');
  });
});
