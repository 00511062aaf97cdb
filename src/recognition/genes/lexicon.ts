import type { Knowledge } from '../../knowledge/types.ts';
import { atomsOf } from './atoms.ts';
import { greekSymbols, rewordings, spokenSymbols } from './derive.ts';
import { isPhrase } from './fit.ts';

/** Every gene name that is known, as a trie over atoms: walk it from 0 with `step`. */
export interface Lexicon {
  /** Numbers for words; -1 for a word that no name holds. */
  ids(words: readonly string[]): Int32Array;
  id(word: string): number;
  /** The node after `node` (0 is the root) and the word numbered `id`, or -1. */
  step(node: number, id: number): number;
  /** Known names that prose also words as `form`; empty for a form that is no rewording. */
  basesOf(form: string): readonly string[];
  /** The names that consist of exactly these atoms. */
  namesOf(words: readonly string[]): readonly string[];
  /** The names, as written in the knowledge, that end at `node`. */
  names(node: number): readonly string[];
}

/** Roman numerals inside a name count as Arabic ones: "caspase III". Alone they are left as they are. */
const ROMAN: Readonly<Record<string, string>> = {
  i: '1',
  ii: '2',
  iii: '3',
  iv: '4',
  v: '5',
  vi: '6',
  vii: '7',
  viii: '8',
  ix: '9',
  x: '10',
  xi: '11',
  xii: '12',
};

/** British spellings of words that full gene names hold. */
const BRITISH: Readonly<Record<string, string>> = {
  tumour: 'tumor',
  oestrogen: 'estrogen',
  haemoglobin: 'hemoglobin',
  leukaemia: 'leukemia',
  haematopoietic: 'hematopoietic',
  signalling: 'signaling',
};

/** Fonts lose Greek letters, and symbols write them in Latin: IFN-γ, IFN-gamma and IFN-g are one. */
const LATIN: Readonly<Record<string, string>> = {
  alpha: 'a',
  beta: 'b',
  gamma: 'g',
  delta: 'd',
  epsilon: 'e',
  zeta: 'z',
  kappa: 'k',
};

/** Longest name, in atoms, that is worth keeping: the tail of HGNC's longest names is never written out. */
const LONGEST = 14;

const SPELLING: Readonly<Record<string, string>> = { ...BRITISH, ...LATIN };

const isLetters = (word: string): boolean => /^[a-z]+$/.test(word);
const GREEK_WORD = /^(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|kappa|lambda|sigma|omega)$/;
const GREEK_END = /(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|kappa|lambda|sigma|omega)(?:[ -]\w{1,2})?$/;

/** A rewording that fits more names than these says nothing: "protein kinase". */
const MOST_BASES = 3;

const lexicons = new WeakMap<Knowledge, Lexicon>();

/** The lexicon of a knowledge base, built at first use. */
export function lexiconOf(knowledge: Knowledge): Lexicon {
  const known = lexicons.get(knowledge) ?? buildLexicon(knowledge);
  lexicons.set(knowledge, known);
  return known;
}

/** Builds the trie: an open-addressed edge table, since 400,000 small Maps would cost ten times the memory. */
export function buildLexicon(knowledge: Pick<Knowledge, 'geneNames' | 'geneSenses' | 'geneFamilies'>): Lexicon {
  const idOf = new Map<string, number>();
  const later: number[] = [];
  const number = (word: string): number => {
    const spelling = SPELLING[word] ?? word;
    let id = idOf.get(spelling);
    if (id === undefined) {
      id = idOf.size;
      idOf.set(spelling, id);
      later.push(id);
    }
    return id;
  };
  for (const roman of Object.keys(ROMAN)) later[number(roman)] = number(ROMAN[roman]!);

  const edges = edgeTable();
  let nodes = 1;
  /** Names at a node: one string, or several in an array. */
  const ends: (string | string[] | undefined)[] = [undefined];
  const add = (name: string): void => {
    const { words } = atomsOf(name);
    path(words, name);
    // PD-L1 is also written PDL1.
    if (
      words.length > 1 &&
      words.length < 4 &&
      !name.includes(' ') &&
      isLetters(words[0]!) &&
      isLetters(words[1]!) &&
      !GREEK_WORD.test(words[1]!)
    )
      path([words[0]! + words[1]!, ...words.slice(2)], name);
  };
  const path = (words: readonly string[], name: string): void => {
    if (words.length === 0 || words.length > LONGEST) return;
    let node = 0;
    for (let i = 0; i < words.length; i++) {
      const id = number(words[i]!);
      const word = i === 0 ? id : later[id]!;
      let next = edges.get(node, word);
      if (next < 0) {
        next = nodes++;
        edges.set(node, word, next);
        ends.push(undefined);
      }
      node = next;
    }
    const there = ends[node];
    if (there === undefined) ends[node] = name;
    else if (typeof there === 'string') {
      if (there !== name) ends[node] = [there, name];
    } else if (!there.includes(name)) there.push(name);
  };
  const derived = new Map<string, string[]>();
  const derive = (form: string, name: string): void => {
    const bases = derived.get(form);
    if (bases) bases.push(name);
    else derived.set(form, [name]);
  };
  for (const name of knowledge.geneNames()) {
    add(name);
    for (const form of spokenSymbols(name)) derive(form, name);
    if (!isPhrase(name)) continue;
    for (const wording of rewordings(name)) derive(wording, name);
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
  const lexicon: Lexicon = {
    ids: (words) => Int32Array.from(words, (word) => idOf.get(SPELLING[word] ?? word) ?? -1),
    id: (word) => idOf.get(SPELLING[word] ?? word) ?? -1,
    step: (node, id) => (id < 0 ? -1 : edges.get(node, node === 0 ? id : later[id]!)),
    names: (node) => {
      const there = ends[node];
      return there === undefined ? [] : typeof there === 'string' ? [there] : there;
    },
    basesOf: (form) => derived.get(form) ?? [],
    namesOf: (words) => {
      const walk = (path: readonly string[]): readonly string[] => {
        let node = 0;
        for (const word of path) if (node >= 0) node = lexicon.step(node, lexicon.id(word));
        return node > 0 ? lexicon.names(node) : [];
      };
      const names = walk(words);
      return names.length === 0 && words.length > 1 ? walk([words[0]! + words[1]!, ...words.slice(2)]) : names;
    },
  };
  return lexicon;
}

/** (node, word) → node, by open addressing; grows by doubling at a load of one half. */
function edgeTable() {
  let size = 1 << 16;
  let from = new Int32Array(size);
  let word = new Int32Array(size);
  /** 0 marks a free slot: no edge leads to the root. */
  let to = new Int32Array(size);
  let count = 0;
  const slot = (node: number, id: number): number => {
    let at = (Math.imul(node, 0x9e3779b1) ^ Math.imul(id + 1, 0x85ebca6b)) >>> 0;
    at = (at ^ (at >>> 15)) & (size - 1);
    while (to[at] !== 0 && (from[at] !== node || word[at] !== id)) at = (at + 1) & (size - 1);
    return at;
  };
  const put = (node: number, id: number, target: number) => {
    const at = slot(node, id);
    from[at] = node;
    word[at] = id;
    to[at] = target;
  };
  return {
    get: (node: number, id: number): number => to[slot(node, id)]! || -1,
    set: (node: number, id: number, target: number): void => {
      put(node, id, target);
      if (++count * 2 < size) return;
      const [oldFrom, oldWord, oldTo] = [from, word, to];
      size *= 2;
      [from, word, to] = [new Int32Array(size), new Int32Array(size), new Int32Array(size)];
      for (let i = 0; i < oldTo.length; i++) if (oldTo[i] !== 0) put(oldFrom[i]!, oldWord[i]!, oldTo[i]!);
    },
  };
}
