import type { Knowledge, Reference } from './types.ts';

/** The part of the knowledge about papers. */
export type References = Pick<Knowledge, 'reference' | 'referenceByDoi' | 'isRetracted' | 'yearsOfPmid'>;

/**
 * Look-ups over the compiled references.
 * @param text the asset `references.tsv`: retracted PMIDs as base-36 differences, then PMID and record a line
 * @returns look-ups by PMID, with or without a `PMID:` before it; a reference is read when it is asked for
 */
export function createReferences(text: string): References {
  const bodyAt = text.indexOf('\n') + 1;
  const lines = new Map<string, string>();
  for (let at = bodyAt; at > 0 && at < text.length; ) {
    const end = text.indexOf('\n', at);
    const tab = text.indexOf('\t', at);
    if (end === -1 || tab === -1) break;
    lines.set(text.slice(at, tab), text.slice(tab + 1, end));
    at = end + 1;
  }
  let retracted: ReadonlySet<number> | undefined;
  const isRetracted = (pmid: string): boolean => {
    retracted ??= readRetracted(text.slice(0, Math.max(bodyAt - 1, 0)));
    return retracted.has(Number(bare(pmid)));
  };
  let dated: readonly Dated[] | undefined;
  const reference = (pmid: string): Reference | undefined => {
    const key = bare(pmid);
    const line = lines.get(key);
    if (line === undefined) return undefined;
    const stored = JSON.parse(line) as Omit<Reference, 'pmid' | 'retracted'>;
    return {
      ...stored,
      pmid: key,
      authors: stored.authors ?? [],
      etAl: stored.etAl ?? false,
      complete: stored.complete ?? false,
      retracted: isRetracted(key),
    };
  };
  let byDoi: ReadonlyMap<string, string> | undefined;
  return {
    isRetracted,
    reference,
    referenceByDoi(doi) {
      byDoi ??= new Map([...lines].flatMap(doiOf));
      const pmid = byDoi.get(doi.toLowerCase());
      return pmid === undefined ? undefined : reference(pmid);
    },
    yearsOfPmid(pmid) {
      dated ??= [...lines].flatMap(datedOf).sort((a, b) => a.pmid - b.pmid);
      return yearsAround(dated, Number(bare(pmid)));
    },
  };
}

function doiOf([pmid, line]: readonly [string, string]): [string, string][] {
  const doi = /"doi":"([^"]+)"/.exec(line)?.[1];
  return doi ? [[doi.toLowerCase(), pmid]] : [];
}

interface Dated {
  readonly pmid: number;
  readonly year: number;
}

function datedOf([pmid, line]: readonly [string, string]): Dated[] {
  const year = Number(/"year":(\d{4})/.exec(line)?.[1]);
  return year > 0 ? [{ pmid: Number(pmid), year }] : [];
}

/** References looked at on each side of a number, and how many of the years at each end are taken for strays. */
const NEIGHBOURS = 12;
const STRAYS = 2;
/** Neighbours spread over more numbers than PubMed gives out in some three years tell nothing. */
const SPARSE = 3_000_000;

/**
 * PubMed numbers papers as they come in, so neighbours in number are neighbours in time, give or take a late print date
 * or a journal taken in after the fact: the strays that are cut off at both ends, and a year of grace after that.
 */
function yearsAround(dated: readonly Dated[], pmid: number): { first: number; last: number } | undefined {
  const at = dated.findIndex((reference) => reference.pmid >= pmid);
  if (at < NEIGHBOURS || at > dated.length - NEIGHBOURS) return undefined;
  const around = dated.slice(at - NEIGHBOURS, at + NEIGHBOURS);
  if (around.at(-1)!.pmid - around[0]!.pmid > SPARSE) return undefined;
  const years = around.map(({ year }) => year).sort((a, b) => a - b);
  return { first: years[STRAYS]! - 1, last: years[years.length - 1 - STRAYS]! + 1 };
}

const bare = (pmid: string): string => pmid.replace(/^PMID:\s*/i, '');

function readRetracted(steps: string): ReadonlySet<number> {
  const pmids = new Set<number>();
  let pmid = 0;
  for (const step of steps.split(' ')) {
    pmid += Number.parseInt(step, 36);
    pmids.add(pmid);
  }
  return pmids;
}
