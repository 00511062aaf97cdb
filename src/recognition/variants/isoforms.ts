import type { VariantKind } from '../types.ts';
import type { Pattern } from './draft.ts';
import { SIGNS } from './signs.ts';

/** Forms with names of their own: splice variants, truncated receptors, internal tandem duplications. */

type Named = readonly [
  needs: RegExp,
  regex: RegExp,
  kind: VariantKind,
  name: string | ((text: string) => string),
  gene?: string,
];

const DELTA = '[\\u0394\\u2206]|delta|Delta';
const roman = (text: string): string => `AR-V${/\d+/.exec(text)![0]}`;

const withoutSpaces = (text: string): string => text.replaceAll(' ', '');

const NAMED: readonly Named[] = [
  [
    /AR[- \u2010-\u2013]?(?:splice )?[Vv]/,
    /(?<![A-Za-z0-9])AR[- \u2010-\u2013]?(?:V|v|(?:splice )?variant )[1-9]\d?(?![A-Za-z0-9]|\.\d)/g,
    'isoform',
    roman,
    'AR',
  ],
  [/ARv/, /ARv\d{3}es(?![A-Za-z0-9])/g, 'isoform', 'ARv567es', 'AR'],
  [/III/, /EGFR[- ]?(?:v|variant )III(?![A-Za-z0-9])/g, 'isoform', 'vIII', 'EGFR'],
  [/p95/, /p95[- ]?(?:HER-?2|ErbB-?2|ERBB2|c-erbB-?2)(?:[- ]?CTFs?)?(?![A-Za-z0-9])/g, 'isoform', 'p95HER2', 'ERBB2'],
  [/p61/, /p61[- ]?B-?RAF(?:[- ]?\(?V600E\)?)?(?![A-Za-z0-9])/g, 'isoform', 'p61BRAF', 'BRAF'],
  [
    /16/,
    new RegExp(
      `(?:(?:${DELTA}|d)[- ]?(?:ex(?:on)?[- ]?)?16[- ]?HER-?2|HER-?2[- ]?(?:${DELTA}|d)[- ]?(?:Ex(?:on)?[- ]?)?16)(?![A-Za-z0-9])`,
      'g',
    ),
    'isoform',
    '\u039416HER2',
    'ERBB2',
  ],
  [/CD44/, /CD44v\d{1,2}(?:[-/]\d{1,2})?(?![A-Za-z0-9])/g, 'isoform', (text) => text, 'CD44'],
  [/ITD/, /FLT3[-\u2010-\u2013 /]?ITDs?(?![A-Za-z0-9])/g, 'duplication', 'ITD', 'FLT3'],
  // FLT3-ITDneg, FLT3-ITDhigh.
  [
    /ITD[a-z]/,
    /FLT3[-\u2010-\u2013 /]?ITD(?=(?:neg|pos|high|low|mut|wt)(?![A-Za-z0-9]))/g,
    'duplication',
    'ITD',
    'FLT3',
  ],
  [/ITD/, /BCOR[- ]ITDs?(?![A-Za-z0-9])/g, 'duplication', 'ITD', 'BCOR'],
  [/ITD/, /FGFR1[- ]ITDs?(?![A-Za-z0-9])/g, 'duplication', 'ITD', 'FGFR1'],
  [/KDD/, /EGFR[-\u2010-\u2013 ]?KDDs?(?![A-Za-z0-9])/g, 'duplication', 'kinase domain duplication', 'EGFR'],
  [/KDD/, /BRAF[-\u2010-\u2013 ]?KDDs?(?![A-Za-z0-9])/g, 'duplication', 'kinase domain duplication', 'BRAF'],
  [
    /TERTp/,
    /(?<=TERTp[- ])(?:mutations?|mutants?|mutated|mut)(?![A-Za-z0-9])/g,
    'category',
    'promoter mutation',
    'TERT',
  ],
  [/NPM1c/, /NPM1c(?=\+?(?![A-Za-z0-9]))/g, 'category', 'mutation', 'NPM1'],
  [/CALR/, /CALR[- ]?(?:del ?52|52[- ]?bp del(?:etion)?)(?![A-Za-z0-9])/g, 'deletion', 'del52', 'CALR'],
  [/CALR/, /CALR[- ]?(?:ins ?5|5[- ]?bp ins(?:ertion)?)(?![A-Za-z0-9])/g, 'insertion', 'ins5', 'CALR'],
  [
    /Leiden/,
    /(?<![A-Za-z0-9])(?:[Ff](?:actor )?V[- ]Leiden(?! (?:University|Medical))(?: \(FVL\))?|FVL)(?![A-Za-z0-9])/g,
    'other',
    'factor V Leiden',
    'F5',
  ],
  [/tandem/, /[Ii]nternal[- ]tandem[- ]duplications?(?: \(ITDs?\))?/g, 'duplication', 'ITD'],
  [/BCR/, /\b(?:e(?:1|6|8|13|14|19)a[23]|b[23]a[23])(?![A-Za-z0-9])/g, 'isoform', (text) => text],
  [
    /[Tt]\(/,
    /\bt\((?:\d{1,2}|X); ?(?:\d{1,2}|X)(?:; ?\d{1,2})?\)(?: ?\([pq][\d.]{1,6}(?:; ?[pq][\d.]{1,6}){1,2}\))?/g,
    'fusion',
    withoutSpaces,
  ],
  [/[Ii]nv\(/, /\b[Ii]nv ?\(\d{1,2}\)(?: ?\([pq][\d.]{1,6}[pq][\d.]{1,6}\))?/g, 'fusion', withoutSpaces],
];

export const isoforms: readonly Pattern[] = NAMED.map(([needs, regex, kind, name, gene]) => ({
  signs: [SIGNS.isoform | SIGNS.translocation],
  needs,
  regex,
  read: (match) => ({
    kind,
    name: typeof name === 'string' ? name : name(match[0]),
    ...(gene ? { gene, link: 'written' as const } : {}),
    start: match.index,
    end: match.index + match[0].length,
    gate: 'none' as const,
  }),
}));
