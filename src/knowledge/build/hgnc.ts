import { type Row, values } from './table.ts';

/** Columns of HGNC's complete set that are read. */
export const HGNC_COLUMNS = [
  'hgnc_id',
  'symbol',
  'name',
  'locus_type',
  'status',
  'location',
  'alias_symbol',
  'alias_name',
  'prev_symbol',
  'prev_name',
  'entrez_id',
  'ensembl_gene_id',
  'uniprot_ids',
];

/** Accessions of MANE Select: transcript and protein of RefSeq, transcript of Ensembl. */
export interface Mane {
  readonly refseq: string;
  readonly protein: string;
  readonly ensembl: string;
}

/** Columns of data/genes.tsv. */
export const GENE_COLUMNS = [
  'id',
  'symbol',
  'name',
  'locus_type',
  'location',
  'aliases',
  'previous',
  'alias_names',
  'previous_names',
  'ncbi',
  'ensembl',
  'uniprot',
  'mane_refseq',
  'mane_protein',
  'mane_ensembl',
];

/** A gene as HGNC's complete set has it as a row of data/genes.tsv. @param mane its reference, by another source */
export function geneRow(row: Row, mane: Mane | undefined): Row {
  return {
    id: row.hgnc_id ?? '',
    symbol: row.symbol ?? '',
    name: row.name?.trim() ?? '',
    locus_type: row.locus_type ?? '',
    location: row.location ?? '',
    aliases: joined(row.alias_symbol),
    previous: joined(row.prev_symbol),
    alias_names: joined(row.alias_name),
    previous_names: joined(row.prev_name),
    ncbi: row.entrez_id ?? '',
    ensembl: row.ensembl_gene_id ?? '',
    uniprot: joined(row.uniprot_ids),
    mane_refseq: mane?.refseq ?? '',
    mane_protein: mane?.protein ?? '',
    mane_ensembl: mane?.ensembl ?? '',
  };
}

const joined = (cell: string | undefined) => values(cell).join('|');
