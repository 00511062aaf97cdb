import { citable } from '../citable.ts';
import { type Client, readJson, unreadable } from './http.ts';
import type { Identifier } from './identifiers.ts';
import { filled, plainText, plainTitle, record, records, splitName, yearOf } from './text.ts';
import { type FoundPaper, LookupError } from './types.ts';

/** Europe PMC's RESTful web service (`search`, `resultType=core`). */
export interface EuropePmc {
  /** @throws LookupError `not-found` where Europe PMC has no such paper */
  byIdentifier(identifier: Identifier, signal?: AbortSignal): Promise<FoundPaper>;
}

/** How each kind of identifier is asked for (Europe PMC's search syntax reference). */
const QUERIES: Readonly<Record<Identifier['kind'], (value: string) => string>> = {
  pmid: (value) => `EXT_ID:${value} AND SRC:MED`,
  pmcid: (value) => `PMCID:${value}`,
  doi: (value) => `DOI:"${value.replaceAll('"', '')}"`,
};

export function createEuropePmc(client: Client, host: string): EuropePmc {
  return {
    async byIdentifier(identifier, signal) {
      const query = new URLSearchParams({
        query: QUERIES[identifier.kind](identifier.value),
        resultType: 'core',
        format: 'json',
        pageSize: '5',
      });
      const url = `${host}/europepmc/webservices/rest/search?${query}`;
      const text = await client({ service: 'europepmc', url, keep: true, ...(signal && { signal }) });
      const { result } = record(record(readJson(text, 'europepmc')).resultList);
      if (!Array.isArray(result)) throw unreadable('europepmc');
      // A query may answer more than was asked: a preprint beside its paper.
      const found = result.map(record).find((item) => isAbout(item, identifier));
      if (!found) throw new LookupError('not-found', `Europe PMC has no paper with ${identifier.value}. Check it.`);
      return toPaper(found);
    },
  };
}

function isAbout(item: Readonly<Record<string, unknown>>, { kind, value }: Identifier): boolean {
  const pmid = item.pmid ?? (item.source === 'MED' ? item.id : undefined);
  const own = { pmid, pmcid: item.pmcid, doi: item.doi }[kind];
  return String(own ?? '').toLowerCase() === value.toLowerCase();
}

function toPaper(item: Readonly<Record<string, unknown>>): FoundPaper {
  const list = records(record(item.authorList).author);
  const authors = list.flatMap(({ lastName, firstName, initials, fullName, collectiveName }) => {
    const group = plainText(collectiveName);
    if (group) return { family: group };
    const family = plainText(lastName);
    const given = plainText(firstName) ?? plainText(initials);
    if (family) return { family, ...(given && { given }) };
    const whole = plainText(fullName);
    return whole ? splitName(whole) : [];
  });
  const info = record(item.journalInfo);
  const title = plainTitle(item.title);
  const journal = filled(record(info.journal).title) ?? filled(item.journalTitle);
  const year = yearOf(info.yearOfPublication) ?? yearOf(item.pubYear);
  const [volume, issue, pages] = [filled(info.volume), filled(info.issue), filled(item.pageInfo)];
  const pmid = filled(item.pmid) ?? (item.source === 'MED' ? filled(item.id) : undefined);
  const [doi, pmcid] = [filled(item.doi), filled(item.pmcid)];
  const kinds = record(item.pubTypeList).pubType;
  const corrections = records(record(item.commentCorrectionList).commentCorrection);
  const retracted =
    (Array.isArray(kinds) ? kinds : [kinds]).some((kind) => /^retracted publication$/i.test(String(kind))) ||
    corrections.some(({ type }) => /^retraction in$/i.test(String(type)));
  return citable<FoundPaper>({
    pmid,
    doi,
    pmcid,
    title,
    authors,
    etAl: false,
    journal,
    year,
    volume,
    issue,
    pages,
    retracted,
    from: 'europepmc',
  });
}
