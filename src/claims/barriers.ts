import type { Predicate } from './clauses.ts';
import { wordSet } from './lexicon/words.ts';
import type { Lexeme, Sentence } from './sentence.ts';
import type { Span } from './units.ts';

/** Opens an aside between two commas: what it says, it says of the name before it, not of the relation word behind. */
const OPENS = wordSet('which who whose where not although though while once first previously originally initially');
const AND = wordSet('and but');
const FINITE = wordSet('is are was were has have had remains remained');
const ADVERB = /ly$|^(?:also|thus|thereby|so|therefore|hence|then|instead|often|still)$/;

/** Signs before a relation word that say something of it: neither those in an aside nor those of the verb before an "and". */
export function reaching(sentence: Sentence, predicate: Predicate, signs: readonly Lexeme[]): Lexeme[] {
  const asides = asidesBefore(sentence, predicate);
  const verb = ownVerb(sentence, predicate);
  return signs.filter(({ from, to }) => from >= verb && !asides.some((aside) => from >= aside.from && to <= aside.to));
}

/** "T315I, which abolishes imatinib binding, responds to ponatinib". */
function asidesBefore({ tokens }: Sentence, { cue, from }: Predicate): Span[] {
  const found: Span[] = [];
  for (let at = from; at < cue.from; at++) {
    if (tokens[at]!.text !== ',' || !OPENS.has(tokens[at + 1]?.text ?? '')) continue;
    let end = at + 1;
    while (end < cue.from && tokens[end]!.text !== ',') end++;
    if (end < cue.from) found.push({ from: at, to: end });
    at = end - 1;
  }
  return found;
}

/** Where the verb of the relation word begins, if an "and" parts it from the verb before: "is not rare and confers …". */
function ownVerb({ tokens, lexemes }: Sentence, { cue, from }: Predicate): number {
  for (let at = cue.from - 1; at > from; at--) {
    if (!AND.has(tokens[at]!.text)) continue;
    let next = at + 1;
    while (next < cue.from && ADVERB.test(tokens[next]!.text)) next++;
    if (isFiniteVerb({ tokens, lexemes }, next)) return at;
  }
  return from;
}

/** A verb with an ending of its own, which no "did not" or "cannot" before the "and" can share. */
function isFiniteVerb({ tokens, lexemes }: Pick<Sentence, 'tokens' | 'lexemes'>, at: number): boolean {
  const { text } = tokens[at]!;
  if (FINITE.has(text)) return true;
  return /[^s]s$|ed$/.test(text) && lexemes.some(({ from, value }) => from === at && VERBS.has(value.tag));
}

const VERBS = new Set(['strength', 'had', 'undo', 'restore', 'less', 'more', 'cue']);
