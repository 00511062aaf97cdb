import { COLUMN_END } from '../columns.ts';
import { isInWords } from '../genes.ts';
import { type Row, values } from './table.ts';

/** Loci whose descriptive names are worth recognising; pseudogenes and RNAs are known by symbol only. */
const NAMED_LOCI = new Set(['gene with protein product', 'immunoglobulin gene', 'T cell receptor gene']);

/** Descriptive names that nobody writes: of homologues, of reading frames, of clones, or very long. */
const NEVER_WRITTEN =
  /[([\])]|open reading frame|kiaa|family with sequence|drosophila|c\. elegans|s\. cerevisiae|yeast/;
const LONGEST_NAME = 7;
const isWritten = (name: string) => !NEVER_WRITTEN.test(name) && name.split(' ').length <= LONGEST_NAME;

/** A remark in brackets: `anaplastic lymphoma kinase (Ki-1)`, `topoisomerase (DNA) II alpha`; one may stand in another. */
const REMARK = / ?\((?:[^()]|\([^()]{0,40}\)){0,80}\)(?=[ ,-]|$)/g;
/** A weight at the end: `catenin beta 1, 88kDa`. */
const WEIGHT = /,? \d{1,3} ?kda?$/;

/** How prose writes a descriptive name: in small letters, without remarks; nothing where no prose does. */
function wordingOf(name: string): string | undefined {
  const lower = name.toLowerCase();
  const bare = lower.replace(REMARK, '').replace(WEIGHT, '').trim();
  // Without its remark a name must still say something.
  if (bare !== lower && !/\S{3}.*[ -]\S.*[ -]\S|\S{5}[ -]\S{5}/.test(bare)) return undefined;
  return isWritten(bare) ? bare : undefined;
}

/** What other sources than HGNC say of genes, by symbol. */
export interface GeneFacts {
  readonly everyday: ReadonlyMap<string, readonly string[]>;
  readonly synonyms: ReadonlyMap<string, readonly string[]>;
  /** `Act|intogen-2022`: role and source. */
  readonly roles: ReadonlyMap<string, string>;
}

/**
 * Rows of data/genes.tsv, sorted by symbol → `genes.tsv`: a header line (JSON: numbers of symbols and of descriptive names,
 * locus types), then the names of a gene a line; and `gene-facts.txt`: what else is known, column by column.
 * src/knowledge/genes.ts reads both in place; what is constant (`HGNC:`, `ENSG`) is left out.
 */
export function geneAssets(
  rows: readonly Row[],
  { everyday: everydayNames, synonyms: otherNames, roles }: GeneFacts,
): Record<string, string> {
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
    const synonyms = others(otherNames.get(row.symbol ?? '') ?? []);
    const names = new Set<string>();
    for (const name of named ? [...values(row.alias_names), ...values(row.previous_names)] : []) {
      const wording = wordingOf(name);
      if (wording !== undefined) names.add(wording);
    }
    names.delete((row.name ?? '').toLowerCase());
    written += symbols.size;
    described += named ? names.size + 1 + everyday.filter(isInWords).length : 0;
    return [
      row.symbol,
      everyday.join('|'),
      previous.join('|'),
      aliases.join('|'),
      [...names].join('|'),
      row.name,
      `${named ? '+' : '-'}${locusTypes.indexOf(row.locus_type ?? '')}`,
      synonyms.join('|'),
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
