import { fromAscii } from './ascii.ts';
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
  readonly written: number;
  readonly genes: number;
  readonly locusTypes: readonly string[];
}

/**
 * Look-ups over the compiled genes. The text stays as it is: one scan hashes every written name to its place, and a
 * gene's record is built when it is asked for.
 * @param text the asset `genes.tsv`: a JSON header, then a gene a line
 * @throws where the header is not JSON
 */
export function createGenes(text: string): Genes {
  const bodyAt = text.indexOf('\n') + 1;
  const header = JSON.parse(text.slice(0, bodyAt)) as Header;
  const index = createPlaceIndex(text, header.written);
  const lineStarts = indexLines(text, bodyAt, header.genes, index);
  const records = new Map<number, Gene>();
  let linesById: Map<string, number> | undefined;

  const recordAt = (line: number): Gene => {
    let gene = records.get(line);
    if (!gene) {
      const start = lineStarts[line]!;
      gene = readGene(text.slice(start, text.indexOf('\n', start)), header.locusTypes);
      records.set(line, gene);
    }
    return gene;
  };

  const geneSenses = (name: string): readonly GeneSense[] => {
    const places = index.find(name);
    if (places.length === 0) return NONE;
    const best = new Map<number, number>();
    for (const { owner, tag } of places) best.set(owner, Math.min(tag, best.get(owner) ?? tag));
    return [...best]
      .sort((a, b) => a[1] - b[1] || a[0] - b[0])
      .map(([line, kind]) => ({ gene: recordAt(line), kind: KINDS[kind]! }));
  };

  const lineOf = (symbolOrId: string): number | undefined => {
    if (!symbolOrId.startsWith('HGNC:')) return index.find(symbolOrId).find(({ tag }) => tag === 0)?.owner;
    linesById ??= new Map(
      Array.from(lineStarts, (start, line) => [text.slice(start, text.indexOf('\t', start)), line] as const),
    );
    return linesById.get(symbolOrId.slice(5));
  };

  return {
    geneSenses,
    gene(symbolOrId) {
      const line = lineOf(symbolOrId);
      return line === undefined ? undefined : recordAt(line);
    },
    *geneNames() {
      for (const { name, tag } of index.all()) yield tag === DESCRIPTIVE ? name.toLowerCase() : name;
    },
    *entries() {
      for (const { name, owner, tag } of index.all()) {
        if (tag === DESCRIPTIVE) continue;
        const start = lineStarts[owner]!;
        yield { name, type: 'gene', id: `HGNC:${text.slice(start, text.indexOf('\t', start))}` };
      }
    },
  };
}

const NONE: readonly GeneSense[] = Object.freeze([]);

/** Adds the names of every line to the index. Returns where each line starts. */
function indexLines(text: string, bodyAt: number, genes: number, index: PlaceIndex): Int32Array {
  const lineStarts = new Int32Array(genes);
  let at = bodyAt;
  for (let line = 0; line < genes && at < text.length; line++) {
    lineStarts[line] = at;
    let nameStart = at;
    let nameEnd = at;
    for (let column = 0; column <= NAMES!; column++) {
      const end = text.indexOf('\t', at);
      if (column === SYMBOL) index.add(at, end, line, 0, false);
      else if (column === NAME) [nameStart, nameEnd] = [at, end];
      else if (column === LOCUS && text.charCodeAt(at) === PLUS) index.add(nameStart, nameEnd, line, DESCRIPTIVE, true);
      else if (column >= EVERYDAY!) addList(text, at, end, line, column - EVERYDAY! + 1, index);
      at = end + 1;
    }
    at = text.indexOf('\n', at) + 1;
  }
  return lineStarts;
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
