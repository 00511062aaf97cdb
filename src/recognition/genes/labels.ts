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
  if (length > 4) return false;
  if (LABEL.test(before)) return true;
  if (
    /^[pq]\d{1,2}$/.test(written) &&
    /^\.\d|^[;)-]/.test(text.slice(end, end + 2)) &&
    /[\dXY(;]\s?$|[-–]$/.test(before)
  )
    return true;
  if (/^[pq]\d{1,2}$/.test(written) && /^\.\d/.test(text.slice(end, end + 2))) return true;
  return UNITS.has(written.toLowerCase()) && UNIT.test(before);
}
