import type { Analysis } from '../analysis.ts';
import type { Claim } from '../claims/types.ts';
import { toSourceRange } from '../text/offsets.ts';
import type { Range } from '../text/types.ts';

/** A claim with its place in the document's source and its words. */
export interface PlacedClaim {
  readonly claim: Claim;
  readonly place: Range;
  /** The sentence, as a reader sees it. */
  readonly sentence: string;
}

/** Every claim of a document, in its order. */
export function claimsOf(analysis: Analysis): readonly PlacedClaim[] {
  return analysis.blocks.flatMap(({ start, block, analysis: { claims } }) =>
    claims.map((claim) => {
      const local = toSourceRange(block.map, claim);
      return {
        claim,
        place: { start: start + local.start, end: start + local.end },
        sentence: block.prose.slice(claim.sentence.start, claim.sentence.end),
      };
    }),
  );
}

/** A claim in short: `EGFR T790M · gefitinib: resistance`. */
export function claimLabel({ genes, variants, drugs, drugClasses, negated, relation }: Claim): string {
  const alteration = variants.length
    ? `${genes.length === 1 ? `${genes[0]} ` : ''}${variants.join(' + ')}`
    : genes.join(' + ');
  return `${alteration} · ${[...drugs, ...drugClasses].join(' + ')}: ${negated ? 'no ' : ''}${relation}`;
}
