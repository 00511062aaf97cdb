import type { Knowledge, LegacyNumbering } from './types.ts';

/** A numbering that papers use beside the reference's: `current = legacy + offset` for legacy positions in [from, to]. */
export interface NumberingSeries {
  readonly gene: string;
  readonly offset: number;
  readonly from: number;
  readonly to: number;
  readonly status: LegacyNumbering['status'];
  readonly counts: LegacyNumbering['counts'];
  readonly why: string;
  readonly source: string;
  /** Substitutions as papers write them, in the legacy numbering. */
  readonly examples: readonly string[];
}

/**
 * Look-ups over legacy numberings.
 * @param text the asset `legacy-numbering.jsonl`: a series a line
 * @param sequence the reference protein, where it is held
 * @throws where a line is not JSON
 */
export function createNumbering(
  text: string,
  sequence: Knowledge['sequence'],
): Pick<Knowledge, 'legacyNumbering' | 'legacyReading' | 'otherSpellings'> {
  const series = new Map<string, NumberingSeries[]>();
  for (const line of text.split('\n')) {
    if (line === '') continue;
    const row = JSON.parse(line) as NumberingSeries;
    series.set(row.gene, [...(series.get(row.gene) ?? []), row]);
  }
  const legacyReading = (symbol: string, written: string): LegacyNumbering | undefined => {
    const rows = series.get(symbol) ?? [];
    const known = rows.find((row) => row.examples.includes(written));
    if (known) return shift(known, written);
    const protein = sequence(symbol);
    if (!protein || fits(protein, written)) return undefined;
    const readings = rows.flatMap((row) => shift(row, written) ?? []).filter(({ current }) => fits(protein, current));
    return readings.length === 1 ? readings[0] : undefined;
  };
  return {
    legacyNumbering: (symbol) =>
      (series.get(symbol) ?? []).flatMap((row) => row.examples.flatMap((example) => shift(row, example) ?? [])),
    legacyReading,
    otherSpellings(symbol, written) {
      const rows = series.get(symbol);
      if (!rows) return [];
      const current = legacyReading(symbol, written)?.current ?? written;
      const protein = sequence(symbol);
      const older = rows
        .flatMap((row) => unshift(row, current) ?? [])
        .filter((name) => !protein || !fits(protein, name));
      return [...new Set([current, ...older])].filter((name) => name !== written);
    },
  };
}

const SUBSTITUTION = /^([A-Z])(\d{1,5})([A-Z*]{0,1})$/;

/** Does the residue that a substitution replaces stand at its position? */
function fits(protein: string, substitution: string): boolean {
  const match = SUBSTITUTION.exec(substitution);
  return match !== null && protein[Number(match[2]) - 1] === match[1];
}

/** `T877A` in a series → the same in both numberings; undefined beyond the range of the series. */
function shift(
  { gene, offset, from, to, status, counts, why, source }: NumberingSeries,
  legacy: string,
): LegacyNumbering | undefined {
  const match = SUBSTITUTION.exec(legacy);
  const position = Number(match?.[2]);
  if (!match || position < from || position > to || position + offset < 1) return undefined;
  return { gene, legacy, current: `${match[1]}${position + offset}${match[3]}`, status, counts, why, source };
}

/** `T878A` of the reference → `T877A` in a series; undefined beyond the range of the series. */
function unshift({ offset, from, to }: NumberingSeries, current: string): string | undefined {
  const match = SUBSTITUTION.exec(current);
  const position = Number(match?.[2]) - offset;
  return match && position >= from && position <= to ? `${match[1]}${position}${match[3]}` : undefined;
}
