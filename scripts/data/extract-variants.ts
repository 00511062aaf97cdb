// CIViC variants (names, aliases, HGVS) → data/variants.jsonl; IntOGen roles → data/cancer-roles.tsv
//   node scripts/run.mjs scripts/data/extract-variants.ts SOURCES_DIR [DATA_DIR]
import path from 'node:path';
import { approvedSymbols } from './lib/symbols.ts';
import { byText, type Row, readTsv, writeJsonl, writeTsv } from './lib/table.ts';

const [sources = '', dataDir = 'data'] = process.argv.slice(2);
const approved = approvedSymbols(dataDir);

const list = (cell: string | undefined) =>
  (cell ?? '')
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '' && part !== 'N/A');

const variants = readTsv(path.join(sources, 'civic_2021-02_variants.tsv'), [
  'gene',
  'variant',
  'variant_aliases',
  'hgvs_expressions',
])
  .flatMap((row) => {
    const gene = approved(row.gene ?? '');
    if (!gene || !row.variant) return [];
    const hgvs = list(row.hgvs_expressions);
    return [
      {
        gene,
        name: row.variant,
        aliases: list(row.variant_aliases).sort(byText),
        protein: hgvs.filter((text) => text.includes(':p.')).sort(byText),
        coding: hgvs.filter((text) => text.includes(':c.')).sort(byText),
        transcript: row.representative_transcript ?? '',
        source: 'civic-2021-02',
      },
    ];
  })
  .sort((a, b) => byText(a.gene, b.gene) || byText(a.name, b.name));
writeJsonl(path.join(dataDir, 'variants.jsonl'), variants);

const roles = new Map<string, string>();
for (const { SYMBOL = '', ROLE = '' } of readTsv(path.join(sources, 'intogen_cancer_genes_2022.tsv'), [
  'SYMBOL',
  'ROLE',
])) {
  const symbol = approved(SYMBOL);
  if (symbol && ROLE) roles.set(symbol, ROLE);
}
const rows: Row[] = [...roles]
  .sort(([a], [b]) => byText(a, b))
  .map(([symbol, role]) => ({ symbol, role, source: 'intogen-2022' }));
writeTsv(path.join(dataDir, 'cancer-roles.tsv'), ['symbol', 'role', 'source'], rows);
console.log(`variants.jsonl: ${variants.length}; cancer-roles.tsv: ${rows.length}`);
