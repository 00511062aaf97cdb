import path from 'node:path';
import { COLUMN_END } from '../../../src/knowledge/columns.ts';
import { type Row, readTsv, values } from '../lib/table.ts';

/** Loci whose descriptive names are worth recognising; pseudogenes and RNAs are known by symbol only. */
const NAMED_LOCI = new Set(['gene with protein product', 'immunoglobulin gene', 'T cell receptor gene']);

/** Descriptive names that nobody writes: with brackets, of homologues, of reading frames, of clones, or very long. */
const NEVER_WRITTEN = /[([]|open reading frame|kiaa|family with sequence|drosophila|c\. elegans|s\. cerevisiae|yeast/;
const LONGEST_NAME = 7;
const isWritten = (name: string) => !NEVER_WRITTEN.test(name) && name.split(' ').length <= LONGEST_NAME;

/**
 * data/genes.tsv, data/everyday-names.tsv and data/cancer-roles.tsv → `genes.tsv`: a header line (JSON: numbers of symbols
 * and of descriptive names, locus types), then the names of a gene a line, sorted by symbol; and `gene-facts.txt`: what else
 * is known, column by column. src/knowledge/genes.ts reads both in place; what is constant (`HGNC:`, `ENSG`) is left out.
 */
export function compileGenes(dataDir: string): Record<string, string> {
  const rows = readTsv(path.join(dataDir, 'genes.tsv'), ['id', 'symbol', 'name', 'locus_type']);
  const roles = new Map(
    readTsv(path.join(dataDir, 'cancer-roles.tsv'), ['symbol', 'role', 'source']).map((row) => [
      row.symbol ?? '',
      `${row.role}|${row.source}`,
    ]),
  );
  const everydayNames = new Map<string, string[]>();
  for (const { symbol = '', name = '' } of readTsv(path.join(dataDir, 'everyday-names.tsv'), [
    'name',
    'symbol',
    'source',
  ])) {
    everydayNames.set(symbol, [...(everydayNames.get(symbol) ?? []), name]);
  }
  const locusTypes = [...new Set(rows.map((row) => row.locus_type ?? ''))].sort();
  let written = 0;
  let described = 0;
  const lines = rows.map((row) => {
    const named = NAMED_LOCI.has(row.locus_type ?? '');
    const symbols = new Set([row.symbol ?? '']);
    const others = (names: readonly string[]) => names.filter((name) => !symbols.has(name) && symbols.add(name));
    const everyday = others(everydayNames.get(row.symbol ?? '') ?? []);
    const previous = others(values(row.previous));
    const aliases = others(values(row.aliases));
    const names = new Set<string>();
    for (const name of named ? [...values(row.alias_names), ...values(row.previous_names)] : []) {
      if (isWritten(name.toLowerCase())) names.add(name.toLowerCase());
    }
    names.delete((row.name ?? '').toLowerCase());
    written += symbols.size;
    described += named ? names.size + 1 : 0;
    return [
      row.symbol,
      everyday.join('|'),
      previous.join('|'),
      aliases.join('|'),
      [...names].join('|'),
      row.name,
      `${named ? '+' : '-'}${locusTypes.indexOf(row.locus_type ?? '')}`,
    ].join('\t');
  });
  const facts: readonly ((row: Row) => string | undefined)[] = [
    ({ id = '' }) => id.replace('HGNC:', ''),
    ({ location }) => location,
    ({ ncbi }) => ncbi,
    ({ ensembl = '' }) => ensembl.replace(/^ENSG0*/, ''),
    ({ uniprot }) => values(uniprot)[0],
    // A transcript without a protein (NR_) is no reference that a protein change could be counted by.
    ({ mane_refseq = '' }) => (mane_refseq.startsWith('NM_') ? mane_refseq.slice(3) : ''),
    ({ mane_protein = '' }) => mane_protein.replace(/^NP_/, ''),
    ({ mane_ensembl = '' }) => mane_ensembl.replace(/^ENST0*/, ''),
    ({ symbol = '' }) => roles.get(symbol),
  ];
  const columns = facts.map((fact) => `${rows.map((row) => fact(row) ?? '').join('\n')}\n${COLUMN_END}`);
  return {
    'genes.tsv': [JSON.stringify({ written, described, genes: rows.length, locusTypes }), ...lines, ''].join('\n'),
    'gene-facts.txt': columns.join(''),
  };
}
