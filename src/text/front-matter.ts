import type { Range } from './types.ts';

const FIELDS = /^(?:title|subtitle|keywords?|tags|categories|short[-_]title|description|abstract|subject)\s{0,5}:/i;
const OPENING = /^\uFEFF?---[ \t]{0,99}\r?\n/;
const CLOSING = /\r?\n(?:---|\.\.\.)[ \t]{0,99}(?:\r?\n|$)/g;

/** YAML front matter at the document's start: its text without the fences, and where the document goes on. */
export function frontMatter(source: string): { range: Range; end: number } | undefined {
  const opening = OPENING.exec(source);
  if (!opening) return undefined;
  const start = opening[0].length;
  CLOSING.lastIndex = start - 1;
  const closing = CLOSING.exec(source);
  if (!closing) return undefined;
  return { range: { start, end: Math.max(start, closing.index) }, end: closing.index + closing[0].length };
}

/** Values of the fields that say what a document is about. Reads lines, so a half-typed line costs only itself. */
export function contextOfFrontMatter(yaml: string): string[] {
  const values: string[] = [];
  let inside = false;
  for (const line of yaml.split('\n')) {
    const indented = /^\s|^-\s/.test(line);
    if (!indented) inside = FIELDS.test(line);
    if (!inside) continue;
    const value = (indented ? line.replace(/^\s*-\s/, '') : line.slice(line.indexOf(':') + 1)).trim();
    const items = /^\[.*\]$/.test(value) ? value.slice(1, -1).split(',') : [value.replace(/^[|>][+-]?$/, '')];
    for (const item of items) {
      const text = item.trim().replace(/^(["'])(.*)\1$/, '$2');
      if (text !== '') values.push(text);
    }
  }
  return values;
}
