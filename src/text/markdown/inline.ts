import { isCrossReference, WORD_CODE } from '../conventions.ts';
import { cite, close, copy, createDraft, expand, finish, omit, open, type Reading, type Slot, slot } from '../draft.ts';
import { characterReference } from '../entities.ts';
import { createFinder, pairBrackets } from '../find.ts';
import { readMath } from '../math.ts';
import { scan, specials } from '../scan.ts';
import { numericCitation, superscriptCitation } from '../spans.ts';
import type { BlockKind, Mark } from '../types.ts';
import { readGroup, readKey } from './citations.ts';
import { createEmphasis } from './emphasis.ts';
import { readTex } from './tex.ts';

const STOPS = specials('\\`*_^~[]<&$@{}!');
const TAG = /<(\/?)([A-Za-z][A-Za-z0-9-]{0,30})(?:\s[^<>]{0,500})?\/?>/y;
const AUTOLINK = /<(?:[a-z][a-z0-9+.-]{1,30}:|[^\s<>@]{1,100}@)[^\s<>]{1,2000}>/iy;
const ATTRIBUTES = /\{(?:[#.:=][^{}\n]{0,300}|-|[A-Za-z][\w-]{0,40}=[^{}\n]{0,300})\}/y;
const ROLE = /\{([A-Za-z][\w:.+-]{0,40})\}(?=`)/y;
const TARGET =
  /\((?:\s{0,3}<[^<>\n]{0,2000}>|[^()\s]{0,2000}(?:\([^()\s]{0,500}\)[^()\s]{0,500}){0,4})(?:\s{1,3}(?:"[^"]{0,500}"|'[^']{0,500}'))?\s{0,3}\)/y;
const TAG_MARKS: Readonly<Record<string, Mark['kind']>> = {
  i: 'emphasis',
  em: 'emphasis',
  b: 'strong',
  strong: 'strong',
  sup: 'superscript',
  sub: 'subscript',
  code: 'code',
  q: 'quotation',
  a: 'link',
};

function stickyMatch(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

/** Reads the inline markup of one Markdown block (CommonMark, GFM, Pandoc, MyST, Quarto; raw TeX as Pandoc has it). */
export function readMarkdownInline(source: string, kind: BlockKind): Reading {
  const draft = createDraft(source);
  const find = createFinder(source);
  const emphasis = createEmphasis(draft);
  const tags: { name: string; opened: Slot }[] = [];
  /** Closing brackets that end a construct: what to close there, and where reading goes on. */
  const ends = new Map<number, { opened?: Slot; behind: number }>();
  /** Groups of raw TeX macros whose braces have to go. */
  let texGroups = 0;
  let brackets: ReadonlyMap<number, number> | undefined;

  const omitTo = (end: number): number => {
    omit(draft);
    return end;
  };
  const keep = (kindOfMark: Mark['kind'], from: number, to: number): void => {
    const mark = slot(kindOfMark);
    open(draft, mark);
    copy(draft, from, to);
    close(draft, mark);
  };
  const code = (at: number): number => {
    let from = at;
    while (source[from] === '`') from++;
    const fence = source.slice(at, from);
    if (fence.length > 8) {
      copy(draft, at, from);
      return from;
    }
    let end = find(fence, from);
    // A longer run of back-ticks does not close a shorter one.
    while (end >= 0 && source[end + fence.length] === '`') {
      while (source[end] === '`') end++;
      end = find(fence, end);
    }
    if (end < 0) {
      copy(draft, at, from);
      return from;
    }
    const text = source.slice(from, end);
    const word = text.trim();
    if (WORD_CODE.test(word)) keep('code', from + text.indexOf(word), from + text.indexOf(word) + word.length);
    else omit(draft);
    const attributes = stickyMatch(ATTRIBUTES, source, end + fence.length);
    return end + fence.length + (attributes?.[0].length ?? 0);
  };
  const bracket = (at: number): number => {
    brackets ??= pairBrackets(source, '[', ']');
    const end = brackets.get(at);
    if (end === undefined) return at;
    if (source[at + 1] === '^' && end - at < 100 && !source.startsWith('(', end + 1)) return omitTo(end + 1);
    const target = stickyMatch(TARGET, source, end + 1)?.[0] ?? stickyMatch(ATTRIBUTES, source, end + 1)?.[0];
    if (target !== undefined) return link(at, end, target);
    if (end - at < 5000) {
      const keys = readGroup(source, at + 1, end);
      const range = { start: at, end: end + 1 };
      if (keys) {
        if (keys.length > 0) cite(draft, { range, keys, style: 'bracketed' });
        return keys.length > 0 ? end + 1 : omitTo(end + 1);
      }
    }
    const numeric = numericCitation(source, at);
    if (numeric) {
      cite(draft, numeric);
      return numeric.range.end;
    }
    if (source[end + 1] === '[' && brackets.get(end + 1) !== undefined) {
      return link(at, end, source.slice(end + 1, brackets.get(end + 1)! + 1));
    }
    return /^\[[ xX]\]$/.test(source.slice(at, Math.min(end + 1, at + 4))) ? omitTo(end + 1) : at;
  };
  const link = (at: number, end: number, target: string): number => {
    const opened = target[0] === '{' ? undefined : slot('link');
    if (opened) open(draft, opened);
    ends.set(end, { ...(opened && { opened }), behind: end + 1 + target.length });
    return at + 1;
  };
  const closing = (at: number): number => {
    const ending = ends.get(at);
    if (!ending) return at;
    if (ending.opened) close(draft, ending.opened);
    return ending.behind;
  };
  const angle = (at: number): number => {
    if (source.startsWith('<!--', at)) {
      const end = find('-->', at + 4);
      return omitTo(end < 0 ? source.length : end + 3);
    }
    const tag = stickyMatch(TAG, source, at);
    if (!tag) return omitTo(at + (stickyMatch(AUTOLINK, source, at)?.[0].length ?? 0));
    const [text, slash, name] = [tag[0], tag[1], tag[2]!.toLowerCase()];
    const end = at + text.length;
    if (name === 'br' || name === 'td' || name === 'th') {
      expand(draft, ' ', at, end);
      return end;
    }
    if (name === 'sup' && !slash) {
      const last = find('</sup>', end);
      const citation = last >= 0 && last - end < 80 && superscriptCitation(source, at, end, last);
      if (citation) {
        cite(draft, { ...citation, range: { start: at, end: last + 6 } });
        return last + 6;
      }
    }
    const markKind = Object.hasOwn(TAG_MARKS, name) ? TAG_MARKS[name] : undefined;
    if (markKind && !slash && !text.endsWith('/>')) {
      const opened = slot(markKind);
      tags.push({ name, opened });
      open(draft, opened);
    } else if (markKind && slash && tags.at(-1)?.name === name) close(draft, tags.pop()!.opened);
    return end;
  };
  const dollar = (at: number): number => {
    if (source[at + 1] === '$') {
      const end = find('$$', at + 2);
      return end < 0 ? at : omitTo(end + 2);
    }
    if (/\s/.test(source[at + 1] ?? ' ')) return at;
    const end = find('$', at + 1);
    if (end < 0 || /\s/.test(source[end - 1]!) || /\d/.test(source[end + 1] ?? '')) return at;
    readMath(draft, at + 1, end);
    return end + 1;
  };
  const narrative = (at: number): number => {
    if (at > 0 && /[\p{L}\p{N}._]/u.test(source[at - 1]!)) return at;
    const read = readKey(source, at);
    if (!read) return at;
    if (isCrossReference(read.key)) return omitTo(read.end);
    const range = { start: at, end: read.end };
    cite(draft, { range, keys: [{ key: read.key, range: read.range }], style: 'narrative' });
    return read.end;
  };
  const brace = (at: number): number => {
    for (const [opening, ending] of [
      ['{{', '}}'],
      ['{%', '%}'],
      ['{#', '#}'],
    ] as const) {
      const end = source.startsWith(opening, at) ? find(ending, at + 2) : -1;
      if (end >= 0) return omitTo(end + 2);
    }
    const role = stickyMatch(ROLE, source, at);
    if (role) return myst(at, role);
    if (source[at + 1] === '@') {
      const end = find('}', at);
      return end < 0 ? at : omitTo(end + 1);
    }
    const attributes = stickyMatch(ATTRIBUTES, source, at);
    return attributes ? omitTo(at + attributes[0].length) : at;
  };
  const myst = (at: number, role: RegExpExecArray): number => {
    const from = at + role[0].length + 1;
    const end = find('`', from);
    if (end < 0) return at;
    const name = role[1]!;
    if (name.startsWith('cite')) {
      const keys = [...source.slice(from, end).matchAll(/[^\s,]+/g)].map((match) => {
        const start = from + match.index;
        return { key: match[0], range: { start, end: start + match[0].length } };
      });
      cite(draft, { range: { start: at, end: end + 1 }, keys, style: name === 'cite:t' ? 'narrative' : 'bracketed' });
    } else if (name === 'sup' || name === 'sub') keep(name === 'sup' ? 'superscript' : 'subscript', from, end);
    else omit(draft);
    return end + 1;
  };
  /** Pandoc's inline note: in the middle of a sentence it would break it; behind one it reads as the next. */
  const note = (at: number): number => {
    brackets ??= pairBrackets(source, '[', ']');
    const end = brackets.get(at + 1);
    if (end === undefined) return at;
    if (!'.!?'.includes(source[at - 1] ?? ' ')) return omitTo(end + 1);
    expand(draft, ' ', at, at + 2);
    ends.set(end, { behind: end + 1 });
    return at + 2;
  };
  const texMacro = (at: number): number => {
    const end = readTex(draft, at);
    if (source[end] !== '{') return end;
    texGroups++;
    return end + 1;
  };
  const backslash = (at: number): number => {
    const next = source[at + 1] ?? '';
    if (source.startsWith('\\@ref(', at)) {
      const end = find(')', at);
      return end < 0 ? at : omitTo(end + 1);
    }
    if (/[a-zA-Z]/.test(next)) return texMacro(at);
    if (next === '\n' || next === '') return at + 1;
    if (next === ' ') {
      expand(draft, ' ', at, at + 2);
      return at + 2;
    }
    if (!/[!-/:-@[-`{-~]/.test(next)) return at;
    copy(draft, at + 1, at + 2);
    return at + 2;
  };

  scan(
    draft,
    STOPS,
    (at) => {
      switch (source[at]) {
        case '\\':
          return backslash(at);
        case '`':
          return code(at);
        case '^': {
          if (source[at + 1] === '[') return note(at);
          const end = source.indexOf('^', at + 1);
          const citation = end > 0 && end - at < 40 && superscriptCitation(source, at, at + 1, end);
          if (!citation) return emphasis.read(at);
          cite(draft, { ...citation, range: { start: at, end: end + 1 } });
          return end + 1;
        }
        case '*':
        case '_':
        case '~':
          return emphasis.read(at);
        case '!':
          return source[at + 1] === '[' && !/[\p{L}\p{N}]/u.test(source[at - 1] ?? ' ') ? at + 1 : at;
        case '[':
          return bracket(at);
        case ']':
          return closing(at);
        case '<':
          return angle(at);
        case '&': {
          const reference = characterReference(source, at);
          if (reference) expand(draft, reference.text, at, reference.end);
          return reference?.end ?? at;
        }
        case '$':
          return dollar(at);
        case '@':
          return narrative(at);
        case '}':
          if (texGroups === 0) return at;
          texGroups--;
          return at + 1;
        case '{':
          return brace(at);
        default:
          return at;
      }
    },
    kind === 'quote' ? (at) => behindMarkers(source, at) : undefined,
  );
  return finish(draft);
}

/** Offset behind the `>` markers that begin a quote's line. */
function behindMarkers(source: string, at: number): number {
  const match = stickyMatch(/[ \t]{0,12}(?:>[ \t]?){0,12}/y, source, at);
  return at + (match?.[0].length ?? 0);
}
