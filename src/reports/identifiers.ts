import type { Range } from '../text/types.ts';

/** An identifier in a document's source, and the page that it names. */
export interface Identifier extends Range {
  readonly kind: 'pmid' | 'doi' | 'trial';
  readonly id: string;
  readonly url: string;
}

/** An announced PMID; a DOI after its name or standing free, which is no part of an address; a trial's number. */
const pattern =
  /\bPMID\s{0,2}[:#]?\s{0,2}([1-9]\d{0,7})\b|(?<![\w./-])(10\.\d{4,9}\/[^\s"'<>{}[\]\\|^`,;]{1,200})|\b(NCT\d{8})\b/g;

/** PMIDs, DOIs and ClinicalTrials.gov numbers of a source, in order. The range is that of the number alone. */
export function identifiersIn(source: string): readonly Identifier[] {
  return [...source.matchAll(pattern)].flatMap((match): Identifier[] => {
    const [all, pmid, doi, trial] = match;
    const id = pmid ?? (doi && withoutEnd(doi)) ?? trial;
    if (!id) return [];
    const start = match.index + all.indexOf(id);
    const range = { start, end: start + id.length, id };
    if (pmid) return [{ ...range, kind: 'pmid', url: `https://pubmed.ncbi.nlm.nih.gov/${id}/` }];
    if (trial) return [{ ...range, kind: 'trial', url: `https://clinicaltrials.gov/study/${id}` }];
    return [{ ...range, kind: 'doi', url: `https://doi.org/${encodeURI(id)}` }];
  });
}

/** A DOI without the punctuation of its sentence; a closing bracket is its own where it was opened inside. */
function withoutEnd(doi: string): string {
  let open = 0;
  for (const sign of doi) open += sign === '(' ? 1 : sign === ')' ? -1 : 0;
  let end = doi.length;
  for (;;) {
    const last = doi[end - 1];
    if (last === ')' && open < 0) open += 1;
    else if (last === undefined || !'.:!?*_'.includes(last)) return doi.slice(0, end);
    end -= 1;
  }
}
