import { once } from './once.ts';
import type { NameEntry, NameIndex } from './types.ts';

/**
 * Names for completion and did-you-mean. Nothing is built until the first question; then names are put into drawers by
 * their first two letters, and a drawer is sorted when it is first opened.
 * @param sources the names of each part of the knowledge
 */
export function createNames(sources: readonly (() => Iterable<NameEntry>)[]): NameIndex {
  const build = once(() => {
    const drawers = new Map<string, Drawer>();
    const all: NameEntry[] = [];
    for (const source of sources) {
      for (const entry of source()) {
        all.push(entry);
        const key = drawerKey(entry.name);
        const drawer = drawers.get(key);
        if (drawer) drawer.entries.push(entry);
        else drawers.set(key, { entries: [entry], sorted: false });
      }
    }
    const letters = Uint32Array.from(all, ({ name }) => lettersOf(name));
    const pairs = Uint32Array.from(all, ({ name }) => pairsOf(name));
    return { drawers, all, letters, pairs };
  });

  return {
    startingWith(prefix, limit) {
      const wanted = prefix.toLowerCase();
      if (wanted === '' || limit <= 0) return [];
      const { drawers } = build();
      const keys =
        wanted.length > 1 ? [wanted.slice(0, 2)] : [...drawers.keys()].filter((key) => key.startsWith(wanted));
      const found: NameEntry[] = [];
      for (const key of keys.sort()) {
        const entries = open(drawers.get(key));
        for (let i = lowerBound(entries, wanted); i < entries.length && found.length < limit; i++) {
          if (!entries[i]!.name.toLowerCase().startsWith(wanted)) break;
          found.push(entries[i]!);
        }
      }
      return found;
    },
    shortlist(query, limit) {
      if (query === '' || limit <= 0) return [];
      const { all, letters, pairs } = build();
      const [wantedLetters, wantedPairs] = [lettersOf(query), pairsOf(query)];
      const initial = query.charCodeAt(0) | 32;
      const byScore: NameEntry[][] = [];
      for (let i = 0; i < all.length; i++) {
        const { name } = all[i]!;
        const score =
          2 * bits(letters[i]! & wantedLetters) -
          bits(letters[i]! ^ wantedLetters) -
          Math.abs(name.length - query.length) +
          bits(pairs[i]! & wantedPairs) +
          ((name.charCodeAt(0) | 32) === initial ? 2 : 0);
        if (score <= 0) continue;
        byScore[score] ??= [];
        byScore[score].push(all[i]!);
      }
      const found: NameEntry[] = [];
      for (let score = byScore.length - 1; score > 0 && found.length < limit; score--) {
        found.push(...(byScore[score] ?? []).slice(0, limit - found.length));
      }
      return found;
    },
  };
}

interface Drawer {
  readonly entries: NameEntry[];
  sorted: boolean;
}

const drawerKey = (name: string) => name.slice(0, 2).toLowerCase();

function open(drawer: Drawer | undefined): readonly NameEntry[] {
  if (!drawer) return [];
  if (!drawer.sorted) {
    const keys = new Map(drawer.entries.map((entry) => [entry, entry.name.toLowerCase()]));
    drawer.entries.sort((a, b) => {
      const [left, right] = [keys.get(a)!, keys.get(b)!];
      return left < right ? -1 : left > right ? 1 : 0;
    });
    drawer.sorted = true;
  }
  return drawer.entries;
}

/** First entry whose lower-cased name is not before `wanted`. */
function lowerBound(entries: readonly NameEntry[], wanted: string): number {
  let low = 0;
  let high = entries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (entries[middle]!.name.toLowerCase() < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The letters and digits of a name, a bit each (digits share six), whatever the case and order. */
function lettersOf(name: string): number {
  let signature = 0;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i) | 32;
    if (code >= 97 && code <= 122) signature |= 1 << (code - 97);
    else if (code >= 48 && code <= 57) signature |= 1 << (26 + (code % 6));
  }
  return signature >>> 0;
}

/** A bit for each pair of neighbouring characters, whatever the case. */
function pairsOf(name: string): number {
  let signature = 0;
  for (let i = 1; i < name.length; i++) {
    const pair = (name.charCodeAt(i - 1) | 32) * 31 + (name.charCodeAt(i) | 32);
    signature |= 1 << (Math.imul(pair, 0x9e3779b1) >>> 27);
  }
  return signature >>> 0;
}

/** How many bits are set (Warren, Hacker's Delight, 5–1). */
function bits(value: number): number {
  let v = value - ((value >>> 1) & 0x55555555);
  v = (v & 0x33333333) + ((v >>> 2) & 0x33333333);
  return Math.imul((v + (v >>> 4)) & 0x0f0f0f0f, 0x01010101) >>> 24;
}
