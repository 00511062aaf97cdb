import type { Cue } from './lexicon/index.ts';
import { wordSet } from './lexicon/words.ts';
import type { Lexeme, Sentence } from './sentence.ts';
import type { Span } from './units.ts';

/** A relation word with the stretches of its clause that are its own: `from`–cue on its left, cue–`to` on its right. */
export interface Predicate extends Span {
  readonly cue: Lexeme<Cue>;
  /** The clause around it, shared with its sisters. */
  readonly clause: Span;
}

const STRONG = wordSet('; but whereas while although though however yet conversely');
const WEAK = wordSet('and , that then or');

/**
 * Cuts a sentence into clauses and each clause into predicates. A clause ends where a contrasting
 * conjunction stands between two relation words; within a clause the last conjunction that does not
 * join a list parts one predicate's words from the next one's.
 */
export function predicatesOf(sentence: Sentence, cues: readonly Lexeme<Cue>[]): Predicate[] {
  const { tokens } = sentence;
  const aside = asides(sentence);
  const cuts: number[] = [];
  const strong: boolean[] = [];
  for (let i = 1; i < cues.length; i++) {
    const [before, after] = [cues[i - 1]!, cues[i]!];
    const at =
      firstIndex(before.to, after.from, (t) => STRONG.has(tokens[t]!.text) && !contrastNot(sentence, t)) ??
      (i === 1 ? leadingClauseEnd(sentence, before.to, after.from) : undefined);
    strong.push(at !== undefined);
    cuts.push(
      at ??
        lastIndex(before.to, after.from, (t) => WEAK.has(tokens[t]!.text) && !aside[t] && !inList(sentence, t)) ??
        after.from,
    );
  }
  return cues.map((cue, i) => {
    const from = i > 0 ? cuts[i - 1]! : 0;
    const to = i < cues.length - 1 ? cuts[i]! : tokens.length;
    let first = i;
    while (first > 0 && !strong[first - 1]) first--;
    let last = i;
    while (last < cues.length - 1 && !strong[last]) last++;
    const clause = { from: first > 0 ? cuts[first - 1]! : 0, to: last < cues.length - 1 ? cuts[last]! : tokens.length };
    return { cue, from, to, clause };
  });
}

/** Which tokens stand in brackets: no clause ends there. */
function asides({ tokens }: Sentence): boolean[] {
  let depth = 0;
  return tokens.map(({ text }) => {
    if (text === '(' || text === '[') depth++;
    if (text === ')' || text === ']') depth = Math.max(0, depth - 1);
    return depth > 0;
  });
}

const LISTED = wordSet(', and or / ( ) also median the both as well a an significantly');

/** Joins relation words that one list names: "progression-free and overall survival" is one predicate. */
export function joinListed({ tokens }: Sentence, cues: readonly Lexeme<Cue>[]): Lexeme<Cue>[] {
  const joined: Lexeme<Cue>[] = [];
  for (const cue of cues) {
    const last = joined.at(-1);
    const same = last?.value.frame === cue.value.frame && last.value.relation === cue.value.relation;
    const denied = last?.value.denied === cue.value.denied;
    if (last && same && denied && tokens.slice(last.to, cue.from).every(({ text }) => LISTED.has(text))) {
      joined[joined.length - 1] = { ...last, to: cue.to };
    } else joined.push(cue);
  }
  return joined;
}

/** "but not to osimertinib" is no clause of its own. */
const contrastNot = ({ drugs, alterations, tokens }: Sentence, at: number) =>
  tokens[at + 1]?.text === 'not' &&
  [...drugs, ...alterations].some(({ role, from }) => role === 'contrast' && from > at && from - at <= 6);

/** Does the conjunction at `at` join the parts of one chain? */
const inList = ({ drugs, alterations, diseases, tokens }: Sentence, at: number) =>
  [...drugs, ...alterations].some(({ from, to }) => from < at && at < to) ||
  (tokens[at - 1]?.mention?.type === 'disease' && tokens[at + 1]?.mention?.type === 'disease' && diseases.length > 1);

/** Where a sentence opens with a subordinate clause ("Although …, …"), the comma that ends it. */
const leadingClauseEnd = (sentence: Sentence, from: number, to: number) =>
  /^(although|while|whereas|though)$/.test(sentence.tokens[0]!.text)
    ? firstIndex(from, to, (t) => sentence.tokens[t]!.text === ',' && !inList(sentence, t))
    : undefined;

function firstIndex(from: number, to: number, test: (at: number) => boolean): number | undefined {
  for (let at = from; at < to; at++) if (test(at)) return at;
  return undefined;
}

function lastIndex(from: number, to: number, test: (at: number) => boolean): number | undefined {
  for (let at = to - 1; at >= from; at--) if (test(at)) return at;
  return undefined;
}
