import { CIVIC_COLUMNS } from '../build/civic.ts';
import { HGNC_COLUMNS } from '../build/hgnc.ts';
import { ColumnError, parseTsv, type Row } from '../build/table.ts';
import { UpdateError } from './problem.ts';

/** Sources that an update reads anew; everything else stays as it was bundled. */
export const RELEASES = ['hgnc', 'civic'] as const;
export type ReleaseId = (typeof RELEASES)[number];

/** One of the releases: where it is, what it is called, and how to tell that it is one. */
export interface ReleaseKind {
  readonly id: ReleaseId;
  readonly title: string;
  /** Address at which the publisher documents the current release. */
  readonly address: string;
  /** File name under that address, which a mirror or a folder is expected to use. */
  readonly file: string;
  /** Names of the release in a folder, dated ones included. */
  readonly named: RegExp;
  readonly columns: readonly string[];
  readonly key: { readonly column: string; readonly shape: RegExp };
  /** Columns whose latest date is the date of the release. */
  readonly dates: readonly string[];
}

export const releaseKinds: Readonly<Record<ReleaseId, ReleaseKind>> = {
  hgnc: {
    id: 'hgnc',
    title: 'HGNC complete set',
    address: 'https://storage.googleapis.com/public-download-files/hgnc/tsv/tsv/hgnc_complete_set.txt',
    file: 'hgnc_complete_set.txt',
    named: /^hgnc_complete_set[\w.-]{0,40}\.(?:txt|tsv)$/i,
    columns: HGNC_COLUMNS,
    key: { column: 'hgnc_id', shape: /^HGNC:\d+$/ },
    dates: ['date_modified', 'date_approved_reserved', 'date_symbol_changed', 'date_name_changed'],
  },
  civic: {
    id: 'civic',
    title: 'CIViC accepted evidence',
    address: 'https://civicdb.org/downloads/nightly/nightly-AcceptedClinicalEvidenceSummaries.tsv',
    file: 'nightly-AcceptedClinicalEvidenceSummaries.tsv',
    named: /^(?:[\w-]{0,40}AcceptedClinicalEvidenceSummaries|civic_accepted_evidence[\w.-]{0,40})\.tsv$/i,
    columns: CIVIC_COLUMNS,
    key: { column: 'evidence_id', shape: /^\d+$/ },
    dates: ['last_review_date'],
  },
};

/** The releases among the files of a folder, by name; of several that are named so, the one that was changed last. */
export function releasesAmong(
  files: readonly { readonly name: string; readonly modified: number }[],
): Readonly<Partial<Record<ReleaseId, string>>> {
  const found: Partial<Record<ReleaseId, string>> = {};
  for (const id of RELEASES) {
    const [newest] = files
      .filter(({ name }) => releaseKinds[id].named.test(name))
      .sort((a, b) => b.modified - a.modified);
    if (newest) found[id] = newest.name;
  }
  return found;
}

/** A release that has been read. */
export interface Release {
  readonly rows: readonly Row[];
  /** ISO date of the latest change that it holds. */
  readonly date: string;
}

/** Rows in a thousand that may be unlike the others before the table is taken for another. */
const ODD_ROWS = 5;

/**
 * Reads the text of a release.
 * @param from what to call the file in a message: its address or path
 * @throws UpdateError where it is no such table, is cut off, or has other columns
 */
export function readRelease({ title, columns, key, dates }: ReleaseKind, text: string, from: string): Release {
  const refuse = (what: string, todo: string) => new UpdateError(`${from} ${what}`, todo);
  if (text.trim() === '') throw refuse('is empty.', 'Try again later.');
  if (/^\s{0,100}</.test(text)) {
    throw refuse(`is a web page, no ${title}.`, 'Open it in a browser: you may have to sign in, or it may have moved.');
  }
  if (!text.endsWith('\n')) throw refuse('is cut off in the middle of a line.', 'Fetch it again.');
  let rows: readonly Row[];
  try {
    rows = parseTsv(text, from, columns, [...dates, 'evidence_status']);
  } catch (error) {
    if (!(error instanceof ColumnError)) throw error;
    const todo = 'It may be another table, or its publisher has changed it: then wait for a new version of Oncoprose.';
    throw new UpdateError(error.message, todo);
  }
  const known = rows.filter((row) => key.shape.test(row[key.column]!));
  if (known.length === 0 || (rows.length - known.length) * 1000 > rows.length * ODD_ROWS) {
    const odd = `${rows.length - known.length} of ${rows.length} rows have no ${key.column}`;
    throw refuse(`does not read as ${title}: ${odd}.`, 'Fetch it again.');
  }
  return { rows: known, date: latest(known, dates) };
}

function latest(rows: readonly Row[], columns: readonly string[]): string {
  let date = '';
  for (const row of rows) {
    for (const column of columns) {
      const day = row[column]?.slice(0, 10) ?? '';
      if (day > date && /^\d{4}-\d\d-\d\d$/.test(day)) date = day;
    }
  }
  return date;
}
