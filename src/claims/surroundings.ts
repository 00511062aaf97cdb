import { reaching } from './barriers.ts';
import type { Predicate } from './clauses.ts';
import { wordSet } from './lexicon/words.ts';
import type { Lexeme, Sentence } from './sentence.ts';

/** A relation word among the signs on its left and its right, those aside that already placed a drug or an alteration. */
export interface Surroundings {
  readonly sentence: Sentence;
  readonly predicate: Predicate;
  readonly left: readonly Lexeme[];
  readonly right: readonly Lexeme[];
}

export function surroundingsOf(sentence: Sentence, predicate: Predicate): Surroundings {
  const { cue, from, to } = predicate;
  const within = (start: number, end: number) =>
    sentence.lexemes.filter((sign) => sign.from >= start && sign.to <= end && !sentence.spent.has(sign));
  return {
    sentence,
    predicate,
    left: reaching(sentence, predicate, within(from, cue.from)),
    right: within(cue.to, to),
  };
}

/** Verbs before a participle or an adjective: "was reduced", "could be overcome". */
export const BE = wordSet('was were is are been be could did does do remained had');
