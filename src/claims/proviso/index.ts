import type { Predicate } from '../clauses.ts';
import type { Alterations } from '../slots.ts';
import type { Token } from '../tokens.ts';
import type { Span } from '../units.ts';
import { isExcepted, isFoundAmong, isOfAKind, isOfCompound, isOfSite, isOther } from './alteration.ts';
import { isAdded, isDerived, isGivenAgain, isJoint, isMeasure, isOfCells } from './drug.ts';
import { isCausedBehind, isFronted, isOfSuch, isOfThen, isWithAnother, isWithPartner } from './factor.ts';
import { isCompared, isConditioned, isDoubted, isListed, isTime, isTouched } from './statement.ts';

/**
 * Is what the clause says bound to a condition, a time or an exception, said of another alteration or drug than the
 * names alone would mean, or open which way it goes? Such a sentence neither makes nor breaks a rule.
 */
export const hasProviso = (
  tokens: readonly Token[],
  predicate: Predicate,
  alterations: Alterations,
  drugs: Span,
): boolean => isOfElse(tokens, predicate, alterations, drugs) || isBound(tokens, predicate, alterations, drugs);

/** Something else makes it so. */
const isOfElse = (tokens: readonly Token[], predicate: Predicate, alterations: Alterations, drugs: Span): boolean =>
  isCausedBehind(tokens, predicate, alterations, drugs) ||
  isFronted(tokens, predicate, alterations) ||
  isWithAnother(tokens, alterations, predicate.cue) ||
  isWithPartner(tokens, drugs) ||
  isOfSuch(tokens, alterations, predicate.cue) ||
  isOfThen(tokens, predicate.cue);

const isBound = (
  tokens: readonly Token[],
  { cue, clause }: Predicate,
  alterations: Alterations,
  drugs: Span,
): boolean =>
  isTouched(tokens, cue.from, alterations) ||
  isDerived(tokens, drugs) ||
  isMeasure(tokens, drugs) ||
  isOfCells(tokens, drugs, cue) ||
  isOfAKind(tokens, alterations) ||
  isOfCompound(tokens, alterations) ||
  isOfSite(tokens, alterations) ||
  isGivenAgain(tokens, drugs) ||
  isCompared(tokens, cue, clause) ||
  isFoundAmong(tokens, alterations, cue) ||
  isAdded(tokens, drugs) ||
  isJoint(tokens, drugs) ||
  isConditioned(tokens, cue.to, clause.to) ||
  isDoubted(tokens) ||
  isListed(tokens, alterations, cue) ||
  isTime(tokens, alterations, cue) ||
  isOther(tokens, alterations) ||
  isExcepted(tokens, alterations, clause);
