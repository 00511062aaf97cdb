import { type Cut, type Cuts, type Earlier, lineEnd, trimmed } from '../cuts.ts';
import { createFinder } from '../find.ts';
import { contextOfFrontMatter, frontMatter } from '../front-matter.ts';
import { followScan } from '../stops.ts';
import type { BlockKind, Range } from '../types.ts';
import {
  behindLine,
  fenceAt,
  isDelimiterRow,
  isIndentedCode,
  isSimpleTableRule,
  type LineKind,
  lineKind,
} from './lines.ts';

/**
 * Cuts a Markdown document into blocks (CommonMark, GFM, Pandoc, MyST, Quarto). One pass over the lines;
 * lists and quotes are cut where a reader would stop, not nested.
 * @param earlier the document before an edit: only the lines about the edit are read
 */
export function cutMarkdown(source: string, earlier?: Earlier): Cuts {
  const cuts: Cut[] = [];
  const opaque: Range[] = [];
  const find = createFinder(source);
  const matter = frontMatter(source);
  const stops = followScan(source, earlier, earlier?.frontMatter?.end === matter?.range.end);
  const [listAbove = '-1', cellAbove, ...fencesAbove] = stops.from?.state.split(' ') ?? [];
  let at = stops.from?.at ?? matter?.end ?? 0;
  /** Indent at which the text of the list item above begins; -1 outside lists. */
  let list = Number(listAbove);
  /** Is the block above a table's row? */
  let afterCell = cellAbove === 'cell';
  /** Fences of MyST directives that hold prose, outermost first. */
  const directives = fencesAbove;
  const state = (): string => [list, afterCell ? 'cell' : 'other', ...directives].join(' ');

  const add = (kind: BlockKind, start: number, end: number, level?: number): void => {
    const range = trimmed(source, { start, end });
    if (range.start === range.end) return;
    cuts.push(level === undefined ? { kind, ...range } : { kind, ...range, level });
    afterCell = kind === 'cell';
  };
  /** Skips to behind the line in which `closing` stands; to the end of the text where it never does. */
  const skipBehind = (closing: string, from: number): number => {
    const found = find(closing, from);
    return found < 0 ? source.length : found + closing.length;
  };
  const fenced = (start: number, fence: string): number => {
    let line = lineEnd(source, start) + 1;
    for (; line < source.length; line = lineEnd(source, line) + 1) {
      if (fenceAt(source, line, fence)) break;
    }
    const end = Math.min(source.length, lineEnd(source, line) + 1);
    opaque.push({ start, end });
    return end;
  };
  /** Takes the lines of a paragraph whose text begins at `start`, in the line at `from`. */
  const paragraph = (kind: BlockKind, start: number, from: number): number => {
    let end = lineEnd(source, from);
    for (;;) {
      // A comment that begins in the paragraph may hold blank lines.
      const inLine = source.slice(from, end).indexOf('<!--');
      if (inLine >= 0) {
        const comment = from + inLine;
        end = lineEnd(source, skipBehind('-->', comment + 4));
        from = Math.max(comment + 4, end);
      }
      const next = end + 1;
      if (next > source.length) break;
      const line = lineKind(source, next);
      if (line.type === 'underline' && kind === 'paragraph') {
        add('heading', start, end, line.level);
        return lineEnd(source, next) + 1;
      }
      if (line.type === 'blank' || interrupts(source, line, kind)) break;
      from = next;
      end = lineEnd(source, next);
    }
    add(kind, start, end);
    return end + 1;
  };
  const table = (start: number): number => {
    let line = start;
    while (line < source.length) {
      const end = lineEnd(source, line);
      const row = trimmed(source, { start: line, end });
      const isRule = isDelimiterRow(source, line);
      if (!isRule && !source.slice(row.start, row.end).includes('|')) break;
      if (!isRule) {
        const open = source[row.start] === '|' ? row.start + 1 : row.start;
        const shut = source[row.end - 1] === '|' && source[row.end - 2] !== '\\' ? row.end - 1 : row.end;
        add('cell', open, Math.max(open, shut));
      }
      line = end + 1;
    }
    return line;
  };
  const simpleTable = (start: number): number => {
    let line = start;
    while (line < source.length) {
      const end = lineEnd(source, line);
      if (/^\s*$/.test(source.slice(line, Math.min(end, line + 200)))) break;
      if (!isSimpleTableRule(source, line)) add('cell', line, end);
      line = end + 1;
    }
    return line;
  };

  const figureOr = (from: number): BlockKind => (source.startsWith('![', from) ? 'caption' : 'paragraph');
  const captionOr = (from: number): BlockKind => (source[from] === ':' && !afterCell ? 'item' : 'caption');

  let end = -1;
  while (at < source.length && !stops.pass(at, cuts.length, opaque.length, state)) {
    const line = lineKind(source, at);
    // Reading may go on in the middle of a line whose end is known.
    if (at > end) end = lineEnd(source, at);
    const isTable =
      line.type === 'text' &&
      end < source.length &&
      isDelimiterRow(source, end + 1) &&
      source.slice(at, end).includes('|');
    // A line to the left of the item's text, after a blank line, ends the list.
    if (line.type === 'text' && line.indent < list) list = -1;
    if (isIndentedCode(source, at, list)) at = end + 1;
    else if (line.type === 'blank' || line.type === 'skip' || line.type === 'underline') at = end + 1;
    else if (line.type === 'directive') {
      directives.push(line.fence);
      at = end + 1;
    } else if (line.type === 'fence' && directives.length > 0 && fenceAt(source, at, directives.at(-1)!)) {
      directives.pop();
      at = end + 1;
    } else if (line.type === 'fence') at = fenced(at, line.fence);
    else if (line.type === 'opaque') {
      const behind = skipBehind(line.closing, line.from);
      if (line.closing !== '-->') opaque.push({ start: at, end: behind });
      at = behind;
    } else if (line.type === 'heading') {
      add('heading', line.from, behindLine(source, line.from, end), line.level);
      list = -1;
      at = end + 1;
    } else if (line.type === 'item') {
      list = line.from - at;
      at = paragraph('item', line.from, at);
    } else if (line.type === 'quote') at = paragraph('quote', line.from, at);
    else if (line.type === 'caption') at = paragraph(captionOr(at), line.from, at);
    else if (line.type === 'note') {
      list = 4;
      at = paragraph('paragraph', line.from, at);
    } else if (isTable || line.type === 'grid') at = table(at);
    else if (line.type === 'columns') at = simpleTable(at);
    else if (line.type === 'text') at = paragraph(figureOr(line.from), line.from, at);
  }
  return {
    ...stops.finish(cuts, opaque),
    ...(matter && { frontMatter: matter.range }),
    context: matter ? contextOfFrontMatter(source.slice(matter.range.start, matter.range.end)) : [],
  };
}

/** Does a line of this sort end the paragraph before it? */
function interrupts(source: string, line: LineKind, kind: BlockKind): boolean {
  switch (line.type) {
    case 'text':
    case 'note':
      return false;
    case 'quote':
      return kind !== 'quote';
    case 'item':
      // "In\n2005. The": only a bullet or a first number begins a list in a paragraph (CommonMark 0.31, 5.2).
      return kind === 'item' || /^(?:[-*+]|1[.)])\s/.test(source.slice(line.marker, line.marker + 3));
    default:
      return true;
  }
}
