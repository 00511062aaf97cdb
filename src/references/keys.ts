import type { Citable } from './types.ts';

/** `kobayashi2005`: what most bibliographies look like. */
const DEFAULT_KEY_TEMPLATE = '{family}{year}';

const SMALL_WORDS = new Set(['a', 'an', 'the', 'of', 'in', 'on', 'and', 'for', 'with', 'to', 'by', 'from']);

/**
 * A citation key for a reference, unlike all that are taken.
 * @param template `{family}`, `{year}`, `{word}` (first telling word of the title) and `{pmid}` are filled in
 */
export function citationKey(
  reference: Citable,
  taken: (key: string) => boolean,
  template = DEFAULT_KEY_TEMPLATE,
): string {
  const { authors, year, title = '', pmid = '' } = reference;
  const word =
    title.split(/[^\p{L}\p{N}]+/u).find((part) => part.length > 2 && !SMALL_WORDS.has(part.toLowerCase())) ?? '';
  const values: Readonly<Record<string, string>> = {
    family: plain(authors[0]?.family ?? ''),
    year: year ? String(year) : '',
    word: plain(word),
    pmid,
  };
  const made = template.replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '').replace(/[^\w:.+-]/g, '');
  const base = /^[\d.:+-]*$/.test(made) ? (pmid ? `pmid${pmid}` : 'reference') : made;
  if (!taken(base)) return base;
  for (let i = 0; ; i++) {
    const key = base + suffix(i);
    if (!taken(key)) return key;
  }
}

/** a … z, aa, ab … */
function suffix(i: number): string {
  return (i >= 26 ? suffix(Math.floor(i / 26) - 1) : '') + String.fromCharCode(97 + (i % 26));
}

/** Letters that every key syntax allows: no accents, lower case. */
function plain(text: string): string {
  return text
    .replaceAll('ß', 'ss')
    .replaceAll('ø', 'o')
    .replaceAll('Ø', 'O')
    .replaceAll('ł', 'l')
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
}
