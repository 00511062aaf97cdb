// Reference proteins → data/sequences.tsv, data/isoforms.tsv, data/residues.tsv, data/uniprot-numbering.tsv,
// data/sequences-left-out.tsv
//   node scripts/run.mjs scripts/data/extract-sequences.ts SOURCES_DIR [DATA_DIR]
import path from 'node:path';
import { type Check, checkResidues, type KnownResidue, otherNumbering, share } from './lib/residue-checks.ts';
import { byText, type Row, readTsv, values, writeTsv } from './lib/table.ts';

const [sources = '', dataDir = 'data'] = process.argv.slice(2);
const source = (file: string, needed: string[]) => readTsv(path.join(sources, file), needed);

const genes = readTsv(path.join(dataDir, 'genes.tsv'), ['symbol', 'uniprot', 'mane_protein']);
const geneBySymbol = new Map(genes.map((gene) => [gene.symbol ?? '', gene]));

/** UniProt accession → residues known from its human variants. */
const residuesByUniprot = new Map<string, Map<number, string>>();
for (const { id = '', ref = '', position } of source('uniprot_humsavar_2020.txt', ['id', 'ref', 'position'])) {
  if (!/^[A-Z]$/.test(ref)) continue;
  const residues = residuesByUniprot.get(id) ?? new Map<number, string>();
  residuesByUniprot.set(id, residues.set(Number(position), ref));
}

/** RefSeq protein (no version) → its length, where the domains' release and MANE name the same protein. */
const maneLengths = new Map(
  source('protein_domains_mane.tsv', ['protein.ID', 'aa.length']).map((row) => [
    row['protein.ID'] ?? '',
    Number(row['aa.length']),
  ]),
);
const maneLengthOf = (symbol: string) =>
  maneLengths.get((geneBySymbol.get(symbol)?.mane_protein ?? '').replace(/\.\d+$/, '')) ?? 0;

interface Candidate {
  symbol: string;
  sequence: string;
  accession: string;
  source: string;
  maneLength: number;
  note: string;
  /** Residues that papers name (CIViC, hotspots), as its source counted them. */
  papers: Check;
}

/** What UniProt's variants say about a gene's protein; nothing where it has several proteins, which cannot be told apart. */
function uniprotResidues(symbol: string): KnownResidue[] {
  const [accession = '', another] = values(geneBySymbol.get(symbol)?.uniprot);
  return another ? [] : [...(residuesByUniprot.get(accession) ?? [])].sort((a, b) => a[0] - b[0]);
}

/**
 * A sequence is kept as the reference where its numbering is that of MANE (same length, or said so by its source) or of
 * known residues, and residues do not speak against it: a wrong sequence would raise false alarms for its gene. Where
 * UniProt counts another isoform, the offset must be known.
 */
function judge({ symbol, sequence, maneLength, note, papers }: Candidate): { keep: boolean; why: string } {
  const residues = uniprotResidues(symbol);
  const known = checkResidues(sequence, residues);
  const isMane = maneLength === sequence.length || /^MANE Select|ENSP = MANE Select|MANE length/.test(note);
  const why = `${isMane ? 'MANE length' : `length ${sequence.length}, MANE ${maneLength || 'unknown'}`}; UniProt variants ${known.matched}/${known.total}; papers ${papers.matched}/${papers.total}`;
  const counted = known.total < 4 || share(known) >= 0.7 || otherNumbering(sequence, residues) !== undefined;
  if (isMane) return { keep: counted || (papers.total >= 2 && share(papers) === 1), why };
  if (known.total >= 5 && share(known) === 1) return { keep: true, why };
  if (papers.total >= 2) return { keep: share(papers) >= 0.75, why };
  if (known.total >= 2) return { keep: share(known) === 1, why };
  return { keep: known.total === known.matched && /UniProt length/.test(note), why };
}

const ISOFORM_LABELS: readonly (readonly [note: RegExp, label: string])[] = [
  [/^p14ARF/, 'p14ARF'],
  [/^IIIb/, 'IIIb'],
  [/^972 aa/, 'GNNK- (972 aa)'],
  [/^(\d+ aa)/, '$1'],
];

const references = new Map<string, Candidate & { why: string }>();
const isoforms: Row[] = [];
const leftOut: Row[] = [];

function offer(candidate: Candidate): void {
  const { symbol, sequence, accession, source } = candidate;
  if (!geneBySymbol.has(symbol)) {
    leftOut.push({ symbol, accession, length: String(sequence.length), reason: 'not an approved symbol' });
    return;
  }
  const { keep, why } = judge(candidate);
  const held = references.get(symbol);
  if (keep && !held) references.set(symbol, { ...candidate, why });
  else if (held && held.sequence !== sequence && sequence.length > held.sequence.length / 2)
    isoforms.push({ symbol, label: `${sequence.length} aa`, accession, source, sequence });
  else if (!keep)
    leftOut.push({ symbol, accession, length: String(sequence.length), reason: `numbering not confirmed: ${why}` });
}

for (const row of source('human_protein_sequences_by_symbol.tsv', ['symbol', 'preferred', 'sequence']).sort(
  (a, b) => byText(b.preferred ?? '', a.preferred ?? ''), // `yes` before `no`
)) {
  offer({
    symbol: row.symbol ?? '',
    sequence: row.sequence ?? '',
    accession: row.mane_refseq_prot && row.length === row.mane_length ? row.mane_refseq_prot : (row.uniprot ?? ''),
    source: 'proteins-by-symbol',
    maneLength: Number(row.mane_length) || maneLengthOf(row.symbol ?? ''),
    note: (row.sources ?? '').split(/[:;]/).includes(row.mane_refseq_prot ?? '-') ? 'MANE Select' : '',
    papers: {
      matched: Number(row.civic_residues_matched) + Number(row.hotspot_residues_matched),
      total: Number(row.civic_residues_total) + Number(row.hotspot_residues_total),
    },
  });
}
for (const row of source('extra_sequences.tsv', ['symbol', 'isoform_note', 'sequence', 'check_detail']).sort((a, b) =>
  byText(b.isoform_note ?? '', a.isoform_note ?? ''),
)) {
  const note = row.isoform_note ?? '';
  const [symbol = '', sequence = '', accession = ''] = [row.symbol, row.sequence, row.uniprot];
  if (/^(canonical|MANE Select)/.test(note)) {
    const maneLength = Number(/MANE len (\d+)/.exec(row.check_detail ?? '')?.[1] ?? 0) || maneLengthOf(symbol);
    const [matched = 0, total = 0] = (row.checks_passed_total ?? '').split('/').map(Number);
    const full = `${note} ${row.check_detail}`;
    offer({
      symbol,
      sequence,
      accession,
      source: 'proteins-extra',
      maneLength,
      note: full,
      papers: { matched, total },
    });
    continue;
  }
  const [pattern, label] = ISOFORM_LABELS.find(([start]) => start.test(note)) ?? [];
  if (pattern && label) {
    isoforms.push({
      symbol,
      label: (pattern.exec(note)?.[0] ?? '').replace(pattern, label),
      accession,
      source: 'proteins-extra',
      sequence,
    });
  }
}

// Where the numbering of a sequence was in doubt, so is that of single residues.
const doubtful = new Set(leftOut.map((row) => row.symbol));
const residues = genes.flatMap((gene): Row[] => {
  const symbol = gene.symbol ?? '';
  const accession = values(gene.uniprot)[0] ?? '';
  const known = residuesByUniprot.get(accession);
  if (!known || references.has(symbol) || doubtful.has(symbol)) return [];
  const list = [...known].sort((a, b) => a[0] - b[0]).map(([position, residue]) => `${residue}${position}`);
  return [{ symbol, accession, residues: list.join(' '), source: 'humsavar-2020' }];
});

const numberings = [...references.values()].flatMap(({ symbol, sequence }): Row[] => {
  const found = otherNumbering(sequence, uniprotResidues(symbol));
  if (!found) return [];
  const { offset, from, residues } = found;
  const accession = values(geneBySymbol.get(symbol)?.uniprot)[0] ?? '';
  return [
    {
      symbol,
      accession,
      offset: String(offset),
      from: String(from),
      to: String(sequence.length - offset),
      residues: String(residues),
      source: 'humsavar-2020',
    },
  ];
});

const bySymbol = (a: Row, b: Row) => byText(a.symbol ?? '', b.symbol ?? '') || byText(a.label ?? '', b.label ?? '');
const kept = [...references.values()].map(
  ({ symbol, accession, source, why, sequence }): Row => ({ symbol, accession, source, checked: why, sequence }),
);
writeTsv(
  path.join(dataDir, 'sequences.tsv'),
  ['symbol', 'accession', 'source', 'checked', 'sequence'],
  kept.sort(bySymbol),
);
writeTsv(
  path.join(dataDir, 'isoforms.tsv'),
  ['symbol', 'label', 'accession', 'source', 'sequence'],
  isoforms.sort(bySymbol),
);
writeTsv(path.join(dataDir, 'residues.tsv'), ['symbol', 'accession', 'source', 'residues'], residues.sort(bySymbol));
writeTsv(
  path.join(dataDir, 'sequences-left-out.tsv'),
  ['symbol', 'accession', 'length', 'reason'],
  leftOut.sort(bySymbol),
);
writeTsv(
  path.join(dataDir, 'uniprot-numbering.tsv'),
  ['symbol', 'accession', 'offset', 'from', 'to', 'residues', 'source'],
  numberings.sort(bySymbol),
);
console.log(
  `${kept.length} sequences, ${isoforms.length} isoforms, ${residues.length} genes by residue, ${leftOut.length} left out`,
);
