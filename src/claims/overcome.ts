import type { Cue } from './lexicon/index.ts';
import type { Lexeme, Sentence } from './sentence.ts';
import { BE } from './surroundings.ts';

const OVERCOMES: Cue = { tag: 'cue', relation: 'sensitivity', frame: 'effect' };
/** How far, in tokens, the alteration may stand from its verb, and a resistance from the alteration. */
const NEAR = 4;
const FAR = 8;

/**
 * "Ceritinib overcomes G1269A", "G1202R is overcome by lorlatinib": without a word for the resistance, the verb says that
 * the drug is active. Undefined where one stands there ("overcomes T790M-mediated resistance"), which the verb acts on.
 */
export function asRelation(sentence: Sentence, lexeme: Lexeme): Lexeme<Cue> | undefined {
  const { tokens, lexemes, alterations } = sentence;
  const { from, to, value } = lexeme;
  if (value.tag !== 'undo' || !/^(?:overc|circumv)/.test(tokens[from]!.text)) return undefined;
  const isState = (start: number, end: number) =>
    lexemes.some(
      (other) => other.value.tag === 'cue' && other.value.frame === 'state' && other.from >= start && other.to <= end,
    );
  const passive = BE.has(tokens[from - 1]?.text ?? '') && tokens[to]?.text === 'by';
  const object = passive
    ? alterations.find((chain) => chain.to <= from && from - chain.to <= NEAR)
    : alterations.find((chain) => chain.from >= to && chain.from - to <= NEAR);
  if (!object || object.units.every(({ kind }) => kind === 'gene')) return undefined;
  const told = passive ? isState(0, from) : isState(to, object.to + FAR);
  return told ? undefined : { from, to, value: OVERCOMES };
}
