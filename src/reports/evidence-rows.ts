import { type TableFormat, writeTable } from './table.ts';

/** An evidence item as a line of a table. Serialisable: the panel's page gets these, and filters and sorts them. */
export interface EvidenceRow {
  readonly id: string;
  /** Alteration or profile, as its source writes it. */
  readonly profile: string;
  /** Names of the drugs, joined; empty where the item is about none. */
  readonly drugs: string;
  /** `resistant`, `active`, … for a predictive item, else its type and significance. */
  readonly reading: string;
  readonly level: string;
  readonly tumour: string;
  readonly year?: number;
  readonly citation: string;
  readonly pmid?: string;
  readonly title?: string;
  readonly retracted: boolean;
  /** Why the item is to be read with care. */
  readonly caution?: string;
  /** ISO date of the last review. */
  readonly date: string;
}

/** What is to be seen: a part of a drug's or tumour's name, whatever the case, and the levels. Empty parts ask nothing. */
export interface RowFilter {
  readonly drug: string;
  readonly tumour: string;
  /** `A`, `B`, `C` or `D`: this level and those above it. Empty: all. */
  readonly level: string;
}

export const rowColumns = ['profile', 'drugs', 'reading', 'level', 'tumour', 'year'] as const;
export type RowColumn = (typeof rowColumns)[number];

export interface RowOrder {
  readonly by: RowColumn;
  readonly descending: boolean;
}

/** The rows that pass the filter, in the order asked for; rows alike keep the order that they had. */
export function selectRows(rows: readonly EvidenceRow[], filter: RowFilter, order?: RowOrder): readonly EvidenceRow[] {
  const has = (text: string, part: string) => text.toLowerCase().includes(part.trim().toLowerCase());
  const passing = rows.filter(
    ({ drugs, tumour, level }) =>
      has(drugs, filter.drug) && has(tumour, filter.tumour) && (!filter.level || level <= filter.level),
  );
  if (!order) return passing;
  const { by, descending } = order;
  const sign = descending ? -1 : 1;
  return passing.toSorted((a, b) => sign * compare(a[by], b[by]));
}

/** Numbers by size, words by name; what is missing goes last in ascending order. */
function compare(a: string | number | undefined, b: string | number | undefined): number {
  if (typeof a === 'number' && typeof b === 'number') return a - b;
  if (a === undefined || b === undefined) return Number(a === undefined) - Number(b === undefined);
  return String(a).localeCompare(String(b), 'en', { numeric: true });
}

/** Rows as a table for a manuscript, with the paper of each. */
export function evidenceTable(rows: readonly EvidenceRow[], format: TableFormat): string {
  return writeTable(
    {
      columns: ['Alteration', 'Drug', 'Effect', 'Level', 'Tumour type', 'Reference', 'PMID'],
      rows: rows.map(({ profile, drugs, reading, level, tumour, citation, pmid }) => [
        profile,
        drugs,
        reading,
        level,
        tumour,
        citation,
        pmid ?? '',
      ]),
    },
    format,
  );
}
