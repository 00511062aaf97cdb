import type { Knowledge } from '../knowledge/types.ts';
import type { Claim } from './types.ts';

/** A claim that holds in one tumour type and not in another. */
export interface TumourConflict {
  /** `opposite`: the claim names a tumour in which the evidence says the opposite. `missing`: it names none, and it matters. */
  readonly kind: 'opposite' | 'missing';
  /** One sentence with tumours, levels, sources and dates. */
  readonly reason: string;
  /** Evidence ids, strongest first. */
  readonly evidence: readonly string[];
  /** The evidence in the claim's tumour is clinical (level A or B). */
  readonly strong: boolean;
}

/** Does the claim's pair of alteration and drug flip between tumour types, so that the tumour decides whether it is right? */
export function tumourConflict(_claim: Claim, _knowledge: Knowledge): TumourConflict | undefined {
  return undefined;
}
