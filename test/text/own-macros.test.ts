import { describe, expect, test } from 'vitest';
import { type Format, readProse, toSourceRange } from '../../src/text/index.ts';
import { marksOf } from '../helpers/prose.ts';

const PREAMBLE = String.raw`\documentclass{article}
\newcommand{\egfr}{\textit{EGFR}\xspace}
\newcommand*\tki{osimertinib}
\def\braf{\textit{BRAF}}
\DeclareRobustCommand{\ifng}{IFN-\ensuremath{\gamma}}
\newcommand{\both}{\egfr\ and \braf}
\newcommand{\mut}[2]{\textit{#1}~#2}
\newcommand{\turned}[2]{#2 in #1}
\newcommand{\raised}[2][T790M]{#2\textsuperscript{#1}}
\newcommand{\quoted}[1]{(so-called #1 cells)}
\newcommand{\hidden}[1]{}
\newcommand{\me}{a \me{} b}
% \newcommand{\gone}{never}
\providecommand{\tki}{imatinib}
\begin{document}
`;
const LETS = `#let egfr = [_EGFR_]
#let tki = "osimertinib"
#let braf = emph[BRAF]
#let both = [#egfr and #braf]
#let me = [a #me b]
#let gene(x) = emph(x)

`;

/** `source ⇒ prose ⇒ marks`, a case a line, behind a document's own definitions. */
const CASES: readonly (readonly [Format, string, string])[] = [
  [
    'latex',
    PREAMBLE,
    String.raw`
    The \egfr T790M and \egfr{}-mutant. ⇒ The EGFR T790M and EGFR-mutant. ⇒ emphasis:EGFR emphasis:EGFR
    On \tki, \braf{} and \ifng. ⇒ On osimertinib, BRAF and IFN-γ. ⇒ emphasis:BRAF
    We saw \both. ⇒ We saw EGFR and BRAF.
    A \mut{KRAS}{G12C} tumour. ⇒ A KRAS G12C tumour. ⇒ emphasis:KRAS
    A \turned{KRAS}{G12C} tumour. ⇒ A G12C in KRAS tumour.
    The \raised{EGFR} and \raised[L858R]{EGFR}. ⇒ The EGFRT790M and EGFRL858R.
    We took \quoted{T47D} then. ⇒ We took (so-called T47D cells) then.
    A \hidden{secret} note. ⇒ A note.
    A \gone{} and \me. ⇒ A and a b.
    A \mut{KRAS} half-typed. ⇒ A KRAS half-typed. ⇒ emphasis:KRAS
    A \mut then nothing. ⇒ A then nothing.
    `,
  ],
  [
    'typst',
    LETS,
    `
    The #egfr T790M and #tki. ⇒ The EGFR T790M and osimertinib. ⇒ emphasis:EGFR
    The #braf; and #both. ⇒ The BRAF; and EGFR and BRAF. ⇒ emphasis:BRAF
    The #gene[KIT] and #me. ⇒ The KIT and a b. ⇒ gene:KIT
    The #unknown word. ⇒ The word.
    `,
  ],
];

describe.each(CASES)('own macros in %s', (format, head, text) => {
  const cases = text
    .trim()
    .split('\n')
    .map((line) => line.split('⇒').map((part) => part.trim()));
  test.each(cases)('%s', (source, prose, marks = '') => {
    const { blocks } = readProse(head + source!, format);
    expect(blocks.map(({ block }) => block.prose)).toEqual([prose]);
    if (marks !== '') expect(marksOf(blocks[0]!.block).join(' ')).toBe(marks);
  });
});

test.each([
  ['latex', PREAMBLE, 'The \\egfr{} gene.', 'EGFR', '\\egfr{}'],
  ['latex', PREAMBLE, 'The \\mut{KRAS}{G12C} allele.', 'KRAS', 'KRAS'],
  ['latex', PREAMBLE, 'The \\mut{KRAS}{G12C} allele.', 'G12C', 'G12C'],
  ['latex', PREAMBLE, 'The \\raised{EGFR} allele.', 'T790M', '\\raised{EGFR}'],
  ['typst', LETS, 'The #egfr gene.', 'EGFR', '#egfr'],
] as const)('in %s a call is where its words are: %s%s', (format, head, source, words, written) => {
  const { block } = readProse(head + source, format).blocks[0]!;
  const start = block.prose.indexOf(words);
  const range = toSourceRange(block.map, { start, end: start + words.length });
  expect(block.source.slice(range.start, range.end)).toBe(written);
});

test('without a preamble definitions may stand anywhere, and are no prose', () => {
  const prose = (source: string) => readProse(source, 'latex').blocks.map(({ block }) => block.prose);
  expect(prose('\\def\\egfr{EGFR}\n\\newcommand{\\tki}[1][x]{gefitinib #1}\nThe \\egfr{} gene.')).toEqual([
    'The EGFR gene.',
  ]);
  expect(prose('Text \\newcommand{\\a}{b} and \\a. \\newcommand{\\half')).toEqual(['Text and b.']);
});

test.each([
  ['latex', '\\newcommand{\\x}{EGFR}\nThe \\x{} gene.\n\nNext.', 'EGFR', 'KRAS'],
  ['typst', '#let x = [EGFR]\nThe #x gene.\n\nNext.', 'EGFR', 'KRAS'],
] as const)('in %s a definition that changes changes its uses', (format, source, before, after) => {
  const first = readProse(source, format);
  const second = readProse(source.replace(before, after), format, first);
  expect(second.blocks[0]!.block.prose).toBe(`The ${after} gene.`);
  const third = readProse(source.replace('Next', 'Then'), format, first);
  expect(third.blocks[0]!.block).toBe(first.blocks[0]!.block);
});

test('definitions that multiply stay small', () => {
  const names = [...'abcdefghij'];
  const latex = names.map((name, i) => `\\def\\x${name}{${`\\x${names[i + 1] ?? 'z'} `.repeat(30)}EGFR}`).join('\n');
  const typst = names.map((name, i) => `#let x${name} = [${`#x${names[i + 1] ?? 'z'} `.repeat(30)}EGFR]`).join('\n');
  const long = '\\newcommand{\\y}[2]{#2 #1 #2 #1}';
  const sources: [string, Format][] = [
    [`${latex}\n${long}\nThe ${'\\xa '.repeat(500)}${'\\y{'.repeat(200)}end.`, 'latex'],
    [`${typst}\nThe ${'#xa '.repeat(500)} end.`, 'typst'],
  ];
  for (const [source, format] of sources) {
    const length = readProse(source, format).blocks.reduce((sum, { block }) => sum + block.prose.length, 0);
    expect(length).toBeLessThan(10 * source.length);
  }
});
