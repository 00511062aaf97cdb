import { alternatives, covers, coversAlteration } from './subsumption.ts';
import type { Alteration, Profile } from './types.ts';

/** See EvidenceAnswer.match. */
export type ProfileMatch = 'exact' | 'general' | 'part' | 'special';

const ORDER: readonly ProfileMatch[] = ['exact', 'general', 'part', 'special'];

/**
 * How a profile relates to the alterations of one tumour.
 * Of a profile's alternatives the one that fits best counts. What a profile denies (`NOT T790M`) holds unless the tumour
 * is said to have it. A fusion in a compound with a mutation of the fused gene (`BCR::ABL1 Fusion AND ABL1 T315I`) is
 * the background that texts leave unsaid, so it need not be among the alterations.
 * @returns the relation and the alternative that fits, or undefined where they have nothing to do with each other
 */
export function matchProfile(
  profile: Profile,
  alterations: readonly Alteration[],
): { match: ProfileMatch; alternative: Profile } | undefined {
  let best: { match: ProfileMatch; alternative: Profile } | undefined;
  for (const alternative of alternatives(profile)) {
    const match = matchAlternative(alternative, alterations);
    if (match && (!best || ORDER.indexOf(match) < ORDER.indexOf(best.match)))
      best = { match, alternative: all(withoutBackground(alternative, alterations)) };
  }
  return best;
}

function matchAlternative(alternative: readonly Profile[], asked: readonly Alteration[]): ProfileMatch | undefined {
  const whole = all(asked.map((alteration) => ({ op: 'is', alteration })));
  for (const part of alternative) if (part.op === 'not' && covers(part.part, whole)) return undefined;
  const own = all(withoutBackground(alternative, asked));
  const isGeneral = covers(own, whole);
  if (covers(whole, own)) return isGeneral ? 'exact' : 'special';
  if (!isGeneral) return undefined;
  return asked.length > 1 && !asked.every((alteration) => touches(own, alteration)) ? 'part' : 'general';
}

/** Does the profile say something about this alteration? */
const touches = (profile: Profile, alteration: Alteration): boolean =>
  profile.op === 'is'
    ? coversAlteration(profile.alteration, alteration)
    : profile.op !== 'not' && profile.parts.some((part) => touches(part, alteration));

/** Positive parts without the fusion that is the background of a mutation, unless the asked alterations name a fusion. */
function withoutBackground(parts: readonly Profile[], asked: readonly Alteration[]): readonly Profile[] {
  const said = parts.filter((part) => part.op !== 'not');
  if (asked.some(({ kind }) => kind === 'fusion')) return said;
  const mutated = new Set(
    said.flatMap((part) => (part.op === 'is' && part.alteration.kind !== 'fusion' ? part.alteration.genes : [])),
  );
  const kept = said.filter(
    (part) =>
      part.op !== 'is' || part.alteration.kind !== 'fusion' || !part.alteration.genes.some((gene) => mutated.has(gene)),
  );
  return kept.length > 0 ? kept : said;
}

const all = (parts: readonly Profile[]): Profile => (parts.length === 1 ? parts[0]! : { op: 'and', parts });
