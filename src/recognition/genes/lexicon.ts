import type { Knowledge } from '../../knowledge/types.ts';
import { atomsOf, eachAtom, hashOf, insideHash, type TakeAtom } from './atoms.ts';
import { greekSymbols, isGeneric, namesDisorder, rewordings, spokenSymbols } from './derive.ts';
import { isPhrase } from './fit.ts';
import { createHashTable } from './hash-table.ts';

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

const GREEK_END = /(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|kappa|lambda|sigma|omega)(?:[ -]\w{1,2})?$/;

const lexicons = new WeakMap<Knowledge, Lexicon>();

/** The lexicon of a knowledge base, built at first use. */
export function lexiconOf(knowledge: Knowledge): Lexicon {
  const known = lexicons.get(knowledge) ?? buildLexicon(knowledge);
  lexicons.set(knowledge, known);
  return known;
}

/** Builds the lexicon of all names and of how prose rewords them (derive.ts). */
function buildLexicon(knowledge: Pick<Knowledge, 'geneNames' | 'geneSenses' | 'geneFamilies'>): Lexicon {
  const table = createHashTable();
  const atoms = createScratch();
  const add = (name: string): void => {
    atoms.read(name);
    insert(name, atoms.hashes[0]!, 0);
    // PD-L1 is also written PDL1.
    if (splitsInLetters(name, atoms))
      insert(name, hashOf(name, atoms.starts[0]!, atoms.ends[0]!, atoms.starts[1], atoms.ends[1]), 1);
  };
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

  const derived = new Map<string, string[]>();
  const derive = (form: string, name: string): void => {
    const bases = derived.get(form);
    if (bases) bases.push(name);
    else derived.set(form, [name]);
  };
  for (const name of knowledge.geneNames()) {
    if (!isPhrase(name)) {
      add(name);
      for (const form of spokenSymbols(name)) derive(form, name);
      continue;
    }
    if (namesDisorder(name) || isGeneric(name)) continue;
    add(name);
    for (const wording of rewordings(name)) if (!namesDisorder(wording) && !isGeneric(wording)) derive(wording, name);
    if (GREEK_END.test(name))
      for (const { gene, kind } of knowledge.geneSenses(name))
        if (kind === 'name') for (const form of greekSymbols(gene)) derive(form, gene.symbol);
  }
  for (const { names } of knowledge.geneFamilies())
    for (const name of names) {
      add(name);
      add(`${name}s`);
    }
  for (const [form, bases] of derived)
    if (bases.length > MOST_BASES) derived.delete(form);
    else add(form);

  const namesLike = (form: string): readonly string[] => {
    const { hashes, starts, ends } = atomsOf(form);
    const walk = (first: number, from: number) => {
      let hash = first;
      for (let i = from; i < hashes.length; i++) hash = extended(hash, hashes[i]!);
      return table.names(hash);
    };
    const names = hashes.length > 0 ? walk(hashes[0]!, 1) : [];
    if (names.length > 0 || hashes.length < 2) return names;
    return walk(hashOf(form, starts[0]!, ends[0]!, starts[1], ends[1]), 2);
  };
  return {
    lengths: table.lengths,
    mayBegin: table.mayBegin,
    names: table.names,
    namesLike,
    basesOf: (form) => derived.get(form) ?? [],
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
  const read = (name: string): void => {
    count = 0;
    eachAtom(name, take);
  };
  return { starts, ends, hashes, count: () => count, read };
}

/** A short symbol in two parts of letters: PD-L1, c-Rel. */
function splitsInLetters(name: string, { starts, ends, count }: ReturnType<typeof createScratch>): boolean {
  if (count() < 2 || count() > 3 || starts[1]! - ends[0]! !== 1 || name.includes(' ')) return false;
  return isLetter(name, ends[0]! - 1) && isLetter(name, starts[1]!) && ends[1]! - starts[1]! < 4;
}

function isLetter(text: string, at: number): boolean {
  const code = text.charCodeAt(at) | 32;
  return code >= 97 && code <= 122;
}
