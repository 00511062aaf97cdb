import { isHomonym } from './homonyms.ts';
import type { NameMatch } from './name-match.ts';

const LABEL =
  /(?:\b(?:fig(?:ure)?s?|tables?|panels?|sections?|eqs?|lanes?|class|types?|grades?|stages?|phases?|steps?|cases?|groups?|cat|no|nos|number|lot|primers?|chapter|appendix|box|video|model|equation|ref|complex)\.? ?(?:S\d* ?)?|#)$/i;
const UNIT = /\d\s?$/;
const UNITS = new Set([
  'mg',
  'ml',
  'kg',
  'mm',
  'cm',
  'nm',
  'um',
  'pm',
  'mol',
  'min',
  'hz',
  'kb',
  'bp',
  'da',
  'kda',
  'gy',
  'iu',
  'mbq',
  'ci',
  'g',
  'l',
  'm',
  'h',
  's',
  'u',
  'pg',
  'ng',
  'ph',
  'rpm',
  'mv',
  'ms',
  'ps',
  'ns',
  'ma',
  'mc',
  'mci',
  'c',
  'f',
  'k',
]);

/** A chain or a subtype rather than a gene: alpha1, β2, gamma-1. */
const CHAIN = /^(?:alpha|beta|gamma|delta|epsilon|[α-ε])[- ]?\d{0,2}$/i;
/** A virus named in front of one of its own genes: EBV LMP2, HIV-1 Tat. */
const VIRUS =
  /\b(?:EBV|KSHV|HHV-?8|HTLV-?1|HIV(?:-?[12])?|HBV|HCV|CMV|HSV(?:-?[12])?|SV40|SARS-CoV-2|[Vv]ir(?:us|al))[- ]$/;

/**
 * Is the match a label (Fig. S3A, class II), a chromosome band (p11.2), a chain (beta1), a virus's gene, or a unit behind a
 * number, so that no context can make it a gene?
 */
export function isLabel(text: string, { start, end, written }: NameMatch): boolean {
  const { length } = written;
  if (length < 2) return true;
  const before = text.slice(Math.max(0, start - 14), start);
  if (length < 11 && (VIRUS.test(before) || CHAIN.test(written))) return true;
  if (RATE.test(written) || ION.test(written) || COUNTED_PART.test(written)) return true;
  if (NAME.test(written) && isAuthor(before, text.slice(end, end + 6))) return true;
  if (isHomonym(written, before, text.slice(end, end + 16))) return true;
  if (length > 4) return false;
  if (LABEL.test(before)) return true;
  if (ARM.test(written) && isBand(before, text.slice(end, end + 8))) return true;
  return UNITS.has(written.toLowerCase()) && UNIT.test(before);
}

/** A word with a capital, as people's names are … */
const NAME = /^[A-Z][a-z]{2,}$/;
/** … beside initials: Jason E. Cain, Cain JE. */
const isAuthor = (before: string, after: string): boolean =>
  /(?:^|[\s.])[A-Z]\. $/.test(before) || /^ [A-Z]{1,3}[,.;]/.test(after);

/** An arm of a chromosome with the number of a band: p16, q21. */
const ARM = /^[pq]\d{1,2}$/;
/** Per minute, per hour: min-1, h−1. */
const RATE = /^(?:min|h|hr|sec|s|day|d|ml|kg|mg|g|l|cm|mm|nm|mol)[-‐‑–−]1$/i;

/** Ca2+, Mg2+, CO2. */
const ION = /^(?:(?:Ca|Mg|Zn|Mn|Fe|Cu|Co|Ni) ?\d|CO2|NO2|O2)$/;
/** A part of a study or a text, or a ratio with its value: Arm 1, part II, OR 2.1. */
const COUNTED_PART =
  /^(?:(?:arm|part|step|case|cohort|cycle|phase|panel|stage|type|visit) (?:\d|[IVX])+|(?:OR|HR|RR|CI|SD|SE) \d[\d.]{0,5})$/i;

/** Is an arm's name a band where it stands: p11.2, (p21;q22), 2p15-p16, the p21 region? */
const isBand = (before: string, after: string): boolean =>
  /^\.\d|^ ?(?:region|band)/.test(after) ||
  /[pq]\d{1,2}(?:\.\d{1,2})? ?[-–] ?$/.test(before) ||
  (/^[;)-]/.test(after) && /[\dXY(;]\s?$|[-–]$/.test(before));
