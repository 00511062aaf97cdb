// HGNC complete set + data/curated/gene-family-names.tsv → data/gene-families.tsv
//   node scripts/run.mjs scripts/data/extract-families.ts SOURCES_DIR [DATA_DIR]
// The curated file says how papers call a family and which HGNC gene groups, and which symbols of them, are meant; who is
// in it is HGNC's word.
import path from 'node:path';
import { byText, type Row, readTsv, values, writeTsv } from './lib/table.ts';

const [sources = '', dataDir = 'data'] = process.argv.slice(2);

const genes = readTsv(path.join(sources, 'hgnc_complete_set_2024-10-18.txt'), ['symbol', 'locus_type', 'gene_group']);
const families = readTsv(path.join(dataDir, 'curated', 'gene-family-names.tsv'), ['names', 'symbols', 'group']);

const rows = families.map((family): Row => {
  const groups = values(family.group);
  const pattern = new RegExp(family.symbols ?? '');
  const members = genes
    .filter((gene) => gene.locus_type === 'gene with protein product' && pattern.test(gene.symbol ?? ''))
    .filter((gene) => values(gene.gene_group).some((group) => groups.includes(group)))
    .map((gene) => gene.symbol ?? '')
    .sort(byText);
  if (members.length < 2) throw new Error(`The family ${family.names} has fewer than two members in ${family.group}.`);
  return { names: family.names ?? '', members: members.join('|'), group: groups.join('|'), source: 'hgnc-2024-10' };
});

writeTsv(path.join(dataDir, 'gene-families.tsv'), ['names', 'members', 'group', 'source'], rows);
console.log(`gene-families.tsv: ${rows.length} families`);
