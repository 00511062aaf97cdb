import type { NameEntry, NameIndex } from './types.ts';

/**
 * Names for completion and did-you-mean. Nothing is built until the first question; then names are put into drawers by
 * their first two letters, and a drawer is sorted when it is first opened.
 * @param sources the names of each part of the knowledge
 */
export function createNames(sources: readonly (() => Iterable<NameEntry>)[]): NameIndex {
  let built: { drawers: Map<string, Drawer>; all: NameEntry[]; shapes: Uint32Array } | undefined;
  const build = () => {
    if (built) return built;
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
    const shapes = Uint32Array.from(all, ({ name }) => shape(name));
    built = { drawers, all, shapes };
    return built;
  };

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
      const { all, shapes } = build();
      const wanted = shape(query);
      const initial = query.charAt(0).toLowerCase();
      const scored: { entry: NameEntry; score: number }[] = [];
      for (let i = 0; i < all.length; i++) {
        const shared = bits(shapes[i]! & wanted);
        if (shared === 0) continue;
        const entry = all[i]!;
        const unlike = bits(shapes[i]! ^ wanted) + Math.abs(entry.name.length - query.length);
        const score = 2 * shared - unlike + (entry.name.charAt(0).toLowerCase() === initial ? 1 : 0);
        if (score > -4) scored.push({ entry, score });
      }
      return scored
        .sort((a, b) => b.score - a.score)
        .slice(0, limit)
        .map(({ entry }) => entry);
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

/** A 32-bit signature of a name: a bit for each pair of neighbouring letters, whatever the case. */
function shape(name: string): number {
  let signature = 0;
  let before = 0;
  for (let i = 0; i < name.length; i++) {
    const code = name.charCodeAt(i) | 32;
    if (i > 0) signature |= 1 << (Math.imul(before * 31 + code, 0x9e3779b1) >>> 27);
    before = code;
  }
  return signature >>> 0;
}

function bits(value: number): number {
  let count = 0;
  for (let rest = value; rest !== 0; rest &= rest - 1) count++;
  return count;
}
