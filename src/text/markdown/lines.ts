import { lineEnd } from '../cuts.ts';

/** What a line is by its beginning alone. `from`: where its text begins. */
export type LineKind =
  | { readonly type: 'blank' | 'skip' | 'columns' }
  | { readonly type: 'underline'; readonly level: number }
  /** `fence` opens code; `directive` opens prose. */
  | { readonly type: 'fence' | 'directive'; readonly fence: string }
  /** Something that ends where `closing` is found, looked for from `from`. */
  | { readonly type: 'opaque'; readonly closing: string; readonly from: number }
  | { readonly type: 'heading'; readonly from: number; readonly level: number }
  | { readonly type: 'quote' | 'caption' | 'note' | 'grid'; readonly from: number }
  | { readonly type: 'item'; readonly from: number; readonly marker: number }
  | { readonly type: 'text'; readonly from: number; readonly indent: number };

const HEADING = /(#{1,6})[ \t]{1,99}/y;
const ITEM =
  /(?:[-*+]|\d{1,9}[.)]|#\.|\(@[\w-]{0,40}\)|\([a-z\d]{1,3}\)|:(?!:))[ \t]{1,6}(?:\[[ xX]\][ \t]{1,3})?(?=\S)/y;
const CODE_FENCE = /(`{3,99}|~{3,99})[ \t]{0,99}(?:\{([A-Za-z:-]{0,40}))?[^`\n]{0,999}(?=\n|$)/y;
const UNDERLINE = /(={1,999}|-{1,999})[ \t\r]{0,99}(?=\n|$)/y;
const QUOTE = /(?:>[ \t]?){1,12}/y;
const CAPTION = /(?:Table:|:)[ \t]{1,99}/y;
const NOTE = /\[\^[^\]\s]{1,80}\]:[ \t]{0,99}/y;
const DEFINITION = /\[[^\]\n]{1,200}\]:(?=[ \t]|\n|$)/y;
const RULE = /(?:(?:\*[ \t]{0,99}){3,99}|(?:-[ \t]{0,99}){3,99}|(?:_[ \t]{0,99}){3,99})\r?(?=\n|$)/y;
/** Bookdown's text references hold captions. */
const TEXT_REFERENCE = /\(ref:[\w:.-]{1,80}\)[ \t]{1,99}(?=\S)/y;
const OPTION = /:[A-Za-z][\w-]{0,40}:(?=[ \t\n]|$)/y;
const DELIMITER_ROW =
  /\|?[ \t]{0,99}:?-{1,999}:?[ \t]{0,99}(?:\|[ \t]{0,99}:?-{1,999}:?[ \t]{0,99}){0,200}\|?[ \t\r]{0,99}(?=\n|$)/y;
const TABLE_RULE = /[ \t]{0,99}-{2,999}(?:[ \t]{1,99}-{2,999}){1,200}[ \t\r]{0,99}(?=\n|$)/y;
const TEX_ENVIRONMENT = /\\begin\{([A-Za-z]{1,30}\*?)\}/y;
/** MyST directives whose body is prose; the other back-tick fences in braces are code or mathematics. */
const PROSE_DIRECTIVES =
  /^(?:note|warning|tip|important|caution|attention|admonition|hint|danger|seealso|epigraph|pull-quote|margin|sidebar|topic|dropdown|card|grid|figure|table|list-table|abstract|tab-set|tab-item|prf:[a-z]+)$/;
const OPAQUE_ELEMENTS = /<(script|style|pre|textarea)(?=[\s>])/iy;

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** Reads the kind of the line that begins at `line`. */
export function lineKind(source: string, line: number): LineKind {
  let at = line;
  let indent = 0;
  for (; at < source.length; at++) {
    const code = source.charCodeAt(at);
    if (code === 32) indent++;
    else if (code === 9) indent += 4;
    else if (code !== 13) break;
  }
  const text: LineKind = { type: 'text', from: at, indent };
  const code = source.charCodeAt(at);
  // Most lines begin with a letter: none of the markup below does, but for "Table:" and numbered items.
  if ((code >= 97 && code <= 122) || (code >= 65 && code <= 90 && code !== 84) || code > 127) return text;
  if (at >= source.length || code === 10) return { type: 'blank' };
  return marked(source, at) ?? text;
}

function marked(source: string, at: number): LineKind | undefined {
  const from = (found: RegExpExecArray): number => at + found[0].length;
  switch (source[at]) {
    case '#': {
      const heading = match(HEADING, source, at);
      if (heading) return { type: 'heading', from: from(heading), level: heading[1]!.length };
      break;
    }
    case '`':
    case '~': {
      const fence = match(CODE_FENCE, source, at);
      if (!fence) return undefined;
      const isProse = fence[2] !== undefined && PROSE_DIRECTIVES.test(fence[2]);
      return { type: isProse ? 'directive' : 'fence', fence: fence[1]! };
    }
    case '>': {
      const quote = match(QUOTE, source, at)!;
      if (
        /^\[!\w+\]/.test(source.slice(from(quote), from(quote) + 14)) ||
        match(/[ \t\r]{0,99}(?=\n|$)/y, source, from(quote))
      ) {
        return { type: 'skip' };
      }
      return { type: 'quote', from: from(quote) };
    }
    case ':': {
      if (source.startsWith(':::', at) || match(OPTION, source, at)) return { type: 'skip' };
      const caption = match(CAPTION, source, at);
      return caption ? { type: 'caption', from: from(caption) } : undefined;
    }
    case 'T': {
      const caption = match(CAPTION, source, at);
      return caption ? { type: 'caption', from: from(caption) } : undefined;
    }
    case '[': {
      const note = match(NOTE, source, at);
      if (note) return { type: 'note', from: from(note) };
      return match(DEFINITION, source, at) ? { type: 'skip' } : undefined;
    }
    case '<': {
      if (source.startsWith('<!--', at)) return { type: 'opaque', closing: '-->', from: at + 4 };
      const element = match(OPAQUE_ELEMENTS, source, at);
      return element ? { type: 'opaque', closing: `</${element[1]!}>`, from: at } : undefined;
    }
    case '{':
      if (source.startsWith('{##', at)) return { type: 'opaque', closing: '##}', from: at + 3 };
      return source.startsWith('{%', at) ? { type: 'opaque', closing: '%}', from: at + 2 } : undefined;
    case '$':
      return source.startsWith('$$', at) ? { type: 'opaque', closing: '$$', from: at + 2 } : undefined;
    case '\\': {
      const environment = match(TEX_ENVIRONMENT, source, at);
      return environment ? { type: 'opaque', closing: `\\end{${environment[1]!}}`, from: at } : undefined;
    }
    case '%':
      return source[at + 1] === ' ' ? { type: 'skip' } : undefined;
    case '+':
      if (isDelimiterRow(source, at)) return { type: 'grid', from: at };
      break;
    case '|':
      return undefined;
    case '(': {
      const reference = match(TEXT_REFERENCE, source, at);
      if (reference) return { type: 'caption', from: from(reference) };
      if (/^\([\w:-]{1,80}\)=\s*$/.test(source.slice(at, Math.min(lineEnd(source, at), at + 90))))
        return { type: 'skip' };
      break;
    }
  }
  if (isSimpleTableRule(source, at)) return { type: 'columns' };
  const underline = match(UNDERLINE, source, at);
  if (underline) return { type: 'underline', level: underline[1]![0] === '=' ? 1 : 2 };
  if (match(RULE, source, at)) return { type: 'skip' };
  const item = match(ITEM, source, at);
  return item ? { type: 'item', from: from(item), marker: at } : undefined;
}

/**
 * Is the line at `line` code by its indent alone?
 * @param list indent of the text of the list item above; -1 outside lists
 */
export function isIndentedCode(source: string, line: number, list: number): boolean {
  let indent = 0;
  for (let at = line; source[at] === ' ' || source[at] === '\t'; at++) indent += source[at] === ' ' ? 1 : 4;
  return indent >= 4 && (list < 0 || indent >= list + 4);
}

/** Does the line at `line` close a code fence that `fence` opened? */
export function fenceAt(source: string, line: number, fence: string): boolean {
  let at = line;
  while (at < source.length && ' \t>'.includes(source[at]!)) at++;
  if (!source.startsWith(fence, at)) return false;
  while (source[at] === fence[0]) at++;
  return source.slice(at, lineEnd(source, at)).trim() === '';
}

/** Is the line at `line` the rule under a pipe table's head (`|---|:-:|`) or a border of a grid table? */
export function isDelimiterRow(source: string, line: number): boolean {
  let at = line;
  while (source[at] === ' ') at++;
  if (source[at] === '+') return match(/\+[-=:+]{1,2000}[ \t\r]{0,99}(?=\n|$)/y, source, at) !== null;
  if (!'|:-'.includes(source[at] ?? ' ')) return false;
  return match(DELIMITER_ROW, source, at) !== null;
}

/** Is the line at `line` a rule of Pandoc's simple tables: dashes in columns? */
export function isSimpleTableRule(source: string, line: number): boolean {
  let at = line;
  while (source[at] === ' ') at++;
  return source[at] === '-' && match(TABLE_RULE, source, line) !== null;
}

/** End of a heading's text: its closing `#`s and attributes do not belong to it. */
export function behindLine(source: string, from: number, end: number): number {
  const text = source.slice(from, end).trimEnd();
  const closed = /[ \t]#{1,6}$/.exec(text);
  return from + (closed ? closed.index : text.length);
}
