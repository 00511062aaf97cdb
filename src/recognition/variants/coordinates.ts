import type { Draft, Pattern } from './draft.ts';
import { ARROW, BASE, GAP } from './fragments.ts';
import { nucleotideOf } from './nucleotide-forms.ts';
import { SIGNS } from './signs.ts';

/**
 * Changes by chromosome and place: `chr7:140453136A>T`, `chr5:1,295,228 C>T`, `17:7577120G>A`, and the identifiers that
 * browsers make of them: `7-140453136-A-T`.
 */

const CHROMOSOME = '(?:[Cc]hr(?:omosome)? ?)?(?:[1-9]|1\\d|2[0-2]|X|Y|MT?)';
const PLACE = '([1-9]\\d{0,2}(?:,\\d{3}){1,2}|[1-9]\\d{4,8})';
const BEGINS = '(?<![A-Za-z0-9_.:,/-])';
const ENDS = '(?![A-Za-z0-9])';
/** A cheap sign of all of them: a chromosome, a colon or a hyphen, a long number. */
const NEEDS = /(?:\d|[XYMT])(?:: ?|-)(?:g\.)?[1-9]\d{0,2}(?:,\d|\d{2})/;

function genomic(match: RegExpExecArray, place: string, ref: string, alt: string, start: number): Draft {
  const end = match.index + match[0].length;
  const from = place.replaceAll(',', '');
  const facts = nucleotideOf({ prefix: 'g', from }, { op: 'sub', ref, alt });
  if (ref.length === 1 && alt.length === 1) return { ...facts, start, end, gate: 'none' };
  // Call files write the base in front of what came or went, so no normal form follows without the sequence.
  const { hgvs: _, ...rest } = facts;
  const kind = ref.startsWith(alt) ? 'deletion' : alt.startsWith(ref) ? 'insertion' : 'delins';
  return { ...rest, kind, name: `g.${from}${ref}>${alt}`, start, end, gate: 'none' };
}

export const coordinates: readonly Pattern[] = [
  {
    signs: [SIGNS.numberChange],
    needs: NEEDS,
    regex: new RegExp(
      `${BEGINS}(${CHROMOSOME}: ?(?:g\\.)?)${PLACE}${GAP}(${BASE}{1,30})${GAP}${ARROW}${GAP}(${BASE}{1,30})${ENDS}`,
      'g',
    ),
    read: (match) => {
      const [, lead, place, ref, alt] = match;
      // With g. the description begins there, as it does behind an accession.
      const start = match.index + lead!.length - (lead!.endsWith('g.') ? 2 : 0);
      return genomic(match, place!, ref!, alt!, start);
    },
  },
  {
    signs: [SIGNS.numberChange],
    needs: NEEDS,
    regex: new RegExp(`${BEGINS}${CHROMOSOME}([-:])${PLACE}\\1(${BASE}{1,30})\\1(${BASE}{1,30})${ENDS}`, 'g'),
    read: (match) => {
      const [, , place, ref, alt] = match;
      return genomic(match, place!, ref!, alt!, match.index);
    },
  },
];
