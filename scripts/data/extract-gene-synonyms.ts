// NCBI Gene's synonyms of human genes, as far as HGNC does not list them → data/gene-synonyms.tsv
//   node scripts/run.mjs scripts/data/extract-gene-synonyms.ts SOURCES_DIR [DATA_DIR]
// NCBI gathers what submitters and curators of diseases call a gene. Most of it is no name that prose could be read by: it
// is kept only where one coding gene bears it, where it looks like no abbreviation of a disorder, no clone and no series,
// and where it is not put together of other genes' names (EWS-FLI1).
import { existsSync } from 'node:fs';
import path from 'node:path';
import { byText, type Row, readTsv, values, writeTsv } from './lib/table.ts';

const [sources = '', dataDir = 'data'] = process.argv.slice(2);
const file = path.join(sources, 'ncbi_gene_synonyms_2022-09.tsv');
const SOURCE = 'ncbi-gene-2022-09';
/** A series of so many genes' numbered names (MRD1, MRD2, …) is a list of disorders, of clones or of parts. */
const SERIES = 4;

const bare = (name: string): string => name.toLowerCase().replace(/[^a-z0-9α-ω]/g, '');
const addTo = (map: Map<string, Set<string>>, key: string, value: string): void => {
  const there = map.get(key);
  if (there) there.add(value);
  else map.set(key, new Set([value]));
};

const genes = readTsv(path.join(dataDir, 'genes.tsv'));

/** Everything that is a name already, of whatever gene or family. */
function knownNames(): ReadonlySet<string> {
  const known = new Set<string>();
  const add = (names: readonly (string | undefined)[]) => {
    for (const name of names) if (name) known.add(bare(name));
  };
  for (const { symbol, name, aliases, previous, alias_names, previous_names } of genes)
    add([symbol, name, ...[aliases, previous, alias_names, previous_names].flatMap(values)]);
  add(readTsv(path.join(dataDir, 'everyday-names.tsv')).map(({ name }) => name));
  add(readTsv(path.join(dataDir, 'gene-families.tsv')).flatMap(({ names }) => values(names)));
  return known;
}

/** Letters that a number follows: `MRD` of MRD43. */
const stemOf = (name: string): string | undefined => /^([A-Za-z]+(?:-[A-Z]-)?)[- ]?\d+[A-Z]{0,2}$/.exec(name)?.[1];

const CLONE =
  /^(?:KIAA|FLJ|DKFZ|MGC|HSPC|PRO\d|UNQ|HEL|NY-|CT\d|bA\d|dJ\d|RP\d|LP\d|My0|GIG\d|C\d+orf|\d+[A-Z0-9]+Rik$)/i;
const WRITABLE = /^[A-Za-z0-9α-ω][A-Za-z0-9α-ω ()/.,+-]{0,19}$/;

/** RASSF1A of RASSF1, MCL1S of MCL1. */
const isIsoform = (name: string, symbol: string): boolean =>
  name.length === symbol.length + 1 && name.startsWith(symbol) && /\d[A-CLS]$/.test(name);

/** Could prose be read by the name? Capitals and a number are as often a disorder or a trial, unless an isoform is named. */
function isTelling(name: string, symbol: string, known: ReadonlySet<string>): boolean {
  if (!WRITABLE.test(name) || CLONE.test(name) || name.startsWith('v-')) return false;
  if (bare(name).length < 4 || /^[a-z]+$/.test(name)) return false;
  if (/^[A-Z]+(?:\d+[A-Z]*)?$/.test(name) && !isIsoform(name, symbol)) return false;
  const parts = name.split(/[-/]/).map(bare);
  return parts.length < 2 || !parts.every((part) => part.length > 2 && known.has(part));
}

function extract(): Row[] {
  const coding = new Map(
    genes
      .filter(({ locus_type }) => locus_type === 'gene with protein product')
      .map((gene) => [gene.ncbi, gene.symbol!]),
  );
  const bearers = new Map<string, Set<string>>();
  const spellings = new Map<string, Set<string>>();
  for (const { GeneID, Synonyms } of readTsv(file, ['GeneID', 'Synonyms'])) {
    const symbol = coding.get(GeneID ?? '');
    for (const name of symbol ? values(Synonyms) : []) {
      const key = bare(name);
      if (key.length < 3 || !/[a-z]/.test(key)) continue;
      addTo(bearers, key, symbol!);
      addTo(spellings, key, name);
    }
  }
  const series = new Map<string, Set<string>>();
  for (const [key, names] of spellings)
    for (const stem of [...names].flatMap((name) => stemOf(name) ?? []))
      for (const symbol of bearers.get(key)!) addTo(series, stem, symbol);
  const known = knownNames();
  const rows: Row[] = [];
  for (const [key, symbols] of bearers) {
    const name = [...spellings.get(key)!].sort(byText)[0]!;
    const stem = stemOf(name);
    if (symbols.size > 1 || known.has(key)) continue;
    const symbol = [...symbols][0]!;
    if (stem && stem !== 'CD' && series.get(stem)!.size >= SERIES && !isIsoform(name, symbol)) continue;
    if (isTelling(name, symbol, known)) rows.push({ name, symbol, source: SOURCE });
  }
  return rows.sort((a, b) => byText(`${a.name}\t${a.symbol}`, `${b.name}\t${b.symbol}`));
}

if (existsSync(file)) {
  const rows = extract();
  writeTsv(path.join(dataDir, 'gene-synonyms.tsv'), ['name', 'symbol', 'source'], rows);
  console.log(`gene-synonyms.tsv: ${rows.length} names that HGNC does not list`);
} else console.log('gene-synonyms.tsv: left as it is, since the sources hold no table of NCBI Gene');
