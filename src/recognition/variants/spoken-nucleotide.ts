import type { Draft, Pattern } from './draft.ts';
import { ARROW, BASE_WORD, baseLetter, DASH, GAP, LEFT } from './fragments.ts';
import { nucleotideOf, positionOf } from './nucleotide-forms.ts';
import { rangeOf } from './protein-forms.ts';
import { SIGNS } from './signs.ts';

/** Nucleotide changes told in words: `T-to-C transition at position 134`, `deletion of G at nucleotide 520`. */

const BASE = `(?:[ACGTU]|${BASE_WORD})`;
const LINK = `(?:${GAP}(?:${ARROW}|/)${GAP}|${DASH}to${DASH}|${DASH}for${DASH}| (?:to|for|by|with|into) )(?:an? )?`;
const NOUN = `(?:${GAP}\\(?(?:point )?(?:transition|transversion|substitution|mutation|change|exchange|conversion|replacement|variant|variation|polymorphism|single${DASH}?${GAP}nucleotide polymorphism|SNP|base change|nucleotide change)s?\\)?)?`;
const CODON = `(?:,? (?:at|in|of))(?: the)? codon (\\d{1,5})(?!\\d)`;
const PLACE = `(?:cDNA |nucleotide |nt |base |bp )?(?:nucleotides?|positions?|bases?|nts?\\.?|bp|base pairs?)(?: positions?| number| residue| no\\.?)?`;
const AT = `(?:,? (?:at|in|of|located at))?(?: the)? ${PLACE} ?(?:c\\.)?([-+\\u2013\\u2212]?\\d{1,9}(?:[-+]\\d{1,6})?)(?!\\d|\\.\\d)`;
const TRIPLET = '[ACGTU]{2,3}';
const OPERATION = '(deletion|insertion|duplication)';
const OP = { deletion: 'del', insertion: 'ins', duplication: 'dup' } as const;
const STRETCH = `([ACGT]{1,20}|${BASE_WORD})`;

const spanned = (match: RegExpExecArray, facts: Omit<Draft, 'start' | 'end' | 'gate'>): Draft => ({
  ...facts,
  start: match.index,
  end: match.index + match[0].length,
  gate: 'none',
});

/** Sequence in letters of a base word or of letters. */
const lettersOf = (stretch: string): string => (/^[ACGT]+$/.test(stretch) ? stretch : baseLetter(stretch));

const changed = (match: RegExpExecArray, operation: string, stretch: string, from: string, to?: string): Draft => {
  const op = OP[operation.toLowerCase() as keyof typeof OP];
  const sequence = lettersOf(stretch);
  const place = { prefix: undefined, from: positionOf(from), to: to ? positionOf(to) : undefined };
  return spanned(match, nucleotideOf(place, op === 'ins' ? { op, alt: sequence } : { op, ref: sequence }));
};

/** A codon's number counts residues, so no nucleotide description follows from it. */
const tripletOf = (match: RegExpExecArray, ref: string, alt: string, position: string): Draft =>
  spanned(match, {
    kind: ref.length === alt.length ? 'substitution' : 'delins',
    level: 'coding',
    name: `codon ${position} ${ref}>${alt}`,
    ref,
    alt,
  });

export const spokenNucleotide: readonly Pattern[] = [
  {
    signs: [SIGNS.site, SIGNS.base],
    regex: new RegExp(`${LEFT}\\(?(${BASE})(${LINK})(${BASE})(?![A-Za-z])\\)?${NOUN}${AT}`, 'g'),
    read: (match) => {
      const swapped = /for/.test(match[2]!);
      const [ref, alt] = [baseLetter(match[1]!), baseLetter(match[3]!)];
      const change = { op: 'sub', ref: swapped ? alt : ref, alt: swapped ? ref : alt } as const;
      return spanned(match, nucleotideOf({ prefix: undefined, from: positionOf(match[4]!) }, change));
    },
  },
  {
    signs: [SIGNS.site, SIGNS.base],
    regex: new RegExp(
      `${LEFT}(?:[Nn]ucleotide|[Bb]ase|nt|bp)(?: position)? ([-+\\u2013\\u2212]?\\d{1,9})(?:,|:)?${GAP}\\(?(?:from )?(?:an? )?(${BASE})${LINK}(${BASE})(?![A-Za-z])\\)?`,
      'g',
    ),
    read: (match) =>
      spanned(
        match,
        nucleotideOf(
          { prefix: undefined, from: positionOf(match[1]!) },
          { op: 'sub', ref: baseLetter(match[2]!), alt: baseLetter(match[3]!) },
        ),
      ),
  },
  {
    signs: [SIGNS.site, SIGNS.base],
    regex: new RegExp(`${LEFT}(${BASE})${LINK}(${BASE})(?![A-Za-z])${NOUN}${CODON}`, 'g'),
    read: (match) => tripletOf(match, baseLetter(match[1]!), baseLetter(match[2]!), match[3]!),
  },
  {
    signs: [SIGNS.site, SIGNS.base],
    regex: new RegExp(
      `${LEFT}\\(?(${TRIPLET})(?:${GAP}(?:${ARROW}|/)${GAP}|${DASH}to${DASH}| to )(${TRIPLET})\\)?(?![A-Za-z])${NOUN} (?:at|in|of) codon (\\d{1,5})`,
      'g',
    ),
    read: (match) => tripletOf(match, match[1]!, match[2]!, match[3]!),
  },
  {
    signs: [SIGNS.site, SIGNS.base],
    regex: new RegExp(
      `${LEFT}codon (\\d{1,5}),?${GAP}\\(?([ACGTU]{3})(?:${GAP}(?:${ARROW}|/)${GAP}|${DASH}to${DASH}| to )([ACGTU]{3})(?![A-Za-z])\\)?`,
      'g',
    ),
    read: (match) => tripletOf(match, match[2]!, match[3]!, match[1]!),
  },
  {
    signs: [SIGNS.site, SIGNS.base, SIGNS.event],
    regex: new RegExp(
      `(?:[Dd]eletion|[Ii]nsertion|[Dd]uplication) of (?:an? |the |one |single ){0,2}${STRETCH}(?: residues?| nucleotides?)?,?(?: at| in| of| between)?(?: the)? ${PLACE} (\\d{1,9})(?:(?:${DASH}|_| to | and )(\\d{1,9}))?(?!\\d)`,
      'g',
    ),
    read: (match) => changed(match, /^\w+/.exec(match[0])![0], match[1]!, match[2]!, match[3]),
  },
  {
    signs: [SIGNS.site, SIGNS.base, SIGNS.event],
    regex: new RegExp(
      `${LEFT}${STRETCH}${DASH}?${GAP}${OPERATION},?(?: at| in| between)?(?: the)? ?\\(?${PLACE} (\\d{1,9})(?:(?:${DASH}|_| to | and )(\\d{1,9}))?(?!\\d)`,
      'g',
    ),
    read: (match, { prose }) => {
      const found = changed(match, match[2]!, match[1]!, match[3]!, match[4]);
      return match[0].includes('(') && prose[found.end] === ')' ? { ...found, end: found.end + 1 } : found;
    },
  },
  {
    // "deletion of nucleotides 2235-2249", "duplication of codons 506 to 508"
    signs: [SIGNS.site, SIGNS.event],
    regex: new RegExp(
      `([Dd]eletion|[Dd]uplication) of (?:the )?(?:(nucleotides|bases|base pairs|nt|bp)|codons?|residues|amino acids) ([1-9]\\d{0,6})(?:${DASH}|_| to )([1-9]\\d{0,6})(?!\\d)`,
      'g',
    ),
    read: (match) => {
      const [, operation, bases, from, to] = match;
      const op = OP[operation!.toLowerCase() as 'deletion' | 'duplication'] as 'del' | 'dup';
      const [first, last] = [Number(from), Number(to)];
      if (first >= last) return undefined;
      return spanned(
        match,
        bases
          ? nucleotideOf({ prefix: 'c', from: from!, to: to! }, { op })
          : rangeOf({ letter: '', position: first }, { letter: '', position: last }, op, ''),
      );
    },
  },
  {
    // C>T, G --> A: the change alone.
    signs: [SIGNS.basesPair],
    regex: new RegExp(`(?<![A-Za-z0-9_.*>)-])([ACGT]{1,3})${GAP}${ARROW}${GAP}([ACGT]{1,3})(?![A-Za-z0-9>_-])`, 'g'),
    read: (match) =>
      match[1]!.length === match[2]!.length && match[1] !== match[2]
        ? {
            kind: 'substitution',
            level: 'other',
            name: `${match[1]}>${match[2]}`,
            ref: match[1]!,
            alt: match[2]!,
            start: match.index,
            end: match.index + match[0].length,
            gate: 'context',
          }
        : undefined,
  },
  {
    // G/A substitution: a slash needs its noun.
    signs: [SIGNS.basesPair],
    regex:
      /([ACGT])(?<![A-Za-z0-9_.*/-].)\/([ACGT])(?= (?:single |point )?(?:nucleotide )?(?:substitution|polymorphism|SNP|transition|transversion|mutation|variant|variation|alleles|change))/g,
    read: (match) =>
      match[1] === match[2]
        ? undefined
        : {
            kind: 'substitution',
            level: 'other',
            name: `${match[1]}>${match[2]}`,
            ref: match[1]!,
            alt: match[2]!,
            start: match.index,
            end: match.index + match[0].length,
            gate: 'context',
          },
  },
];
