import type { Evidence, EvidenceLevel } from './types.ts';

/** What one predictive item says of a drug. `no-…`: the paper looked for it and did not find it. */
export type Reading = 'sensitivity' | 'resistance' | 'no-sensitivity' | 'no-resistance' | 'toxicity';

/** Items by what they say, and what they say together. */
export interface Readings {
  readonly sensitivity: readonly Evidence[];
  readonly resistance: readonly Evidence[];
  readonly noSensitivity: readonly Evidence[];
  readonly noResistance: readonly Evidence[];
  /**
   * `sensitivity` and `resistance` (an absent sensitivity counts as half a resistance, and the reverse) where the items agree;
   * `conflicting` where the minority's weight is a fifth of the whole or more; `unknown` without items.
   */
  readonly overall: 'sensitivity' | 'resistance' | 'conflicting' | 'unknown';
}

/** The reading of one item; undefined where the item makes none (not predictive, or not applicable). */
export function readingOf(item: Evidence): Reading | undefined {
  if (item.type !== 'predictive') return undefined;
  const supports = item.direction === 'supports';
  switch (item.significance) {
    case 'sensitivity':
      return supports ? 'sensitivity' : 'no-sensitivity';
    case 'resistance':
    case 'reduced-sensitivity':
      return supports ? 'resistance' : 'no-resistance';
    case 'adverse-response':
      return 'toxicity';
    default:
      return undefined;
  }
}

/** A level outweighs the next as guidelines rank them: one trial, two cohorts, four cases, eight experiments. */
const WEIGHT: Readonly<Record<EvidenceLevel, number>> = { A: 8, B: 4, C: 2, D: 1 };
const MINORITY = 0.2;

/** Sorts items by reading. An item under caution counts half. */
export function readingsOf(items: readonly Evidence[]): Readings {
  const of = (reading: Reading) => items.filter((item) => readingOf(item) === reading);
  const [sensitivity, resistance] = [of('sensitivity'), of('resistance')];
  const [noSensitivity, noResistance] = [of('no-sensitivity'), of('no-resistance')];
  const works = weight(sensitivity) + weight(noResistance) / 2;
  const fails = weight(resistance) + weight(noSensitivity) / 2;
  const total = works + fails;
  const overall =
    total === 0
      ? 'unknown'
      : Math.min(works, fails) >= total * MINORITY
        ? 'conflicting'
        : works > fails
          ? 'sensitivity'
          : 'resistance';
  return { sensitivity, resistance, noSensitivity, noResistance, overall };
}

const weight = (items: readonly Evidence[]): number =>
  items.reduce((sum, { level, caution }) => sum + WEIGHT[level] * (caution ? 0.5 : 1), 0);
