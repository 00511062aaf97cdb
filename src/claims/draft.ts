import type { Predicate } from './clauses.ts';
import type { Reading } from './polarity.ts';
import type { Alterations, Drugs } from './slots.ts';

/** A claim with its chains: one draft becomes one claim for each alteration and drug that it pairs. */
export interface Draft {
  readonly predicate: Predicate;
  readonly reading: Pick<Reading, 'relation' | 'negated' | 'hedged' | 'strength' | 'none' | 'unlinked' | 'relative'>;
  readonly alterations: Alterations;
  readonly drugs: Drugs;
  /** A slot was filled from another sentence. */
  readonly inferred: boolean;
  /** The drug is what undoes a resistance with a named cause: "resistance due to T790M is overcome by osimertinib". */
  readonly agent?: true;
  /** A second set of drugs that acts together with the first: "A re-sensitised cells to B". */
  readonly withDrugs?: Drugs;
}

/** The same draft with the opposite said of other drugs or alterations. */
export const opposed = (draft: Draft, change: Partial<Pick<Draft, 'alterations' | 'drugs'>>): Draft => ({
  ...draft,
  ...change,
  reading: { ...draft.reading, negated: !draft.reading.negated },
});
