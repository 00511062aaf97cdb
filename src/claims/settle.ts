import type { ReadClaim } from './types.ts';

/** Which way a reading points: resistant and not sensitive are one way, sensitive and not resistant the other. */
export const points = ({ relation, negated }: Pick<ReadClaim, 'relation' | 'negated'>): 'resistance' | 'sensitivity' =>
  (relation === 'resistance') !== negated ? 'resistance' : 'sensitivity';

/** A claim read from a word that ends most treatments (progression) yields to any other of the same pair. */
export interface Graded {
  readonly claim: ReadClaim;
  readonly weak: boolean;
}

/** Settles the claims of a paragraph: each is said once, and weak ones yield to others of the same pair. */
export function settle(graded: readonly Graded[]): ReadClaim[] {
  const strong = new Set(graded.filter(({ weak }) => !weak).map(({ claim }) => keyOf(claim)));
  const seen = new Set<string>();
  const kept: ReadClaim[] = [];
  for (const { claim, weak } of graded) {
    const key = keyOf(claim);
    if (weak && strong.has(key)) continue;
    const exact = `${key}|${claim.relation}|${claim.negated}|${claim.sentence.start}`;
    if (seen.has(exact)) continue;
    seen.add(exact);
    kept.push(claim);
  }
  return kept;
}

const keyOf = ({ genes, variants, drugs, drugClasses }: ReadClaim) =>
  [genes, variants, drugs, drugClasses].map((part) => part.join('+')).join('|');
