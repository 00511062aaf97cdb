import { fromAscii } from './ascii.ts';
import { createColumns } from './columns.ts';
import { once } from './once.ts';
import { createPlaceIndex, type PlaceIndex } from './place-index.ts';
import type { Gene, GeneNameKind, GeneSense, Knowledge, NameEntry } from './types.ts';

/** The gene part of the knowledge, and its names for completion. */
export interface Genes extends Pick<Knowledge, 'geneSenses' | 'gene' | 'geneNames'> {
  /** Every written name but the descriptive ones. */
  entries(): Iterable<NameEntry>;
}

/** Senses of one name in this order: what is approved comes first. */
const KINDS: readonly GeneNameKind[] = ['approved', 'everyday', 'previous', 'alias', 'name'];
const DESCRIPTIVE = KINDS.indexOf('name');
const EVERYDAY = KINDS.indexOf('everyday');
const ALIAS = KINDS.indexOf('alias');

/** Columns of a line of names; scripts/data/compile/genes.ts writes them. The first four are symbols of kind 0 to 3. */
const [NAMES, NAME, LOCUS, SYNONYMS] = [4, 5, 6, 7];
/** Columns of the facts. */
const FACTS = { id: 0, location: 1, ncbi: 2, ensembl: 3, uniprot: 4, refseq: 5, protein: 6, transcript: 7, role: 8 };
const BAR = '|'.charCodeAt(0);
const PLUS = '+'.charCodeAt(0);
const MINUS = '-'.charCodeAt(0);

interface Header {
  /** Symbols and the like; descriptive names. */
  readonly written: number;
  readonly described: number;
  readonly genes: number;
  readonly locusTypes: readonly string[];
}

/**
 * Look-ups over the compiled genes. The texts stay as they are: names are hashed where they stand, the descriptive ones
 * when one is first asked for, and a gene's record is built when it is asked for.
 * @param text the asset `genes.tsv`: a JSON header, then the names of a gene a line
 * @param factsText the asset `gene-facts.txt`: what else is known, column by column, in the same order
 * @throws where the header is not JSON
 */
export function createGenes(text: string, factsText: string): Genes {
  const bodyAt = text.indexOf('\n') + 1;
  const header = JSON.parse(text.slice(0, bodyAt)) as Header;
  const facts = createColumns(factsText, header.genes);
  const lineStarts = new Int32Array(header.genes);
  const symbols = createPlaceIndex(text, header.written);
  indexSymbols(text, bodyAt, lineStarts, symbols);
  const descriptions = once(() => {
    const index = createPlaceIndex(text, header.described);
    indexDescriptions(text, lineStarts, index);
    return index;
  });
  const records = new Map<number, Gene>();
  const idAt = (line: number) => `HGNC:${facts.cell(FACTS.id, line)}`;
  const linesById = once(() => new Map(Array.from(lineStarts, (_, line) => [idAt(line), line] as const)));

  const recordAt = (line: number): Gene => {
    let gene = records.get(line);
    if (!gene) {
      const start = lineStarts[line]!;
      const cells = fromAscii(text.slice(start, text.indexOf('\n', start))).split('\t');
      gene = readGene(cells, (column) => facts.cell(FACTS[column], line), header.locusTypes);
      records.set(line, gene);
    }
    return gene;
  };

  return {
    geneSenses(name): readonly GeneSense[] {
      const places = symbols.find(name);
      const described = name === name.toLowerCase() ? descriptions().find(name) : [];
      if (places.length + described.length === 0) return NONE;
      const best = new Map<number, number>();
      for (const { owner, tag } of [...places, ...described]) best.set(owner, Math.min(tag, best.get(owner) ?? tag));
      return [...best]
        .sort((a, b) => a[1] - b[1] || a[0] - b[0])
        .map(([line, kind]) => ({ gene: recordAt(line), kind: KINDS[kind]! }));
    },
    gene(symbolOrId) {
      const line = symbolOrId.startsWith('HGNC:')
        ? linesById().get(symbolOrId)
        : symbols.find(symbolOrId).find(({ tag }) => tag === 0)?.owner;
      return line === undefined ? undefined : recordAt(line);
    },
    geneNames() {
      const names = symbols.names();
      for (const name of descriptions().names()) names.push(name.toLowerCase());
      return names;
    },
    *entries() {
      let [line, id] = [-1, ''];
      for (const { name, owner } of symbols.all()) {
        if (owner !== line) [line, id] = [owner, idAt(owner)];
        yield { name, type: 'gene', id };
      }
    },
  };
}

const NONE: readonly GeneSense[] = Object.freeze([]);

/** Adds the symbols of every line to the index, and notes where each line starts. */
function indexSymbols(text: string, bodyAt: number, lineStarts: Int32Array, index: PlaceIndex): void {
  let at = bodyAt;
  for (let line = 0; line < lineStarts.length && at > 0 && at < text.length; line++) {
    lineStarts[line] = at;
    for (let column = 0; column < NAMES!; column++) {
      const end = text.indexOf('\t', at);
      if (column === EVERYDAY) addEveryday(text, at, end, line, index, false);
      else addList(text, at, end, line, column, index);
      at = end + 1;
    }
    const end = text.indexOf('\n', at);
    const last = text.lastIndexOf('\t', end) + 1;
    // The line of an older asset ends with the locus.
    if (text.charCodeAt(last) !== PLUS && text.charCodeAt(last) !== MINUS) addList(text, last, end, line, ALIAS, index);
    at = end + 1;
  }
}

/** Adds the approved name and the other descriptive names of every gene that is known by them. */
function indexDescriptions(text: string, lineStarts: Int32Array, index: PlaceIndex): void {
  for (let line = 0; line < lineStarts.length; line++) {
    const ends = [lineStarts[line]! - 1];
    for (let column = 0; column < LOCUS!; column++) ends.push(text.indexOf('\t', ends[column]! + 1));
    if (text.charCodeAt(ends[LOCUS!]! + 1) !== PLUS) continue;
    addEveryday(text, ends[EVERYDAY]! + 1, ends[EVERYDAY + 1]!, line, index, true);
    addList(text, ends[NAMES!]! + 1, ends[NAME!]!, line, DESCRIPTIVE, index);
    index.add(ends[NAME!]! + 1, ends[LOCUS!]!, line, DESCRIPTIVE, true);
  }
}

/** Does the name describe the gene in words ("breast cancer resistance protein") rather than being a symbol? */
export const isInWords = (name: string): boolean => name.includes(' ') && /[a-z]{4}/.test(name);

/** Adds the everyday names that are in words, which are descriptive as HGNC's names are, or those that are not. */
function addEveryday(text: string, start: number, end: number, line: number, index: PlaceIndex, inWords: boolean) {
  if (start === end) return;
  let from = start;
  for (const name of text.slice(start, end).split('|')) {
    const to = from + name.length;
    if (isInWords(name) === inWords) index.add(from, to, line, inWords ? DESCRIPTIVE : EVERYDAY, inWords);
    from = to + 1;
  }
}

function addList(text: string, start: number, end: number, line: number, kind: number, index: PlaceIndex): void {
  let from = start;
  for (let i = start; i <= end && start < end; i++) {
    if (i < end && text.charCodeAt(i) !== BAR) continue;
    index.add(from, i, line, kind, kind === DESCRIPTIVE);
    from = i + 1;
  }
}

/** A record from the cells of its line and its facts. */
function readGene(
  cells: readonly string[],
  fact: (column: keyof typeof FACTS) => string,
  locusTypes: readonly string[],
): Gene {
  const list = (i: number) => (cells[i] ? cells[i].split('|') : []);
  const [location, ncbi, ensembl, uniprot, refseq] = [
    fact('location'),
    fact('ncbi'),
    fact('ensembl'),
    fact('uniprot'),
    fact('refseq'),
  ];
  const [role, source] = fact('role').split('|');
  return {
    id: `HGNC:${fact('id')}`,
    symbol: cells[0] ?? '',
    name: cells[NAME!] ?? '',
    locusType: locusTypes[Number(cells[LOCUS!]?.slice(1))] ?? '',
    everyday: list(1),
    previous: list(2),
    aliases: list(3),
    ...(cells[SYNONYMS!] && { synonyms: list(SYNONYMS!) }),
    ...(location && { location }),
    ...(ncbi && { ncbi }),
    ...(ensembl && { ensembl: `ENSG${ensembl.padStart(11, '0')}` }),
    ...(uniprot && { uniprot }),
    ...(refseq && {
      mane: { refseq: `NM_${refseq}`, protein: `NP_${fact('protein')}`, ensembl: transcriptId(fact('transcript')) },
    }),
    ...(role && source && { role: { value: role as 'Act' | 'LoF' | 'ambiguous', source } }),
  };
}

/** `275493.7` → `ENST00000275493.7` */
function transcriptId(short: string): string {
  const [number = '', version] = short.split('.');
  return `ENST${number.padStart(11, '0')}${version ? `.${version}` : ''}`;
}
