// HGNC complete set + MANE → data/genes.tsv
//   node scripts/run.mjs scripts/data/extract-genes.ts SOURCES_DIR [DATA_DIR]
import path from 'node:path';
import { byText, type Row, readTsv, values, writeTsv } from './lib/table.ts';

const [sources = '', dataDir = 'data'] = process.argv.slice(2);

const COLUMNS = [
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

/** MANE Select by HGNC id: symbols of the two releases may differ. */
function maneSelect(): Map<string, Row> {
  const rows = readTsv(path.join(sources, 'MANE.GRCh38.v1.5.summary.txt'), [
    'HGNC_ID',
    'RefSeq_nuc',
    'RefSeq_prot',
    'Ensembl_nuc',
    'MANE_status',
  ]);
  return new Map(rows.filter((row) => row.MANE_status === 'MANE Select').map((row) => [row.HGNC_ID ?? '', row]));
}

const joined = (cell: string | undefined) => values(cell).join('|');

const mane = maneSelect();
const genes = readTsv(path.join(sources, 'hgnc_complete_set_2024-10-18.txt'), [
  'hgnc_id',
  'symbol',
  'name',
  'locus_type',
  'status',
  'alias_symbol',
  'alias_name',
  'prev_symbol',
  'prev_name',
])
  .filter((row) => row.status === 'Approved')
  .map((row): Row => {
    const select = mane.get(row.hgnc_id ?? '');
    return {
      id: row.hgnc_id ?? '',
      symbol: row.symbol ?? '',
      name: row.name ?? '',
      locus_type: row.locus_type ?? '',
      location: row.location ?? '',
      aliases: joined(row.alias_symbol),
      previous: joined(row.prev_symbol),
      alias_names: joined(row.alias_name),
      previous_names: joined(row.prev_name),
      ncbi: row.entrez_id ?? '',
      ensembl: row.ensembl_gene_id ?? '',
      uniprot: joined(row.uniprot_ids),
      mane_refseq: select?.RefSeq_nuc ?? '',
      mane_protein: select?.RefSeq_prot ?? '',
      mane_ensembl: select?.Ensembl_nuc ?? '',
    };
  })
  .sort((a, b) => byText(a.symbol ?? '', b.symbol ?? ''));

writeTsv(path.join(dataDir, 'genes.tsv'), COLUMNS, genes);
console.log(`genes.tsv: ${genes.length} genes, ${genes.filter((gene) => gene.mane_refseq).length} with MANE Select`);
