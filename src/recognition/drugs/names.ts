import type { DrugSense, Knowledge } from '../../knowledge/types.ts';
import { indexPhrases, type PhraseIndex, remembered } from '../phrases/index.ts';
import { likeliest, type Trust, trustOf } from './trust.ts';

/** One written name with what it means and what it needs to count. */
export interface TrustedName {
  readonly name: string;
  readonly sense: DrugSense;
  readonly trust: Trust;
}

/** The drug names of a knowledge base, indexed once, judged when first met. */
export interface DrugNames {
  readonly index: PhraseIndex;
  /** Meaning and trust of a name of the index; undefined where no drug bears it. */
  judge(name: string): TrustedName | undefined;
}

/** The drug names of a knowledge base, indexed once. */
export const drugNamesOf = remembered((knowledge: Knowledge): DrugNames => {
  const judged = new Map<string, TrustedName | undefined>();
  const judge = (name: string): TrustedName | undefined => {
    if (judged.has(name)) return judged.get(name);
    const sense = likeliest(knowledge.drugSenses(name));
    const result = sense && { name, sense, trust: trustOf(name, sense, knowledge) };
    judged.set(name, result);
    return result;
  };
  return { index: indexPhrases(knowledge.drugNames()), judge };
});
