import { fromAscii } from './ascii.ts';
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

/** First columns of a line, as scripts/data/compile/genes.ts writes them. */
const [SYMBOL, NAME, LOCUS, EVERYDAY, NAMES] = [1, 2, 3, 5, 8];
const BAR = '|'.charCodeAt(0);
const PLUS = '+'.charCodeAt(0);

interface Header {
  /** Symbols and the like; descriptive names. */
  readonly written: number;
  readonly described: number;
  readonly genes: number;
  readonly locusTypes: readonly string[];
}

/**
 * Look-ups over the compiled genes. The text stays as it is: names are hashed where they stand, the descriptive ones when
 * one is first asked for, and a gene's record is built when it is asked for.
 * @param text the asset `genes.tsv`: a JSON header, then a gene a line
 * @throws where the header is not JSON
 */
export function createGenes(text: string): Genes {
  const bodyAt = text.indexOf('\n') + 1;
  const header = JSON.parse(text.slice(0, bodyAt)) as Header;
  const lineStarts = new Int32Array(header.genes);
  const symbols = createPlaceIndex(text, header.written);
  indexSymbols(text, bodyAt, lineStarts, symbols);
  const descriptions = once(() => {
    const index = createPlaceIndex(text, header.described);
    indexDescriptions(text, lineStarts, index);
    return index;
  });
  const records = new Map<number, Gene>();
  const linesById = once(() => new Map(Array.from(lineStarts, (_, line) => [idAt(line), line] as const)));

  const idAt = (line: number) => `HGNC:${text.slice(lineStarts[line]!, text.indexOf('\t', lineStarts[line]!))}`;
  const recordAt = (line: number): Gene => {
    let gene = records.get(line);
    if (!gene) {
      const start = lineStarts[line]!;
      gene = readGene(text.slice(start, text.indexOf('\n', start)), header.locusTypes);
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
    *geneNames() {
      for (const { name } of symbols.all()) yield name;
      for (const { name } of descriptions().all()) yield name.toLowerCase();
    },
    *entries() {
      for (const { name, owner } of symbols.all()) yield { name, type: 'gene', id: idAt(owner) };
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
      if (column === SYMBOL) index.add(at, end, line, 0, false);
      else if (column >= EVERYDAY!) addList(text, at, end, line, column - EVERYDAY! + 1, index);
      at = end + 1;
    }
    at = text.indexOf('\n', at) + 1;
  }
}

/** Adds the approved name and the other descriptive names of every gene that is known by them. */
function indexDescriptions(text: string, lineStarts: Int32Array, index: PlaceIndex): void {
  for (let line = 0; line < lineStarts.length; line++) {
    let at = lineStarts[line]!;
    let nameStart = at;
    for (let column = 0; column < NAMES!; column++) {
      if (column === NAME) nameStart = at;
      else if (column === LOCUS && text.charCodeAt(at) !== PLUS) break;
      else if (column === LOCUS) index.add(nameStart, at - 1, line, DESCRIPTIVE, true);
      at = text.indexOf('\t', at) + 1;
      if (column === NAMES! - 1) addList(text, at, text.indexOf('\t', at), line, DESCRIPTIVE, index);
    }
  }
}

function addList(text: string, start: number, end: number, line: number, kind: number, index: PlaceIndex): void {
  let from = start;
  for (let i = start; i <= end; i++) {
    if (i < end && text.charCodeAt(i) !== BAR) continue;
    index.add(from, i, line, kind, kind === DESCRIPTIVE);
    from = i + 1;
  }
}

function readGene(line: string, locusTypes: readonly string[]): Gene {
  const cells = fromAscii(line).split('\t');
  const cell = (i: number) => cells[i] ?? '';
  const list = (i: number) => (cell(i) === '' ? [] : cell(i).split('|'));
  const [role, roleSource] = cell(15).split('|');
  return {
    id: `HGNC:${cell(0)}`,
    symbol: cell(1),
    name: cell(2),
    locusType: locusTypes[Number(cell(3).slice(1))] ?? '',
    everyday: list(5),
    previous: list(6),
    aliases: list(7),
    ...(cell(4) && { location: cell(4) }),
    ...(cell(9) && { ncbi: cell(9) }),
    ...(cell(10) && { ensembl: `ENSG${cell(10).padStart(11, '0')}` }),
    ...(cell(11) && { uniprot: list(11)[0]! }),
    ...(cell(12) && { mane: { refseq: `NM_${cell(12)}`, protein: `NP_${cell(13)}`, ensembl: maneEnsembl(cell(14)) } }),
    ...(role && roleSource && { role: { value: role as 'Act' | 'LoF' | 'ambiguous', source: roleSource } }),
  };
}

/** `275493.7` → `ENST00000275493.7` */
function maneEnsembl(short: string): string {
  const [number = '', version] = short.split('.');
  return `ENST${number.padStart(11, '0')}${version ? `.${version}` : ''}`;
}
