/** Names under hashes, and the lengths of names under the hash of their first atom. */
export interface HashTable {
  addName(hash: number, name: string): void;
  addLength(first: number, length: number): void;
  names(hash: number): readonly string[];
  hasNames(hash: number): boolean;
  lengths(first: number): number;
  /** Notes that names begin with the atoms of this hash … */
  addPrefix(hash: number): void;
  /** … and answers whether any may: false is certain, true nearly so. */
  mayBegin(hash: number): boolean;
}

const NONE: readonly string[] = Object.freeze([]);

/**
 * Open-addressed tables of integers: 200,000 entries in a fraction of the time and memory that Maps of strings take.
 * Hashes are whole numbers from 0 to 2³⁰ − 1.
 */
export function createHashTable(): HashTable {
  const heads = createIntegerMap();
  const masks = createIntegerMap();
  /** Before the tables, which are too large for the fast caches: nearly every hash that a text asks for is in none. */
  const prefixes = createBitFilter();
  const named = createBitFilter();
  const names: string[] = [''];
  /** Index of the next name with the same hash; 0 ends the chain. */
  const next: number[] = [0];
  return {
    addName(hash, name) {
      const head = heads.get(hash);
      for (let i = head; i > 0; i = next[i]!) if (names[i] === name) return;
      named.add(hash);
      names.push(name);
      next.push(head);
      heads.set(hash, names.length - 1);
    },
    addLength: (first, length) => masks.set(first, masks.get(first) | (1 << length)),
    names(hash) {
      let found: string[] | undefined;
      for (let i = heads.get(hash); i > 0; i = next[i]!) {
        found ??= [];
        found.push(names[i]!);
      }
      return found ?? NONE;
    },
    hasNames: (hash) => named.mayHave(hash) && heads.get(hash) > 0,
    lengths: masks.get,
    addPrefix: prefixes.add,
    mayBegin: prefixes.mayHave,
  };
}

/** One bit a hash, by twenty bits of it. */
function createBitFilter() {
  const bits = new Uint8Array(1 << 17);
  return {
    add(hash: number): void {
      bits[(hash >>> 3) & 0x1ffff]! |= 1 << (hash & 7);
    },
    /** False is certain, true nearly so. */
    mayHave: (hash: number): boolean => (bits[(hash >>> 3) & 0x1ffff]! & (1 << (hash & 7))) !== 0,
  };
}

/** Asks `get` once for each of the few thousand numbers that a text repeats: the table itself is too large for the fast caches. */
export function remembered(get: (key: number) => number): (key: number) => number {
  const keys = new Int32Array(8192).fill(-1);
  const values = new Int32Array(8192);
  return (key) => {
    const at = key & 8191;
    if (keys[at] !== key) {
      keys[at] = key;
      values[at] = get(key);
    }
    return values[at]!;
  };
}

/** Integer → integer above 0; 0 where nothing is set. Doubles at a load of one half. */
export function createIntegerMap() {
  let size = 1 << 15;
  let keys = new Int32Array(size);
  let values = new Int32Array(size);
  let count = 0;
  const slot = (key: number): number => {
    let at = Math.imul(key, 0x9e3779b1) >>> 0;
    at = (at ^ (at >>> 15)) & (size - 1);
    while (values[at] !== 0 && keys[at] !== key) at = (at + 1) & (size - 1);
    return at;
  };
  const set = (key: number, value: number): void => {
    const at = slot(key);
    if (values[at] === 0 && ++count * 2 > size) {
      const [oldKeys, oldValues] = [keys, values];
      size *= 2;
      [keys, values] = [new Int32Array(size), new Int32Array(size)];
      for (let i = 0; i < oldValues.length; i++) {
        if (oldValues[i] === 0) continue;
        const moved = slot(oldKeys[i]!);
        keys[moved] = oldKeys[i]!;
        values[moved] = oldValues[i]!;
      }
      const added = slot(key);
      keys[added] = key;
      values[added] = value;
      return;
    }
    keys[at] = key;
    values[at] = value;
  };
  return { get: (key: number): number => values[slot(key)]!, set };
}
