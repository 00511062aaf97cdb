import type { BiomarkerMention } from '../types.ts';

export type Status = NonNullable<BiomarkerMention['status']>;

/** What a match says; `undefined` where the words are no biomarker after all. */
export type Reading = Pick<BiomarkerMention, 'name' | 'gene' | 'status'> | undefined;

export interface Pattern {
  /** Sticky: it is tried where one of `words` stands; every repetition in it is bounded. */
  readonly regex: RegExp;
  /** Folded words that a match may begin with. */
  readonly words: readonly string[];
  read(match: RegExpExecArray): Reading;
}

const DASH = '[-\\u2010-\\u2015\\u2212]';
/** A joint between the parts of a compound: hyphen, space, or both (`hormone receptor –positive`). */
const JOINT = `\\s?${DASH}?\\s?`;
const SCORE =
  '(?:\\s?(?:\\(TPS\\)|\\(CPS\\)))?(?:\\s(?:of|score|expression|was|is)){0,2}\\s?([≥≤<>=]{1,2}\\s?\\d{1,3}(?:\\s?%)?|\\d{1,3}\\s?%)?';

/** Proteins and viruses whose status is a biomarker, each with the way it is named and its gene. */
const MARKERS: readonly (readonly [pattern: string, name: string, gene?: string])[] = [
  ['HER[-\u2010\u2011]?2(?:\\/neu)?|ERBB2|ErbB2|c-erbB[-\u2010\u2011]?2', 'HER2', 'ERBB2'],
  ['[Ee]strogen[- ][Rr]eceptors?(?:\\s?\\(ER\\))?|[Oo]estrogen[- ][Rr]eceptors?(?:\\s?\\(ER\\))?|ERα?', 'ER', 'ESR1'],
  ['[Pp]rogesterone[- ][Rr]eceptors?(?:\\s?\\((?:PR|PgR)\\))?|PgR|PR', 'PR', 'PGR'],
  ['[Hh]ormone[- ][Rr]eceptors?(?:\\s?\\(HR\\))?|HR', 'HR'],
  ['[Aa]ndrogen[- ][Rr]eceptor|AR', 'AR', 'AR'],
  ['PD[-\u2010\u2011]?L1', 'PD-L1', 'CD274'],
  ['HER[-\u2010\u2011]?3', 'HER3', 'ERBB3'],
  ['TROP[-\u2010\u2011]?2|Trop[-\u2010\u2011]?2', 'TROP2', 'TACSTD2'],
  ['(?:CLDN|[Cc]laudin[- ]?)18\\.2', 'CLDN18.2', 'CLDN18'],
  ['FRα|FOLR1|[Ff]olate receptor (?:alpha|α)', 'FRα', 'FOLR1'],
  ['PSMA', 'PSMA', 'FOLH1'],
  ['EBV|Epstein[-–]Barr virus', 'EBV'],
  ['HPV|[Hh]uman papillomavirus', 'HPV'],
  ['TMB|[Tt]umou?r mutation(?:al)? burden(?:\\s?\\(TMB\\))?', 'TMB'],
  ['HRD', 'HRD'],
];

const MARKER = MARKERS.map(([pattern]) => `(?:${pattern})`).join('|');
const WHOLE = MARKERS.map(([pattern, name, gene]) => [new RegExp(`^(?:${pattern})$`), name, gene] as const);

function markerOf(text: string): { name: string; gene?: string } | undefined {
  const found = WHOLE.find(([regex]) => regex.test(text));
  return found && { name: found[1], ...(found[2] && { gene: found[2] }) };
}

function statusOf(text: string): Status | undefined {
  const word = text.toLowerCase();
  if (/^(?:\+|positiv|\+ve)/.test(word)) return 'positive';
  if (/^(?:[-–−]|negativ)/.test(word)) return 'negative';
  if (/^(?:low|ultralow|l$)/.test(word)) return 'low';
  return /^(?:high|h$|over)/.test(word) ? 'high' : undefined;
}

function read(marker: string | undefined, status: string | undefined): Reading {
  const found = markerOf(marker ?? '');
  const value = statusOf(status ?? '');
  if (!found || !value) return undefined;
  return { ...found, name: `${found.name}-${/^ultra/i.test(status ?? '') ? 'ultralow' : value}`, status: value };
}

const MARKER_WORDS =
  'her erbb c estrogen er eralpha progesterone pgr pr hormone hr androgen ar pd pdl trop cldn claudin fralpha folr folate psma ebv epstein hpv papillomavirus tmb tumor hrd'.split(
    ' ',
  );

const fixed = (regex: RegExp, words: readonly string[], reading: NonNullable<Reading>): Pattern => ({
  regex,
  words,
  read: () => reading,
});

/** The biomarkers that are no sequence variants, in the spellings of papers. Earlier patterns win. */
export const PATTERNS: readonly Pattern[] = [
  {
    // HER2-positive, ER positive, PD-L1–high; the status word may not run on ("HER2-lowering").
    regex: new RegExp(
      `(?<![\\p{L}\\p{N}-])(${MARKER})${JOINT}(positiv(?:e|ity)|negativ(?:e|ity)|ultralow|low|high|overexpress(?:ing|ion)|\\+ve|H|L)(?![\\p{L}\\p{N}])`,
      'uy',
    ),
    words: MARKER_WORDS,
    read: ([text, marker, status]) =>
      /^[HL]$/.test(status ?? '') && !/^TMB[-–]/.test(text) ? undefined : read(marker, status),
  },
  {
    // ER+, HER2−, HR+/HER2-: an ASCII hyphen is a minus only right after another sign, else it joins words.
    regex: new RegExp(
      `(?<![\\p{L}\\p{N}-])(${MARKER})\\s?(\\+|[−–](?![\\p{L}\\p{N}])|(?<=[+−–-]\\s?/\\s?(?:${MARKER}))-(?![\\p{L}\\p{N}]))`,
      'uy',
    ),
    words: MARKER_WORDS,
    read: ([, marker, status]) => read(marker, status),
  },
  {
    // HER2 3+, HER2 IHC 1+, HER2 2+/ISH-: scores as the guideline of pathologists reads them.
    regex:
      /(?<![\p{L}\p{N}-])(?:HER[-\u2010\u2011]?2|ERBB2)(?:\s\(?IHC\)?|\sscore|\sIHC\sscore)?\s(?:(3\+)|1\+|2\+\s?\/\s?F?ISH[-\u2010\u2011\u2212\u2013 ](?:negative)?)(?![\p{L}\p{N}+])/uy,
    words: ['her', 'erbb'],
    read: ([, three]) =>
      three
        ? { name: 'HER2-positive', gene: 'ERBB2', status: 'positive' }
        : { name: 'HER2-low', gene: 'ERBB2', status: 'low' },
  },
  fixed(/(?<![\p{L}\p{N}])[Tt]riple[- ]?(?:receptor[- ])?negative(?![\p{L}])/uy, ['triple'], {
    name: 'triple-negative',
    status: 'negative',
  }),
  {
    regex: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:PD[-\u2010\u2011]?L1\\s(?:expression\\s)?)?(?:([Tt]umou?r proportion score|TPS)|([Cc]ombined positive score|CPS))${SCORE}`,
      'uy',
    ),
    words: ['pd', 'tps', 'cps', 'tumor', 'combined'],
    read: ([, tps, , score]) => ({
      name: `PD-L1 ${tps ? 'TPS' : 'CPS'}${score ? ` ${score.replace(/\s/g, '')}` : ''}`,
      gene: 'CD274',
    }),
  },
  {
    regex: /(?<![\p{L}\p{N}])PD[-\u2010\u2011]?L1\s(?:expression\s)?(?:of\s)?([≥≤<>]\s?\d{1,3}\s?%)/uy,
    words: ['pd'],
    read: ([, score]) => ({ name: `PD-L1 ${(score ?? '').replace(/\s/g, '')}`, gene: 'CD274' }),
  },
  fixed(
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:MSI${DASH}?H(?:igh)?|MSI${JOINT}high|[Mm]icrosatellite[- ]instab(?:ility|le)${JOINT}(?:\\(MSI\\)${JOINT})?high|[Hh]igh microsatellite instability|(?:dMMR|MMRd|MMR${DASH}?D)|(?:[Mm]ismatch[- ]repair|MMR)${JOINT}defici(?:ent|ency)|[Dd]eficient (?:DNA )?mismatch repair|[Dd]eficient MMR)(?![\\p{L}\\p{N}])`,
      'uy',
    ),
    ['msi', 'microsatellite', 'high', 'dmmr', 'mmrd', 'mmr', 'mismatch', 'deficient'],
    { name: 'MSI-H/dMMR', status: 'high' },
  ),
  fixed(
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:MSS|[Mm]icrosatellite[- ]stable|pMMR|MMRp|(?:[Mm]ismatch[- ]repair|MMR)${JOINT}proficien(?:t|cy)|[Pp]roficient mismatch repair)(?![\\p{L}\\p{N}])`,
      'uy',
    ),
    ['mss', 'microsatellite', 'pmmr', 'mmrp', 'mmr', 'mismatch', 'proficient'],
    { name: 'MSS/pMMR', status: 'low' },
  ),
  fixed(new RegExp(`(?<![\\p{L}\\p{N}])(?:MSI${DASH}?L(?:ow)?|MSI${JOINT}low)(?![\\p{L}\\p{N}])`, 'uy'), ['msi'], {
    name: 'MSI-L',
    status: 'low',
  }),
  fixed(/(?<![\p{L}\p{N}])[Hh]igh (?:tumou?r mutation(?:al)? burden|TMB)(?![\p{L}\p{N}])/uy, ['high'], {
    name: 'TMB-high',
    status: 'high',
  }),
  {
    regex:
      /(?<![\p{L}\p{N}])(?:TMB|[Tt]umou?r mutation(?:al)? burden)(?: of)?\s?([≥>]\s?\d{1,3})(?:\s?mut(?:ations?)?\s?(?:\/|per )\s?(?:Mb|megabase))?/uy,
    words: ['tmb', 'tumor'],
    read: ([, score]) => ({ name: `TMB ${(score ?? '').replace(/\s/g, '')}`, status: 'high' }),
  },
  fixed(
    new RegExp(
      `(?<![\\p{L}\\p{N}])(?:[Hh]omologous[- ]recombination(?:[- ]repair)?${JOINT}(?:\\(HRR?\\)${JOINT})?defici(?:ent|ency)|HRD(?=[- ](?:score|status|test|tumou?r|signature)))(?![\\p{L}\\p{N}])`,
      'uy',
    ),
    ['homologous', 'hrd'],
    { name: 'HRD', status: 'positive' },
  ),
  fixed(/(?<![\p{L}\p{N}])BRCAness(?![\p{L}\p{N}])/uy, ['brcaness'], { name: 'BRCAness', status: 'positive' }),
  {
    regex: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:Ph|Philadelphia(?:[- ]chromosome)?(?:\\s?\\(Ph\\))?)(?:(\\+)|([−–](?![\\p{L}\\p{N}]))|${JOINT}(positive|negative)(?!\\p{L}))`,
      'uy',
    ),
    words: ['ph', 'philadelphia'],
    read: ([, plus, minus, word]) => {
      const status = plus || word === 'positive' ? 'positive' : 'negative';
      return minus || plus || word ? { name: `Philadelphia-${status}`, status } : undefined;
    },
  },
  {
    regex: new RegExp(
      `(?<![\\p{L}\\p{N}])(?:[Cc]o-?deletion of (?:chromosomes? (?:arms? )?)?)?1p\\s?[/-]?\\s?19q(?:${JOINT}(non-?)?co-?delet(?:ion|ed)|\\sloss)?(?![\\p{L}\\p{N}])`,
      'uy',
    ),
    words: ['1', 'codeletion', 'co'],
    read: ([, non]) => ({ name: '1p/19q codeletion', status: non ? 'negative' : 'positive' }),
  },
];
