import type { Predicate } from '../clauses.ts';
import type { Sentence } from '../sentence.ts';

// The relation word only measures one thing by another.

/** "did not show the same sensitivity to gefitinib as L858R": how much, beside another, and not which way. */
export const isEquated = ({ tokens }: Sentence, { cue }: Predicate): boolean =>
  tokens.slice(Math.max(0, cue.from - 2), cue.from).some(({ text }) => text === 'same') &&
  tokens.slice(cue.to).some(({ text }) => text === 'as' || text === 'than');

/** "more common in non-responders than in responders": the second only measures the first. */
export const isCompared = ({ lexemes }: Sentence, { cue }: Predicate): boolean =>
  lexemes.some(({ to, value }) => value.tag === 'versus' && to <= cue.from && cue.from - to <= 2);

/** "a range of sensitivities". */
export const isVaried = ({ lexemes }: Sentence, { cue }: Predicate): boolean =>
  lexemes.some(({ to, value }) => value.tag === 'varied' && to <= cue.from && cue.from - to <= 1);
