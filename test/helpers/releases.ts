import { readFileSync } from 'node:fs';
import path from 'node:path';

type Cells = Readonly<Record<string, string | undefined>>;

const lines = (file: string) => readFileSync(path.join('data', file), 'utf8').split('\n').filter(Boolean);
const records = (file: string) => lines(file).map((line) => JSON.parse(line) as Record<string, unknown>);
const table = (columns: readonly string[], rows: readonly Cells[]) =>
  [columns.join('\t'), ...rows.map((row) => columns.map((column) => row[column] ?? '').join('\t')), ''].join('\n');
const quoted = (cell: string | undefined) => (cell?.includes('|') ? `"${cell}"` : cell);

/** HGNC's complete set as it would have to be for data/genes.tsv to come of it, in HGNC's own columns. */
export function hgncText(change: (row: Record<string, string | undefined>) => Cells = (row) => row): string {
  const [header = '', ...rows] = lines('genes.tsv');
  const columns = header.split('\t');
  const genes = rows.map((line) => {
    const cells = line.split('\t');
    const gene = Object.fromEntries(columns.map((column, i) => [column, cells[i]]));
    return change({
      hgnc_id: gene.id,
      symbol: gene.symbol,
      name: gene.name,
      locus_type: gene.locus_type,
      status: 'Approved',
      location: gene.location,
      alias_symbol: quoted(gene.aliases),
      alias_name: quoted(gene.alias_names),
      prev_symbol: quoted(gene.previous),
      prev_name: quoted(gene.previous_names),
      date_modified: '2026-11-01',
      entrez_id: gene.ncbi,
      ensembl_gene_id: gene.ensembl,
      uniprot_ids: quoted(gene.uniprot),
    });
  });
  return table(Object.keys(genes[0]!), genes);
}

/** CIViC's accepted evidence as it would have to be for data/evidence.jsonl to come of it, in CIViC's own columns. */
export function civicText(change: (row: Record<string, string | undefined>) => Cells = (row) => row): string {
  const drugs = new Map(records('drugs.jsonl').map(({ id, name }) => [id, String(name)]));
  const flagged = new Set(
    records('quarantine.jsonl').flatMap(({ id, reason }) => (/^Flagged/.test(String(reason)) ? [id] : [])),
  );
  const rows = records('evidence.jsonl').map((item) => {
    const [therapies, others] = [item.drugs ?? [], item.otherTherapies ?? []] as [string[], string[]];
    return change({
      molecular_profile: String(item.profile),
      disease: item.diseaseName as string,
      doid: String(item.disease ?? '').replace('DOID:', ''),
      therapies: [...therapies.map((id) => drugs.get(id)), ...others].join(','),
      therapy_interaction_type: item.interaction as string,
      evidence_type: String(item.type),
      evidence_direction: item.direction === 'supports' ? 'Supports' : 'Does Not Support',
      evidence_level: String(item.level),
      significance: item.significance === 'sensitivity' ? 'Sensitivity/Response' : String(item.significance),
      evidence_statement: '"A sentence\nof two lines, with ""quotes"""',
      citation_id: item.pmid as string | undefined,
      source_type: item.pmid ? 'PubMed' : 'ASCO',
      citation: String(item.citation),
      rating: item.rating === undefined ? '' : String(item.rating),
      evidence_status: 'accepted',
      evidence_id: String(item.id).replace('CIVIC:EID', ''),
      variant_origin: item.origin as string | undefined,
      last_review_date: `${item.date} 10:00:00 UTC`,
      is_flagged: String(flagged.has(item.id)),
    });
  });
  return table(Object.keys(rows[0]!), rows);
}
