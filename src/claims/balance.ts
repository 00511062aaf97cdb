import { type Reading, readingOf } from '../knowledge/readings.ts';
import type { Evidence, EvidenceLevel } from '../knowledge/types.ts';
import type { Relation } from './types.ts';

/** Items for and against a direction, with the weight of the papers behind each. */
export interface Balance {
  readonly agreeing: readonly Evidence[];
  readonly opposing: readonly Evidence[];
  readonly for: number;
  readonly against: number;
  /** Some opposing item says the opposite, and not only that nothing was found. */
  readonly plain: boolean;
}

/** A validated association outweighs a clinical study, that a case, that an experiment, each by two. */
const WEIGHT: Readonly<Record<EvidenceLevel, number>> = { A: 8, B: 4, C: 2, D: 1 };

const DIRECTION: Readonly<Record<Reading, Relation | undefined>> = {
  sensitivity: 'sensitivity',
  'no-resistance': 'sensitivity',
  resistance: 'resistance',
  'no-sensitivity': 'resistance',
  toxicity: undefined,
};

/**
 * Weighs items against a direction. A paper counts once on each side, at its best level, so that one
 * paper with many items does not outvote many; items under caution count for the author, never against.
 */
export function weigh(items: readonly Evidence[], direction: Relation): Balance {
  const agreeing: Evidence[] = [];
  const opposing: Evidence[] = [];
  let plain = false;
  for (const item of items) {
    const reading = readingOf(item);
    const said = reading && DIRECTION[reading];
    if (!said) continue;
    if (said === direction) agreeing.push(item);
    else if (!item.caution) {
      opposing.push(item);
      plain ||= reading === 'sensitivity' || reading === 'resistance';
    }
  }
  return { agreeing, opposing, for: weightOf(agreeing, NULL_FINDING), against: weightOf(opposing, 1), plain };
}

/** For an author, what was looked for in vain weighs half of what was seen. */
const NULL_FINDING = 0.5;

function weightOf(items: readonly Evidence[], unseen: number): number {
  const papers = new Map<string, number>();
  for (const item of items) {
    const paper = item.pmid ?? item.id;
    const seen = readingOf(item)?.startsWith('no-') ? unseen : 1;
    papers.set(paper, Math.max(papers.get(paper) ?? 0, WEIGHT[item.level] * seen));
  }
  return [...papers.values()].reduce((sum, weight) => sum + weight, 0);
}
