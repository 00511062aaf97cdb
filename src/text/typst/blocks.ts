import type { InlineReader } from '../assemble.ts';
import { type Cut, type Cuts, lineEnd, trimmed } from '../cuts.ts';
import { createFinder } from '../find.ts';
import type { BlockKind, Range } from '../types.ts';
import { type Content, readCode } from './code.ts';

/** Lines of code that are no prose, but may declare a title or an abstract. */
const STATEMENT = /#(?:let|set|show|import|include)(?![\p{L}\p{N}_-])/uy;
/** Calls that stand as blocks of their own; other calls at the start of a line begin a paragraph. */
const BLOCK_CALL =
  /#(figure|table|grid|block|align|columns|rect|box|pad|quote|place|page|outline|bibliography|pagebreak|colbreak|v|h|heading|list|enum|terms|abstract|image|raw|line|counter|metadata)(?=[([.])/y;
const HEADING = /(={1,6})[ \t]{1,99}/y;
const ITEM = /(?:[-+/]|\d{1,6}\.)[ \t]{1,99}/y;
const TITLE_STRING = /(?:title|keywords|description):\s{0,5}(\([^()]{0,2000}\)|"[^"\n]{0,500}")/g;
const DEEPEST = 6;

function match(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** Cuts a Typst document into blocks. Content blocks of calls that stand alone are cut like the document. */
export function cutTypst(source: string, read: InlineReader): Cuts {
  const cuts: Cut[] = [];
  const opaque: Range[] = [];
  const context: string[] = [];
  const find = createFinder(source);

  const add = (kind: BlockKind, start: number, end: number, level?: number, under?: string): void => {
    const range = trimmed(source, { start, end });
    if (range.start === range.end) return;
    cuts.push({ kind, ...range, ...(level !== undefined && { level }), ...(under !== undefined && { under }) });
  };
  const behind = (needle: string, from: number, stop: number): number => {
    const found = find(needle, from);
    return found < 0 ? stop : Math.min(stop, found + needle.length);
  };
  const isBreaking = (at: number): boolean => {
    const character = source[at];
    if (character === '=') return match(HEADING, source, at) !== null;
    if (character === '#') return match(STATEMENT, source, at) !== null || match(BLOCK_CALL, source, at) !== null;
    if (character === '`') return source.startsWith('```', at);
    return match(ITEM, source, at) !== null;
  };
  const blanks = (from: number, stop: number): number => {
    let i = from;
    while (i < stop && ' \t\r'.includes(source[i]!)) i++;
    return i;
  };
  const paragraph = (kind: BlockKind, start: number, stop: number, under?: string): number => {
    let end = Math.min(stop, lineEnd(source, start));
    while (end < stop) {
      const next = blanks(end + 1, stop);
      if (next >= stop || source[next] === '\n' || isBreaking(next)) break;
      end = Math.min(stop, lineEnd(source, next));
    }
    add(kind, start, end, undefined, under);
    return Math.max(end, start + 1);
  };
  const statement = (start: number, stop: number, depth: number): number => {
    const { contents, end } = readCode(source, start + 1, stop, true);
    for (const { argument, start: from, end: to } of contents) {
      if (argument === 'title' || argument === 'subtitle') context.push(read(source.slice(from, to), 'heading').prose);
      else if (argument === 'abstract') cutRange(from, to, depth + 1, 'paragraph', 'Abstract');
    }
    for (const declared of source.slice(start, Math.min(end, start + 5000)).matchAll(TITLE_STRING)) {
      for (const text of declared[1]!.matchAll(/"([^"]{1,500})"/g)) context.push(text[1]!);
    }
    return Math.max(end, start + 1);
  };
  const blockCall = (start: number, name: string, stop: number, depth: number, under?: string): number => {
    let at = start + 1 + name.length;
    while (at < stop && (source[at] === '(' || source[at] === '[' || source[at] === '.')) {
      const isContent = source[at] === '[';
      const { contents, end } = readCode(source, at === start + 1 + name.length ? start + 1 : at, stop, false);
      const cells = contents.filter(({ callee }) => /^(?:table|grid)/.test(callee));
      for (const row of rowsOf(source, cells)) add('cell', row.start, row.end, undefined, under);
      for (const content of contents) {
        if (cells.includes(content)) continue;
        if (content.argument === 'caption') add('caption', content.start, content.end, undefined, under);
        else if (isContent || content.callee === name || content.callee === 'figure') {
          const below = name === 'abstract' ? 'Abstract' : under;
          cutRange(content.start, content.end, depth + 1, name === 'quote' ? 'quote' : 'paragraph', below);
        }
      }
      if (end <= at) break;
      at = end;
    }
    return Math.max(at, start + 1);
  };
  const cutRange = (from: number, stop: number, depth: number, kind: BlockKind, under?: string): void => {
    let at = from;
    while (at < stop) {
      const start = blanks(at, stop);
      if (start >= stop) return;
      const heading = source[start] === '=' ? match(HEADING, source, start) : null;
      const call = source[start] === '#' && depth < DEEPEST ? match(BLOCK_CALL, source, start) : null;
      if (source[start] === '\n') at = start + 1;
      else if (heading) {
        at = Math.min(stop, lineEnd(source, start));
        add('heading', start + heading[0].length, at, heading[1]!.length, under);
      } else if (source.startsWith('//', start)) at = Math.min(stop, lineEnd(source, start));
      else if (source.startsWith('/*', start)) at = behind('*/', start + 2, stop);
      else if (source.startsWith('```', start)) {
        at = behind('```', start + 3, stop);
        opaque.push({ start, end: at });
      } else if (match(STATEMENT, source, start)) at = statement(start, stop, depth);
      else if (call) at = blockCall(start, call[1]!, stop, depth, under);
      else {
        const item = match(ITEM, source, start);
        at = item ? paragraph('item', start + item[0].length, stop, under) : paragraph(kind, start, stop, under);
      }
    }
  };
  cutRange(0, source.length, 0, 'paragraph');
  return { cuts, opaque, context };
}

/** A table's cells, those of one source line together, brackets included: most tables are written a row a line. */
function rowsOf(source: string, cells: readonly Content[]): Range[] {
  const rows: { start: number; end: number }[] = [];
  for (const cell of cells) {
    const row = rows.at(-1);
    if (row && !source.slice(row.end, cell.start).includes('\n')) row.end = cell.end + 1;
    else rows.push({ start: cell.start - 1, end: Math.min(source.length, cell.end + 1) });
  }
  return rows;
}
