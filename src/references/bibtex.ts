import type { BibEntry, BibProblem } from './types.ts';

/** What a scan of a BibTeX or BibLaTeX file found; offsets count in its text. */
export interface BibtexScan {
  readonly entries: readonly BibEntry[];
  readonly problems: readonly BibProblem[];
}

/** An entry that begins a line: where a broken one before it must end at the latest. */
const ENTRY_START = /@[A-Za-z]{1,40}[ \t]{0,20}[{(][ \t]{0,20}[^\s,={}()"@]{1,200}[ \t]{0,20},/y;
/** Sticky patterns are made once: they are asked some ten times an entry. */
const HEAD = /@([A-Za-z]{1,40})\s{0,20}([{(])\s{0,100}/y;
const KEY = /[^\s,={}()"#%@]{0,400}/y;
const BARE = /[^\s,{}()"=#]{0,200}/y;
const FIELD = /[A-Za-z][\w:.+/-]{0,60}/y;
/** Fields that hold identifiers; the others are read when somebody asks for them. */
const IDENTIFYING = new Set(['pmid', 'doi', 'url', 'eprint', 'eprinttype', 'note', 'annote', 'extra']);
const NOT_ENTRIES = new Set(['comment', 'preamble', 'string']);

/**
 * Finds the entries of a .bib file: boundaries, keys, types and raw fields. Values are not decoded. A broken entry costs
 * itself only: scanning goes on at the next line that begins an entry. One pass, linear in the text.
 */
export function scanBibtex(text: string): BibtexScan {
  const entries: BibEntry[] = [];
  const problems: BibProblem[] = [];
  let at = text.indexOf('@');
  while (at >= 0) {
    const next = entryAt(text, at, entries, problems);
    at = text.indexOf('@', Math.max(next, at + 1));
  }
  return { entries, problems };
}

/** Reads what begins with the `@` at `at`; returns where to go on. */
function entryAt(text: string, at: number, entries: BibEntry[], problems: BibProblem[]): number {
  HEAD.lastIndex = at;
  const match = HEAD.exec(text);
  if (!match) return at + 1;
  const keyStart = HEAD.lastIndex;
  const type = match[1]!.toLowerCase();
  const close = match[2] === '{' ? '}' : ')';
  if (NOT_ENTRIES.has(type)) return skipBalanced(text, keyStart, close);

  KEY.lastIndex = keyStart;
  KEY.exec(text);
  const keyEnd = KEY.lastIndex;
  const key = text.slice(keyStart, keyEnd);
  const identifying: Record<string, string> = {};
  const body = readFields(text, keyEnd, close, identifying, IDENTIFYING);
  const range = { start: at, end: body.end };
  if (body.problem)
    problems.push({ ...range, message: `The entry “${key || type}” ${body.problem}; the others are read.` });
  if (!key) {
    if (!body.problem) problems.push({ ...range, message: `An entry of type ${type} has no key; it cannot be cited.` });
    return body.end;
  }
  let fields: Record<string, string> | undefined;
  entries.push({
    start: at,
    end: body.end,
    key,
    keyRange: { start: keyStart, end: keyEnd },
    type,
    ...identifiersOf(identifying),
    get fields() {
      if (fields) return fields;
      fields = {};
      readFields(text, keyEnd, close, fields);
      return fields;
    },
  });
  return body.end;
}

interface Body {
  readonly end: number;
  readonly problem?: string;
}

/** Puts the fields (or those of `only`) into `fields` and gives where the entry ends. */
function readFields(
  text: string,
  from: number,
  close: string,
  fields: Record<string, string>,
  only?: ReadonlySet<string>,
): Body {
  let at = from;
  while (at < text.length) {
    at = skipSpace(text, at);
    const character = text[at];
    if (character === close) return { end: at + 1 };
    if (character === ',') {
      at++;
      continue;
    }
    if (character === '@' && startsEntry(text, at)) return { end: at, problem: 'is not closed' };
    if (character === '%') {
      at = lineEnd(text, at);
      continue;
    }
    const name = fieldName(text, at);
    if (!name) return { ...resume(text, at, close), problem: 'has something in it that is no field' };
    at = skipSpace(text, name.end);
    if (text[at] !== '=') return { ...resume(text, at, close), problem: `has a field “${name.text}” without a value` };
    const field = name.text.toLowerCase();
    const wanted = !only || only.has(field);
    const value = readValue(text, skipSpace(text, at + 1), wanted);
    if (wanted && value.value !== undefined) fields[field] ??= value.value;
    at = value.end;
    if (value.broken) return { end: at, problem: `has a value of “${name.text}” that is not closed` };
  }
  return { end: text.length, problem: 'is not closed' };
}

/** A value: braced, quoted or bare pieces joined by `#`. */
function readValue(
  text: string,
  from: number,
  wanted: boolean,
): { readonly end: number; readonly value?: string; readonly broken?: boolean } {
  const pieces: string[] = [];
  let at = from;
  for (;;) {
    const open = text[at];
    if (open === '{' || open === '"') {
      const end = open === '{' ? closingBrace(text, at) : closingQuote(text, at);
      if (end.broken) return { end: end.at, broken: true };
      if (wanted) pieces.push(text.slice(at + 1, end.at - 1));
      at = end.at;
    } else {
      BARE.lastIndex = at;
      pieces.push(BARE.exec(text)?.[0] ?? '');
      at = BARE.lastIndex;
    }
    const after = skipSpace(text, at);
    if (text[after] !== '#') return { end: at, value: pieces.length === 1 ? pieces[0]! : pieces.join('') };
    at = skipSpace(text, after + 1);
  }
}

interface Closing {
  /** Behind the closing mark, or where a broken value ends. */
  readonly at: number;
  readonly broken?: boolean;
}

function closingBrace(text: string, open: number): Closing {
  let depth = 0;
  for (let i = open; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 123) depth++;
    else if (code === 125 && --depth === 0) return { at: i + 1 };
    else if (code === 10 && startsEntry(text, i + 1)) return { at: i + 1, broken: true };
  }
  return { at: text.length, broken: true };
}

function closingQuote(text: string, open: number): Closing {
  let depth = 0;
  for (let i = open + 1; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 123) depth++;
    else if (code === 125) depth--;
    else if (code === 34 && depth <= 0) return { at: i + 1 };
    else if (code === 10 && startsEntry(text, i + 1)) return { at: i + 1, broken: true };
  }
  return { at: text.length, broken: true };
}

/** Behind the bracket that closes a comment, preamble or string; a plain `@comment` line ends with its line. */
function skipBalanced(text: string, from: number, close: string): number {
  let depth = 1;
  const open = close === '}' ? '{' : '(';
  for (let i = from; i < text.length; i++) {
    const character = text[i];
    if (character === '\\') i++;
    else if (character === open) depth++;
    else if (character === close && --depth === 0) return i + 1;
    else if (character === '\n' && startsEntry(text, i + 1)) return i + 1;
  }
  return text.length;
}

/** Where to go on behind something that cannot be read: the entry's end, or the next one's start. */
function resume(text: string, from: number, close: string): { end: number } {
  return { end: skipBalanced(text, from, close) };
}

function startsEntry(text: string, at: number): boolean {
  let sign = at;
  while (sign < at + 200 && (text.charCodeAt(sign) === 32 || text.charCodeAt(sign) === 9)) sign++;
  if (text.charCodeAt(sign) !== 64) return false;
  ENTRY_START.lastIndex = sign;
  return ENTRY_START.test(text);
}

function fieldName(text: string, at: number): { readonly text: string; readonly end: number } | undefined {
  FIELD.lastIndex = at;
  const match = FIELD.exec(text);
  return match ? { text: match[0], end: FIELD.lastIndex } : undefined;
}

function skipSpace(text: string, from: number): number {
  let at = from;
  while (at < text.length && text.charCodeAt(at) <= 32) at++;
  return at;
}

function lineEnd(text: string, from: number): number {
  const end = text.indexOf('\n', from);
  return end < 0 ? text.length : end;
}

/** PMID and DOI of an entry, from the fields in which programs put them. */
export function identifiersOf(fields: Readonly<Record<string, string>>): { pmid?: string; doi?: string } {
  const { pmid: own, eprint, eprinttype, note, annote, extra, url, doi: ownDoi } = fields;
  const given = own ?? (eprint && /^pubmed$/i.test(eprinttype ?? '') ? eprint : undefined);
  const pmid =
    (given && /^\s*(\d{1,8})\s*$/.exec(given)?.[1]) ||
    ((note || annote || extra) && /PMID:?\s*(\d{1,8})/i.exec(`${note ?? ''} ${annote ?? ''} ${extra ?? ''}`)?.[1]) ||
    (url && /pubmed[^\s]{0,40}\/(\d{1,8})/i.exec(url)?.[1]);
  const link = ownDoi ?? url;
  const doi = link && /10\.\d{4,9}\/[^\s{}"]+/.exec(link)?.[0].replaceAll('\\_', '_');
  return { ...(pmid && { pmid }), ...(doi && { doi }) };
}
