import { isCrossReference, WORD_CODE } from '../conventions.ts';
import { cite, close, copy, createDraft, expand, finish, omit, open, type Reading, type Slot, slot } from '../draft.ts';
import { greekLetter } from '../entities.ts';
import { createFinder } from '../find.ts';
import { readMath } from '../math.ts';
import { scan, specials } from '../scan.ts';
import { createSteps } from '../steps.ts';
import type { BlockKind, Mark } from '../types.ts';
import { readCode } from './code.ts';
import { NO_WORDS, type OwnWords } from './definitions.ts';

const STOPS = specials('\\*_`$/#[]@<~-');
const KEYWORDS = /^(?:let|set|show|import|include|if|else|for|while|return|break|continue|context)$/;
const FUNCTION = /#([\p{L}_][\p{L}\p{N}_-]{0,60}(?:\.[\p{L}_][\p{L}\p{N}_-]{0,60}){0,5})/uy;
const REFERENCE = /@([\p{L}\p{N}_](?:[\p{L}\p{N}_-]|[.:](?=[\p{L}\p{N}_])){0,200})(?:\[[^\][]{0,300}\])?/uy;
const LABEL = /<[\p{L}_][\p{L}\p{N}_:.-]{0,100}>/uy;
const CITE = /#cite\(\s{0,5}(?:<([^<>\s]{1,200})>|label\("([^"\n]{1,200})"\))/y;
const MARKS: Readonly<Record<string, Mark['kind']>> = {
  emph: 'emphasis',
  strong: 'strong',
  gene: 'gene',
  super: 'superscript',
  sub: 'subscript',
  quote: 'quotation',
  link: 'link',
};
const SYMBOLS: Readonly<Record<string, string>> = {
  'dash.en': '–',
  'dash.em': '—',
  'arrow.r': '→',
  'arrow.l': '←',
  'gt.eq': '≥',
  'lt.eq': '≤',
  gt: '>',
  lt: '<',
  times: '×',
  'plus.minus': '±',
  degree: '°',
  minus: '−',
};

function stickyMatch(pattern: RegExp, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(source);
}

const isWord = (character: string | undefined): boolean => character !== undefined && /[\p{L}\p{N}]/u.test(character);

/**
 * Reads the inline markup of one Typst block. A call's code goes, its content blocks stay: `#gene[EGFR]`.
 * @param words what the document defines (`#let egfr = [_EGFR_]`): each reads as what it stands for
 */
export function readTypstInline(source: string, kind: BlockKind, words: OwnWords = NO_WORDS): Reading {
  const draft = createDraft(source);
  const find = createFinder(source);
  const toggled: Record<string, Slot | undefined> = {};
  /** Open square brackets: a call's content with its mark, or a bracket of the text. */
  const brackets: ({ mark?: Slot } | 'text')[] = [];
  let opening: { mark?: Slot } | undefined;

  const { omitTo, put, spell, bracket } = createSteps(draft);
  const toggle = (at: number): number => {
    const character = source[at]!;
    if (isWord(source[at - 1]) && isWord(source[at + 1])) return at;
    const opened = toggled[character];
    if (opened) close(draft, opened);
    toggled[character] = opened ? undefined : slot(character === '*' ? 'strong' : 'emphasis');
    if (!opened) open(draft, toggled[character]!);
    return at + 1;
  };
  const raw = (at: number): number => {
    const fence = source.startsWith('```', at) ? '```' : '`';
    const from = at + fence.length;
    const end = find(fence, from);
    if (end < 0) return omitTo(source.length);
    if (WORD_CODE.test(source.slice(from, end))) {
      const mark = slot('code');
      open(draft, mark);
      copy(draft, from, end);
      close(draft, mark);
    } else omit(draft);
    return end + fence.length;
  };
  const backslash = (at: number): number => {
    const unicode = stickyMatch(/\\u\{([0-9a-fA-F]{1,6})\}/y, source, at);
    const code = unicode ? Number.parseInt(unicode[1]!, 16) : 0;
    if (unicode && code >= 32 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)) {
      return put(String.fromCodePoint(code), at, at + unicode[0].length);
    }
    if (/^\s?$/.test(source[at + 1] ?? '')) return put(' ', at, at + 1);
    copy(draft, at + 1, at + 2);
    return at + 2;
  };
  const slash = (at: number): number => {
    if (source[at + 1] === '*') {
      const end = find('*/', at + 2);
      return omitTo(end < 0 ? source.length : end + 2);
    }
    if (source[at + 1] !== '/' || source[at - 1] === ':') return at;
    const end = find('\n', at);
    return omitTo(end < 0 ? source.length : end);
  };
  const call = (at: number): number => {
    const cited = stickyMatch(CITE, source, at);
    if (cited) return citation(at, cited);
    const match = stickyMatch(FUNCTION, source, at);
    if (!match) {
      if ('({'.includes(source[at + 1] ?? ' ')) return omitTo(readCode(source, at + 1, source.length, false).end);
      if (source[at + 1] !== '[') return at;
      opening = {};
      return at + 1;
    }
    const name = match[1]!;
    let end = at + match[0].length;
    if (KEYWORDS.test(name)) return omitTo(readCode(source, end, source.length, true).end);
    if (name.startsWith('sym.')) {
      const symbol = SYMBOLS[name.slice(4)] ?? greekLetter(name.slice(4));
      return symbol === undefined ? omitTo(end) : put(symbol, at, end);
    }
    const own = '(['.includes(source[end] ?? ' ') ? undefined : words.find(name);
    if (own) return spell(own.text, own.kinds, at, end);
    if (source[end] === '(') end = readCode(source, end, source.length, false).end;
    if (name === 'footnote' && source[end] === '[' && !'.!?'.includes(source[at - 1] ?? ' ')) {
      return omitTo(readCode(source, end, source.length, false).end);
    }
    if (name === 'footnote' || name === 'linebreak') expand(draft, ' ', at, end);
    else omit(draft);
    if (source[end] === '[') opening = Object.hasOwn(MARKS, name) ? { mark: slot(MARKS[name]!) } : {};
    return end;
  };
  const citation = (at: number, match: RegExpExecArray): number => {
    const key = match[1] ?? match[2]!;
    const start = source.indexOf(key, at + 5);
    const { end } = readCode(source, at + 5, source.length, false);
    const style = /form:\s{0,5}"prose"/.test(source.slice(at, Math.min(end, at + 500))) ? 'narrative' : 'bracketed';
    cite(draft, { range: { start: at, end }, keys: [{ key, range: { start, end: start + key.length } }], style });
    return end;
  };
  const reference = (at: number): number => {
    const match = isWord(source[at - 1]) ? null : stickyMatch(REFERENCE, source, at);
    if (!match) return at;
    const key = match[1]!;
    const end = at + match[0].length;
    if (isCrossReference(key)) return omitTo(end);
    const range = { start: at + 1, end: at + 1 + key.length };
    cite(draft, { range: { start: at, end }, keys: [{ key, range }], style: 'bracketed' });
    return end;
  };
  const openBracket = (at: number): number => {
    if (opening || (kind === 'cell' && brackets.length === 0)) {
      if (opening?.mark) open(draft, opening.mark);
      brackets.push(opening ?? {});
      opening = undefined;
      return at + 1;
    }
    const end = bracket(at);
    if (end === at) brackets.push('text');
    return end;
  };
  const closeBracket = (at: number): number => {
    const opened = brackets.pop();
    if (opened === undefined || opened === 'text') return at;
    if (opened.mark) close(draft, opened.mark);
    if (kind === 'cell' && brackets.length === 0) return nextCell(at + 1);
    if (source[at + 1] === '[') opening = {};
    return at + 1;
  };
  const nextCell = (at: number): number => {
    const next = find('[', at);
    if (next < 0) return source.length;
    expand(draft, ' ', at - 1, at - 1);
    expand(draft, '|', at - 1, at);
    expand(draft, ' ', at, at);
    return next;
  };
  const dash = (at: number): number => {
    if (source.startsWith('---', at)) return put('—', at, at + 3);
    if (source.startsWith('--', at)) return put('–', at, at + 2);
    return source.startsWith('-?', at) ? at + 2 : at;
  };

  scan(draft, STOPS, (at) => {
    switch (source[at]) {
      case '\\':
        return backslash(at);
      case '*':
      case '_':
        return toggle(at);
      case '`':
        return raw(at);
      case '$': {
        const end = find('$', at + 1);
        if (end < 0) return omitTo(at + 1);
        readMath(draft, at + 1, end, true);
        return end + 1;
      }
      case '/':
        return slash(at);
      case '#':
        return call(at);
      case '[':
        return openBracket(at);
      case ']':
        return closeBracket(at);
      case '@':
        return reference(at);
      case '<': {
        const label = stickyMatch(LABEL, source, at);
        return label ? omitTo(at + label[0].length) : at;
      }
      case '~':
        return put(' ', at, at + 1);
      case '-':
        return dash(at);
      default:
        return at;
    }
  });
  return finish(draft);
}
