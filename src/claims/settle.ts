import type { ReadClaim } from './types.ts';

/** Which way a reading points: resistant and not sensitive are one way, sensitive and not resistant the other. */
export const points = ({ relation, negated }: Pick<ReadClaim, 'relation' | 'negated'>): 'resistance' | 'sensitivity' =>
  (relation === 'resistance') !== negated ? 'resistance' : 'sensitivity';

/** A read claim, and whether it is weak: progression, which ends most treatments, or a link that was not found. */
export interface Graded {
  readonly claim: ReadClaim;
  readonly weak: boolean;
}

/**
 * Settles the claims of a paragraph. Each is said once. Where a pair is read both ways, a weak claim
 * yields to others, and what was inferred to what was said; where the paragraph itself says both, it is left unread.
 */
export function settle(graded: readonly Graded[]): ReadClaim[] {
  const kept = new Map<string, ReadClaim>();
  for (const [key, group] of groups(graded)) {
    const firm = group.filter(({ weak }) => !weak);
    const strong = firm.length ? firm : group;
    const explicit = strong.filter(({ claim }) => claim.explicit);
    const said = (explicit.length ? explicit : strong).map(({ claim }) => claim);
    const ways = new Set(said.map(points));
    if (ways.size > 1 && !isByTumour(said)) continue;
    for (const claim of strong.map((one) => one.claim)) {
      if (!ways.has(points(claim))) continue;
      const exact = `${key}|${claim.relation}|${claim.negated}|${claim.sentence.start}`;
      if (!kept.has(exact)) kept.set(exact, claim);
    }
  }
  return [...kept.values()].sort((a, b) => a.start - b.start || a.end - b.end);
}

/** "effective in BRAF V600E melanoma but not in BRAF V600E colorectal cancer": each of a tumour that it names. */
function isByTumour(said: readonly ReadClaim[]): boolean {
  const ways = new Map<string, string>();
  return said.every((claim) => {
    const tumour = claim.diseaseScope === 'clause' ? listed(claim.diseases) : '';
    const way = points(claim);
    if (!tumour || (ways.get(tumour) ?? way) !== way) return false;
    ways.set(tumour, way);
    return true;
  });
}

const keyOf = ({ genes, variants, drugs, drugClasses }: ReadClaim) =>
  `${listed(genes)}|${listed(variants)}|${listed(drugs)}|${listed(drugClasses)}`;

/** A list as a key; most have one entry. */
export const listed = (list: readonly string[]): string => (list.length === 1 ? list[0]! : list.join('+'));

function groups(graded: readonly Graded[]): ReadonlyMap<string, Graded[]> {
  const byPair = new Map<string, Graded[]>();
  for (const one of graded) {
    const key = keyOf(one.claim);
    const group = byPair.get(key);
    if (group) group.push(one);
    else byPair.set(key, [one]);
  }
  return byPair;
}
