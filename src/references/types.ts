import type { Range } from '../text/types.ts';

export type BibliographyFormat = 'bibtex' | 'csl-json' | 'csl-yaml' | 'hayagriva';

/** An entry as the light scanner sees it. Ranges count in the bibliography file's text. */
export interface BibEntry extends Range {
  readonly key: string;
  readonly keyRange: Range;
  /** `article`, `book`, … lower case. */
  readonly type: string;
  /** Raw values without their outer delimiters, by lower-cased field name. */
  readonly fields: Readonly<Record<string, string>>;
  readonly pmid?: string;
  readonly doi?: string;
}

export interface BibProblem extends Range {
  readonly message: string;
}

export interface Bibliography {
  /** Where it lives, as the host names it. */
  readonly uri: string;
  readonly format: BibliographyFormat;
  readonly entries: readonly BibEntry[];
  readonly problems: readonly BibProblem[];
}

/** All bibliographies of a document, behind look-ups. */
export interface BibliographyIndex {
  readonly bibliographies: readonly Bibliography[];
  /** Addresses of those that other manuscripts declare, too. */
  readonly shared: ReadonlySet<string>;
  entry(key: string): BibEntry | undefined;
  byPmid(pmid: string): BibEntry | undefined;
  byDoi(doi: string): BibEntry | undefined;
}

/** A paper as it may be cited, whoever told of it: the bundled knowledge, a look-up, or a reference manager. */
export interface Citable {
  /** Key that it has in a bibliography or a reference manager already. */
  readonly key?: string;
  /** Missing where PubMed does not list the paper. */
  readonly pmid?: string;
  readonly doi?: string;
  readonly title?: string;
  /** A group has its whole name as `family`, and no `given`. */
  readonly authors: readonly { readonly family: string; readonly given?: string }[];
  /** The author list is cut short. */
  readonly etAl: boolean;
  readonly journal?: string;
  readonly year?: number;
  readonly volume?: string;
  readonly issue?: string;
  readonly pages?: string;
  /** Are title, all authors, journal and year known? */
  readonly complete: boolean;
  readonly retracted: boolean;
}
