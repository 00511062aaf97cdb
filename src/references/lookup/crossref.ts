import { citable } from '../citable.ts';
import { type Client, readJson, unreadable } from './http.ts';
import { filled, plainTitle, record, records, yearOf } from './text.ts';
import { type FoundPaper, LookupError } from './types.ts';

/** Crossref's REST API (`/works/{doi}`, its JSON format). */
export interface Crossref {
  /** @throws LookupError `not-found` where Crossref has no such DOI */
  byDoi(doi: string, signal?: AbortSignal): Promise<FoundPaper>;
}

/** Kinds of update after which a paper no longer stands. */
const RETRACTIONS = new Set(['retraction', 'withdrawal', 'removal', 'partial_retraction']);

/** @param email puts calls into Crossref's polite pool (`mailto`) */
export function createCrossref(client: Client, host: string, email?: string): Crossref {
  return {
    async byDoi(doi, signal) {
      const query = email ? `?${new URLSearchParams({ mailto: email })}` : '';
      const url = `${host}/works/${encodeURIComponent(doi)}${query}`;
      const text = await client({ service: 'crossref', url, keep: true, ...(signal && { signal }) }).catch((error) => {
        if (!(error instanceof LookupError) || error.failure !== 'not-found') throw error;
        throw new LookupError('not-found', `Crossref has no work with the DOI ${doi}. Check it.`);
      });
      const { message } = record(readJson(text, 'crossref'));
      const work = record(message);
      if (typeof work.DOI !== 'string') throw unreadable('crossref');
      return toPaper(work, work.DOI);
    },
  };
}

function toPaper(work: Readonly<Record<string, unknown>>, doi: string): FoundPaper {
  const authors = records(work.author).flatMap(({ family, given, name }) => {
    const [last, first] = [filled(family) ?? filled(name), filled(given)];
    return last ? { family: last, ...(first && { given: first }) } : [];
  });
  const raw = plainTitle(first(work.title));
  const title = raw?.replace(/^RETRACTED(?:\s+ARTICLE)?\s*:\s*/i, '');
  const journal = filled(first(work['container-title']));
  const year =
    yearOfParts(work.issued) ?? yearOfParts(work['published-print']) ?? yearOfParts(work['published-online']);
  const [volume, issue] = [filled(work.volume), filled(work.issue)];
  const pages = filled(work.page) ?? filled(work['article-number']);
  // A paper lists what happened to it (`updated-by`); a notice lists what it is about (`update-to`), and some publishers
  // put the update of a paper there under the paper's own DOI.
  const own = doi.toLowerCase();
  const about = records(work['update-to'])
    .filter(isRetraction)
    .map(({ DOI }) => String(DOI));
  const notice = records(work['updated-by']).find(isRetraction);
  const retracts = about.find((other) => other.toLowerCase() !== own);
  const retracted = Boolean(notice) || about.some((other) => other.toLowerCase() === own) || title !== raw;
  return citable<FoundPaper>({
    doi,
    title,
    authors,
    etAl: false,
    journal,
    year,
    volume,
    issue,
    pages,
    retracted,
    from: 'crossref',
    retractionNotice: typeof notice?.DOI === 'string' ? notice.DOI : undefined,
    retracts,
  });
}

const isRetraction = ({ type }: Readonly<Record<string, unknown>>) => RETRACTIONS.has(String(type).toLowerCase());
const first = (value: unknown): unknown => (Array.isArray(value) ? value[0] : undefined);

function yearOfParts(date: unknown): number | undefined {
  const parts = record(date)['date-parts'];
  return yearOf(first(first(parts)));
}
