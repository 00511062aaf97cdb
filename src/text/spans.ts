import type { Citation } from './types.ts';

/** Something in running text that is no prose in any format: a URL, an identifier, a written-out citation. */
export interface Span {
  readonly start: number;
  readonly end: number;
  readonly citation?: Omit<Citation, 'at'>;
  /** The words stay in the prose: `Kobayashi et al. (2005)`. */
  readonly kept?: boolean;
}

const STARTS = /https?:\/\/|ftp:\/\/|\bwww\.|\bPM(?:C|ID|CID)\b|\bPMC\d|\bdoi\b|\bDOI\b|\b10\.\d{4,9}\/|\bet al\b|\(/g;
const URL_TEXT = /[^\s<>"`{}|\\^]{1,2000}/y;
const PUBMED = /(?:PMID|PMCID|PMC)(?:[:\s\u00a0#]{0,3}(?:PMC)?\d[\w.-]{0,20}\w|[:\s\u00a0#]{0,3}\d)/y;
const DOI =
  /(?:(?:doi|DOI)(?:\.org\/|[:\s]{1,3}(?:https?:\/\/(?:dx\.)?doi\.org\/)?))?10\.\d{4,9}\/[^\s<>"`{}|\\^;,]{1,200}/y;
const PARENTHESIS = /\(([^()\n]{4,400}(?:\n[^()\n]{0,400})?)\)/y;
const WORK =
  /^(?:(?:see|cf\.|e\.g\.,?|reviewed (?:in|by)|see also|also)\s)?\p{Lu}[\p{L}'’-]{1,40}(?:\s(?:\p{Lu}[\p{L}.'’-]{0,40}|(?:et|al|and|de|van|von|der|la|le)\b\.?,?|&)|,\s\p{Lu}[\p{L}.'’-]{0,40}){0,8},?\s(?:19|20)\d\d[a-z]?(?:,\s?(?:(?:19|20)\d\d)?[a-z]?){0,6}$/u;
const NARRATIVE = /et al\.?,?\s\(((?:19|20)\d\d[a-z]?(?:,\s?(?:19|20)?\d{0,2}[a-z]?){0,5})\)/y;
const NUMBERS = /\[\d{1,3}(?:\s?[,;–—-]\s?\d{1,3}){0,40}\]/y;

function matchAt(pattern: RegExp, source: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(source)?.[0];
}

/** Punctuation that ends a sentence or closes a bracket is not part of a URL or an identifier before it. */
function untrailed(text: string): number {
  let end = text.length;
  while (end > 0 && '.,;:!?*_\'"’”'.includes(text[end - 1]!)) end--;
  if (end > 0 && ')]'.includes(text[end - 1]!)) {
    const [opening, closing] = text[end - 1] === ')' ? ['(', ')'] : ['[', ']'];
    if (text.slice(0, end).split(opening).length < text.slice(0, end).split(closing).length)
      return untrailed(text.slice(0, end - 1));
  }
  return end;
}

function identifier(source: string, at: number): Span | undefined {
  const pubmed = matchAt(PUBMED, source, at);
  if (pubmed)
    return identified(
      at,
      at + pubmed.length,
      at + pubmed.search(/(?:PMC)?\d/),
      pubmed.startsWith('PMID') ? 'pmid' : 'pmcid',
      source,
    );
  const doi = matchAt(DOI, source, at);
  if (!doi) return undefined;
  return identified(at, at + untrailed(doi), at + doi.search(/10\.\d{4}/), 'doi', source);
}

function identified(start: number, end: number, keyStart: number, scheme: string, source: string): Span | undefined {
  if (keyStart >= end) return undefined;
  const key = `${scheme}:${source.slice(keyStart, end)}`;
  const bracketed = source[start - 1] === '(' && source[end] === ')';
  const range = bracketed ? { start: start - 1, end: end + 1 } : { start, end };
  return {
    ...range,
    citation: { range, keys: [{ key, range: { start: keyStart, end } }], style: 'identifier' },
  };
}

function authorYear(source: string, at: number): Span | undefined {
  const text = matchAt(PARENTHESIS, source, at);
  if (!text || !/(?:19|20)\d\d/.test(text)) return undefined;
  const works = text.slice(1, -1).split(';');
  if (!works.every((work) => WORK.test(work.trim().replace(/\s+/g, ' ')))) return undefined;
  const range = { start: at, end: at + text.length };
  return { ...range, citation: { range, keys: [], style: 'author-year' } };
}

/** The author's name before `et al.`, so that the citation begins with it. */
function nameBefore(source: string, at: number): number {
  const before = source.slice(Math.max(0, at - 42), at);
  const name = /\p{Lu}[\p{L}'’-]{1,40}\s$/u.exec(before);
  return name ? at - name[0].length : -1;
}

function narrative(source: string, at: number): Span | undefined {
  const text = matchAt(NARRATIVE, source, at);
  const start = text ? nameBefore(source, at) : -1;
  if (!text || start < 0) return undefined;
  const end = at + text.length;
  return { start: at, end, kept: true, citation: { range: { start, end }, keys: [], style: 'author-year' } };
}

/**
 * Finds URLs, PMIDs, DOIs and written-out citations, in order and apart from each other. An identifier that
 * is not well formed is still found, so that a rule can say so; its key reads `pmid:…`, `pmcid:…` or `doi:…`.
 */
export function findSpans(source: string): readonly Span[] {
  const spans: Span[] = [];
  STARTS.lastIndex = 0;
  for (let match = STARTS.exec(source); match; match = STARTS.exec(source)) {
    const [at, found] = [match.index, match[0]];
    let span: Span | undefined;
    if (found === '(') span = authorYear(source, at);
    else if (found === 'et al') span = narrative(source, at);
    else if (found.endsWith('//') || found === 'www.') span = url(source, at);
    else span = identifier(source, at);
    if (span) {
      spans.push(span);
      STARTS.lastIndex = span.end;
    }
  }
  return spans;
}

function url(source: string, at: number): Span {
  const text = matchAt(URL_TEXT, source, at) ?? '';
  const end = at + Math.max(1, untrailed(text));
  const doi = /^https?:\/\/(?:dx\.)?doi\.org\/(?=10\.\d{4})/.exec(text);
  return (doi && identified(at, end, at + doi[0].length, 'doi', source)) || { start: at, end };
}

/** A numeric citation (`[12]`, `[3, 5–7]`) that begins at `at`, or nothing. */
export function numericCitation(source: string, at: number): Omit<Citation, 'at'> | undefined {
  const text = matchAt(NUMBERS, source, at);
  return text ? { range: { start: at, end: at + text.length }, keys: [], style: 'numeric' } : undefined;
}

/**
 * A citation set as a superscript, `gefitinib^12,13^`, as opposed to a power, a charge or an isotope.
 * @param at where the markup begins; `from` to `to` is the superscript itself
 */
export function superscriptCitation(
  source: string,
  at: number,
  from: number,
  to: number,
): Omit<Citation, 'at'> | undefined {
  if (!/^\d{1,3}(?:\s?[,–-]\s?\d{1,3}){0,40}$/.test(source.slice(from, to))) return undefined;
  if (!/(?:\p{L}{4}|[.,;:)”"])$/u.test(source.slice(Math.max(0, at - 4), at))) return undefined;
  return { range: { start: at, end: to }, keys: [], style: 'numeric' };
}
