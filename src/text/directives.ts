import type { Edit } from './edit.ts';
import type { Directive, Format, Range } from './types.ts';

const NAME = 'oncoprose-';
const TEXT =
  /oncoprose-(disable-next-line|disable-line|disable-file|disable|enable)(?![\w-])[ \t]{0,20}([^\n]{0,500})/y;
const MARKDOWN = [/<!--\s{0,20}$/, /^\s{0,3}\[(?:\/\/|comment|_|#)\]:\s{0,3}(?:#|<>)\s{1,3}[("']$/];

/** What may stand between the start of a directive's line and the directive, and what ends its comment. */
const OPENINGS: Readonly<Record<Format, readonly RegExp[]>> = {
  plain: [],
  markdown: MARKDOWN,
  quarto: MARKDOWN,
  latex: [/(?:^|[^\\])%+[ \t]{0,20}$/],
  typst: [/(?:^|[^:])\/\/[ \t]{0,20}$/, /\/\*\s{0,20}$/],
};
const CLOSINGS = ['-->', '*/'];

/** The document's directives, and where their name stands at all: in the next reading it is looked for in the edit only. */
interface Directives {
  readonly directives: readonly Directive[];
  readonly named: readonly number[];
}

/**
 * Finds `oncoprose-disable-next-line RULE[, RULE] -- reason` and its relatives in the comments of a document.
 * Plain text has no comments, so no directives.
 * @param opaque stretches in which no comment can stand, in order
 * @param earlier where the name stood before an edit
 */
export function findDirectives(
  source: string,
  format: Format,
  opaque: readonly Range[],
  earlier?: { readonly edit: Edit; readonly named: readonly number[] },
): Directives {
  const openings = OPENINGS[format];
  if (openings.length === 0) return { directives: [], named: [] };
  const named = earlier ? namedAfter(source, earlier.named, earlier.edit) : namedIn(source, 0, source.length);
  const directives: Directive[] = [];
  for (const at of named) {
    if (opaque.some(({ start, end }) => start <= at && at < end)) continue;
    const directive = readDirective(source, at, openings);
    if (directive) directives.push(directive);
  }
  return { directives, named };
}

/** Offsets of the name within `[start, end)` of the source. */
function namedIn(source: string, start: number, end: number): number[] {
  const named: number[] = [];
  const text = source.slice(start, end);
  for (let at = text.indexOf(NAME); at >= 0; at = text.indexOf(NAME, at + 1)) named.push(start + at);
  return named;
}

function namedAfter(source: string, named: readonly number[], { start, before, after }: Edit): number[] {
  const [from, to] = [Math.max(0, start - NAME.length + 1), Math.min(source.length, after + NAME.length - 1)];
  return [
    ...named.filter((at) => at + NAME.length <= start),
    ...namedIn(source, from, to),
    ...named.filter((at) => at >= before).map((at) => at + after - before),
  ];
}

function readDirective(source: string, at: number, openings: readonly RegExp[]): Directive | undefined {
  const window = source.slice(Math.max(0, at - 200), at);
  const lastBreak = window.lastIndexOf('\n');
  // A directive that begins a line may have its comment opened on the line before.
  const before = lastBreak + 1 < window.length ? window.slice(lastBreak + 1) : window;
  const opening = openings.map((pattern) => pattern.exec(before)).find((match) => match);
  TEXT.lastIndex = at;
  const match = TEXT.exec(source);
  if (!opening || !match) return undefined;
  const lead = opening[0].search(/<!--|\[|%|\/[/*]/);
  const start = at - (opening[0].length - Math.max(0, lead));
  const line = match[2]!;
  const closing = opening[0].trimStart().startsWith('[')
    ? /[)"']\s*$/.exec(line)?.[0].trim()
    : CLOSINGS.find((text) => line.includes(text));
  const content =
    closing === undefined
      ? line
      : line.slice(0, closing.length === 1 ? line.lastIndexOf(closing) : line.indexOf(closing));
  const end = at + match[0].length - line.length + content.length + (closing?.length ?? 0);
  const dashes = content.search(/(?:^|\s)--\s/);
  const rules = dashes < 0 ? content : content.slice(0, dashes);
  const reason = dashes < 0 ? '' : content.slice(dashes).trim().slice(2).trim();
  return {
    verb: match[1] as Directive['verb'],
    rules: rules.split(/[\s,]+/).filter((rule) => rule !== ''),
    ...(reason !== '' && { reason }),
    range: { start, end: closing === undefined ? at + match[0].trimEnd().length : end },
  };
}
