import type { Knowledge } from '../knowledge/types.ts';
import { diseaseNamesOf } from './diseases/names.ts';
import { classNamesOf } from './drugs/class-names.ts';
import { drugNamesOf } from './drugs/names.ts';
import { nearestDrugs } from './drugs/nearest.ts';
import { buildingLexicon } from './genes/lexicon.ts';

/**
 * Makes the indexes of names that recognition would make at first use, a step at a time, so that a host may do other
 * things in between. What is asked for before the end is finished at once.
 */
export function* warmUp(knowledge: Knowledge): Generator<void> {
  yield* buildingLexicon(knowledge);
  for (const make of [drugNamesOf, classNamesOf, diseaseNamesOf]) {
    yield;
    make(knowledge);
  }
  yield;
  nearestDrugs('gefitinib', knowledge);
}
