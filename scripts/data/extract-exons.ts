import path from 'node:path';
import { byText, type Row, readTsv, writeTsv } from './lib/table.ts';

/**
 * Writes data/exons.tsv: which residues lie in which exon, for the exons that profiles name.
 * An exon's genomic span (CIViC's own, or data/curated/exon-coordinates.tsv) becomes residues by the coding position of
 * a substitution inside it; all positions are GRCh37.
 *   node scripts/run.mjs scripts/data/extract-exons.ts SOURCES [DATA]
 */
const [sources = '', data = 'data'] = process.argv.slice(2);

interface Anchor {
  readonly position: number;
  readonly coding: number;
}
interface Exon {
  readonly gene: string;
  readonly exon: number;
  readonly start: number;
  readonly stop: number;
  readonly source: string;
}

const variants = readTsv(path.join(sources, 'civic_2021-02_variants.tsv'), [
  'gene',
  'variant',
  'start',
  'stop',
  'hgvs_expressions',
]);
const curated = readTsv(path.join(data, 'curated', 'exon-coordinates.tsv'), ['gene', 'exon', 'start', 'stop']);
const anchors = variants.flatMap(anchorOf);

const exons = [...variants.flatMap(civicExon), ...curated.map((row) => exonOf(row, row.exon!, row.source!))];
const seen = new Set<string>();
const rows = exons
  .flatMap((exon) =>
    residues(
      exon,
      anchors.filter((anchor) => anchor.gene === exon.gene),
    ),
  )
  .filter((row) => !seen.has(`${row.gene} ${row.exon}`) && seen.add(`${row.gene} ${row.exon}`))
  .sort((a, b) => byText(a.gene!, b.gene!) || Number(a.exon) - Number(b.exon));
writeTsv(path.join(data, 'exons.tsv'), ['gene', 'exon', 'first', 'last', 'source'], rows);

/** The genomic and the coding position of a substitution, on the representative transcript. */
function anchorOf(row: Row): (Anchor & { gene: string })[] {
  const transcript = row.representative_transcript!.split('.')[0]!;
  const expression = row
    .hgvs_expressions!.split(',')
    .find((text) => text.startsWith(transcript) && /:c\.\d+[ACGT]>[ACGT]$/.test(text));
  const coding = Number(/:c\.(\d+)/.exec(expression ?? '')?.[1]);
  return coding > 0 && row.start === row.stop ? [{ gene: row.gene!, position: Number(row.start), coding }] : [];
}

/** Single exons that CIViC gives the span of; partial spans (of insertions) are left to the curated table. */
function civicExon(row: Row): Exon[] {
  const exon = /^exon (\d+) (?:mutation|deletion|skipping mutation)$/i.exec(row.variant!)?.[1];
  return exon && row.start && Number(row.stop) - Number(row.start) >= 60 ? [exonOf(row, exon, 'civic-2021-02')] : [];
}

function exonOf(row: Row, exon: string, source: string): Exon {
  return { gene: row.gene!, exon: Number(exon), start: Number(row.start), stop: Number(row.stop), source };
}

/** Residues of the exon (one whose codon it shares counts to the exon before), or nothing where no substitution inside it, and none elsewhere to tell the strand, is known. */
function residues({ gene, exon, start, stop, source }: Exon, known: readonly Anchor[]): Row[] {
  const inside = known.find(({ position }) => position >= start && position <= stop);
  const other = known.find(({ position }) => inside && position !== inside.position);
  if (!inside || !other) return [];
  const forward = other.position > inside.position === other.coding > inside.coding;
  const [before, after] = forward
    ? [inside.position - start, stop - inside.position]
    : [stop - inside.position, inside.position - start];
  const first = Math.ceil((inside.coding - before) / 3);
  const last = Math.floor((inside.coding + after) / 3);
  return [{ gene, exon: String(exon), first: String(Math.max(first, 1)), last: String(last), source }];
}
