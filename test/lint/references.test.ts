import { describe, expect, it } from 'vitest';
import { createAnalyser } from '../../src/analyse.ts';
import { defaultConfig } from '../../src/lint/config.ts';
import { createLinter } from '../../src/lint/engine.ts';
import { rules } from '../../src/lint/rules/index.ts';
import { createBibliographyIndex, readBibliography } from '../../src/references/index.ts';
import type { Format } from '../../src/text/types.ts';
import { knowledge } from '../helpers/knowledge.ts';
import { unmark } from '../helpers/marked.ts';

const { analyse } = createAnalyser(knowledge);
const lint = createLinter(rules, knowledge);
const retracted = [...Array(40_000_000 - 20_000_000).keys()].find((i) =>
  knowledge.isRetracted(String(20_000_000 + i)),
)!;

const BIB = `
@article{kobayashi2005, author = {Kobayashi, S}, title = {T}, year = 2005, pmid = {15728811}, doi = {10.1056/NEJMoa044238}}
@article{again, author = {Kobayashi, S}, title = {T}, year = 2005, doi = {10.1056/nejmoa044238}}
@article{pao2005, author = {Pao, W}, title = {T}, year = 2005, pmid = {15737014}}
@article{wrongyear, author = {Pao, W}, title = {T}, year = 1987, pmid = {15737014}}
@article{withdrawn, author = {A, B}, title = {T}, pmid = {${20_000_000 + retracted}}}
@book{book1999, author = {Other, A}, title = {A book}, year = 1999}
`;

/** The text with what a rule marks between ⟦ and ⟧, and the first message. */
function found(rule: string, text: string, format: Format = 'markdown', bib = BIB) {
  const analysis = analyse(text, format);
  const bibliography = bib ? createBibliographyIndex([readBibliography('r.bib', bib)]) : undefined;
  const config = { ...defaultConfig, rules: { [rule]: 'warning' as const } };
  const findings = lint(analysis, config, bibliography).filter((finding) => finding.rule === rule);
  let marked = text;
  for (const { start, end } of [...findings].reverse()) {
    marked = `${marked.slice(0, start)}⟦${marked.slice(start, end)}⟧${marked.slice(end)}`;
  }
  return { marked, message: findings[0]?.message ?? '', fixes: findings.flatMap(({ fixes }) => fixes) };
}

describe('undefined-citation', () => {
  it.each<[string, Format]>([
    ['As shown [@pao2005; @⟦nobody2020⟧].', 'markdown'],
    ['As shown by @⟦nobody2020⟧.', 'quarto'],
    ['As shown~\\citep[p.~2]{pao2005, ⟦nobody2020⟧}.', 'latex'],
    ['As shown @⟦nobody2020⟧.', 'typst'],
    ['See @fig-response, @tbl-1 and Figure \\@ref(fig:one).', 'quarto'],
    ['See Figure~\\ref{nobody2020}.', 'latex'],
  ])('%s (%s)', (marked, format) => {
    expect(found('undefined-citation', unmark(marked).text, format).marked).toBe(marked);
  });

  it('offers the nearest key', () => {
    const { message, fixes } = found('undefined-citation', 'As shown [@kobayashi2004].');
    expect(message).toContain('the nearest is “kobayashi2005”');
    expect(fixes.map(({ title }) => title)).toEqual(['Change to kobayashi2005']);
  });

  it('keeps silent where no bibliography is read', () => {
    for (const bib of ['', '% nothing yet\n'])
      expect(found('undefined-citation', 'See [@x].', 'markdown', bib).message).toBe('');
  });
});

describe('duplicate-reference', () => {
  it('marks the second key of one paper', () => {
    const { marked, message } = found('duplicate-reference', 'First [@kobayashi2005], then [@pao2005; @again].');
    expect(marked).toBe('First [@kobayashi2005], then [@pao2005; @⟦again⟧].');
    expect(message).toContain('10.1056/nejmoa044238');
  });

  it('leaves a paper alone that is cited twice by one key', () => {
    expect(found('duplicate-reference', 'First [@again], then [@again].').message).toBe('');
  });
});

describe('retracted-reference', () => {
  it('tells once', () => {
    const { marked } = found('retracted-reference', 'First [@withdrawn], then [@withdrawn].');
    expect(marked).toBe('First [@⟦withdrawn⟧], then [@withdrawn].');
  });

  it('is overruled where the text says so', () => {
    const text = 'First [@withdrawn]. <!-- oncoprose-disable-line retracted-reference -->';
    expect(found('retracted-reference', text).message).toBe('');
  });
});

describe('identifier-year-mismatch', () => {
  it('marks an entry whose PMID belongs to another year, and no other', () => {
    const { marked } = found('identifier-year-mismatch', 'First [@pao2005; @wrongyear; @book1999].');
    expect(marked).toBe('First [@pao2005; @⟦wrongyear⟧; @book1999].');
  });
});

describe('citation-not-in-evidence', () => {
  const claim = 'EGFR T790M confers resistance to gefitinib';

  it('reminds, and does not call it wrong', () => {
    const bib = BIB.replace('pmid = {15737014}}\n@article{wrongyear', 'pmid = {9}}\n@article{wrongyear');
    const { message } = found('citation-not-in-evidence', `${claim} [@pao2005].`, 'markdown', bib);
    expect(message).toContain('not among the');
    expect(message).toContain('That does not make it wrong');
  });

  it('keeps silent where one of the papers is held, or none can be told', () => {
    for (const keys of ['@kobayashi2005', '@book1999; @kobayashi2005', '@book1999', '@nobody'])
      expect(found('citation-not-in-evidence', `${claim} [${keys}].`).message).toBe('');
  });
});

describe('unused-reference', () => {
  const TWO = '@article{pao2005, pmid = {15737014}}\n@book{book1999, title = {A book}}\n';

  it.each<[string, Format]>([
    ['---\nbibliography: ⟦r.bib⟧\n---\n\nSeen [@pao2005].', 'markdown'],
    ['---\ntitle: r.bib\nbibliography:\n  - other.bib\n  - ⟦./r.bib⟧\n---\n\nSeen [@pao2005].', 'quarto'],
    [
      '\\documentclass{article}\n\\begin{document}\nSeen~\\cite{pao2005}.\n\\bibliography{⟦r⟧}\n\\end{document}',
      'latex',
    ],
    ['Seen @pao2005.\n\n#bibliography("⟦r.bib⟧")', 'typst'],
  ])('marks the declaration in %j (%s)', (marked, format) => {
    const { marked: seen, message } = found('unused-reference', unmark(marked).text, format, TWO);
    expect(seen).toBe(marked);
    expect(message).toBe('Nothing here cites “book1999” of r.bib. Cite it, or take it out of the bibliography.');
  });

  it.each<[string, Format, string]>([
    ['---\nbibliography: r.bib\n---\n\nSeen [@pao2005; @book1999].', 'markdown', 'all are cited'],
    ['---\nbibliography: r.bib\n---\n\nSeen by many.', 'markdown', 'nothing is cited yet'],
    ['Seen [@pao2005].', 'markdown', 'the document declares none itself'],
    ['---\nbibliography: r.bib\nnocite: "@*"\n---\n\nSeen [@pao2005].', 'markdown', 'everything is cited'],
    ['---\nbibliography: r.bib\n---\n\nSeen [@pao2005].\n\n{{< include _more.qmd >}}', 'quarto', 'a part is elsewhere'],
    ['Seen~\\cite{pao2005}. \\input{more}\\bibliography{r}', 'latex', 'a part is elsewhere'],
    ['Seen~\\cite{pao2005}. \\nocite{*}\\bibliography{r}', 'latex', 'everything is cited'],
    ['Seen @pao2005. #bibliography("r.bib", full: true)', 'typst', 'everything is cited'],
  ])('keeps silent in %j (%s): %s', (text, format) => {
    expect(found('unused-reference', text, format, TWO).message).toBe('');
  });

  it('says nothing of a bibliography that other manuscripts declare, too', () => {
    const text = '---\nbibliography: r.bib\n---\n\nSeen [@pao2005].';
    const told = (shared: readonly string[]) => {
      const index = createBibliographyIndex([readBibliography('r.bib', TWO)], new Set(shared));
      return lint(analyse(text, 'markdown'), defaultConfig, index).map(({ rule }) => rule);
    };
    expect(told([])).toContain('unused-reference');
    expect(told(['r.bib'])).not.toContain('unused-reference');
  });

  it('names five and counts the rest', () => {
    const bib = Array.from({ length: 9 }, (_, i) => `@misc{k${i}, year = 2001}`).join('\n');
    const { message } = found('unused-reference', '---\nbibliography: r.bib\n---\n\nSeen [@k0].', 'markdown', bib);
    expect(message).toContain('“k1”, “k2”, “k3”, “k4”, “k5” and 3 more of r.bib');
  });

  it('says nothing of a library', () => {
    const bib = Array.from({ length: 1001 }, (_, i) => `@misc{k${i}, year = 2001}`).join('\n');
    expect(found('unused-reference', '---\nbibliography: r.bib\n---\n\nSeen [@k0].', 'markdown', bib).message).toBe('');
  });
});
