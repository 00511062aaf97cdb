import type { Evidence, Knowledge } from '../knowledge/types.ts';
import { weigh } from './balance.ts';
import { keptAnswers } from './kept.ts';
import { ask, profilesOf, questionIn, treatmentsOf } from './question.ts';
import { points } from './settle.ts';
import type { ReadClaim } from './types.ts';

/** A claim whose direction holds in one tumour type and not in another. */
export interface TumourConflict {
  /** `opposite`: the stated tumour has the opposite reading; `unstated`: none is stated, and it matters. */
  readonly kind: 'opposite' | 'unstated';
  /** Items that read as the claim does, in other tumours; strongest first. */
  readonly elsewhere: readonly Evidence[];
  /** Items that read the opposite: in the stated tumour, or where none is stated in some tumour. */
  readonly opposite: readonly Evidence[];
}

/** How many times the weight of the other side a tumour's reading must have to be that tumour's. */
const CLEAR = 4;

/**
 * Does the direction of a claim depend on the tumour type, and is the claim's the wrong one or left open?
 * Only evidence of clinical level (A or B) on just the claim's profile and treatment counts.
 */
export function tumourConflict(claim: ReadClaim, knowledge: Knowledge): TumourConflict | undefined {
  if (!claim.explicit || claim.particular) return undefined;
  return conflicts(knowledge, questionIn(claim), () => conflictOf(claim, knowledge) ?? NONE) || undefined;
}

const NONE = false;
const conflicts = keptAnswers<TumourConflict | typeof NONE>(5000);

function conflictOf(claim: ReadClaim, knowledge: Knowledge): TumourConflict | undefined {
  const [treatment, ...others] = treatmentsOf(claim);
  if (!treatment || others.length) return undefined;
  const profiles = profilesOf(claim, knowledge);
  const anywhere = profiles.length ? ask(knowledge, profiles, treatment, []) : undefined;
  if (anywhere?.match !== 'exact') return undefined;
  const direction = points(claim);
  const tumours = [...byTumour(anywhere.items.filter(isClinical)).values()];
  const agreeing = tumours.filter((items) => isClearly(items, direction, true));
  const opposing = tumours.filter((items) => isClearly(items, direction, false));
  if (!agreeing.length || !opposing.length) return undefined;
  const elsewhere = agreeing.flat();
  if (!claim.diseases.length) return { kind: 'unstated', elsewhere, opposite: opposing.flat() };
  const here = ask(knowledge, profiles, treatment, claim.diseases);
  if (here?.match !== 'exact' || here.tumour !== 'same') return undefined;
  const balance = weigh(here.items, direction);
  if (balance.agreeing.some(isClinical) || !balance.opposing.some(isClinical)) return undefined;
  if (balance.against <= balance.for) return undefined;
  return { kind: 'opposite', elsewhere, opposite: balance.opposing };
}

const isClinical = ({ level }: Evidence) => level === 'A' || level === 'B';

function byTumour(items: readonly Evidence[]): Map<string, Evidence[]> {
  const groups = new Map<string, Evidence[]>();
  for (const item of items) {
    if (item.disease) groups.set(item.disease, [...(groups.get(item.disease) ?? []), item]);
  }
  return groups;
}

function isClearly(items: readonly Evidence[], direction: 'resistance' | 'sensitivity', same: boolean): boolean {
  const balance = weigh(items, direction);
  const [side, other] = same ? [balance.for, balance.against] : [balance.against, balance.for];
  return side > 0 && side >= other * CLEAR;
}
