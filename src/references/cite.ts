import type { Format } from '../text/types.ts';
import type { Insertion } from './append.ts';
import type { Citable } from './types.ts';

/** How plain text cites: by author and year with the PMID, or by number. */
export type PlainStyle = 'author-year' | 'numbered';

/**
 * Where and how keys are cited at a place, in the document's syntax: added to a citation that stands there already,
 * else as a new one. Nothing where all keys are cited there already.
 * @param offset the caret, in the source
 */
export function citeAt(source: string, format: Format, offset: number, keys: readonly string[]): Insertion | undefined {
  switch (format) {
    case 'markdown':
    case 'quarto':
      return citeInMarkdown(source, offset, keys);
    case 'latex':
      return citeInLatex(source, offset, keys);
    case 'typst':
      return citeInTypst(source, offset, keys);
    case 'plain':
      return undefined;
  }
}

/** `(Kobayashi et al., 2005; PMID 15728811)`: a citation that needs no bibliography. */
export function plainCitation({ authors, etAl, year, pmid, doi }: Citable): string {
  const [first, second] = authors;
  const who = !first
    ? ''
    : etAl || authors.length > 2
      ? `${first.family} et al.`
      : second
        ? `${first.family} and ${second.family}`
        : first.family;
  const identifier = pmid ? `PMID ${pmid}` : doi && `doi:${doi}`;
  return `(${[[who, year].filter(Boolean).join(', '), identifier].filter(Boolean).join('; ')})`;
}

function citeInMarkdown(source: string, offset: number, keys: readonly string[]): Insertion | undefined {
  const bracket = around(source, offset, /\[[^[\]\n]{0,600}@[^[\]\n]{0,600}\]/g);
  if (!bracket) return { at: offset, text: `${space(source, offset)}[${keys.map((key) => `@${key}`).join('; ')}]` };
  const cited = new Set(
    [...bracket.text.matchAll(/@\{?([\p{L}\p{N}_][\p{L}\p{N}_:.#$%&+?<>~/-]*)/gu)].map((match) =>
      match[1]!.replace(/[.:]+$/, ''),
    ),
  );
  const fresh = keys.filter((key) => !cited.has(key));
  return fresh.length ? { at: bracket.end - 1, text: fresh.map((key) => `; @${key}`).join('') } : undefined;
}

function citeInLatex(source: string, offset: number, keys: readonly string[]): Insertion | undefined {
  const command = around(source, offset, /\\[A-Za-z]*cite[A-Za-z]*\*?(?:\[[^\]\n]{0,200}\]){0,2}\{[^{}\n]{0,600}\}/g);
  if (!command) {
    const used =
      /\\((?:auto|paren|foot|text|full|super)?cite[pt]?)\*?(?:\[[^\]\n]{0,200}\]){0,2}\{/.exec(source)?.[1] ?? 'cite';
    return {
      at: offset,
      text: `${/[\s~([{]$/.test(source.slice(Math.max(0, offset - 1), offset)) || offset === 0 ? '' : '~'}\\${used}{${keys.join(',')}}`,
    };
  }
  const inside = command.text.slice(command.text.lastIndexOf('{') + 1, -1);
  const cited = new Set(inside.split(',').map((key) => key.trim()));
  const fresh = keys.filter((key) => !cited.has(key));
  const comma = /,\s/.test(inside) ? ', ' : ',';
  return fresh.length ? { at: command.end - 1, text: (inside.trim() ? comma : '') + fresh.join(comma) } : undefined;
}

function citeInTypst(source: string, offset: number, keys: readonly string[]): Insertion | undefined {
  const run = around(
    source,
    offset,
    /@[\p{L}\p{N}_][\p{L}\p{N}_:.-]{0,200}(?:\s@[\p{L}\p{N}_][\p{L}\p{N}_:.-]{0,200}){0,40}/gu,
  );
  const cited = new Set((run?.text ?? '').split(/\s*@/).map((key) => key.replace(/[.:]+$/, '')));
  const fresh = keys.filter((key) => !cited.has(key)).map((key) => `@${key}`);
  if (!fresh.length) return undefined;
  const at = run ? run.start + run.text.replace(/[.:]+$/, '').length : offset;
  return { at, text: `${run ? ' ' : space(source, offset)}${fresh.join(' ')}` };
}

/** A blank before a new citation, unless one stands there. */
function space(source: string, offset: number): string {
  return offset === 0 || /[\s([{]/.test(source[offset - 1]!) ? '' : ' ';
}

/** The match of a pattern on the caret's line that the caret touches, or that stands just before it. */
function around(
  source: string,
  offset: number,
  pattern: RegExp,
): { start: number; end: number; text: string } | undefined {
  const lineStart = Math.max(source.lastIndexOf('\n', offset - 1) + 1, offset - 2000);
  const lineEnd = source.indexOf('\n', offset);
  const line = source.slice(lineStart, Math.min(lineEnd < 0 ? source.length : lineEnd, offset + 2000));
  for (const match of line.matchAll(pattern)) {
    const start = lineStart + match.index;
    const end = start + match[0].length;
    if (offset >= start && offset <= end) return { start, end, text: match[0] };
  }
  return undefined;
}
