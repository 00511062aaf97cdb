import { greekLetter } from '../entities.ts';
import type { Mark } from '../types.ts';

/** Macros whose argument stays prose, set apart. */
export const MARKING: Readonly<Record<string, Mark['kind']>> = {
  emph: 'emphasis',
  textit: 'emphasis',
  textsl: 'emphasis',
  mathit: 'emphasis',
  textbf: 'strong',
  mathbf: 'strong',
  texttt: 'code',
  gene: 'gene',
  genesymbol: 'gene',
  enquote: 'quotation',
  textquote: 'quotation',
  textsuperscript: 'superscript',
  textsubscript: 'subscript',
};

/** Declarations that hold to the end of their group: `{\it EGFR}`. */
export const DECLARING: Readonly<Record<string, Mark['kind']>> = {
  it: 'emphasis',
  itshape: 'emphasis',
  em: 'emphasis',
  sl: 'emphasis',
  bf: 'strong',
  bfseries: 'strong',
  tt: 'code',
  ttfamily: 'code',
};

/** Macros that leave no prose, with the number of arguments in braces that go with them. */
export const LEFT_OUT: Readonly<Record<string, number>> = {
  ...arguments1(
    'label ref cref Cref autoref eqref pageref nameref vref figref tabref subref hyperref url path includegraphics bibliography ' +
      'bibliographystyle addbibresource input include subfile usepackage documentclass vspace hspace pagestyle thispagestyle ' +
      'index todo missingfigure cline cmidrule nocite hypersetup author affil affiliation address email institute date thanks ' +
      'orcid pagenumbering linespread hyphenation graphicspath phantom vphantom hphantom tikzset usetikzlibrary listoftodos ' +
      'rule crefrange bibitem tag fnref corref tnotetext fntext cortext ead newacronym rowcolor cellcolor columncolor color',
  ),
  textcolor: 1,
  colorbox: 1,
  multicolumn: 2,
  multirow: 2,
  parbox: 1,
  raisebox: 1,
  rotatebox: 1,
  scalebox: 1,
  resizebox: 2,
  setlength: 2,
  addtolength: 2,
  setcounter: 2,
  addtocounter: 2,
  definecolor: 3,
  newcommand: 2,
  renewcommand: 2,
  providecommand: 2,
  DeclareMathOperator: 2,
  newenvironment: 3,
  newtheorem: 2,
  newglossaryentry: 2,
  href: 1,
};

function arguments1(names: string): Record<string, number> {
  return Object.fromEntries(names.split(' ').map((name) => [name, 1]));
}

/** Macros after whose left-out arguments one more follows that stays prose. */
export const LINKING: ReadonlySet<string> = new Set(['href']);

/** Siunitx macros: what stands between their arguments. */
export const QUANTITIES: Readonly<Record<string, readonly string[]>> = {
  SI: [' '],
  qty: [' '],
  SIrange: ['–', ' '],
  qtyrange: ['–', ' '],
  numrange: ['–'],
};

const SYMBOLS: Readonly<Record<string, string>> = {
  textendash: '–',
  textemdash: '—',
  textminus: '−',
  textquoteleft: '‘',
  textquoteright: '’',
  textquotedblleft: '“',
  textquotedblright: '”',
  textgreater: '>',
  textless: '<',
  textbar: '|',
  textbackslash: '\\',
  textasciitilde: '~',
  textasciicircum: '^',
  textunderscore: '_',
  textasteriskcentered: '*',
  textdegree: '°',
  degree: '°',
  textmu: 'µ',
  textmicro: 'µ',
  textpm: '±',
  texttimes: '×',
  textrightarrow: '→',
  textleftarrow: '←',
  textuparrow: '↑',
  textdownarrow: '↓',
  rightarrow: '→',
  to: '→',
  ldots: '…',
  dots: '…',
  textellipsis: '…',
  textregistered: '®',
  texttrademark: '™',
  textcopyright: '©',
  copyright: '©',
  textonehalf: '½',
  geq: '≥',
  leq: '≤',
  pm: '±',
  times: '×',
  ss: 'ß',
  o: 'ø',
  O: 'Ø',
  ae: 'æ',
  AE: 'Æ',
  aa: 'å',
  AA: 'Å',
  oe: 'œ',
  OE: 'Œ',
  l: 'ł',
  L: 'Ł',
  i: 'ı',
  P: '¶',
  S: '§',
  quad: ' ',
  qquad: ' ',
  space: ' ',
  newline: ' ',
  linebreak: ' ',
  par: ' ',
  LaTeX: 'LaTeX',
  TeX: 'TeX',
  // siunitx's units and prefixes that biomedical texts use
  nano: 'n',
  micro: 'µ',
  milli: 'm',
  centi: 'c',
  kilo: 'k',
  mega: 'M',
  giga: 'G',
  gram: 'g',
  metre: 'm',
  meter: 'm',
  litre: 'L',
  liter: 'L',
  mole: 'mol',
  molar: 'M',
  Molar: 'M',
  second: 's',
  minute: 'min',
  hour: 'h',
  day: 'd',
  percent: '%',
  per: '/',
  celsius: '°C',
  degreeCelsius: '°C',
  dalton: 'Da',
};

/** The characters that a macro stands for; nothing for macros that are no symbols. */
export function symbolOf(name: string): string | undefined {
  if (Object.hasOwn(SYMBOLS, name)) return SYMBOLS[name];
  return greekLetter(name) ?? (name.startsWith('text') ? greekLetter(name.slice(4)) : undefined);
}

const ACCENTS: Readonly<Record<string, string>> = {
  '`': '\u0300',
  "'": '\u0301',
  '^': '\u0302',
  '~': '\u0303',
  '"': '\u0308',
  '=': '\u0304',
  '.': '\u0307',
  c: '\u0327',
  v: '\u030c',
  u: '\u0306',
  H: '\u030b',
  k: '\u0328',
  r: '\u030a',
  d: '\u0323',
};
const ACCENTED =
  /\\(?:(["'`^~=.])\s?|([cvuHkrd])(?=[\s{\\]))(?:\s?\{(?:\\([ij])|([A-Za-z]))\}|\s?\\([ij])(?![A-Za-z])|\s?([A-Za-z]))/y;

/** An accented letter (`\'e`, `\"{o}`, `\c{c}`) that begins at `at`, with the offset behind it. */
export function accentedLetter(source: string, at: number): { text: string; end: number } | undefined {
  ACCENTED.lastIndex = at;
  const match = ACCENTED.exec(source);
  if (!match) return undefined;
  const accent = ACCENTS[match[1] ?? match[2]!]!;
  const letter = match[3] ?? match[4] ?? match[5] ?? match[6]!;
  return { text: (letter + accent).normalize('NFC'), end: at + match[0].length };
}

/** Environments that hold no prose. */
export const OPAQUE_ENVIRONMENTS: ReadonlySet<string> = new Set(
  (
    'verbatim Verbatim lstlisting minted alltt comment filecontents equation align gather multline eqnarray displaymath math ' +
    'flalign alignat IEEEeqnarray dmath tikzpicture pgfpicture pspicture picture algorithm algorithmic forest thebibliography'
  ).split(' '),
);

/** Environments whose rows are parted by a double backslash and whose cells by an ampersand. */
export const TABLE_ENVIRONMENTS: ReadonlySet<string> = new Set(
  'tabular tabularx tabulary tabu longtable longtabu supertabular tblr longtblr xltabular'.split(' '),
);
