import path from 'node:path';
import { readTsv, values } from '../lib/table.ts';

/** Loci whose descriptive names are worth recognising; pseudogenes and RNAs are known by symbol only. */
const NAMED_LOCI = new Set(['gene with protein product', 'immunoglobulin gene', 'T cell receptor gene']);

/**
 * data/genes.tsv → `genes.tsv`: a header line (JSON: numbers of symbols and of descriptive names, locus types), then a gene a line, sorted
 * by symbol. src/knowledge/genes.ts reads it in place, so what is constant (`HGNC:`, `ENSG`) is left out.
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
    if (named)
      for (const name of [...values(row.alias_names), ...values(row.previous_names)]) names.add(name.toLowerCase());
    names.delete((row.name ?? '').toLowerCase());
    written += symbols.size;
    described += named ? names.size + 1 : 0;
    return [
      (row.id ?? '').replace('HGNC:', ''),
      row.symbol,
      row.name,
      `${named ? '+' : '-'}${locusTypes.indexOf(row.locus_type ?? '')}`,
      row.location,
      everyday.join('|'),
      previous.join('|'),
      aliases.join('|'),
      [...names].join('|'),
      row.ncbi,
      (row.ensembl ?? '').replace(/^ENSG0*/, ''),
      values(row.uniprot).join('|'),
      (row.mane_refseq ?? '').replace(/^NM_/, ''),
      (row.mane_protein ?? '').replace(/^NP_/, ''),
      (row.mane_ensembl ?? '').replace(/^ENST0*/, ''),
      roles.get(row.symbol ?? '') ?? '',
    ].join('\t');
  });
  return {
    'genes.tsv': [JSON.stringify({ written, described, genes: rows.length, locusTypes }), ...lines, ''].join('\n'),
  };
}
