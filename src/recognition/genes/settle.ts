import type { Judged, ScoredSense } from './decide.ts';

/** What a document means by a written form: one gene, or several that nothing tells apart. */
export type Settled =
  | {
      readonly gene: ScoredSense['gene'];
      readonly candidates?: undefined;
      readonly sense: ScoredSense;
      readonly score: number;
    }
  | {
      readonly gene?: undefined;
      readonly candidates: readonly string[];
      readonly sense: ScoredSense;
      readonly score: number;
    };

/** Log odds from which a form counts as a gene. */
export const THRESHOLD = 0.4;
/** How far, in log odds, the best gene must be ahead of the next for the form to be settled. */
const MARGIN = 0.5;

/** The form's best sense where it is likely enough; open where two genes are about as likely. */
export function settle(judged: readonly Judged[], threshold = THRESHOLD): Map<string, Settled> {
  const byForm = new Map<string, Judged[]>();
  for (const one of judged) {
    const there = byForm.get(one.written);
    if (there) there.push(one);
    else byForm.set(one.written, [one]);
  }
  const settled = new Map<string, Settled>();
  for (const [written, senses] of byForm) {
    senses.sort((a, b) => b.score - a.score);
    const [best, next] = senses;
    if (!best || best.score < threshold) continue;
    const { sense, score } = best;
    if (next && score - next.score < MARGIN) {
      const candidates = senses.filter((one) => score - one.score < 2 * MARGIN).map((one) => one.sense.gene.symbol);
      settled.set(written, { candidates, sense, score });
    } else settled.set(written, { gene: sense.gene, sense, score });
  }
  return settled;
}
