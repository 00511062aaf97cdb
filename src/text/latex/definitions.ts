import type { Reading } from '../draft.ts';
import type { BlockKind, Mark } from '../types.ts';

/** What stands before an argument of a macro, and how the argument is set. */
export interface Argument {
  readonly before: string;
  readonly kinds: readonly Mark['kind'][];
}

/** A macro that a document defines, as prose reads it. */
export interface OwnMacro {
  readonly count: number;
  /** Value of its first argument where a call leaves that out; only macros with such an argument have it. */
  readonly fallback?: string;
  /** Marks around all that it stands for. */
  readonly kinds: readonly Mark['kind'][];
  /** Its arguments in the order in which they stand in the prose, each once; absent where they do not. */
  readonly parts?: readonly Argument[];
  /** What stands behind the last argument, or the whole where there is none. */
  readonly after: string;
  /** What a call with these arguments leaves in the prose. */
  fill(values: readonly string[]): string;
}

/** A document's own macros. `key` is equal for two documents whose macros are. */
export interface OwnMacros {
  readonly key: string;
  /** The macro of a name; nothing for macros that are not the document's own, or that call themselves. */
  find(name: string): OwnMacro | undefined;
}

/** Reads the inline markup of a macro's body. */
type Read = (source: string, kind: BlockKind, macros: OwnMacros) => Reading;

interface Written {
  readonly name: string;
  readonly count: number;
  readonly fallback?: string;
  readonly body: string;
}

export const NO_MACROS: OwnMacros = { key: '', find: () => undefined };

/** Names of the macros that define others. */
export const DEFINING: ReadonlySet<string> = new Set(
  'newcommand renewcommand providecommand DeclareRobustCommand def gdef edef xdef'.split(' '),
);

const COMMAND =
  /\\((?:new|renew|provide)command|DeclareRobustCommand)\*?\s{0,3}(?:\{\s{0,2}\\([A-Za-z@]{1,60})\s{0,2}\}|\\([A-Za-z@]{1,60}))\s{0,3}(?:\[(\d)\]\s{0,3}(?:\[([^\][]{0,100})\]\s{0,3})?)?(?=\{)/y;
const DEF = /\\[gex]?def\s{0,3}\\([A-Za-z@]{1,60})((?:#\d){0,9})\s{0,3}(?=\{)/y;
const DEFINITION = /\\(?:(?:new|renew|provide)command|DeclareRobustCommand|[gex]?def)(?![A-Za-z])/g;
/** Longest body that is read, longest prose that a call may leave, and how many definitions a document may hold. */
const LONGEST_BODY = 2000;
const LONGEST_PROSE = 200;
const MOST = 2000;
/** Stand for the arguments while a body is read: characters that no text holds. */
const PLACE = 0xe001;

/** The macros that a document defines, in its preamble or, where it has none, anywhere. */
export function macrosIn(source: string, read: Read): OwnMacros {
  const begin = source.indexOf('\\begin{document}');
  const head = begin < 0 ? source : source.slice(0, begin);
  const written = new Map<string, Written>();
  for (const { index } of head.matchAll(DEFINITION)) {
    if (written.size >= MOST) break;
    if (/(?:^|[^\\])%[^\n]{0,200}$/.test(head.slice(Math.max(0, index - 200), index))) continue;
    const definition = definitionAt(head, index);
    if (!definition || (definition.weak && written.has(definition.name))) continue;
    written.set(definition.name, definition);
  }
  return written.size === 0 ? NO_MACROS : createMacros(written, read);
}

/** The definition that begins at `at`, with the offset behind it; `weak` where an earlier one of the name stays. */
export function definitionAt(source: string, at: number): (Written & { end: number; weak: boolean }) | undefined {
  COMMAND.lastIndex = DEF.lastIndex = at;
  const command = COMMAND.exec(source);
  const def = command ? null : DEF.exec(source);
  const match = command ?? def;
  if (!match) return undefined;
  const start = at + match[0].length;
  const end = behindGroup(source, start);
  if (end < 0) return undefined;
  return {
    name: command ? (command[2] ?? command[3]!) : def![1]!,
    count: command ? Number(command[4] ?? 0) : def![2]!.length / 2,
    ...(command?.[5] !== undefined && { fallback: command[5] }),
    body: source.slice(start + 1, end - 1),
    end,
    weak: command?.[1] === 'providecommand',
  };
}

/** Offset behind the group that opens at `at`; -1 where it does not close within the longest body. */
function behindGroup(source: string, at: number): number {
  let depth = 0;
  for (let i = at; i < source.length && i < at + LONGEST_BODY; i++) {
    const code = source.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 123) depth++;
    else if (code === 125 && --depth === 0) return i + 1;
  }
  return -1;
}

function createMacros(written: ReadonlyMap<string, Written>, read: Read): OwnMacros {
  const known = new Map<string, OwnMacro | undefined>();
  /** Inside a body a macro's arguments are never filled in as text, so that bodies cannot multiply. */
  const inner: OwnMacros = {
    key: '',
    find: (name) => {
      const macro = find(name);
      return macro && (macro.count === 0 || macro.parts) ? macro : undefined;
    },
  };
  let ready = false;
  const find = (name: string): OwnMacro | undefined => {
    // All at once and in their order, so that macros that call each other are read alike whichever is called first.
    if (!ready) {
      ready = true;
      for (const one of written.keys()) find(one);
    }
    if (known.has(name)) return known.get(name);
    const one = written.get(name);
    // A macro that calls itself finds nothing while it is read.
    known.set(name, undefined);
    const macro = one && macroOf(one, (body) => read(body, 'paragraph', inner));
    known.set(name, macro);
    return macro;
  };
  const key = [...written.values()].map(({ name, count, fallback, body }) =>
    JSON.stringify([name, count, fallback, body]),
  );
  return { key: key.join(), find };
}

function macroOf({ count, fallback, body }: Written, read: (body: string) => Reading): OwnMacro {
  const reading = read(filled(body, (n) => String.fromCharCode(PLACE + n)));
  const { marks } = reading;
  const short = reading.prose.length <= LONGEST_PROSE;
  const prose = short ? reading.prose : '';
  const places = [...prose].flatMap((character, at) => {
    const n = character.charCodeAt(0) - PLACE;
    return n >= 1 && n <= 9 ? [{ n, at }] : [];
  });
  const inOrder = places.every(({ n }, i) => n === i + 1) && places.length === count && fallback === undefined;
  const kindsOver = (start: number, end: number) =>
    marks.filter((mark) => mark.start <= start && mark.end >= end).map(({ kind }) => kind);
  const last = places.at(-1)?.at ?? -1;
  return {
    count,
    ...(fallback !== undefined && { fallback }),
    kinds: prose === '' || places.length > 0 ? [] : kindsOver(0, prose.length),
    ...(inOrder && {
      parts: places.map(({ at }, i) => ({
        before: prose.slice(i === 0 ? 0 : places[i - 1]!.at + 1, at),
        kinds: kindsOver(at, at + 1),
      })),
    }),
    after: prose.slice(last + 1),
    fill: (values) => {
      const filling = read(filled(body, (n) => values[n - 1] ?? ''));
      return filling.prose.length > LONGEST_PROSE ? '' : filling.prose;
    },
  };
}

const filled = (body: string, value: (n: number) => string): string =>
  body.replace(/#([1-9])/g, (_, n: string) => value(Number(n)));
