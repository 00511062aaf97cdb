import { citable } from '../citable.ts';
import { type Client, readJson, unreadable } from './http.ts';
import { filled, plainText, plainTitle, record, records, splitName, yearOf } from './text.ts';
import { type FoundPaper, LookupError } from './types.ts';

/** PubMed through NCBI's E-utilities (“The E-utilities In-Depth”, NBK25499). */
export interface Pubmed {
  /** @throws LookupError `not-found` where PubMed has no such number */
  byPmid(pmid: string, signal?: AbortSignal): Promise<FoundPaper>;
  /** Several in one call (NCBI takes some two hundred); those that PubMed does not have are left out. */
  byPmids(pmids: readonly string[], signal?: AbortSignal): Promise<readonly FoundPaper[]>;
  /** Papers for a query in PubMed's own syntax, most relevant first. */
  search(query: string, limit: number, signal?: AbortSignal): Promise<readonly FoundPaper[]>;
}

/** @param who `tool` and `email`, by which NCBI asks programs to say who they are */
export function createPubmed(client: Client, host: string, who: Readonly<Record<string, string>>): Pubmed {
  const call = async (
    tool: string,
    parameters: Readonly<Record<string, string>>,
    signal?: AbortSignal,
    keep = false,
  ) => {
    const query = new URLSearchParams({ db: 'pubmed', retmode: 'json', ...parameters, ...who });
    const url = `${host}/entrez/eutils/${tool}.fcgi?${query}`;
    const answer = record(
      readJson(await client({ service: 'pubmed', url, keep, ...(signal && { signal }) }), 'pubmed'),
    );
    // NCBI tells of too many calls with 200, too.
    if (typeof answer.error === 'string') {
      throw new LookupError(
        'throttled',
        `PubMed refused the call (${plainText(answer.error)}). Try again in a moment.`,
      );
    }
    return answer;
  };
  const summaries = async (pmids: readonly string[], signal?: AbortSignal): Promise<readonly FoundPaper[]> => {
    const { result } = await call('esummary', { id: pmids.join(',') }, signal, true);
    if (typeof result !== 'object' || result === null) throw unreadable('pubmed');
    return pmids.flatMap((pmid) => toPaper(record(record(result)[pmid]), pmid) ?? []);
  };
  return {
    byPmids: summaries,
    async byPmid(pmid, signal) {
      const [paper] = await summaries([pmid], signal);
      if (!paper) throw new LookupError('not-found', `PubMed has no paper with the PMID ${pmid}. Check the number.`);
      return paper;
    },
    async search(query, limit, signal) {
      const { esearchresult } = await call(
        'esearch',
        { term: query, retmax: String(limit), sort: 'relevance' },
        signal,
      );
      const { idlist } = record(esearchresult);
      if (!Array.isArray(idlist)) throw unreadable('pubmed');
      const pmids = idlist.filter((id): id is string => typeof id === 'string' && /^\d{1,8}$/.test(id));
      return pmids.length ? summaries(pmids, signal) : [];
    },
  };
}

/** A document summary; undefined for one that is missing or says `cannot get document summary`. */
function toPaper(summary: Readonly<Record<string, unknown>>, pmid: string): FoundPaper | undefined {
  if (!summary.uid || summary.error) return undefined;
  const ids = new Map(records(summary.articleids).map(({ idtype, value }) => [String(idtype), filled(value)]));
  const authors = records(summary.authors).flatMap(({ name, authtype }) => {
    const text = plainText(name);
    if (!text) return [];
    return authtype === 'CollectiveName' ? { family: text } : splitName(text);
  });
  const title = plainTitle(summary.title);
  const journal = filled(summary.fulljournalname) ?? filled(summary.source);
  const year = yearOf(summary.pubdate) ?? yearOf(summary.epubdate) ?? yearOf(summary.sortpubdate);
  const [doi, pmcid] = [ids.get('doi'), ids.get('pmc')];
  const [volume, issue, pages] = [filled(summary.volume), filled(summary.issue), filled(summary.pages)];
  const kinds = Array.isArray(summary.pubtype) ? summary.pubtype : [];
  return citable<FoundPaper>({
    pmid,
    doi,
    pmcid: pmcid && /^PMC\d+$/.test(pmcid) ? pmcid : undefined,
    title,
    authors,
    etAl: false,
    journal,
    year,
    volume,
    issue,
    pages,
    retracted: kinds.includes('Retracted Publication'),
    from: 'pubmed',
  });
}
