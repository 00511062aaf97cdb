import type { Mention } from './types.ts';

/** Which mention wins where two of the same length stand at one place: the more specific type. */
const RANK: Readonly<Record<Mention['type'], number>> = {
  'cell-line': 0,
  variant: 1,
  biomarker: 2,
  'drug-class': 3,
  drug: 4,
  disease: 5,
  gene: 6,
};

/** A variant or a biomarker that holds a gene's name replaces it; a cell line beats whatever it overlaps. */
const strength = (mention: Mention): number => (mention.type === 'cell-line' ? 1e6 : 0) + mention.end - mention.start;

/**
 * Of overlapping mentions keeps the longest, then the most specific (cell line, variant, biomarker, class, drug,
 * disease, gene).
 * @returns mentions sorted by start, no two overlapping
 */
export function withoutOverlaps(mentions: readonly Mention[]): Mention[] {
  const sorted = [...mentions].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Mention[] = [];
  for (const mention of sorted) {
    let wins = true;
    let from = kept.length;
    while (from > 0 && kept[from - 1]!.end > mention.start) {
      from--;
      if (!beats(mention, kept[from]!)) wins = false;
    }
    if (!wins) continue;
    if (from < kept.length) kept.splice(from);
    kept.push(mention);
  }
  return kept;
}

function beats(a: Mention, b: Mention): boolean {
  const difference = strength(a) - strength(b);
  return difference > 0 || (difference === 0 && RANK[a.type] < RANK[b.type]);
}
