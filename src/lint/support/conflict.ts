import type { Claim } from '../../claims/types.ts';
import { readingOf } from '../../knowledge/readings.ts';
import type { Evidence, Knowledge } from '../../knowledge/types.ts';

/** The papers on either side of a conflict, the strongest first. */
export interface Conflict {
  readonly agreeing: readonly Evidence[];
  readonly opposing: readonly Evidence[];
}

/**
 * The conflict that a claim passes over in silence, if it is a real one: both sides found an effect (not only the
 * absence of one) of the one drug given alone, in one tumour type, in patients, at levels at most one step apart.
 * Lesser disagreement is the ordinary state of a literature and would be told on every page.
 */
export function realConflict(claim: Claim, knowledge: Knowledge): Conflict | undefined {
  const { judgement, hedged, explicit, drugs, drugClasses, combination } = claim;
  if (judgement.verdict !== 'conflicting' || hedged || !explicit || combination) return undefined;
  if (drugs.length !== 1 || drugClasses.length) return undefined;
  const telling = (ids: readonly string[]) =>
    ids.flatMap((id) => {
      const item = knowledge.evidence(id);
      return item && isTelling(item) ? [item] : [];
    });
  const all = { agreeing: telling(judgement.evidence), opposing: telling(judgement.against) };
  const sides = inOneTumour(all, claim, knowledge);
  const [one, other] = [sides.agreeing[0], sides.opposing[0]];
  if (!one || !other || Math.abs(rank(one) - rank(other)) > 1) return undefined;
  return sides;
}

/** A clinical finding of an effect of one drug alone, not under caution. */
function isTelling(item: Evidence): boolean {
  const reading = readingOf(item);
  const alone = item.drugs.length === 1 || item.interaction === 'substitutes';
  return (reading === 'sensitivity' || reading === 'resistance') && alone && !item.caution && item.level !== 'D';
}

/** What either side has in the claim's tumour type, or, where it names none, in a type that both sides studied. */
function inOneTumour({ agreeing, opposing }: Conflict, { diseases }: Claim, { isA }: Knowledge): Conflict {
  const asked = diseases[0];
  const related = (one: string, other: string) => isA(one, other) || isA(other, one);
  const shares = (item: Evidence, others: readonly Evidence[]) =>
    item.disease !== undefined &&
    (asked === undefined || related(item.disease, asked)) &&
    others.some(({ disease }) => disease !== undefined && related(disease, item.disease!));
  return {
    agreeing: agreeing.filter((item) => shares(item, opposing)),
    opposing: opposing.filter((item) => shares(item, agreeing)),
  };
}

const rank = ({ level }: Evidence): number => 'ABCD'.indexOf(level);
