import type { Row } from '../build/table.ts';
import type { Knowledge } from '../types.ts';

/** Symbols that a release has given up, and what the same genes are called now. */
export type Renames = ReadonlyMap<string, string>;

/** Assets that name genes by symbol and are not made anew, with the characters that a symbol stands between in each. */
export const NAMING_ASSETS: Readonly<Record<string, RegExp>> = {
  'sequences.tsv': /(^|[\t|])([A-Z][A-Za-z0-9-]{1,19})(?=[\t|]|$)/gm,
  'residues.tsv': /(^|[\t|])([A-Z][A-Za-z0-9-]{1,19})(?=[\t|]|$)/gm,
  'domains.tsv': /(^|[\t|])([A-Z][A-Za-z0-9-]{1,19})(?=[\t|]|$)/gm,
  'gene-families.tsv': /([\t|])([A-Z][A-Za-z0-9-]{1,19})(?=[|]|$)/gm,
  'legacy-numbering.jsonl': /(")([A-Z][A-Za-z0-9-]{1,19})(?=")/g,
  'drug-classes.jsonl': /(")([A-Z][A-Za-z0-9-]{1,19})(?=")/g,
  'drugs.tsv': /(")([A-Z][A-Za-z0-9-]{1,19})(?=")/g,
};

/**
 * Genes are the same by their HGNC id. A symbol that has gone over to another gene is left out: what an asset says of it
 * could be of either.
 * @param rows the approved genes of the new release
 */
export function renamesOf({ gene }: Pick<Knowledge, 'gene'>, rows: readonly Row[]): Renames {
  const now = new Set(rows.map(({ symbol }) => symbol!));
  const renames = new Map<string, string>();
  for (const { hgnc_id, symbol } of rows) {
    const before = gene(hgnc_id!)?.symbol;
    if (before !== undefined && before !== symbol && !now.has(before)) renames.set(before, symbol!);
  }
  return renames;
}

/** The assets in which a renamed gene is named, with its new symbol. */
export function renamedAssets(text: (asset: string) => string, renames: Renames): Record<string, string> {
  const made: Record<string, string> = {};
  if (renames.size === 0) return made;
  for (const [name, symbol] of Object.entries(NAMING_ASSETS)) {
    const before = text(name);
    const after = before.replace(symbol, (all, edge: string, word: string) => {
      const renamed = renames.get(word);
      return renamed === undefined ? all : edge + renamed;
    });
    if (after !== before) made[name] = after;
  }
  return made;
}

/** A profile in today's symbols: `MLL::AFF1 Fusion` → `KMT2A::AFF1 Fusion`. */
export const renamedProfile = (profile: string, renames: Renames): string =>
  profile.replace(/[A-Z][A-Za-z0-9-]{1,19}/g, (word) => renames.get(word) ?? word);
