import type { BibEntry, BibProblem } from './types.ts';

/** What a scan of a BibTeX or BibLaTeX file found; offsets count in its text. */
export interface BibtexScan {
  readonly entries: readonly BibEntry[];
  readonly problems: readonly BibProblem[];
}

/** An entry that begins a line: where a broken one before it must end at the latest. */
const ENTRY_START = /^[ \t]*@[A-Za-z]{1,40}[ \t]*[{(][ \t]*[^\s,={}()"@]{1,200}[ \t]*,/;
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
  const head = /@([A-Za-z]{1,40})\s{0,20}([{(])\s{0,100}/y;
  head.lastIndex = at;
  const match = head.exec(text);
  if (!match) return at + 1;
  const type = match[1]!.toLowerCase();
  const close = match[2] === '{' ? '}' : ')';
  if (NOT_ENTRIES.has(type)) return skipBalanced(text, head.lastIndex, close);

  const keyStart = head.lastIndex;
  const keyEnd = keyStart + (/^[^\s,={}()"#%@]*/.exec(text.slice(keyStart, keyStart + 400))?.[0].length ?? 0);
  const key = text.slice(keyStart, keyEnd);
  const fields: Record<string, string> = {};
  const body = readFields(text, keyEnd, close, fields);
  const range = { start: at, end: body.end };
  if (body.problem)
    problems.push({ ...range, message: `The entry “${key || type}” ${body.problem}; the others are read.` });
  if (!key) {
    if (!body.problem) problems.push({ ...range, message: `An entry of type ${type} has no key; it cannot be cited.` });
    return body.end;
  }
  entries.push({ ...range, key, keyRange: { start: keyStart, end: keyEnd }, type, fields, ...identifiersOf(fields) });
  return body.end;
}

interface Body {
  readonly end: number;
  readonly problem?: string;
}

function readFields(text: string, from: number, close: string, fields: Record<string, string>): Body {
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
    const value = readValue(text, skipSpace(text, at + 1));
    if (value.value !== undefined) fields[name.text.toLowerCase()] ??= value.value;
    at = value.end;
    if (value.broken) return { end: at, problem: `has a value of “${name.text}” that is not closed` };
  }
  return { end: text.length, problem: 'is not closed' };
}

/** A value: braced, quoted or bare pieces joined by `#`. */
function readValue(
  text: string,
  from: number,
): { readonly end: number; readonly value?: string; readonly broken?: boolean } {
  const pieces: string[] = [];
  let at = from;
  for (;;) {
    const open = text[at];
    if (open === '{' || open === '"') {
      const end = open === '{' ? closingBrace(text, at) : closingQuote(text, at);
      if (end.broken) return { end: end.at, broken: true };
      pieces.push(text.slice(at + 1, end.at - 1));
      at = end.at;
    } else {
      const bare = /[^\s,{}()"#=]{0,200}/y;
      bare.lastIndex = at;
      pieces.push(bare.exec(text)?.[0] ?? '');
      at = bare.lastIndex;
    }
    const after = skipSpace(text, at);
    if (text[after] !== '#') return { end: at, value: pieces.join('') };
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
  const next = text.charCodeAt(at);
  if (next !== 64 && next !== 32 && next !== 9) return false;
  return ENTRY_START.test(text.slice(at, at + 300));
}

function fieldName(text: string, at: number): { readonly text: string; readonly end: number } | undefined {
  const name = /[A-Za-z][\w:.+/-]{0,60}/y;
  name.lastIndex = at;
  const match = name.exec(text);
  return match ? { text: match[0], end: name.lastIndex } : undefined;
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
  const eprint = /^pubmed$/i.test(fields.eprinttype ?? '') ? fields.eprint : undefined;
  const noted = /PMID:?\s*(\d{1,8})/i.exec(`${fields.note ?? ''} ${fields.annote ?? ''} ${fields.extra ?? ''}`)?.[1];
  const linked = /pubmed[^\s]{0,40}\/(\d{1,8})/i.exec(fields.url ?? '')?.[1];
  const pmid = /^\s*(\d{1,8})\s*$/.exec(fields.pmid ?? eprint ?? '')?.[1] ?? noted ?? linked;
  const doi = /10\.\d{4,9}\/[^\s{}"]+/.exec(fields.doi ?? fields.url ?? '')?.[0].replaceAll('\\_', '_');
  return { ...(pmid && { pmid }), ...(doi && { doi }) };
}
