// CDD/Pfam/SMART domains on MANE proteins → data/domains.tsv: one clean layer a protein, for a picture
//   node scripts/run.mjs scripts/data/extract-domains.ts SOURCES_DIR [DATA_DIR]
import path from 'node:path';
import { byText, type Row, readTsv, writeTsv } from './lib/table.ts';

const [sources = '', dataDir = 'data'] = process.argv.slice(2);

/** Names that a reader knows, for the database's own. */
const PLAIN: readonly (readonly [label: RegExp, name: string])[] = [
  [/^(PTKc|TyrKc|Pkinase_Tyr|PK_Tyr|PTK_)/, 'Tyrosine kinase'],
  [/^(STKc|S_TKc|Pkinase|PKc_|PKc$|STK_)/, 'Protein kinase'],
  [/^(PI3Kc|PI3_PI4_kinase|PI4Kc|PIKKc)/, 'PI3/PI4 kinase'],
  [/^TM_/, 'Transmembrane'],
  [/^SH2/, 'SH2'],
  [/^SH3/, 'SH3'],
  [/^PH([_-]|$)/, 'PH'],
  [/^(Ig\d?|Ig_\d|I-set|V-set|IG|IGcam|IGc2|Ig\d_.*|IgI_.*)([_-].*)?$/, 'Ig-like'],
  [/^(FN3|fn3)/, 'Fibronectin III'],
  [/^(NR_LBD|HOLI|Hormone_recep)/, 'Ligand binding'],
  [/^(NR_DBD|zf-C4|ZnF_C4)/, 'DNA binding'],
  [/^(RAS|Ras|H_N_K_Ras|RAN|Rab|small_GTPase|P-loop_NTPase$)/, 'GTPase'],
  [/^(P53$)/, 'DNA binding'],
  [/^(P53_TAD)/, 'Transactivation'],
  [/^(P53_tetramer)/, 'Tetramerisation'],
  [/^(Recep_L_domain)/, 'Receptor L'],
  [/^(Furin-like|FU$|GF_recep_IV)/, 'Furin-like'],
];

/** `Raf_RBD` → `Raf RBD`; a superfamily's tail is dropped. */
function nameOf(label: string): string {
  const [, plain] = PLAIN.find(([pattern]) => pattern.test(label)) ?? [];
  return plain ?? label.replace(/_superfamily$| superfamily$/i, '').replaceAll('_', ' ');
}

interface Domain {
  start: number;
  end: number;
  name: string;
}

const length = ({ start, end }: Domain) => end - start + 1;

/** Longest first, each that overlaps nothing chosen by more than a tenth of itself; overlaps are cut back. */
function cleanLayer(domains: readonly Domain[], proteinLength: number): Domain[] {
  const chosen: Domain[] = [];
  for (const domain of [...domains].sort((a, b) => length(b) - length(a) || a.start - b.start)) {
    if (domain.start < 1 || domain.end > proteinLength || length(domain) < 5) continue;
    const overlap = chosen.reduce(
      (sum, other) => sum + Math.max(0, Math.min(domain.end, other.end) - Math.max(domain.start, other.start) + 1),
      0,
    );
    if (overlap > length(domain) / 10) continue;
    chosen.push(domain);
  }
  chosen.sort((a, b) => a.start - b.start);
  return chosen.map((domain, i) => ({ ...domain, start: Math.max(domain.start, (chosen[i - 1]?.end ?? 0) + 1) }));
}

const mane = new Map(
  readTsv(path.join(dataDir, 'genes.tsv'), ['symbol', 'mane_protein']).map((gene) => [
    gene.symbol ?? '',
    (gene.mane_protein ?? '').replace(/\.\d+$/, ''),
  ]),
);
const byGene = new Map<string, { length: number; domains: Domain[] }>();
for (const row of readTsv(path.join(sources, 'protein_domains_mane.tsv'), [
  'HGNC',
  'protein.ID',
  'Start',
  'End',
  'Label',
])) {
  const symbol = row.HGNC ?? '';
  if (!row['protein.ID'] || mane.get(symbol) !== row['protein.ID'] || !row.Label) continue;
  const gene = byGene.get(symbol) ?? { length: Number(row['aa.length']), domains: [] };
  gene.domains.push({ start: Number(row.Start), end: Number(row.End), name: nameOf(row.Label) });
  byGene.set(symbol, gene);
}

const rows: Row[] = [...byGene]
  .sort(([a], [b]) => byText(a, b))
  .map(([symbol, gene]) => ({
    symbol,
    protein: mane.get(symbol) ?? '',
    source: 'cdd-2016',
    domains: cleanLayer(gene.domains, gene.length)
      .map(({ start, end, name }) => `${start}-${end} ${name}`)
      .join('|'),
  }))
  .filter((row) => row.domains !== '');
writeTsv(path.join(dataDir, 'domains.tsv'), ['symbol', 'protein', 'source', 'domains'], rows);
console.log(`domains.tsv: ${rows.length} proteins`);
