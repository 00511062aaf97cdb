import type { Predicate } from '../clauses.ts';
import type { Sentence } from '../sentence.ts';
import { isAttribute, isBackground, isModifier } from './attribute.ts';
import { isCompared, isEquated, isVaried } from './comparison.ts';
import {
  isConformation,
  isNotOfDrug,
  isOfPick,
  isOfUnknown,
  isToBefore,
  isToOther,
  lacksObject,
  lacksTarget,
} from './object.ts';
import { isLimited, isNotThere, isSelection } from './presence.ts';
import { isConceded, isOpen, isSetAside, isStudied } from './question.ts';

/** Does the sentence leave open, or only presuppose, what its relation word says? */
export const saysNothing = (sentence: Sentence, predicate: Predicate): boolean =>
  isOpen(sentence, predicate) ||
  isCompared(sentence, predicate) ||
  isStudied(sentence, predicate) ||
  isVaried(sentence, predicate) ||
  isNotThere(sentence, predicate) ||
  isConformation(sentence, predicate) ||
  isEquated(sentence, predicate) ||
  isSelection(sentence, predicate) ||
  lacksObject(sentence, predicate) ||
  lacksTarget(sentence, predicate) ||
  isOfUnknown(sentence, predicate) ||
  isOfPick(sentence, predicate) ||
  isNotOfDrug(sentence, predicate) ||
  isToOther(sentence, predicate) ||
  isToBefore(sentence, predicate) ||
  isLimited(sentence, predicate) ||
  isConceded(sentence, predicate.clause) ||
  isSetAside(sentence, predicate) ||
  isBackground(sentence, predicate) ||
  isModifier(sentence, predicate) ||
  isAttribute(sentence, predicate);
