// HGNC complete set + MANE → data/genes.tsv
//   node scripts/run.mjs scripts/data/extract-genes.ts SOURCES_DIR [DATA_DIR]
import path from 'node:path';
import { GENE_COLUMNS, geneRow, HGNC_COLUMNS, type Mane } from '../../src/knowledge/build/hgnc.ts';
import { byText, readTsv, writeTsv } from './lib/table.ts';

const [sources = '', dataDir = 'data'] = process.argv.slice(2);

/** MANE Select by HGNC id: symbols of the two releases may differ. */
function maneSelect(): Map<string, Mane> {
  const rows = readTsv(path.join(sources, 'MANE.GRCh38.v1.5.summary.txt'), [
    'HGNC_ID',
    'RefSeq_nuc',
    'RefSeq_prot',
    'Ensembl_nuc',
    'MANE_status',
  ]);
  return new Map(
    rows
      .filter((row) => row.MANE_status === 'MANE Select')
      .map((row) => [
        row.HGNC_ID ?? '',
        { refseq: row.RefSeq_nuc ?? '', protein: row.RefSeq_prot ?? '', ensembl: row.Ensembl_nuc ?? '' },
      ]),
  );
}

const mane = maneSelect();
const genes = readTsv(path.join(sources, 'hgnc_complete_set_2024-10-18.txt'), HGNC_COLUMNS)
  .filter((row) => row.status === 'Approved')
  .map((row) => geneRow(row, mane.get(row.hgnc_id ?? '')))
  .sort((a, b) => byText(a.symbol ?? '', b.symbol ?? ''));

writeTsv(path.join(dataDir, 'genes.tsv'), GENE_COLUMNS, genes);
console.log(`genes.tsv: ${genes.length} genes, ${genes.filter((gene) => gene.mane_refseq).length} with MANE Select`);
