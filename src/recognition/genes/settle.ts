import type { Gene } from '../../knowledge/types.ts';
import type { Sense } from './facts.ts';
import { type Judged, type Odds, oddsOf } from './odds.ts';

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

/** Probability from which a form counts as naming a gene, … */
export const NAMED = 0.6;
/** … and from which that counts as the human one. */
const HUMAN = 0.58;
/** How many times likelier than the next the best gene must be for the form to be settled. */
const AHEAD = 1.5;
/** How many times less likely another gene may be to be named beside it where the form is open. */
const WITHIN = 1000;

/** The form's best sense where it is likely enough; open where two genes are about as likely. */
export function settle(
  judged: readonly Judged[],
  odds: (one: Judged) => Odds = oddsOf,
  threshold = NAMED,
): Settled | undefined {
  const scored = judged.map((one) => ({ ...odds(one), one, sense: one.sense })).sort((a, b) => b.named - a.named);
  const [best, next] = scored;
  if (!best || best.named < threshold || best.human < HUMAN) return undefined;
  const { sense, named } = best;
  if (!next) return { gene: sense.gene, sense };
  const open = rivals(sense, next.sense) && !isBacked(best.one);
  if (!open && ratio(named) > AHEAD * ratio(next.named)) return { gene: sense.gene, sense };
  const near = scored.filter((one) => ratio(named) < (open ? WITHIN : AHEAD * AHEAD) * ratio(one.named));
  if (near.length < 2) return { gene: sense.gene, sense };
  // What nothing near it calls a gene, or only the like of a name, is not worth a question.
  if (sense.kind !== 'approved' && sense.kind !== 'everyday' && (sense.fit === 'lower' || !isTold(best.one)))
    return undefined;
  return { candidates: near.map((one) => one.sense.gene.symbol), sense };
}

/** Do both bear the name as an old or a second one? Then only the document can side with either: TAZ, MLL2. */
const rivals = (best: Sense, next: Sense): boolean =>
  next.kind === 'previous'
    ? best.kind !== 'approved'
    : next.kind === 'alias' && (best.kind === 'alias' || best.kind === 'previous');

/** Do words next to the form speak of a gene or a protein? */
const isTold = ({ nameFeatures }: Judged): boolean =>
  nameFeatures.some((feature) =>
    /^cue:\w+:(?:gene|protein|activity|alteration|inhibition|relation|hyphenated|variantNext)/.test(feature),
  );

/** Does the document name the gene in another way too, define the form, or speak of its drugs or variants? */
const isBacked = ({ nameFeatures }: Judged): boolean =>
  nameFeatures.some((feature) => /^(?:expected:|kin:|others:\w+:[12]|defined:\w+:(?:same|alike))/.test(feature));

const ratio = (probability: number): number => probability / (1 - probability + 1e-9);
