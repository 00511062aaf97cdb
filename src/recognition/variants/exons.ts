import type { Draft, Pattern, Scene } from './draft.ts';
import { DASH, GAP } from './fragments.ts';
import { genesNamed } from './genes-named.ts';
import { SIGNS } from './signs.ts';

/** Events named by exon: `exon 19 deletion`, `del19`, `ex20ins`, `METex14 skipping`, `deletions in exon 19`. */

const NUMBER = '([1-9]\\d?)';
/** `18-21` is one stretch; `10 and 21` are two exons, each with an event of its own. */
const LAST = `(?:${GAP}(?:${DASH}|to)${GAP}([1-9]\\d?)(?!\\d))?`;
const OTHER = `(?:,? (?:and|or|&) (?:exons? )?|/)([1-9]\\d?)(?!\\d)`;
const EVENT =
  '(?:in-?frame |frameshift |skipping |point |hotspot |activating |nonframeshift )?([Dd]eletions?|deleted|[Dd]el|[Ii]nsertions?|[Ii]ns|[Ss]kipping|[Dd]uplications?|[Dd]up|frame-?shifts?|[Mm]utations?|mutants?|mutated|mut)';
const OF_GENE = '(?:(?:the )?([A-Z][A-Z0-9]{1,7}) (?:gene )?)?';

const eventOf = (word: string): string => {
  if (/^skip/i.test(word)) return 'skipping';
  if (/^del/i.test(word)) return 'deletion';
  if (/^ins/i.test(word)) return 'insertion';
  if (/^dup/i.test(word)) return 'duplication';
  return /^frame/i.test(word) ? 'frameshift' : 'mutation';
};

const event = (match: RegExpExecArray, first: string, last: string | undefined, word: string): Draft => ({
  kind: 'exon',
  name: `exon ${first}${last ? `-${last}` : ''} ${/skipping /.test(match[0]) ? 'skipping' : eventOf(word)}`,
  ...(last ? {} : { exon: Number(first) }),
  start: match.index,
  end: match.index + match[0].length,
  gate: 'none',
});

/** The gene that an event is written onto, where the name means one gene only. */
const written = (name: string, { knowledge }: Scene): Partial<Draft> => {
  const [gene, second] = genesNamed(name, knowledge);
  return gene && !second ? { gene, link: 'written' } : {};
};

export const exons: readonly Pattern[] = [
  {
    signs: [SIGNS.exonNumber],
    needs: /[Ee]x/,
    regex: new RegExp(
      `[Ee](?:xons?|x\\.?)(?<![A-Za-z]Exons?|[A-Za-z]exons?|[A-Za-z]ex\\.?)(?:${DASH}|${GAP})${NUMBER}(?!\\d)${LAST}(?:${OTHER})?(?:${DASH}|${GAP})${EVENT}(?![A-Za-z])`,
      'g',
    ),
    read: (match) => {
      const [whole, first, last, other, word] = match;
      const one = event(match, first!, last, word!);
      if (!other) return one;
      const numberAt = whole.indexOf(other, whole.indexOf(first!) + first!.length);
      const at = numberAt - (/exons? $/.exec(whole.slice(0, numberAt))?.[0].length ?? 0);
      const firstEnd = match.index + whole.indexOf(first!) + first!.length;
      return [
        { ...one, end: firstEnd },
        { ...event(match, other, undefined, word!), start: match.index + at },
      ];
    },
  },
  {
    signs: [SIGNS.exonNumber],
    needs: /exons? \d/,
    regex: new RegExp(
      `([Dd]eletions?|[Ii]nsertions?|[Mm]utations?|[Dd]uplications?|[Ss]kipping) (?:in|of|at|within|involving|affecting) ${OF_GENE}(?:the )?exons? ${NUMBER}(?!\\d)${LAST}`,
      'g',
    ),
    read: (match, scene) => ({
      ...event(match, match[3]!, match[4], match[1]!),
      ...(match[2] ? written(match[2], scene) : {}),
    }),
  },
  {
    // METex14, METΔex14, EGFRex20ins.
    signs: [SIGNS.exonNumber],
    needs: /ex\d/,
    regex: new RegExp(
      `(?<![A-Za-z0-9])([A-Z][A-Z0-9]{1,7})[\\u0394\\u2206]?ex${NUMBER}(del|ins|mut|sk)?(?:(?:${DASH}|${GAP})(skipping|deletions?|del|insertions?|ins|mutations?))?(?![A-Za-z0-9])`,
      'g',
    ),
    read: (match, scene) => {
      const word = match[3]?.replace('sk', 'skipping') ?? match[4] ?? 'skipping';
      return genesNamed(match[1]!, scene.knowledge).length > 0
        ? { ...event(match, match[2]!, undefined, word), ...written(match[1]!, scene) }
        : undefined;
    },
  },
  {
    // del19, 19del: only where the text speaks of EGFR.
    signs: [SIGNS.nineteen],
    needs: /EGFR|L858R|[Ee]xon 19/,
    regex: /(?<![A-Za-z0-9.])(?:[Dd]el ?-?19|(?:[Ee]x?)?19 ?-?[Dd]el(?:s|etions?)?)(?![A-Za-z0-9])/g,
    read: (match) => event(match, '19', undefined, 'del'),
  },
];
