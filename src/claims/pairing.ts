import type { Draft } from './draft.ts';
import { byMember } from './family.ts';
import type { Sentence } from './sentence.ts';
import type { AlterationUnit, DrugUnit } from './units.ts';

/** Alterations that form one profile, and drugs that are given as one treatment. */
export interface Pair {
  readonly alterations: readonly AlterationUnit[];
  readonly drugs: readonly DrugUnit[];
  readonly combination: boolean;
}

/** A sentence that pairs more than this lists a screen, not a claim. */
const MAX_PAIRS = 60;

/**
 * Pairs the alterations and drugs of a draft. With "respectively" the first goes with the first and so on,
 * and lists of unlike length pair with nothing; otherwise each goes with each. What is said of a family is said of its genes.
 */
export const pairsOf = (sentence: Sentence, draft: Draft): Pair[] =>
  paired(sentence, draft).flatMap((pair) =>
    byMember(pair.alterations).map((alterations) =>
      alterations === pair.alterations ? pair : { ...pair, alterations },
    ),
  );

function paired(sentence: Sentence, { alterations, drugs, withDrugs }: Draft): Pair[] {
  const profiles = alterations.parts;
  const together = withDrugs ? [...withDrugs.units, ...drugs.units] : undefined;
  const treatments = together ? [together] : drugs.parts;
  const pair = (profile: readonly AlterationUnit[], treatment: readonly DrugUnit[]): Pair => ({
    alterations: profile,
    drugs: treatment,
    combination: treatment.length > 1,
  });
  const { lexemes } = sentence;
  const inOrder = lexemes.some(({ value }) => value.tag === 'respectively');
  if (inOrder && profiles.length > 1 && treatments.length > 1) {
    return profiles.length === treatments.length ? profiles.map((profile, i) => pair(profile, treatments[i]!)) : [];
  }
  // "Sensitivity and resistance to gefitinib are conferred by L858R and T790M, respectively": in order with something else.
  if (inOrder && profiles.length > 1 !== treatments.length > 1) return [];
  if (profiles.length * treatments.length > MAX_PAIRS) return [];
  return profiles.flatMap((profile) => treatments.map((treatment) => pair(profile, treatment)));
}
