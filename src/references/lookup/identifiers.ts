/** An identifier of a paper. */
export interface Identifier {
  readonly kind: 'pmid' | 'pmcid' | 'doi';
  /** Digits, `PMC` and digits, or `10.…/…`. */
  readonly value: string;
}

/** Longest text that is looked at: an address or a citation, not a manuscript. */
const LONGEST = 2_000;
const PMID = /^(?:PMID\s*[:#]?\s*)?([1-9]\d{0,7})$/i;
const PUBMED =
  /(?:pubmed\.ncbi\.nlm\.nih\.gov|ncbi\.nlm\.nih\.gov\/(?:m\/)?pubmed|europepmc\.org\/(?:article|abstract)\/med)\/([1-9]\d{0,7})\b/i;
const PMC =
  /(?:^|pmc\.ncbi\.nlm\.nih\.gov\/articles\/|ncbi\.nlm\.nih\.gov\/pmc\/articles\/|europepmc\.org\/(?:article|articles)\/(?:pmc\/)?)(?:PMCID\s*[:#]?\s*)?(PMC\d{4,9})\b/i;
const LABELLED = /\bPMID\s*[:#]?\s*([1-9]\d{0,7})\b/i;
/** DOI handbook 2.2: a prefix `10.` and a registrant, a slash, and a suffix of any printable characters. */
const DOI = /\b(10\.\d{4,9}\/[^\s"<>{}\\^`|]{1,300})/;

/**
 * The identifier that a pasted, dropped or typed text means: a bare PMID, PMCID or DOI, one with its label, an address
 * of PubMed, PMC, Europe PMC or doi.org, or the one identifier inside a pasted reference. A number alone is a PMID.
 * @returns undefined where the text holds none, or is a text rather than an identifier
 */
export function readIdentifier(text: string): Identifier | undefined {
  const trimmed = text.trim();
  if (!trimmed || trimmed.length > LONGEST) return undefined;
  const pmid = PMID.exec(trimmed)?.[1] ?? PUBMED.exec(trimmed)?.[1];
  if (pmid) return { kind: 'pmid', value: pmid };
  const pmcid = PMC.exec(trimmed)?.[1];
  if (pmcid) return { kind: 'pmcid', value: pmcid.toUpperCase() };
  const labelled = LABELLED.exec(trimmed)?.[1];
  if (labelled) return { kind: 'pmid', value: labelled };
  const doi = DOI.exec(/^https?:\/\//i.test(trimmed) ? decoded(trimmed) : trimmed)?.[1];
  return doi ? { kind: 'doi', value: trimDoi(doi) } : undefined;
}

/** Is the whole text one identifier or its address, so that pasting it may mean a citation? */
export function isIdentifier(text: string): boolean {
  const trimmed = text.trim();
  // A bare number is pasted for many reasons; a PMID of this age has at least six digits.
  if (/^\d{1,5}$/.test(trimmed)) return false;
  return !/\s/.test(trimmed.replace(/^(?:PMID|PMCID|DOI)\s*[:#]?\s*/i, '')) && readIdentifier(trimmed) !== undefined;
}

/** Punctuation of the sentence around a DOI is none of it; a bracket is where it was opened inside. */
function trimDoi(doi: string): string {
  let end = doi.replace(/[.,;:!?'”’]+$/, '');
  while (/[)\]]$/.test(end) && count(end, end.at(-1) === ')' ? '(' : '[') < count(end, end.at(-1)!)) {
    end = end.slice(0, -1).replace(/[.,;:!?]+$/, '');
  }
  return end;
}

const count = (text: string, character: string) => text.split(character).length - 1;

function decoded(url: string): string {
  try {
    return decodeURIComponent(url.replace(/[?#].*$/, ''));
  } catch {
    return url;
  }
}
