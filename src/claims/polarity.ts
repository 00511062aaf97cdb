import type { Predicate } from './clauses.ts';
import type { Sign } from './lexicon/index.ts';
import { wordSet } from './lexicon/words.ts';
import type { Lexeme, Sentence } from './sentence.ts';
import { saysNothing } from './silence.ts';
import type { Relation } from './types.ts';

/** What the words round a relation word make of it. */
export interface Reading {
  readonly relation: Relation;
  readonly negated: boolean;
  readonly hedged: boolean;
  readonly strength: 'causal' | 'associative' | 'predictive' | 'observed';
  /** A verb acts on the relation: "overcomes resistance". The relation itself is then presupposed. */
  readonly undo?: Lexeme<Extract<Sign, { tag: 'undo' }>>;
  /** Something lost came back: "restored sensitivity", "re-sensitised". */
  readonly restored: boolean;
  /** No link was found, to a response or to survival: which reading is denied, the words leave open. */
  readonly none: boolean;
}

const BE = wordSet('was were is are been be could did does do remained had');
/** How far, in tokens, a grading word may stand from its relation word. */
const NEAR = 5;
const MEASURE_NEAR = 9;

/**
 * Reads a relation word with its signs, or nothing where the words leave it open: a question, a
 * hypothesis, something only measured, a response that is not said to have happened.
 */
export function readingOf(sentence: Sentence, predicate: Predicate): Reading | undefined {
  const { cue } = predicate;
  const { frame } = cue.value;
  const left = signs(sentence, predicate.from, cue.from);
  const right = signs(sentence, cue.to, predicate.to);
  if (saysNothing(sentence, predicate)) return undefined;
  const grade = gradeOf(sentence, predicate, left, right);
  const denials = denialsBefore(sentence, predicate, left) + (deniedAfter(sentence, right) ? 1 : 0);
  const strength = strengthOf(left, right, frame);
  if (cue.value.noun && !grade && denials === 0 && !isSaid(left, right, cue)) return undefined;
  if (frame === 'response' && !licensed(sentence, predicate, left, right, grade, denials)) return undefined;
  const counted = frame === 'measure' ? countedRate(sentence, predicate) : undefined;
  if (left.some(({ value }) => value.tag === 'risk')) return undefined;
  if (frame === 'measure' && [...left, ...right].some(({ value }) => value.tag === 'similar')) return undefined;
  if ((frame === 'measure' || frame === 'dose') && !grade && counted === undefined && !nullFinding(left, denials)) {
    return undefined;
  }

  let relation = cue.value.relation;
  let negated = denials % 2 === 1 || counted === false;
  if (cue.value.denied) negated = !negated;
  if (cue.value.weak ? negated : cue.value.onlyDenied && !negated) return undefined;
  const undo = undoOf(sentence, left, right, cue.from) as Reading['undo'];
  const restored =
    cue.value.reversal === true || left.some(({ to, value }) => value.tag === 'restore' && cue.from - to <= NEAR);
  if (grade === 'less' || (undo && relation === 'sensitivity')) relation = opposite(relation);
  else if (grade === 'weak') negated = negated || denials === 0;
  const none = negated && !grade && isNullFinding(sentence, predicate, left);
  return {
    relation,
    negated,
    hedged: [...left, ...right.slice(0, 2)].some(({ value }) => value.tag === 'hedge'),
    strength: none && strength === 'observed' ? 'associative' : strength,
    ...(undo && cue.value.relation === 'resistance' ? { undo } : {}),
    restored,
    none,
  };
}

/** Is what is denied a link, to a response or to survival, rather than the response itself? */
const isNullFinding = (sentence: Sentence, predicate: Predicate, left: readonly Lexeme[]): boolean => {
  const { frame, onlyDenied } = predicate.cue.value;
  if (frame !== 'response' && frame !== 'measure') return false;
  return onlyDenied === true || linked(left) || isOf(sentence, predicate, left);
};

export const opposite = (relation: Relation): Relation => (relation === 'resistance' ? 'sensitivity' : 'resistance');

const signs = ({ lexemes, spent }: Sentence, from: number, to: number): Lexeme[] =>
  lexemes.filter((lexeme) => lexeme.from >= from && lexeme.to <= to && !spent.has(lexeme));

function gradeOf(
  { tokens }: Sentence,
  { cue }: Predicate,
  left: readonly Lexeme[],
  right: readonly Lexeme[],
): 'more' | 'less' | 'weak' | undefined {
  const measure = cue.value.frame === 'measure' || cue.value.frame === 'dose';
  const near = left.findLast(({ to, value }) => isGrade(value.tag) && cue.from - to <= (measure ? MEASURE_NEAR : NEAR));
  const after = right.find(
    ({ from, value }) =>
      isGrade(value.tag) &&
      (measure ? from - cue.to <= 14 : from - cue.to <= MEASURE_NEAR && BE.has(tokens[from - 1]?.text ?? '')),
  );
  const tag = (near ?? after)?.value.tag as 'more' | 'less' | 'weak' | undefined;
  return measure && tag === 'weak' ? 'less' : tag;
}

const isGrade = (tag: string) => tag === 'more' || tag === 'less' || tag === 'weak';

/** Denials of a verb, which hold to the end of their clause; the others ("no", "without") deny the noun that follows. */
const VERBAL = wordSet(
  "not never neither nor cannot didn't doesn't don't wasn't weren't isn't aren't couldn't wouldn't can't hasn't haven't fail fails failed failing failure unable inability unlikely none",
);
const NOUNS = new Set(['strength', 'difference', 'found', 'had', 'more', 'good']);
const TURN = wordSet('but yet although though whereas while however ;');

/** Denials between the last turn of the sentence and its relation word; "neither … nor" is one. */
function denialsBefore({ tokens }: Sentence, { cue, from }: Predicate, left: readonly Lexeme[]): number {
  let turn = cue.from;
  while (turn > from && !TURN.has(tokens[turn - 1]!.text)) turn--;
  const denials = left.filter(
    (sign) => sign.value.tag === 'not' && sign.from >= turn && (VERBAL.has(tokens[sign.from]!.text) || reaches(sign)),
  );
  function reaches({ to }: Lexeme): boolean {
    const next = left.find((other) => other.from >= to);
    return cue.from - to <= 5 || (next !== undefined && NOUNS.has(next.value.tag) && next.from - to <= 3);
  }
  const nor = denials.filter((sign) => tokens[sign.from]!.text === 'nor').length;
  return denials.length - (denials.length > nor ? nor : 0);
}

/** "… was not observed", "… did not occur", after the relation word. */
function deniedAfter({ tokens }: Sentence, right: readonly Lexeme[]): boolean {
  return right.some(
    ({ from, value }) => value.tag === 'refuted' || (value.tag === 'not' && BE.has(tokens[from - 1]?.text ?? '')),
  );
}

/** The verb that acts on the relation: before it ("overcomes resistance"), or behind it in the passive ("resistance was overcome"). */
function undoOf(
  { tokens }: Sentence,
  left: readonly Lexeme[],
  right: readonly Lexeme[],
  at: number,
): Lexeme | undefined {
  return (
    left.findLast(({ to, value }) => value.tag === 'undo' && at - to <= 8) ??
    right.find(({ from, value }) => value.tag === 'undo' && from - at <= 12 && BE.has(tokens[from - 1]?.text ?? ''))
  );
}

function strengthOf(left: readonly Lexeme[], right: readonly Lexeme[], frame: string): Reading['strength'] {
  for (const { value } of [...left.toReversed(), ...right]) if (value.tag === 'strength') return value.strength;
  return frame === 'measure' ? 'associative' : 'observed';
}

/** Does something say that there was an effect: "showed activity", "efficacy was seen", "predicts efficacy"? */
const isSaid = (left: readonly Lexeme[], right: readonly Lexeme[], cue: Lexeme): boolean =>
  left.some(({ to, value }) => SAYING.has(value.tag) && cue.from - to <= 6) ||
  right.some(({ from, value }) => SAYING.has(value.tag) && from - cue.to <= 12);

const SAYING = new Set(['had', 'found', 'strength', 'good', 'more', 'restore', 'undo', 'weak', 'less']);

/** Does something say that the response happened, was linked to, or did not happen? */
function licensed(
  { tokens }: Sentence,
  { cue }: Predicate,
  left: readonly Lexeme[],
  right: readonly Lexeme[],
  grade: string | undefined,
  denials: number,
): boolean {
  if (grade || denials > 0) return true;
  const near = (reach: number, ...tags: string[]) =>
    left.some(({ to, value }) => cue.from - to <= reach && tags.includes(value.tag));
  if (near(6, 'strength') || near(4, 'good', 'had')) return true;
  if (cue.to - cue.from > 1 && /^(partial|complete|major|durable|near)$/.test(tokens[cue.from]!.text)) return true;
  return right.some(({ from, value }) => (value.tag === 'had' || value.tag === 'found') && from - cue.to <= 10);
}

/** "not prognostic of response": whatever the adjective, it is a link that is denied. */
const isOf = ({ tokens }: Sentence, { cue }: Predicate, left: readonly Lexeme[]): boolean =>
  /^(?:of|for|with)$/.test(tokens[cue.from - 1]?.text ?? '') &&
  left.some(({ to, value }) => value.tag === 'not' && cue.from - to === 2);

/** Is it the link or the difference that is denied ("not associated with"), rather than what is linked ("associated with no response")? */
function linked(left: readonly Lexeme[]): boolean {
  const link = left.findIndex(
    ({ value }) => (value.tag === 'strength' && value.strength !== 'causal') || value.tag === 'difference',
  );
  return link > 0 && left.slice(0, link).some(({ value }) => value.tag === 'not');
}

/** "no association with", "did not differ": a measure that is denied rather than compared. */
const nullFinding = (left: readonly Lexeme[], denials: number) => denials > 0 && linked(left);

/** At most this share of responders is no response, at least that share is one; between them the number is left alone. */
const NO_RESPONSE = 10;
const RESPONSE = 30;

/** Reads "response rate of 56 %": true for a response, false for none. Survival in months is not counted. */
function countedRate({ tokens }: Sentence, { cue, to }: Predicate): boolean | undefined {
  if (!/^(rate|rates|orr|orrs)$/.test(tokens[cue.to - 1]!.text)) return undefined;
  for (let at = cue.to; at < Math.min(to, cue.to + 14); at++) {
    if (tokens[at + 1]?.text !== '%') continue;
    const share = Number.parseFloat(tokens[at]!.text);
    if (Number.isNaN(share)) continue;
    return share >= RESPONSE ? true : share <= NO_RESPONSE ? false : undefined;
  }
  return undefined;
}
