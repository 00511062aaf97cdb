import type { Knowledge } from '../../knowledge/types.ts';
import { atomsOf, eachAtom, hashOf, insideHash, type TakeAtom } from './atoms.ts';
import { isGeneric, namesDisorder } from './derive.ts';
import { fitOf, isPhrase } from './fit.ts';
import { createHashTable, createIntegerMap, type HashTable, remembered } from './hash-table.ts';
import { wordingsWith } from './wordings.ts';

/**
 * Every gene name that is known, by a hash over its atoms. A name's hash is built with `first` and `extended`, one
 * atom at a time; two names may share one, so what `names` answers is still to be compared with the text.
 */
export interface Lexicon {
  /** In how many atoms names that begin with an atom of this hash come: bit n for n atoms. */
  lengths(hash: number): number;
  /** May a name begin with the two atoms of this hash? */
  mayBegin(hash: number): boolean;
  /** The names under the hash of all their atoms. */
  names(hash: number): readonly string[];
  /** Does a name under the hash fit what stands in `text` from `start` to `end`? */
  fits(hash: number, text: string, start: number, end: number): boolean;
  /** The names that are written as `form` is, but for case and separators. */
  namesLike(form: string): readonly string[];
  /** Known names that prose also words as `form`; empty for a form that is no rewording. */
  basesOf(form: string): readonly string[];
}

/** The hash of a name of which one more atom has been read. */
export const extended = (hash: number, atom: number): number =>
  (Math.imul(hash, 0x01000193) ^ insideHash(atom)) & 0x3fffffff;

/** Longest name, in atoms, that is worth keeping: the tail of HGNC's longest names is never written out. */
export const LONGEST = 14;

/** A rewording that fits more names than these says nothing: "protein kinase". */
const MOST_BASES = 3;

interface Building {
  /** Built to its end; undefined until then. */
  lexicon?: Lexicon;
  readonly steps: Generator<void, Lexicon>;
}

const buildings = new WeakMap<Knowledge, Building>();

function buildingOf(knowledge: Knowledge): Building {
  const building = buildings.get(knowledge) ?? { steps: buildLexicon(knowledge) };
  buildings.set(knowledge, building);
  return building;
}

/** The lexicon of a knowledge base, built at first use. */
export function lexiconOf(knowledge: Knowledge): Lexicon {
  const building = buildingOf(knowledge);
  while (!building.lexicon) {
    const { done, value } = building.steps.next();
    if (done) building.lexicon = value;
  }
  return building.lexicon;
}

/** Builds the lexicon step by step, a few milliseconds each; where somebody needs it before, it is finished at once. */
export function* buildingLexicon(knowledge: Knowledge): Generator<void> {
  const building = buildingOf(knowledge);
  while (!building.lexicon) {
    const { done, value } = building.steps.next();
    if (done) building.lexicon = value;
    else yield;
  }
}

/** So many names are read in a step. */
const STEP = 4096;

/**
 * Builds the lexicon of all names and of how prose rewords them (wordings.ts). At first names are only put into drawers by
 * their first atom; a drawer is read when a text first holds that atom, so that most of 150,000 names never are.
 */
function* buildLexicon(
  knowledge: Pick<Knowledge, 'geneNames' | 'geneSenses' | 'geneFamilies'>,
): Generator<void, Lexicon> {
  const table = createHashTable();
  const atoms = createScratch();
  const insert = (name: string, first: number, last: number): void => {
    const count = atoms.count() - last;
    if (count < 1 || count > LONGEST) return;
    let hash = first;
    for (let i = last + 1; i < atoms.count(); i++) {
      hash = extended(hash, atoms.hashes[i]!);
      if (i === last + 1) table.addPrefix(hash);
    }
    table.addLength(first, count);
    table.addName(hash, name);
  };
  const names: string[] = [];
  for (const name of knowledge.geneNames()) if (names.push(name) % STEP === 0) yield;
  /** Names before this one are the knowledge's own, which may say too little; those behind it are chosen. */
  const chosen = names.length;
  for (const family of knowledge.geneFamilies()) for (const name of family.names) names.push(name, `${name}s`);

  const drawers = createDrawers();
  /** Names under the atoms that prose's wordings of them may begin with. */
  const sources = createDrawers();
  const wordings = wordingsWith(knowledge);
  const key = (name: string, put: (hash: number) => void): void => {
    atoms.read(name, 1);
    if (atoms.count() === 0) return;
    put(atoms.hashes[0]!);
    if (!mayJoin(name, atoms.ends[0]!)) return;
    atoms.read(name);
    if (splitsInLetters(name, atoms)) put(joinedHash(name, atoms));
  };
  for (let i = 0; i < names.length; i++) {
    if (i % STEP === STEP - 1) yield;
    const name = names[i]!;
    key(name, (hash) => drawers.put(hash, i));
    if (i < chosen) for (const beginning of wordings.beginnings(name)) key(beginning, (hash) => sources.put(hash, i));
  }
  const derived = new Map<string, readonly string[]>();
  const add = (name: string, first: number): void => {
    atoms.read(name);
    if (atoms.hashes[0] === first) insert(name, first, 0);
    // PD-L1 is also written PDL1.
    if (splitsInLetters(name, atoms) && joinedHash(name, atoms) === first) insert(name, first, 1);
  };
  /** How prose words the names, of the wordings that begin with an atom: those that fit more than a few names are left out. */
  const derive = (first: number): void => {
    const bases = new Map<string, string[]>();
    let last = -1;
    for (const i of sources.take(first)) {
      if (i === last) continue;
      last = i;
      for (const { form, base } of wordings.of(names[i]!)) {
        let begins = false;
        key(form, (hash) => {
          begins ||= hash === first;
        });
        if (!begins) continue;
        const known = bases.get(form);
        if (known) known.push(base);
        else bases.set(form, [base]);
      }
    }
    for (const [form, all] of bases) {
      if (all.length > MOST_BASES) continue;
      derived.set(form, all);
      add(form, first);
    }
  };
  const opened = new Set<number>();
  const open = (first: number): void => {
    if (opened.has(first)) return;
    opened.add(first);
    for (const i of drawers.take(first)) {
      const name = names[i]!;
      if (i < chosen && isPhrase(name) && (namesDisorder(name) || isGeneric(name))) continue;
      add(name, first);
    }
    derive(first);
  };
  const lengths = remembered((first) => {
    open(first);
    return table.lengths(first);
  });

  const namesLike = (form: string): readonly string[] => {
    const { hashes, starts, ends } = atomsOf(form);
    const walk = (first: number, from: number) => {
      if (lengths(first) === 0) return NONE;
      let hash = first;
      for (let i = from; i < hashes.length; i++) hash = extended(hash, hashes[i]!);
      return table.names(hash);
    };
    const names = hashes.length > 0 ? walk(hashes[0]!, 1) : [];
    if (names.length > 0 || hashes.length < 2) return names;
    return walk(hashOf(form, starts[0]!, ends[0]!, starts[1], ends[1]), 2);
  };
  return {
    lengths,
    mayBegin: table.mayBegin,
    names: table.names,
    fits: fitting(table),
    namesLike,
    basesOf: (form) => derived.get(form) ?? NONE,
  };
}

const NONE: readonly string[] = Object.freeze([]);

/** `fits` with a memory: texts repeat "of", "in" and "was", which are aliases in another case, and few names. */
function fitting({ hasNames, names }: HashTable): Lexicon['fits'] {
  const SLOTS = 1 << 13;
  const known = new Array<{ hash: number; written: string; fits: boolean } | undefined>(SLOTS);
  return (hash, text, start, end) => {
    if (!hasNames(hash)) return false;
    const slot = hash & (SLOTS - 1);
    const last = known[slot];
    if (last?.hash === hash && last.written.length === end - start && text.startsWith(last.written, start))
      return last.fits;
    const written = text.slice(start, end);
    const fits = names(hash).some((name) => fitOf(written, name));
    known[slot] = { hash, written, fits };
    return fits;
  };
}

/** Names, by number, under the hash of an atom that they may begin with. */
function createDrawers() {
  const last = createIntegerMap();
  let items = new Int32Array(1 << 15);
  let before = new Int32Array(1 << 15);
  let count = 0;
  const grown = (old: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> => {
    const wider = new Int32Array(old.length * 2);
    wider.set(old);
    return wider;
  };
  return {
    put(hash: number, item: number): void {
      if (++count === items.length) [items, before] = [grown(items), grown(before)];
      before[count] = last.get(hash);
      items[count] = item;
      last.set(hash, count);
    },
    /** The items under a hash, in the order they were put in. */
    take(hash: number): number[] {
      const taken: number[] = [];
      for (let i = last.get(hash); i > 0; i = before[i]!) taken.push(items[i]!);
      return taken.reverse();
    },
  };
}

/** The atoms of one name at a time, in the same arrays: building reads 150,000 names. */
function createScratch() {
  const [starts, ends, hashes] = [
    new Int32Array(LONGEST + 2),
    new Int32Array(LONGEST + 2),
    new Int32Array(LONGEST + 2),
  ];
  let count = 0;
  const take: TakeAtom = (start, end, hash) => {
    starts[count] = start;
    ends[count] = end;
    hashes[count] = hash;
    count++;
  };
  const read = (name: string, most?: number): void => {
    count = 0;
    eachAtom(name, take, most);
  };
  return { starts, ends, hashes, count: () => count, read };
}

/** Could a symbol whose first atom ends at `end` be one of two parts of letters? */
const mayJoin = (name: string, end: number): boolean =>
  isLetter(name, end - 1) && isLetter(name, end + 1) && !isLetter(name, end) && !name.includes(' ');

/** The hash of the first two atoms as one. */
const joinedHash = (name: string, { starts, ends }: ReturnType<typeof createScratch>): number =>
  hashOf(name, starts[0]!, ends[0]!, starts[1], ends[1]);

/** A short symbol in two parts of letters: PD-L1, c-Rel. */
function splitsInLetters(name: string, { starts, ends, count }: ReturnType<typeof createScratch>): boolean {
  if (count() < 2 || count() > 3 || starts[1]! - ends[0]! !== 1 || name.includes(' ')) return false;
  return isLetter(name, ends[0]! - 1) && isLetter(name, starts[1]!) && ends[1]! - starts[1]! < 4;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32;
  return code >= 97 && code <= 122;
}
