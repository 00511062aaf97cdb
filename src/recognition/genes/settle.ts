import type { Gene } from '../../knowledge/types.ts';
import { type Judged, type Odds, oddsOf } from './decide.ts';
import type { Sense } from './facts.ts';

/** What a document means by a written form: one gene, several that nothing tells apart, or a family. */
export type Settled =
  | { readonly gene: Gene; readonly sense: Sense; readonly candidates?: undefined; readonly members?: undefined }
  | {
      readonly candidates: readonly string[];
      readonly sense: Sense;
      readonly gene?: undefined;
      readonly members?: undefined;
    }
  | { readonly members: readonly string[]; readonly gene?: undefined; readonly candidates?: undefined };

/** Probability from which a form counts as a human gene. */
export const THRESHOLD = 0.67;
/** How many times likelier than the next the best gene must be for the form to be settled. */
const AHEAD = 1.5;

/** The form's best sense where it is likely enough; open where two genes are about as likely. */
export function settle(
  judged: readonly Judged[],
  odds: (one: Judged) => Odds = oddsOf,
  threshold = THRESHOLD,
): Settled | undefined {
  const scored = judged.map((one) => ({ ...odds(one), sense: one.sense })).sort((a, b) => b.named - a.named);
  const [best, next] = scored;
  if (!best || best.named * best.human < threshold) return undefined;
  const { sense, named } = best;
  if (!next || ratio(named) > AHEAD * ratio(next.named)) return { gene: sense.gene, sense };
  const near = scored.filter((one) => ratio(named) < AHEAD * AHEAD * ratio(one.named));
  return { candidates: near.map((one) => one.sense.gene.symbol), sense };
}

const ratio = (probability: number): number => probability / (1 - probability + 1e-9);
