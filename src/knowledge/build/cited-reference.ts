import { compact } from './table.ts';

/**
 * The least that is known of a paper: what a source's citation of it says.
 * @param citation `Lasota et al., 2004`; what cannot be read of it is left out
 * @returns a line of data/references.jsonl
 */
export function citedReference(pmid: string, citation: string, source: string) {
  const [, author = '', others, year] = /^(.{1,80}?)( et al\.)?, (\d{4})/.exec(citation) ?? [];
  return compact({
    id: `PMID:${pmid}`,
    authors: author ? [{ family: author }] : [],
    etAl: others !== undefined || undefined,
    year: Number(year) || undefined,
    source,
  });
}
