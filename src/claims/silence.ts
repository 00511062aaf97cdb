import type { Predicate } from './clauses.ts';
import { wordSet } from './lexicon/words.ts';
import type { Sentence } from './sentence.ts';
import type { Span } from './units.ts';

/** Does the sentence leave open, or only presuppose, what its relation word says? */
export const saysNothing = (sentence: Sentence, predicate: Predicate): boolean =>
  isOpen(sentence, predicate) ||
  isStudied(sentence, predicate) ||
  isConceded(sentence, predicate.clause) ||
  isBackground(sentence, predicate);

/** A question or a hypothesis: "whether …", "we hypothesised that …". */
function isOpen({ tokens, lexemes }: Sentence, { cue, clause }: Predicate): boolean {
  if (tokens.at(-1)?.text === '?') return true;
  return lexemes.some(({ from, value }) => value.tag === 'open' && from >= clause.from && from < cue.from);
}

/** A mere examination: "the efficacy of gefitinib was assessed". */
const isStudied = ({ lexemes }: Sentence, { cue, to }: Predicate): boolean =>
  lexemes.some(({ from, value }) => value.tag === 'studied' && from >= cue.to && from < to && from - cue.to <= 8);

/** "While some reports indicate that …, …": what others said, and the sentence goes on to doubt. */
function isConceded({ tokens, lexemes }: Sentence, clause: Span): boolean {
  const opens = tokens[clause.from]?.text === ',' ? clause.from + 1 : clause.from;
  return (
    /^(while|although|though|despite|whereas)$/.test(tokens[opens]?.text ?? '') &&
    lexemes.some(({ from, value }) => value.tag === 'others' && from > opens && from - opens <= 3)
  );
}

const CARRIER = wordSet(`cell cells line lines patient patients tumor tumors tumour tumours disease clone clones
  xenograft xenografts model models mutant mutants melanoma population`);

/** "imatinib-resistant cells" only says which cells, where the sentence says something else of them. */
function isBackground({ tokens, lexemes }: Sentence, { cue }: Predicate): boolean {
  if (cue.value.frame !== 'state' || !tokens[cue.from]!.glued || tokens[cue.from - 1]?.text !== '-') return false;
  const next = tokens[cue.to];
  if (!next || !(CARRIER.has(next.text) || next.mention)) return false;
  return lexemes.some((other) => other.value.tag === 'cue' && other.from !== cue.from);
}
