import type { Predicate } from './clauses.ts';
import { denialsOf, isLinkDenied, isNullFinding } from './denial.ts';
import type { Sign } from './lexicon/index.ts';
import { wordSet } from './lexicon/words.ts';
import { countedRate, type Grade, isResponse, isSaid } from './licence.ts';
import type { Lexeme, Sentence } from './sentence.ts';
import { isAtHighDose } from './silence/dose.ts';
import { saysNothing } from './silence/index.ts';
import { BE, type Surroundings, surroundingsOf } from './surroundings.ts';
import type { Relation } from './types.ts';

/** What the words round a relation word make of it. */
export interface Reading {
  readonly relation: Relation;
  readonly negated: boolean;
  readonly hedged: boolean;
  readonly strength: 'causal' | 'associative' | 'predictive' | 'observed';
  /** A verb acts on the relation: "overcomes resistance". The relation itself is then presupposed. */
  readonly undo: Lexeme<Extract<Sign, { tag: 'undo' }>> | undefined;
  /** Something lost came back: "restored sensitivity", "re-sensitised". */
  readonly restored: boolean;
  /** No link was found, to a response or to survival: which reading is denied, the words leave open. */
  readonly none: boolean;
  /** A link is denied ("not associated with"), rather than what it would link to ("associated with no response"). */
  readonly unlinked: boolean;
  /** There is less of it than elsewhere, which is not none. */
  readonly relative: boolean;
}

/** How far, in tokens, a grading word may stand from its relation word. */
const NEAR = 5;
const MEASURE_NEAR = 9;
const MEASURE_AFTER = 14;

/**
 * Reads a relation word with its signs, or nothing where the words leave it open: a question, a
 * hypothesis, something only measured, a response that is not said to have happened.
 */
export function readingOf(sentence: Sentence, predicate: Predicate): Reading | undefined {
  if (saysNothing(sentence, predicate)) return undefined;
  const around = surroundingsOf(sentence, predicate);
  const { cue } = predicate;
  const grade = gradeOf(around);
  const denials = denialsOf(around);
  const counted = cue.value.frame === 'measure' ? countedRate(around) : undefined;
  if (!isTelling(around, grade, denials, counted)) return undefined;

  let relation = cue.value.relation;
  // A rate that is compared ("a lower rate, 9 % against 31 %") says by the comparison which way it points.
  let negated = denials % 2 === 1 || (counted === false && grade === undefined);
  if (cue.value.denied) negated = !negated;
  if (cue.value.weak ? negated : cue.value.onlyDenied && !negated) return undefined;
  const undo = undoOf(around);
  if (grade === 'less' || (undo && relation === 'sensitivity')) relation = opposite(relation);
  else if (grade === 'weak') negated = negated || denials === 0;
  if (relation === 'sensitivity' && !negated && isAtHighDose(sentence, predicate)) return undefined;
  const none = negated && !grade && isNullFinding(around);
  const strength = strengthOf(around);
  return {
    relation,
    negated,
    hedged: around.left.some(isHedge) || around.right.slice(0, 2).some(isHedge),
    strength: none && strength === 'observed' ? 'associative' : strength,
    undo: cue.value.relation === 'resistance' ? undo : undefined,
    restored: cue.value.reversal === true || isRestored(around),
    none,
    unlinked: negated && (none || isLinkDenied(around)),
    relative: (grade === 'less' && cue.value.frame !== 'state') || isOfDegree(around),
  };
}

const DEGREE =
  wordSet(`relatively comparatively partially partly moderately modestly slightly somewhat mildly weakly marginally
  partial moderate modest slight mild intermediate`);

/** "relatively resistant", "partial resistance": more or less than others, which a study of it may call either way. */
const isOfDegree = ({ sentence: { tokens }, predicate: { cue } }: Surroundings): boolean =>
  cue.value.frame === 'state' &&
  tokens
    .slice(Math.max(0, cue.from - 3), cue.from)
    .some(({ text }, i, near) => DEGREE.has(text) || (text === 'low' && near[i + 2]?.text === 'level'));

const isHedge = ({ value }: Lexeme): boolean => value.tag === 'hedge';

/** Does the relation word say something at all? Nouns and measures do only with a word that makes them a statement. */
function isTelling(
  around: Surroundings,
  grade: Grade | undefined,
  denials: number,
  counted: boolean | undefined,
): boolean {
  const { left, right, predicate } = around;
  const { frame, noun } = predicate.cue.value;
  if (left.some(({ value }) => value.tag === 'risk')) return false;
  const weighed = grade !== undefined || denials > 0;
  if (noun && !weighed) return isSaid(around);
  if (frame === 'response') return weighed || isResponse(around);
  if (frame !== 'measure' && frame !== 'dose') return true;
  if (frame === 'measure' && [...left, ...right].some(({ value }) => value.tag === 'similar')) return false;
  return grade !== undefined || counted !== undefined || (denials > 0 && isLinkDenied(around));
}

const opposite = (relation: Relation): Relation => (relation === 'resistance' ? 'sensitivity' : 'resistance');

/** The nearest grading word: before the relation word, or behind it after "was"; a measure is graded from further away. */
function gradeOf({ sentence: { tokens }, predicate: { cue }, left, right }: Surroundings): Grade | undefined {
  const measure = cue.value.frame === 'measure' || cue.value.frame === 'dose';
  const near = left.findLast(({ to, value }) => isGrade(value.tag) && cue.from - to <= (measure ? MEASURE_NEAR : NEAR));
  const after = right.find(({ from, value }) => {
    if (!isGrade(value.tag)) return false;
    if (measure) return from - cue.to <= MEASURE_AFTER;
    // "…, but was rarely seen": said of something else.
    if (tokens.slice(cue.to, from).some(({ text }) => TURNS.has(text))) return false;
    return from - cue.to <= MEASURE_NEAR && BE.has(tokens[from - 1]?.text ?? '');
  });
  if (cue.value.weak) return undefined;
  const adverb = right.find(
    ({ from, value }) => isGrade(value.tag) && cue.value.frame === 'event' && from - cue.to <= 1,
  );
  const tag = (near ?? after ?? adverb)?.value.tag as Grade | undefined;
  return measure && tag === 'weak' ? 'less' : tag;
}

const TURNS = wordSet('but yet although though whereas while however ;');

const isGrade = (tag: string) => tag === 'more' || tag === 'less' || tag === 'weak';

/** The verb that acts on the relation: before it ("overcomes resistance"), or behind it in the passive ("resistance was overcome"). */
function undoOf({ sentence: { tokens }, predicate: { cue }, left, right }: Surroundings): Reading['undo'] {
  // "prevents binding of imatinib, causing resistance": what is prevented is not the resistance.
  const caused = left.findLast(({ from, value }) => value.tag === 'strength' && CAUSES.test(tokens[from]!.text));
  const undo =
    left.findLast(
      ({ from, to, value }) =>
        value.tag === 'undo' &&
        cue.from - to <= 8 &&
        from > (caused?.from ?? -1) &&
        !tokens.slice(to, cue.from).some(({ text }) => TURNS.has(text)),
    ) ??
    right.find(
      ({ from, value }) => value.tag === 'undo' && from - cue.from <= 12 && BE.has(tokens[from - 1]?.text ?? ''),
    );
  return undo as Reading['undo'];
}

const CAUSES = /^(?:caus|lead|result|confer|render|mak|driv|induc|mediat|promot|contribut)(?:e?s|r?ing)$/;

const isRestored = ({ predicate: { cue }, left }: Surroundings): boolean =>
  left.some(({ to, value }) => value.tag === 'restore' && cue.from - to <= NEAR);

function strengthOf({ predicate, left, right }: Surroundings): Reading['strength'] {
  for (const { value } of [...left.toReversed(), ...right]) if (value.tag === 'strength') return value.strength;
  return predicate.cue.value.frame === 'measure' ? 'associative' : 'observed';
}
