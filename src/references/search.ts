import { distance } from 'fastest-levenshtein';
import { decodeTex, familyNames } from './decode.ts';
import type { BibEntry, Bibliography } from './types.ts';

/** An entry as it is searched. */
interface Searched {
  readonly entry: BibEntry;
  readonly key: string;
  readonly names: readonly string[];
  /** Words of all fields, folded, each behind a blank. */
  readonly words: string;
}

/** Says more of an entry than its fields do: genes and drugs of the evidence in it. */
export type About = (entry: BibEntry) => string;

const indices = new WeakMap<Bibliography, { readonly about: About; readonly entries: readonly Searched[] }>();

/** Entries by how well they fit: best first, `tier` 0 (key begins so) to 6 (a typing error away). */
export interface Hit {
  readonly entry: BibEntry;
  readonly tier: number;
}

/**
 * Searches bibliographies by key, authors, title, year, journal, PMID, DOI and whatever `about` adds; letters without
 * accents find those with. An empty query finds everything. Each bibliography is prepared once.
 */
export function searchEntries(bibliographies: readonly Bibliography[], query: string, about: About): Hit[] {
  const wanted = fold(query).trim();
  const all = bibliographies.flatMap((bibliography) => prepared(bibliography, about));
  if (!wanted) return all.map(({ entry }) => ({ entry, tier: 0 }));
  const squeezed = wanted.replaceAll(' ', '');
  const hits: Hit[] = [];
  for (const searched of all) {
    const tier = tierOf(searched, wanted, squeezed);
    if (tier !== undefined) hits.push({ entry: searched.entry, tier });
  }
  if (hits.length < 5 && squeezed.length >= 4)
    hits.push(...misspelt(all, squeezed, new Set(hits.map(({ entry }) => entry))));
  return hits.sort((a, b) => a.tier - b.tier);
}

function tierOf({ key, names, words }: Searched, wanted: string, squeezed: string): number | undefined {
  if (key.startsWith(squeezed)) return 0;
  if (names.some((name) => name.startsWith(squeezed))) return 1;
  if (key.includes(squeezed)) return 2;
  if (words.includes(` ${wanted}`)) return 3;
  if (words.includes(wanted)) return 4;
  return squeezed.length >= 3 && isSubsequence(squeezed, key) ? 5 : undefined;
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

function* misspelt(all: readonly Searched[], wanted: string, found: ReadonlySet<BibEntry>): Generator<Hit> {
  const allowed = wanted.length >= 7 ? 2 : 1;
  for (const { entry, key, names } of all) {
    if (found.has(entry)) continue;
    const near = [key, ...names.slice(0, 3)].some((name) => distance(wanted, name.slice(0, wanted.length)) <= allowed);
    if (near) yield { entry, tier: 6 };
  }
}

function prepared(bibliography: Bibliography, about: About): readonly Searched[] {
  const known = indices.get(bibliography);
  if (known?.about === about) return known.entries;
  const entries = bibliography.entries.map((entry) => prepare(entry, about));
  indices.set(bibliography, { about, entries });
  return entries;
}

function prepare(entry: BibEntry, about: About): Searched {
  const { author = '', editor = '', title = '', year, date, journal, journaltitle = '' } = entry.fields;
  const who = author || editor;
  const text = [who, title, year ?? date ?? '', journal ?? journaltitle].map(decodeTex).join(' ');
  return {
    entry,
    key: fold(entry.key).replaceAll(' ', ''),
    names: familyNames(who).map((name) => fold(name).replaceAll(' ', '')),
    words: ` ${fold(`${entry.key} ${text} ${entry.pmid ?? ''} ${entry.doi ?? ''} ${about(entry)}`)}`,
  };
}

/** Lower case, without accents; whatever is no letter or digit is a blank. */
function fold(text: string): string {
  const lower = text.toLowerCase();
  // Most entries are plain letters, for which normalising is a third of the time.
  const plain = /[^\0-\x7f]/.test(lower) ? lower.normalize('NFD').replace(/\p{M}+/gu, '') : lower;
  return plain.replace(/[^\p{L}\p{N}]+/gu, ' ');
}
