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
  /** What the items of the best level alone say, in the same terms: a trial against experiments that say otherwise. */
  readonly strongest: 'sensitivity' | 'resistance' | 'conflicting' | 'unknown';
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
  const telling = items.filter((item) => !/^toxicity$/.test(readingOf(item) ?? 'toxicity'));
  const best = telling.map(({ level }) => level).sort()[0];
  return {
    sensitivity: of('sensitivity'),
    resistance: of('resistance'),
    noSensitivity: of('no-sensitivity'),
    noResistance: of('no-resistance'),
    overall: weigh(telling),
    strongest: weigh(telling.filter(({ level }) => level === best)),
  };
}

function weigh(items: readonly Evidence[]): Readings['overall'] {
  let works = 0;
  let fails = 0;
  for (const item of items) {
    const reading = readingOf(item);
    const weight = WEIGHT[item.level] * (item.caution ? 0.5 : 1) * (reading?.startsWith('no-') ? 0.5 : 1);
    if (reading === 'sensitivity' || reading === 'no-resistance') works += weight;
    else fails += weight;
  }
  if (works + fails === 0) return 'unknown';
  if (Math.min(works, fails) >= (works + fails) * MINORITY) return 'conflicting';
  return works > fails ? 'sensitivity' : 'resistance';
}
