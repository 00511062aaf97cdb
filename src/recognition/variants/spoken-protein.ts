import { RESIDUE_NAMES, residueLetter } from '../aminoacids.ts';
import { closed, type Draft, type Pattern } from './draft.ts';
import { ARROW, DASH, eitherCase, GAP, LEFT, ONE, RIGHT, THREE } from './fragments.ts';
import { frameshiftOf, substitutionOf } from './protein-forms.ts';
import { SIGNS } from './signs.ts';

/** Protein changes told in words: `threonine to methionine at codon 790`, `codon 12 (Gly to Asp)`. */

const RESIDUE = `(${eitherCase(RESIDUE_NAMES)}|${THREE})`;
/** `(Val)`, `(GTG)`, ` residue`, ` codon` after a residue. */
const ASIDE = `(?:${GAP}\\([A-Za-z*]{1,13}\\))?(?: residues?| codons?)?`;
const STOP = '(?:premature )?(?:stop|termination|nonsense)(?: codon)?|Ter|Stop|\\*';
const LINK = `(?:${GAP}(?:${ARROW}|/)${GAP}|${DASH}to${DASH}|${DASH}for${DASH}| (?:was |is )?(?:to|for|by|with|into|instead of|(?:replaced|substituted)(?: by| with| for)) )(?:an? )?`;
const NOUN = `(?:${GAP}(?:amino acid )?(?:substitution|change|mutation|replacement|transition|exchange|variant|variation|polymorphism|alteration|conversion))?`;
const PLACE = `(?:amino${DASH}?${GAP}acids?|aa|codons?|positions?|residues?)(?: positions?| residues?| number| no\\.?){0,2}`;
/** "in the B subunit" before the place. */
const WHERE = '(?: in (?:the )?[A-Za-z0-9-]{1,12}(?: [a-z]{2,12})?)?';
const AT = `${WHERE}(?:,? (?:at|in|of|on))?(?: the)? ${PLACE} ?\\(?(\\d{1,5})(?!\\d|\\.\\d)`;

/** "X for Y" puts what came in first; every other link puts it last. */
const changeOf = (first: string, link: string, second: string, position: string): ReturnType<typeof facts> => {
  const swapped = /\bfor\b|instead/.test(link);
  return swapped ? facts(second, position, first) : facts(first, position, second);
};

function facts(ref: string, position: string, alt: string): Omit<Draft, 'start' | 'end' | 'gate'> | undefined {
  const from = residueLetter(ref);
  const to = /stop|termination|nonsense|ter|\*/i.test(alt) ? '*' : residueLetter(alt);
  return from && to ? substitutionOf(from, Number(position), to) : undefined;
}

const placed = (match: RegExpExecArray, prose: string, found: ReturnType<typeof facts>): Draft | undefined => {
  const end = closed(prose, match.index, match.index + match[0].length);
  return found && { ...found, start: match.index, end, gate: 'none' };
};

export const spokenProtein: readonly Pattern[] = [
  {
    signs: [SIGNS.site, SIGNS.residue],
    regex: new RegExp(`${RESIDUE}${ASIDE}(${LINK})(?:${RESIDUE}|(${STOP}))${ASIDE}${NOUN}${AT}`, 'g'),
    read: (match, { prose }) =>
      !/[A-Za-z]/.test(prose[match.index - 1] ?? '') &&
      placed(match, prose, changeOf(match[1]!, match[2]!, match[3] ?? match[4]!, match[5]!)),
  },
  {
    signs: [SIGNS.site, SIGNS.residue],
    regex: new RegExp(
      `${LEFT}(?:[Cc]odon|[Rr]esidue|[Pp]osition|[Aa]mino acid)(?: position)? (\\d{1,5})(?:,|:)?${GAP}\\(?(?:(?:(?:was|is) )?(?:mutated|changed|substituted|altered) )?(?:from )?(?:an? )?${RESIDUE}${ASIDE}(${LINK})(?:${RESIDUE}|(${STOP}))${RIGHT}`,
      'g',
    ),
    read: (match, { prose }) => placed(match, prose, changeOf(match[2]!, match[3]!, match[4] ?? match[5]!, match[1]!)),
  },
  {
    // "valine at codon 600 with glutamic acid", "the tyrosine codon at amino acid position 67 into a stop codon"
    signs: [SIGNS.site, SIGNS.residue],
    regex: new RegExp(
      `${RESIDUE}${ASIDE}(?:,? (?:at|in|of))(?: the)? ${PLACE} ?\\(?(\\d{1,5})\\)?(?: (?:is|was|has been|being))?(?: (?:replaced|substituted|changed|mutated|converted|altered))?(?: (?:by|with|to|into))(?: an?)? (?:${RESIDUE}|(${STOP}))${RIGHT}`,
      'g',
    ),
    read: (match, { prose }) =>
      !/[A-Za-z]/.test(prose[match.index - 1] ?? '') &&
      placed(match, prose, facts(match[1]!, match[2]!, match[3] ?? match[4]!)),
  },
  {
    // a frameshift at residue F382, frame shift mutation at codon Gly1034
    needs: /shift/,
    regex: new RegExp(
      `[Ff]rame${DASH}?${GAP}shift(?: mutation| variant| change)? (?:at|starting at|beginning at|from) (?:${PLACE} )?(${THREE}|${ONE})${DASH}?([1-9]\\d{0,4})${RIGHT}`,
      'g',
    ),
    read: (match) => {
      const site = { letter: residueLetter(match[1]!)!, position: Number(match[2]) };
      return {
        ...frameshiftOf(site, undefined, undefined),
        start: match.index,
        end: match.index + match[0].length,
        gate: 'none',
      };
    },
  },
  {
    // an R-to-Q change at codon 273, E→K substitution at position 545; letters that are all bases may be bases.
    signs: [SIGNS.site],
    regex: new RegExp(`${LEFT}(${ONE})(?:${DASH}to${DASH}|${GAP}${ARROW}${GAP})(${ONE})${NOUN}${AT}`, 'g'),
    read: (match, { prose }) =>
      !/^[ACGT]{2}$/.test(match[1]! + match[2]!) && placed(match, prose, facts(match[1]!, match[3]!, match[2]!)),
  },
  {
    // Val-->Ala: no position, so nothing to look up, but an alteration all the same.
    signs: [SIGNS.residuePair],
    regex: new RegExp(`(${THREE})(?<![A-Za-z0-9]...)${GAP}${ARROW}${GAP}(${THREE}|Ter|Stop)${RIGHT}`, 'g'),
    read: (match) => ({
      kind: residueLetter(match[2]!) === '*' ? 'nonsense' : 'substitution',
      level: 'protein',
      name: `${match[1]}>${match[2]}`,
      ref: residueLetter(match[1]!)!,
      alt: residueLetter(match[2]!)!,
      start: match.index,
      end: match.index + match[0].length,
      gate: 'context',
    }),
  },
];
