import { describe, expect, test } from 'vitest';
import { type Block, type Format, readProse, toSourceRange } from '../../src/text/index.ts';
import { marksOf, withCitations } from '../helpers/prose.ts';

/** `source ⇒ prose`, a case a line; ⟦…⟧ is a citation; behind a second ⇒ stand the marks. */
const CASES: Record<Format, string> = {
  plain: `
    EGFR T790M confers resistance [12]. ⇒ EGFR T790M confers resistance⟦numeric⟧.
    Resistance [3, 5–7], then response. ⇒ Resistance⟦numeric⟧, then response.
    It was seen (Kobayashi et al., 2005; Pao and Smith, 2005a). ⇒ It was seen⟦author-year⟧.
    It was seen by Kobayashi et al. (2005) in NSCLC. ⇒ It was seen by Kobayashi⟦author-year⟧ et al. (2005) in NSCLC.
    It was seen (in 2005 patients). ⇒ It was seen (in 2005 patients).
    See PMID 15728811 and PMID: 15737014. ⇒ See⟦pmid:15728811⟧ and⟦pmid:15737014⟧.
    See (doi:10.1056/NEJMoa044238). ⇒ See⟦doi:10.1056/NEJMoa044238⟧.
    See https://doi.org/10.1056/NEJMoa044238, then. ⇒ See⟦doi:10.1056/NEJMoa044238⟧, then.
    Data: https://x.org/EGFR/T790M (accessed). ⇒ Data: (accessed).
    The eﬃcacy of geﬁti\u00adnib at 10\u00a0mg. ⇒ The efficacy of gefitinib at 10 mg.
    BRAF¹² and *not* _markup_ $here$ <b>. ⇒ BRAF¹² and *not* _markup_ $here$ <b>.
    He said “it failed” to us. ⇒ He said “it failed” to us. ⇒ quotation:it failed
    The "T790M" allele at 5" of it. ⇒ The "T790M" allele at 5" of it. ⇒ quotation:T790M
    A [95% CI 1.2–3.4] range. ⇒ A [95% CI 1.2–3.4] range.
  `,
  markdown: `
    *EGFR* and _KRAS_ with **MET** and ***ALK***. ⇒ EGFR and KRAS with MET and ALK. ⇒ emphasis:EGFR emphasis:KRAS strong:MET emphasis:ALK strong:ALK
    HLA-A*02:01 and DPYD*2A, 2 * 3 and snake_case_word. ⇒ HLA-A*02:01 and DPYD*2A, 2 * 3 and snake_case_word.
    DPYD\\*2A and \\[12\\] escaped. ⇒ DPYD*2A and [12] escaped.
    The \`C11orf95::RELA\` fusion, \`T790M\` and \`rm -rf x\`. ⇒ The C11orf95::RELA fusion, T790M and. ⇒ code:C11orf95::RELA code:T790M
    We saw \`r nrow(x)\` cases and \`{python} n\` others. ⇒ We saw cases and others.
    Resistance [@kobayashi2005; -@pao2005, p. 3]. ⇒ Resistance⟦kobayashi2005 pao2005⟧.
    As @shih2005 and [see @doi:10.1093/neuonc/noz192] say. ⇒ As⟦shih2005⟧ and⟦doi:10.1093/neuonc/noz192⟧ say.
    (**Figure {@fig:Fig1}A**) and @tbl-x, [@sec-a]. ⇒ (Figure A) and,. ⇒ strong:Figure A
    Mail a@b.org and @{some key}. ⇒ Mail a@b.org and @{some key}.
    Known [2] and [3,4]^[a note] with a mark[^1]. ⇒ Known⟦numeric⟧ and⟦numeric⟧ with a mark.
    See [the site](https://x.org/T790M "KRAS") and ![ALK](a.png){width=5}. ⇒ See the site and ALK. ⇒ link:the site link:ALK
    A [span of *KIT*]{.smallcaps} and [text][ref]. ⇒ A span of KIT and text. ⇒ emphasis:KIT link:text
    IFN-&gamma; EML4&ndash;ALK &#945; &bogus; AT&T. ⇒ IFN-γ EML4–ALK α &bogus; AT&T.
    $\\beta$-catenin, c.2369C$>$T and $p = 0.05$ cost $5 or $6. ⇒ β-catenin, c.2369C>T and cost $5 or $6.
    BRAF^V600E^, BRAF<sup>V600E</sup>, H~2~O and 10^6^. ⇒ BRAFV600E, BRAFV600E, H2O and 106. ⇒ superscript:V600E superscript:V600E subscript:2 superscript:6
    gefitinib^12,13^ and imatinib<sup>4</sup>. ⇒ gefitinib⟦numeric⟧ and imatinib⟦numeric⟧.
    <i>EGFR</i> with p < 0.05 and <https://x.org> <!-- hidden -->here. ⇒ EGFR with p < 0.05 and here. ⇒ emphasis:EGFR
    Cited {cite:p}\`a,b\` and {cite:t}\`c\` in H{sub}\`2\`O, {ref}\`fig\`. ⇒ Cited⟦a b⟧ and⟦c⟧ in H2O,. ⇒ subscript:2
    Shortcode {{< video x >}} and template {{variable}} gone. ⇒ Shortcode and template gone.
    Fig \\@ref(fig:a) and Table \\@ref(tab:b)c. ⇒ Fig and Table c.
    Raw \\cite{a,b} and \\textit{KRAS} \\ref{x}\\alpha. ⇒ Raw⟦a b⟧ and KRAS α.
  `,
  quarto: `
    *EGFR* in \`r n\` cases [@a], see @fig-x. ⇒ EGFR in cases⟦a⟧, see. ⇒ emphasis:EGFR
  `,
  latex: `
    \\textit{EGFR} and \\emph{KRAS}, \\textbf{MET}, \\gene{ALK}, {\\it KIT} x. ⇒ EGFR and KRAS, MET, ALK, KIT x. ⇒ emphasis:EGFR emphasis:KRAS strong:MET gene:ALK emphasis:KIT
    EML4\\textendash ALK, EML4--ALK, EML4\\textendash{}ALK---end. ⇒ EML4–ALK, EML4–ALK, EML4–ALK—end.
    Resistance~\\cite{a,b} and \\citep[see][p.~2]{c}; \\citet*{d} say. ⇒ Resistance⟦a b⟧ and⟦c⟧;⟦d⟧ say.
    Also \\autocite{a}, \\parencite[3]{b}, \\textcite{c} and \\cites[1]{d}[2]{e}. ⇒ Also⟦a⟧,⟦b⟧,⟦c⟧ and⟦d e⟧.
    $\\beta$-catenin, c.2369C$>$T, \\(\\alpha\\)-actin, $x^2 + y$ gone. ⇒ β-catenin, c.2369C>T, α-actin, gone.
    BRAF$^{V600E}$, BRAF\\textsuperscript{V600E}, BRAF$^{\\mathrm{V600E}}$. ⇒ BRAFV600E, BRAFV600E, BRAFV600E. ⇒ superscript:V600E superscript:V600E superscript:V600E
    Given \\SI{250}{\\milli\\gram} daily, \\SIrange{1}{5}{\\micro\\molar}, \\num{10}. ⇒ Given 250 mg daily, 1–5 µM, 10.
    Bj\\"orn, caf\\'{e}, Fran\\c{c}ois, Ho\\v{s}ek, na\\"{\\i}ve, \\O{}re. ⇒ Björn, café, François, Hošek, naïve, Øre.
    It is 5\\% \\& \\#1 \\_x \\$2 \\{z\\}. % gone ⇒ It is 5% & #1 _x $2 {z}.
    Fig.~\\ref{fig:a}\\label{x} \\href{http://a.b}{the site} \\url{http://c.d} end. ⇒ Fig. the site end. ⇒ link:the site
    He said \`\`it failed'' and 5'-UTR. ⇒ He said “it failed” and 5'-UTR. ⇒ quotation:it failed
    Unknown \\mygene{EGFR} \\xspace and \\verb|T790M| gone. ⇒ Unknown EGFR and gone.
    One.\\footnote{Two.} Three\\footnote{left out} four. ⇒ One. Two. Three four.
    Broken \\textit{EGFR and $x {y. ⇒ Broken EGFR and x y.
  `,
  typst: `
    _EGFR_ and *MET*, #emph[KIT], #gene[ALK], snake_case. ⇒ EGFR and MET, KIT, ALK, snake_case. ⇒ emphasis:EGFR strong:MET emphasis:KIT gene:ALK
    Resistance @a[p. 2] and @b. See @fig-x. ⇒ Resistance⟦a⟧ and⟦b⟧. See.
    As #cite(<a>, form: "prose") and #cite(<b>) say. ⇒ As⟦a⟧ and⟦b⟧ say.
    $beta$-catenin, EML4--ALK, $x^2 + y$ gone, #sym.alpha x. ⇒ β-catenin, EML4–ALK, gone, α x.
    BRAF#super[V600E] #text(fill: red)[is] here. // gone ⇒ BRAFV600E is here. ⇒ superscript:V600E
    HLA-A\\*02:01, \\u{3b2}, /* gone */ \`T790M\` and \`a b\` <label>. ⇒ HLA-A*02:01, β, T790M and. ⇒ code:T790M
    #link("https://x.org")[the site] and https://y.org/z. ⇒ the site and. ⇒ link:the site
    One.#footnote[Two.] Three#footnote[left out] four. ⇒ One. Two. Three four.
    A [bracket] and [12]. ⇒ A [bracket] and⟦numeric⟧.
  `,
};

function only(source: string, format: Format): Block {
  const { blocks } = readProse(source, format);
  expect(blocks).toHaveLength(1);
  return blocks[0]!.block;
}

describe.each(Object.entries(CASES) as [Format, string][])('inline %s', (format, text) => {
  const cases = text
    .trim()
    .split('\n')
    .map((line) => line.split('⇒').map((part) => part.trim()));
  test.each(cases)('%s', (source, prose, marks = '') => {
    const block = only(source!, format);
    expect(withCitations(block)).toBe(prose);
    const shown = marksOf(block).join(' ');
    if (marks !== '') expect(shown.split(' ').sort()).toEqual(marks.split(' ').sort());
  });
});

describe('offsets point into the source', () => {
  test.each([
    ['markdown', 'The *EGFR*^T790M^ x', 'EGFRT790M', 'EGFR*^T790M'],
    ['markdown', 'The IFN-&gamma; level', 'IFN-γ', 'IFN-&gamma;'],
    ['markdown', 'The IFN-&gamma;* level', 'γ', '&gamma;'],
    ['latex', 'The \\textit{EML4}\\textendash \\textit{ALK} x', 'EML4–ALK', 'EML4}\\textendash \\textit{ALK'],
    ['latex', 'The $\\beta$-catenin x', 'β-catenin', '\\beta$-catenin'],
    ['plain', 'The eﬃcacy of geﬁtinib.', 'efficacy', 'eﬃcacy'],
    ['plain', 'The eﬃcacy of geﬁtinib.', 'gefitinib', 'geﬁtinib'],
    ['plain', 'A  name\n  of two', 'name of', 'name\n  of'],
    ['typst', 'The #emph[KIT] x', 'KIT', 'KIT'],
  ] as const)('%s: %s', (format, source, words, written) => {
    const { map, prose } = only(source, format);
    const start = prose.indexOf(words);
    const range = toSourceRange(map, { start, end: start + words.length });
    expect(source.slice(range.start, range.end)).toBe(written);
  });
});
