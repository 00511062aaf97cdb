import { type Cursor, fail } from './cursor.ts';

/** What a `delins` replaces, as far as the description tells it, and what it puts there. */
export interface Replacement {
  /** Units in order, one nucleotide or residue each; undefined where the description does not say. */
  readonly first: string | undefined;
  readonly last: string | undefined;
  /** How many are replaced; undefined where it cannot be told. */
  readonly length: number | undefined;
  readonly inserted: readonly string[];
}

/**
 * Stops at a `delins` that is another change: one unit for one is a substitution, and what stays the same at either
 * end is not replaced (HGVS: `p.(Val559_Glu562delinsGlu)` is `p.(Val559_Glu561del)`).
 * @param place the place as written, for the message
 * @param single how the substitution is written
 * @param at offset that the error is reported at
 */
export function checkReplacement(
  { text }: Cursor,
  { first, last, length, inserted }: Replacement,
  place: string,
  single: (from: string | undefined, to: string) => string,
  at: number,
): void {
  const cursor: Cursor = { text, at };
  const [start, end] = [inserted[0], inserted.at(-1)];
  if (!start || !end) return;
  if (length === 1 && inserted.length === 1) {
    fail(
      cursor,
      start === first
        ? `\`${start}\` replaced by \`${start}\` is no change: write \`${place}=\`.`
        : `One replaced by one is a substitution: write \`${single(first, start)}\`.`,
    );
  }
  if (start === first) fail(cursor, `The first \`${start}\` stays: describe only what changes.`);
  if (end === last) fail(cursor, `The last \`${end}\` stays: describe only what changes.`);
}
