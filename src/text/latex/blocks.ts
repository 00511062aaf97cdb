import type { InlineReader } from '../assemble.ts';
import { type Cut, type Cuts, lineEnd, trimmed } from '../cuts.ts';
import { createFinder } from '../find.ts';
import type { BlockKind, Range } from '../types.ts';
import { DEFINING, definitionAt } from './definitions.ts';
import { OPAQUE_ENVIRONMENTS, TABLE_ENVIRONMENTS } from './macros.ts';

const LEVELS: Readonly<Record<string, number>> = {
  part: 1,
  chapter: 2,
  section: 3,
  subsection: 4,
  subsubsection: 5,
  paragraph: 6,
  subparagraph: 6,
};
const MACRO = /\\([A-Za-z@]{1,60})\*?/y;
/** Macros that end a paragraph when a line begins with them. */
const BREAKING =
  /\\(?:(?:(?:sub){0,2}section|(?:sub)?paragraph|chapter|part|item|caption|captionof|begin|end|par|maketitle|title|author|affil|address|abstract|keywords?|bibliography|bibliographystyle|appendix|newpage|clearpage|newcommand|renewcommand|providecommand|DeclareRobustCommand|def|input|include)(?![A-Za-z])|\[)/y;
/** Macros of the title matter whose arguments are no prose, however many lines they take. */
const MATTER = new Set(
  'title author affil affiliation address email institute date thanks keywords keyword usepackage'.split(' '),
);
const CONTEXT = /\\(?:title|subtitle|keywords?)\*?\s{0,5}(?:\[[^\][]{0,300}\]\s{0,5})?\{/y;

/** Cuts a LaTeX document into blocks: the preamble is not prose but for the title, which is context. */
export function cutLatex(source: string, read: InlineReader): Cuts {
  const cuts: Cut[] = [];
  const opaque: Range[] = [];
  const find = createFinder(source);
  const groupEnd = createBraces(source);
  const environments: string[] = [];
  /** End of the line that was looked at last: a line may hold many blocks. */
  let lineStop = -1;
  const begin = source.indexOf('\\begin{document}');
  const last = source.indexOf('\\end{document}', Math.max(0, begin));
  const stop = last < 0 ? source.length : last;
  let at = begin < 0 ? 0 : begin + '\\begin{document}'.length;

  const add = (kind: BlockKind, start: number, end: number, level?: number): void => {
    const range = trimmed(source, { start, end });
    const under = environments.includes('abstract') ? 'Abstract' : undefined;
    if (range.start === range.end) return;
    cuts.push({ kind, ...range, ...(level !== undefined && { level }), ...(under !== undefined && { under }) });
  };
  const blanks = (from: number, characters = ' \t'): number => {
    let i = from;
    while (i < stop && characters.includes(source[i]!)) i++;
    return i;
  };
  /** Offset behind the options (`[…]`) that follow `from`. */
  const behindOptions = (from: number): number => {
    let end = from;
    while (source[blanks(end)] === '[') {
      const close = find(']', end);
      if (close < 0 || close - end > 500) break;
      end = close + 1;
    }
    return end;
  };
  const behindGroups = (from: number): number => {
    let end = behindOptions(from);
    for (let close = groupEnd(end); close >= 0; close = groupEnd(end)) end = behindOptions(close + 1);
    return end;
  };
  /** A block that is a macro's argument. Where its brace never closes, it ends with its line. */
  const argument = (kind: BlockKind, behind: number, level?: number): number => {
    const start = blanks(behindOptions(behind));
    const close = groupEnd(start);
    if (close < 0) {
      const end = Math.min(stop, lineEnd(source, start));
      add(kind, source[start] === '{' ? start + 1 : start, end, level);
      return end;
    }
    add(kind, source.indexOf('{', start) + 1, close, level);
    return close + 1;
  };
  const opaqueTo = (closing: string, start: number): number => {
    const found = find(closing, start + 2);
    const end = found < 0 ? stop : Math.min(stop, found + closing.length);
    opaque.push({ start, end });
    return end;
  };
  const environment = (start: number, behind: number): number => {
    const close = groupEnd(behind);
    if (close < 0) return behind;
    const name = source.slice(source.indexOf('{', behind) + 1, close);
    const plain = name.replace(/\*$/, '');
    if (OPAQUE_ENVIRONMENTS.has(plain)) return opaqueTo(`\\end{${name}}`, start);
    if (environments.length < 100) environments.push(plain);
    if (TABLE_ENVIRONMENTS.has(plain)) return rows(name, behindGroups(close + 1));
    return behindOptions(close + 1);
  };
  const rows = (name: string, from: number): number => {
    const found = find(`\\end{${name}}`, from);
    const end = found < 0 ? stop : Math.min(found, stop);
    for (let row = from; row < end; ) {
      const next = find('\\\\', row);
      const rowEnd = next < 0 || next > end ? end : next;
      add('cell', row, rowEnd);
      row = rowEnd === end ? end : behindOptions(rowEnd + 2);
    }
    return end;
  };
  const leave = (behind: number): number => {
    const close = groupEnd(behind);
    if (close < 0) return behind;
    const index = environments.lastIndexOf(source.slice(source.indexOf('{', behind) + 1, close).replace(/\*$/, ''));
    if (index >= 0) environments.length = index;
    return close + 1;
  };
  /** End of the paragraph's text in the line at `from`: before an environment or a caption in its middle. */
  const textEnd = (from: number, end: number): number => {
    let nearest = end;
    for (const needle of ['\\begin{', '\\end{', '\\caption']) {
      const found = find(needle, from);
      if (found > from && found < nearest && !/(?:^|[^\\])%/.test(source.slice(from, found))) nearest = found;
    }
    return nearest;
  };
  const paragraph = (kind: BlockKind, start: number): number => {
    let from = start;
    let end = start;
    while (from < stop) {
      if (from > lineStop) lineStop = lineEnd(source, from);
      const line = Math.min(stop, lineStop);
      end = textEnd(from, line);
      if (end < line || line >= stop) break;
      const next = blanks(line + 1, ' \t\r');
      if (next >= stop || source[next] === '\n' || breaks(source, next)) break;
      from = line + 1;
    }
    add(kind, start, end);
    return Math.max(end, start + 1);
  };
  const command = (start: number): number | undefined => {
    if (source[start + 1] === '[') return opaqueTo('\\]', start);
    MACRO.lastIndex = start;
    const match = MACRO.exec(source);
    if (!match) return undefined;
    const name = match[1]!;
    const behind = start + match[0].length;
    if (name === 'begin') return environment(start, behind);
    if (name === 'end') return leave(behind);
    if (Object.hasOwn(LEVELS, name)) return argument('heading', behind, LEVELS[name]);
    if (name === 'item') return paragraph('item', behind);
    if (name === 'caption') return argument('caption', behind);
    if (name === 'captionof') return argument('caption', Math.max(behind, groupEnd(behind) + 1));
    if (name === 'abstract' && groupEnd(behind) >= 0) return abstract(behind);
    if (DEFINING.has(name)) return definitionAt(source, start)?.end ?? Math.max(behind, behindGroups(behind));
    if (MATTER.has(name)) return Math.max(behind, behindGroups(behind));
    return undefined;
  };
  /** `\abstract{…}`, as some publishers' classes have it. */
  const abstract = (behind: number): number => {
    environments.push('abstract');
    const end = argument('paragraph', behind);
    environments.pop();
    return end;
  };

  while (at < stop) {
    const start = blanks(at, ' \t\r\n');
    if (start >= stop) break;
    if (source[start] === '%') at = lineEnd(source, start) + 1;
    else if (source.startsWith('$$', start)) at = opaqueTo('$$', start);
    else {
      const behind = source[start] === '\\' ? command(start) : undefined;
      at =
        behind ??
        paragraph(/^(?:quote|quotation|displayquote)$/.test(environments.at(-1) ?? '') ? 'quote' : 'paragraph', start);
    }
  }
  return { cuts, opaque, context: contextOf(source, find('\\section', 0), groupEnd, read) };
}

function breaks(source: string, at: number): boolean {
  if (source[at] === '$') return source[at + 1] === '$';
  if (source[at] !== '\\') return false;
  BREAKING.lastIndex = at;
  return BREAKING.test(source);
}

/** Title and keywords: they stand before the first section, which begins at `section` (-1 without). */
function contextOf(whole: string, section: number, groupEnd: (at: number) => number, read: InlineReader): string[] {
  const source = section < 0 ? whole : whole.slice(0, section);
  const found: string[] = [];
  for (const name of ['\\title', '\\subtitle', '\\keyword']) {
    for (let at = source.indexOf(name); at >= 0; at = source.indexOf(name, at + 1)) {
      CONTEXT.lastIndex = at;
      const match = CONTEXT.exec(source);
      const brace = match ? at + match[0].length - 1 : -1;
      const close = match ? groupEnd(brace) : -1;
      if (close < 0 || close - brace > 2000) continue;
      const { prose } = read(source.slice(brace + 1, close), 'paragraph');
      if (prose !== '') found.push(prose);
    }
  }
  return found;
}

/**
 * Makes a search for the brace that closes the group at, or after white space behind, an offset. All searches
 * together may read the text four times: a document with more unclosed braces than that loses only groups.
 */
function createBraces(source: string): (at: number) => number {
  let allowance = source.length * 4 + 10_000;
  return (at) => {
    let i = at;
    while (i < source.length && ' \t\r\n'.includes(source[i]!)) i++;
    if (source[i] !== '{') return -1;
    const start = i;
    let depth = 0;
    for (; i < source.length && allowance > 0; i++, allowance--) {
      const code = source.charCodeAt(i);
      if (code === 92) i++;
      else if (code === 123) depth++;
      else if (code === 125 && --depth === 0) return i;
      else if (code === 10 && depth > 0 && i - start > 20_000) break;
    }
    return -1;
  };
}
