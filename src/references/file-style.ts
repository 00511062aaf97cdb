import type { Bibliography } from './types.ts';

/** How a BibTeX file writes its entries, so that a new one looks like the others. */
export interface BibtexStyle {
  readonly newline: string;
  readonly indent: string;
  readonly open: string;
  readonly close: string;
  /** Between name and value: ` = `, `=`, or padded to a column. */
  readonly equals: (name: string) => string;
  readonly trailingComma: boolean;
  readonly upperCase: boolean;
  readonly blankLine: boolean;
}

/** Reads the style off the last entries of a file; two spaces, braces and a trailing comma where there are none. */
export function bibtexStyle(text: string, { entries }: Pick<Bibliography, 'entries'>): BibtexStyle {
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const last = entries.slice(-3).map(({ start, end }) => text.slice(start, Math.min(end, start + 4000)));
  const sample = last.at(-1) ?? '';
  const fields = [...sample.matchAll(/^([ \t]*)([A-Za-z][\w-]*)([ \t]*=[ \t]*)([{"]?)/gm)];
  const [, indent = '  ', name = 'author', between = ' = ', open = '{'] = fields[0] ?? [];
  const columns = new Set(fields.map(([, , field, gap]) => field!.length + gap!.indexOf('=')));
  const column = fields.length > 2 && columns.size === 1 ? [...columns][0]! : undefined;
  const behind = between.slice(between.indexOf('=') + 1);
  return {
    newline,
    indent: fields.length ? indent : '  ',
    open: open === '"' ? '"' : '{',
    close: open === '"' ? '"' : '}',
    equals: (field) => (column === undefined ? between : `${' '.repeat(Math.max(0, column - field.length))}=${behind}`),
    trailingComma: entries.length === 0 || /,\s*[})]\s*$/.test(sample),
    upperCase: /^[A-Z]{2,}$/.test(name),
    blankLine: entries.length < 2 || /\n\s*\n/.test(text.slice(entries.at(-2)!.end, entries.at(-1)!.start)),
  };
}
