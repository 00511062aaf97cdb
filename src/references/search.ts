import { distance } from 'fastest-levenshtein';
import { decodeTex, familyNames } from './decode.ts';
import type { BibEntry, Bibliography } from './types.ts';

/** A bibliography as it is searched. */
interface Prepared {
  readonly about: About;
  readonly keys: readonly string[];
  readonly names: readonly (readonly string[])[];
  /** Words of all fields of all entries, folded, each behind a blank; entries parted by line ends. */
  readonly words: string;
  /** Where each entry's words begin, and the end. */
  readonly starts: readonly number[];
}

/** Says more of an entry than its fields do: genes and drugs of the evidence in it. */
export type About = (entry: BibEntry) => string;

const indices = new WeakMap<Bibliography, Prepared>();

/** An entry that fits, and how well: from 0 (its key begins so) to 6 (a typing error away). */
export interface Hit {
  readonly entry: BibEntry;
  readonly tier: number;
}

/** Hits below which keys with the letters in order, and then typing errors, are looked for. */
const FEW = 5;

/**
 * Searches bibliographies by key, authors, title, year, journal, PMID, DOI and whatever `about` adds; letters without
 * accents find those with. An empty query finds everything. Each bibliography is prepared once.
 * @returns hits in the order of the files, not of how well they fit
 */
export function searchEntries(bibliographies: readonly Bibliography[], query: string, about: About): Hit[] {
  const wanted = fold(query).trim();
  if (!wanted) return bibliographies.flatMap(({ entries }) => entries.map((entry) => ({ entry, tier: 0 })));
  const squeezed = wanted.replaceAll(' ', '');
  const hits = bibliographies.flatMap((bibliography) => [...containing(bibliography, wanted, squeezed, about)]);
  for (const further of [inOrder, misspelt]) {
    if (hits.length >= FEW) break;
    const found = new Set(hits.map(({ entry }) => entry));
    for (const bibliography of bibliographies) {
      for (const hit of further(bibliography, prepared(bibliography, about), squeezed)) {
        if (!found.has(hit.entry)) hits.push(hit);
      }
    }
  }
  return hits;
}

/** Entries with the words in any field; each once. One pass over one text is several times faster than one an entry. */
function* containing(bibliography: Bibliography, wanted: string, squeezed: string, about: About): Generator<Hit> {
  const { keys, names, words, starts } = prepared(bibliography, about);
  let i = 0;
  for (let at = words.indexOf(wanted); at >= 0; at = words.indexOf(wanted, starts[i]!)) {
    while (starts[i + 1]! <= at) i++;
    const tier = keys[i]!.startsWith(squeezed)
      ? 0
      : names[i]!.some((name) => name.startsWith(squeezed))
        ? 1
        : keys[i]!.includes(squeezed)
          ? 2
          : words[at - 1] === ' '
            ? 3
            : 4;
    yield { entry: bibliography.entries[i]!, tier };
    if (++i >= keys.length) return;
  }
}

function* inOrder({ entries }: Bibliography, { keys }: Prepared, wanted: string): Generator<Hit> {
  if (wanted.length < 3) return;
  for (const [i, key] of keys.entries()) if (isSubsequence(wanted, key)) yield { entry: entries[i]!, tier: 5 };
}

/** `kobay05` lies in `kobayashi2005`: in order, beginning alike. */
function isSubsequence(wanted: string, key: string): boolean {
  if (wanted[0] !== key[0]) return false;
  let at = 0;
  for (const character of wanted) {
    at = key.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}

function* misspelt({ entries }: Bibliography, { keys, names }: Prepared, wanted: string): Generator<Hit> {
  if (wanted.length < 4) return;
  const allowed = wanted.length >= 7 ? 2 : 1;
  const isNear = (name: string) =>
    name.length >= wanted.length - allowed && distance(wanted, name.slice(0, wanted.length)) <= allowed;
  for (const [i, key] of keys.entries()) {
    if (isNear(key) || names[i]!.slice(0, 3).some(isNear)) yield { entry: entries[i]!, tier: 6 };
  }
}

function prepared(bibliography: Bibliography, about: About): Prepared {
  const known = indices.get(bibliography);
  if (known?.about === about) return known;
  const keys: string[] = [];
  const names: string[][] = [];
  const starts: number[] = [];
  const parts: string[] = [];
  let length = 0;
  for (const entry of bibliography.entries) {
    const { author = '', editor = '', title = '', year, date, journal, journaltitle = '' } = entry.fields;
    const families = familyNames(author || editor).map(fold);
    const text = [entry.key, decodeTex(title), year ?? date ?? '', decodeTex(journal ?? journaltitle)].join(' ');
    const words = ` ${fold(`${families.join(' ')} ${text} ${entry.pmid ?? ''} ${entry.doi ?? ''} ${about(entry)}`)}\n`;
    keys.push(fold(entry.key).replaceAll(' ', ''));
    names.push(families.map((name) => name.replaceAll(' ', '')));
    starts.push(length);
    parts.push(words);
    length += words.length;
  }
  const made = { about, keys, names, words: parts.join(''), starts: [...starts, length] };
  indices.set(bibliography, made);
  return made;
}

/** Lower case, without accents; whatever is no letter or digit is a blank. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most entries are plain letters, for which normalising is a third of the time.
  const plain = /[^\0-\x7f]/.test(lower) ? lower.normalize('NFD').replace(/\p{M}+/gu, '') : lower;
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ');
}
