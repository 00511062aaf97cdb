import type { Predicate } from './clauses.ts';
import { wordSet } from './lexicon/words.ts';
import type { Sentence } from './sentence.ts';
import { type Alterations, causedBy } from './slots.ts';

const ACQUIRED =
  wordSet(`acquired acquire acquires acquiring acquisition secondary intrinsic adaptive primary innate developed develop
  developing develops emergent emergence mechanism mechanisms onset unexplained development`);
const COPULA = wordSet('is was are were as represents represented');

/**
 * "BRAF V600E melanoma with acquired resistance to vemurafenib": the alteration says which tumour it is, the
 * resistance came from elsewhere. It is the cause only where a word says so: a verb between the two
 * ("T790M is a mechanism of acquired resistance"), or one behind ("… is caused by T790M").
 */
export function isCarrier(sentence: Sentence, { cue }: Predicate, alterations: Alterations): boolean {
  const { tokens, lexemes } = sentence;
  if (cue.value.relation !== 'resistance' || cue.value.frame !== 'state') return false;
  const before = tokens.slice(Math.max(0, cue.from - 6), cue.from).findIndex(({ text }) => ACQUIRED.has(text));
  if (before < 0) return false;
  const marker = Math.max(0, cue.from - 6) + before;
  if (alterations.from >= cue.to) return !causedBy(sentence, alterations, cue.to);
  const linked = lexemes.some(
    ({ from, to, value }) =>
      (value.tag === 'strength' || value.tag === 'found') &&
      from >= alterations.to &&
      to <= cue.from &&
      !ACQUIRED.has(tokens[from]!.text),
  );
  const copula = tokens.slice(alterations.to, alterations.to + 4).some(({ text }) => COPULA.has(text));
  return !(linked || (copula && alterations.to <= marker));
}

/** "IGF1R signalling contributes to afatinib resistance in cells with T790M": the cause is named, and it is not the alteration. */
export const isCausedElsewhere = (sentence: Sentence, { cue, from }: Predicate, alterations: Alterations): boolean =>
  cue.value.frame === 'state' &&
  alterations.from >= cue.to &&
  !causedBy(sentence, alterations, cue.to) &&
  sentence.lexemes.some(
    ({ from: at, to, value }) =>
      value.tag === 'strength' && value.strength === 'causal' && at > from && to <= cue.from && cue.from - to <= 4,
  );

const GENERAL = new Set(['category', 'gain-of-function']);
const RESTRICTIVE = wordSet('conferring causing associated that which linked predicting rendering leading known');

/** "EGFR mutations that confer resistance": which ones, the words do not say. */
export const isSomeOf = ({ tokens }: Sentence, alterations: Alterations): boolean =>
  RESTRICTIVE.has(tokens[alterations.to]?.text ?? '') &&
  alterations.units.every(({ mentions }) => mentions.variants.some(({ kind }) => GENERAL.has(kind)));
