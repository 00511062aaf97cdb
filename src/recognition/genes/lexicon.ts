import type { Knowledge } from '../../knowledge/types.ts';
import { atomsOf } from './atoms.ts';

/** Every gene name that is known, as a trie over atoms: walk it from 0 with `step`. */
export interface Lexicon {
  /** Numbers for words; -1 for a word that no name holds. */
  ids(words: readonly string[]): Int32Array;
  id(word: string): number;
  /** The node after `node` (0 is the root) and the word numbered `id`, or -1. */
  step(node: number, id: number): number;
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

/** Longest name, in atoms, that is worth keeping: the tail of HGNC's longest names is never written out. */
const LONGEST = 14;

const lexicons = new WeakMap<Knowledge, Lexicon>();

/** The lexicon of a knowledge base, built at first use. */
export function lexiconOf(knowledge: Knowledge): Lexicon {
  const known = lexicons.get(knowledge) ?? buildLexicon(knowledge.geneNames());
  lexicons.set(knowledge, known);
  return known;
}

/** Builds the trie: an open-addressed edge table, since 400,000 small Maps would cost ten times the memory. */
export function buildLexicon(names: Iterable<string>): Lexicon {
  const idOf = new Map<string, number>();
  const later: number[] = [];
  const number = (word: string): number => {
    const spelling = BRITISH[word] ?? word;
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
  for (const name of names) {
    const { words } = atomsOf(name);
    if (words.length === 0 || words.length > LONGEST) continue;
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
    ends[node] = there === undefined ? name : typeof there === 'string' ? [there, name] : (there.push(name), there);
  }
  const lexicon: Lexicon = {
    ids: (words) => Int32Array.from(words, (word) => idOf.get(BRITISH[word] ?? word) ?? -1),
    id: (word) => idOf.get(BRITISH[word] ?? word) ?? -1,
    step: (node, id) => (id < 0 ? -1 : edges.get(node, node === 0 ? id : later[id]!)),
    names: (node) => {
      const there = ends[node];
      return there === undefined ? [] : typeof there === 'string' ? [there] : there;
    },
    namesOf: (words) => {
      let node = 0;
      for (const word of words) if (node >= 0) node = lexicon.step(node, lexicon.id(word));
      return node > 0 ? lexicon.names(node) : [];
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
