import { cite, close, copy, createDraft, expand, finish, omit, open, type Reading, type Slot, slot } from '../draft.ts';
import { createFinder, pairBrackets } from '../find.ts';
import { readMath } from '../math.ts';
import { scan, specials } from '../scan.ts';
import { superscriptCitation } from '../spans.ts';
import { createSteps } from '../steps.ts';
import type { BlockKind, Mark } from '../types.ts';
import { isCitation, readCitation } from './citations.ts';
import { type Argument, DEFINING, definitionAt, NO_MACROS, type OwnMacro, type OwnMacros } from './definitions.ts';
import {
  accentedLetter,
  DECLARING,
  LEFT_OUT,
  LINKING,
  MARKING,
  OPAQUE_ENVIRONMENTS,
  QUANTITIES,
  symbolOf,
} from './macros.ts';

const STOPS = specials("\\{}$%~&-`'[");
const MACRO = /\\([A-Za-z@]{1,60})\*?/y;
const OPTION = /\s{0,3}\[[^\][]{0,500}(?:\[[^\][]{0,100}\][^\][]{0,500}){0,3}\]/y;
const VERBATIM =
  /\\(?:verb\*?|lstinline(?:\[[^\]\n]{0,200}\])?|mintinline(?:\[[^\]\n]{0,200}\])?\{[^{}\n]{0,40}\})(?![A-Za-z])/y;

/** What is to become of the group that opens next, and of those behind it. */
interface Awaited {
  readonly marks: readonly Slot[];
  readonly following: readonly Argument[];
  /** What stands behind the last of them. */
  readonly after: string;
}

interface Group extends Pick<Awaited, 'following' | 'after'> {
  readonly closes: Slot[];
}

function stickyMatch(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/**
 * Reads the inline markup of one LaTeX block. An unknown macro goes, its arguments in braces stay: `\mygene{EGFR}`.
 * @param macros those that the document defines: a call reads as what it stands for, at the call's place
 */
export function readLatexInline(source: string, kind: BlockKind, macros: OwnMacros = NO_MACROS): Reading {
  const draft = createDraft(source);
  const find = createFinder(source);
  const groups: Group[] = [];
  let braces: ReadonlyMap<number, number> | undefined;
  let awaited: Awaited | undefined;
  let quotation: Slot | undefined;

  const { omitTo, put, spell, bracket } = createSteps(draft);
  const spaces = (at: number): number => {
    let i = at;
    while (i < source.length && ' \t\n\r'.includes(source[i]!)) i++;
    return i;
  };
  const groupEnd = (at: number): number => {
    const start = spaces(at);
    if (source[start] !== '{') return -1;
    braces ??= pairBrackets(source, '{', '}');
    return braces.get(start) ?? -1;
  };
  const behindOptions = (at: number): number => {
    let end = at;
    for (let option = stickyMatch(OPTION, source, end); option; option = stickyMatch(OPTION, source, end)) {
      end += option[0].length;
      if (end - at > 2000) break;
    }
    return end;
  };
  const behindArguments = (at: number, count: number): number => {
    let end = behindOptions(at);
    for (let i = 0; i < count; i++) {
      const last = groupEnd(end);
      if (last < 0) break;
      end = behindOptions(last + 1);
    }
    return end;
  };
  const marking = (mark: Mark['kind'], behind: number): number => {
    const start = spaces(behind);
    if (source[start] !== '{') return behind;
    if (mark === 'superscript') {
      const end = groupEnd(start);
      const citation =
        end < 0 ? undefined : superscriptCitation(source, source.lastIndexOf('\\', start), start + 1, end);
      if (citation) {
        cite(draft, { ...citation, range: { start: citation.range.start, end: end + 1 } });
        return end + 1;
      }
    }
    awaited = { marks: [slot(mark)], following: [], after: '' };
    return start;
  };
  const environment = (at: number, behind: number): number => {
    const end = groupEnd(behind);
    if (end < 0) return omitTo(behind);
    const name = source.slice(spaces(behind) + 1, end);
    if (!OPAQUE_ENVIRONMENTS.has(name.replace(/\*$/, ''))) return omitTo(behindOptions(end + 1));
    const closing = `\\end{${name}}`;
    const last = name.length > 30 ? -1 : find(closing, at);
    return omitTo(last < 0 ? source.length : last + closing.length);
  };
  const footnote = (at: number, behind: number): number => {
    const end = groupEnd(behind);
    // In the middle of a sentence a note would break it; behind one it reads as the next.
    if (end < 0 || '.!?'.includes(source[at - 1] ?? ' ')) return put(' ', at, behind);
    return omitTo(end + 1);
  };
  const macro = (at: number): number => {
    const verbatim = stickyMatch(VERBATIM, source, at);
    if (verbatim) {
      const from = at + verbatim[0].length;
      const delimiter = source[from] === '{' ? '}' : (source[from] ?? ' ');
      const last = find(delimiter, from + 1);
      return omitTo(last < 0 ? from : last + 1);
    }
    const accented = accentedLetter(source, at);
    if (accented) return put(accented.text, at, accented.end);
    const match = stickyMatch(MACRO, source, at);
    if (!match) return symbol(at);
    const name = match[1]!;
    const behind = at + match[0].length;
    if (isCitation(name)) {
      const citation = readCitation(source, at, behind, name, groupEnd);
      if (citation) {
        cite(draft, citation);
        return citation.range.end;
      }
    }
    if (name === 'begin') return environment(at, behind);
    if (name === 'end') return omitTo(Math.max(behind, groupEnd(behind) + 1));
    if (name === 'footnote' || name === 'footnotetext') return footnote(at, behind);
    if (Object.hasOwn(MARKING, name)) return marking(MARKING[name]!, behindOptions(behind));
    if (Object.hasOwn(LEFT_OUT, name)) {
      const end = behindArguments(behind, LEFT_OUT[name]!);
      omit(draft);
      return LINKING.has(name) ? marking('link', end) : end;
    }
    if (Object.hasOwn(DECLARING, name)) return declare(DECLARING[name]!, spaces(behind));
    if (Object.hasOwn(QUANTITIES, name)) {
      const start = spaces(behindOptions(behind));
      const following = QUANTITIES[name]!.map((before) => ({ before, kinds: [] }));
      if (source[start] === '{') awaited = { marks: [], following, after: '' };
      return start;
    }
    if (DEFINING.has(name)) return omitTo(definitionAt(source, at)?.end ?? behindArguments(behind, 2));
    const own = macros.find(name);
    if (own) return call(own, at, behind);
    const text = symbolOf(name);
    if (text !== undefined) return put(text, at, source.startsWith('{}', behind) ? behind + 2 : spaces(behind));
    return source.startsWith('{}', behind) ? behind + 2 : behindOptions(behind);
  };
  /** A call of one of the document's own macros. */
  const call = (own: OwnMacro, at: number, behind: number): number => {
    if (own.count === 0) {
      const end = source.startsWith('{}', behind) ? behind + 2 : behind;
      return spell(own.after, own.kinds, at, end);
    }
    const start = spaces(behind);
    if (own.parts && source[start] === '{') {
      const [first, ...following] = own.parts;
      if (first!.before !== '') spell(first!.before, [], at, behind);
      awaited = { marks: first!.kinds.map(slot), following, after: own.after };
      return start;
    }
    const { values, end } = argumentsOf(own, behind);
    return spell(own.fill(values), [], at, end);
  };
  const argumentsOf = ({ count, fallback }: OwnMacro, behind: number): { values: string[]; end: number } => {
    const values: string[] = [];
    let end = behind;
    if (fallback !== undefined) {
      const option = stickyMatch(OPTION, source, end)?.[0];
      values.push(option === undefined ? fallback : option.trim().slice(1, -1));
      end += option?.length ?? 0;
    }
    while (values.length < count) {
      const last = groupEnd(end);
      const start = spaces(end) + 1;
      if (last < 0 || last - start > 500) break;
      values.push(source.slice(start, last));
      end = last + 1;
    }
    return { values, end };
  };
  const declare = (mark: Mark['kind'], end: number): number => {
    const group = groups.at(-1);
    if (!group) return end;
    const opened = slot(mark);
    group.closes.push(opened);
    open(draft, opened);
    return end;
  };
  const symbol = (at: number): number => {
    const next = source[at + 1] ?? '';
    if (next === '\\') return put(' ', at, behindOptions(at + 2));
    if (next === '(' || next === '[') {
      const last = find(next === '(' ? '\\)' : '\\]', at + 2);
      if (last < 0) return omitTo(at + 2);
      if (next === '(') readMath(draft, at + 2, last);
      else omit(draft);
      return last + 2;
    }
    if (/^[\s,;:]?$/.test(next)) return put(' ', at, at + 1 + next.length);
    if ('-/!@)]'.includes(next)) return at + 1 + next.length;
    copy(draft, at + 1, at + 2);
    return at + 2;
  };
  const comment = (at: number): number => {
    const end = find('\n', at);
    return end < 0 ? source.length : spaces(end);
  };
  const dollar = (at: number): number => {
    const double = source[at + 1] === '$';
    let last = find(double ? '$$' : '$', at + (double ? 2 : 1));
    while (!double && last >= 0 && source[last - 1] === '\\') last = find('$', last + 1);
    if (last < 0) return omitTo(at + 1);
    if (double) return omitTo(last + 2);
    readMath(draft, at + 1, last);
    return last + 1;
  };
  const openGroup = (at: number): number => {
    const { marks = [], following = [], after = '' } = awaited ?? {};
    awaited = undefined;
    groups.push({ closes: [...marks], following, after });
    for (const mark of marks) open(draft, mark);
    return at + 1;
  };
  const closeGroup = (at: number): number => {
    const { closes = [], following = [], after = '' } = groups.pop() ?? {};
    for (const closed of closes) close(draft, closed);
    const [next, ...rest] = following;
    const text = next ? next.before : after;
    if (next && source[at + 1] !== '{') return at + 1;
    if (text !== '') spell(text, [], at, at + 1);
    if (next) awaited = { marks: next.kinds.map(slot), following: rest, after };
    return at + 1;
  };
  const ampersand = (at: number): number => {
    expand(draft, ' ', at, at);
    if (kind !== 'cell') return at + 1;
    expand(draft, '|', at, at + 1);
    expand(draft, ' ', at + 1, at + 1);
    return at + 1;
  };
  const quotes = (at: number): number => {
    if (source[at] === '`') {
      if (source[at + 1] !== '`') return put('‘', at, at + 1);
      put('“', at, at + 2);
      quotation = slot('quotation');
      open(draft, quotation);
      return at + 2;
    }
    if (source[at + 1] !== "'") return at;
    if (quotation) close(draft, quotation);
    quotation = undefined;
    return put('”', at, at + 2);
  };

  scan(draft, STOPS, (at) => {
    switch (source[at]) {
      case '\\':
        return macro(at);
      case '{':
        return openGroup(at);
      case '}':
        return closeGroup(at);
      case '$':
        return dollar(at);
      case '%':
        return comment(at);
      case '~':
        return put(' ', at, at + 1);
      case '&':
        return ampersand(at);
      case '-':
        if (source[at + 1] !== '-') return at;
        return source[at + 2] === '-' ? put('—', at, at + 3) : put('–', at, at + 2);
      case '`':
      case "'":
        return quotes(at);
      case '[':
        return bracket(at);
      default:
        return at;
    }
  });
  return finish(draft);
}
