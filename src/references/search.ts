import { distance } from 'fastest-levenshtein';
import { decodeTex, familyNames } from './decode.ts';
import { lettersOf, mayBeWithin } from './letters.ts';
import type { BibEntry, Bibliography } from './types.ts';

/** One thing of every entry, folded, in one text: a pass over it is several times faster than a look at each entry. */
interface Column {
  readonly text: string;
  /** Where each entry's part begins, and the end. Parts end with a line end, which nothing that is looked for holds. */
  readonly starts: readonly number[];
}

/** A bibliography as it is searched. */
interface Prepared {
  readonly about: About;
  readonly places: ReadonlyMap<BibEntry, number>;
  /** Without blanks, by entry. */
  readonly keys: readonly string[];
  /** Each entry's key and first names, for the search of typing errors: the words, their letters, their entries. */
  readonly spelt: {
    readonly words: readonly string[];
    readonly letters: readonly number[];
    readonly rows: readonly number[];
  };
  readonly keyColumn: Column;
  /** Each name behind a blank. */
  readonly nameColumn: Column;
  /** Words of all fields, each behind a blank. */
  readonly wordColumn: Column;
}

/** Says more of an entry than its fields do: genes and drugs of the evidence in it. */
export type About = (entry: BibEntry) => string;

const indices = new WeakMap<Bibliography, Prepared>();

/** An entry that fits, and how well: from 0 (its key begins so) to 6 (a typing error away). */
export interface Hit {
  readonly entry: BibEntry;
  readonly tier: number;
}

export interface SearchOptions {
  /** Entries that are given wherever they fit, however many fit better. */
  readonly always?: Iterable<BibEntry>;
  /** As many others as are given; those that fit best. */
  readonly limit?: number;
}

/** Hits below which keys with the letters in order, and then typing errors, are looked for. */
const FEW = 5;
/** First authors whose names may be misspelt. */
const NAMED = 3;

/**
 * Searches bibliographies by key, authors, title, year, journal, PMID, DOI and whatever `about` adds; letters without
 * accents find those with. An empty query finds everything. Each bibliography is prepared once; a search ends as soon as
 * it has what it may give, so that a letter that fits every entry is not asked of every entry.
 * @returns those of `always`, then the others by how well they fit, then in the order of the files
 */
export function searchEntries(
  bibliographies: readonly Bibliography[],
  query: string,
  about: About,
  { always = [], limit = Number.POSITIVE_INFINITY }: SearchOptions = {},
): Hit[] {
  const hits = new Map<BibEntry, Hit>();
  const wanted = fold(query).trim();
  const squeezed = wanted.replaceAll(' ', '');
  const sources = bibliographies.map((bibliography) => ({ bibliography, ...prepared(bibliography, about) }));
  for (const entry of always) {
    const source = sources.find(({ places }) => places.has(entry));
    const tier = source && tierOf(source, source.places.get(entry)!, wanted, squeezed);
    if (tier !== undefined) hits.set(entry, { entry, tier });
  }
  const enough = hits.size + limit;
  for (const tier of TIERS.keys()) {
    for (const source of sources) {
      for (const i of rowsOf(source, tier, wanted, squeezed)) {
        if (hits.size >= enough) return [...hits.values()];
        const entry = source.bibliography.entries[i]!;
        if (!hits.has(entry)) hits.set(entry, { entry, tier });
      }
    }
  }
  for (const [further, tier] of [[inOrder, 5] as const, [misspelt, 6] as const]) {
    if (hits.size >= FEW || !wanted) break;
    for (const source of sources) {
      for (const i of further(source, squeezed)) {
        if (hits.size >= enough) return [...hits.values()];
        const entry = source.bibliography.entries[i]!;
        if (!hits.has(entry)) hits.set(entry, { entry, tier });
      }
    }
  }
  return [...hits.values()];
}

/** Where what is looked for stands in an entry that fits, best first. */
const TIERS: readonly ((
  wanted: string,
  squeezed: string,
) => readonly ['keyColumn' | 'nameColumn' | 'wordColumn', string])[] = [
  (_, squeezed) => ['keyColumn', ` ${squeezed}`],
  (_, squeezed) => ['nameColumn', ` ${squeezed}`],
  (_, squeezed) => ['keyColumn', squeezed],
  (wanted) => ['wordColumn', ` ${wanted}`],
  (wanted) => ['wordColumn', wanted],
];

function tierOf(source: Prepared, row: number, wanted: string, squeezed: string): number | undefined {
  const tier = TIERS.findIndex((where) => {
    const [column, text] = where(wanted, squeezed);
    const { text: all, starts } = source[column];
    return all.slice(starts[row]!, starts[row + 1]!).includes(text);
  });
  return tier < 0 ? undefined : tier;
}

/** The entries that hold what is looked for where a tier looks for it, each once, in order. */
function* rowsOf(source: Prepared, tier: number, wanted: string, squeezed: string): Generator<number> {
  const [column, needle] = TIERS[tier]!(wanted, squeezed);
  const { text, starts } = source[column];
  let row = 0;
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, starts[row]!)) {
    while (starts[row + 1]! <= at) row++;
    yield row;
    if (++row >= starts.length - 1) return;
  }
}

function* inOrder({ keys }: Prepared, wanted: string): Generator<number> {
  if (wanted.length < 3) return;
  for (const [i, key] of keys.entries()) if (isSubsequence(wanted, key)) yield i;
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

function* misspelt({ spelt: { words, letters, rows } }: Prepared, wanted: string): Generator<number> {
  if (wanted.length < 4) return;
  const allowed = wanted.length >= 7 ? 2 : 1;
  const ours = lettersOf(wanted);
  for (let i = 0; i < words.length; i++) {
    const word = words[i]!;
    if (!mayBeWithin(allowed, ours, letters[i]!) || word.length < wanted.length - allowed) continue;
    if (distance(wanted, word.slice(0, wanted.length)) <= allowed) yield rows[i]!;
  }
}

function prepared(bibliography: Bibliography, about: About): Prepared {
  const known = indices.get(bibliography);
  if (known?.about === about) return known;
  const { entries } = bibliography;
  const keys: string[] = [];
  const names: string[][] = [];
  const words: string[] = [];
  for (const entry of entries) {
    const { author = '', editor = '', title = '', year, date, journal, journaltitle = '' } = entry.fields;
    const families = familyNames(author || editor).map(fold);
    const text = [entry.key, decodeTex(title), year ?? date ?? '', decodeTex(journal ?? journaltitle)].join(' ');
    words.push(fold(`${families.join(' ')} ${text} ${entry.pmid ?? ''} ${entry.doi ?? ''} ${about(entry)}`));
    keys.push(fold(entry.key).replaceAll(' ', ''));
    names.push(families.map((name) => name.replaceAll(' ', '')));
  }
  const spelt = keys.flatMap((key, i) => [key, ...names[i]!.slice(0, NAMED)]);
  const made = {
    about,
    places: new Map(entries.map((entry, i) => [entry, i])),
    keys,
    names,
    spelt: {
      words: spelt,
      letters: spelt.map(lettersOf),
      rows: keys.flatMap((_, i) => Array(1 + Math.min(NAMED, names[i]!.length)).fill(i)),
    },
    keyColumn: columnOf(keys),
    nameColumn: columnOf(names.map((some) => some.join(' '))),
    wordColumn: columnOf(words),
  };
  indices.set(bibliography, made);
  return made;
}

function columnOf(parts: readonly string[]): Column {
  const starts = [0];
  for (const part of parts) starts.push(starts.at(-1)! + part.length + 2);
  return { text: parts.map((part) => ` ${part}\n`).join(''), starts };
}

/** Lower case, without accents; whatever is no letter or digit is a blank. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most entries are plain letters, for which normalising is a third of the time.
  const plain = /[^\0-\x7f]/.test(lower) ? lower.normalize('NFD').replace(/\p{M}+/gu, '') : lower;
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ');
}
