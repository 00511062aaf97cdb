import type { FormSense } from './features.ts';
import { ORDAINED } from './ordained.ts';
import { WEIGHTS } from './weights.ts';

/** A sense of a form in a document, with all that speaks for and against it. */
export interface Judged {
  readonly written: string;
  readonly sense: FormSense;
  /** Features that say whether the form names the gene, of whatever animal … */
  readonly nameFeatures: readonly string[];
  /** … and whether it is the human gene. */
  readonly humanFeatures: readonly string[];
}

/** Probability that a form names the gene, and that it is the human one. */
export interface Odds {
  readonly named: number;
  readonly human: number;
}

/** Probabilities under a table of weights: each a logistic model. */
export function oddsOf(
  { nameFeatures, humanFeatures }: Judged,
  weights: Readonly<Record<string, number>> = WEIGHTS,
): Odds {
  const logistic = (features: readonly string[]) => {
    let score = 0;
    for (const feature of features) score += ORDAINED[feature] ?? weights[feature] ?? 0;
    return 1 / (1 + Math.exp(-score));
  };
  return { named: logistic(nameFeatures), human: logistic(humanFeatures) };
}
