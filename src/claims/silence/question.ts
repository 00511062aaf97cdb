import type { Predicate } from '../clauses.ts';
import { wordSet } from '../lexicon/words.ts';
import type { Sentence } from '../sentence.ts';
import type { Span } from '../units.ts';

// Nothing is asserted: a question, a hypothesis, an examination without its result, what others said.

/** A question or a hypothesis: "whether …", "we hypothesised that …". */
export function isOpen({ tokens, lexemes }: Sentence, { cue, clause }: Predicate): boolean {
  if (tokens.at(-1)?.text === '?') return true;
  return lexemes.some(({ from, value }) => value.tag === 'open' && from >= clause.from && from < cue.from);
}

/** A mere examination: "the efficacy of gefitinib was assessed", "we compared the sensitivity of …" without a result. */
export function isStudied({ lexemes, tokens }: Sentence, { cue, clause, to }: Predicate): boolean {
  const studying = lexemes.findLast(({ to: end, value }) => value.tag === 'studying' && end <= cue.from);
  if (studying && studying.from >= clause.from) {
    const result = lexemes.some(({ from, value }) => RESULTS.has(value.tag) && from >= studying.to && from < cue.from);
    if (!result) return true;
  }
  return lexemes.some(
    ({ from, value }) =>
      value.tag === 'studied' &&
      from >= cue.to &&
      from < to &&
      from - cue.to <= 8 &&
      !tokens.slice(cue.to, from).some(({ text }) => TURNS.has(text)),
  );
}

/** Behind one of these something else is spoken of: "…, but the mechanism is not known". */
const TURNS = wordSet('but although though whereas while ;');
const RESULTS = new Set(['had', 'found', 'strength']);

/** "While some reports indicate that …, …": what others said, and the sentence goes on to doubt. */
export function isConceded({ tokens, lexemes }: Sentence, clause: Span): boolean {
  const opens = tokens[clause.from]?.text === ',' ? clause.from + 1 : clause.from;
  return (
    /^(while|although|though|despite|whereas)$/.test(tokens[opens]?.text ?? '') &&
    lexemes.some(({ from, value }) => value.tag === 'others' && from > opens && from - opens <= 3)
  );
}

const SET_ASIDE = new Set(['except', 'regardless', 'unlike']);

/** "toxicity, rather than lack of efficacy, limits its use", "independent of response": it is named to be put aside. */
export const isSetAside = ({ tokens, lexemes }: Sentence, { cue }: Predicate): boolean =>
  lexemes.some(
    ({ to, value }) =>
      SET_ASIDE.has(value.tag) &&
      to <= cue.from &&
      cue.from - to <= 4 &&
      tokens.slice(to, cue.from).every(({ text, mention }) => !mention && text !== ','),
  );
