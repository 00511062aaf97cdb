import type { Mention } from '../recognition/types.ts';
import { CARRIER, isCarrier, isOfCarriers, PLAIN } from './carriers.ts';
import type { Predicate } from './clauses.ts';
import { wordSet } from './lexicon/words.ts';
import { nounPhraseBefore } from './proviso/alteration.ts';
import { hasProviso } from './proviso/index.ts';
import type { Sentence } from './sentence.ts';
import { type Alterations, causedBy } from './slots.ts';
import type { Token } from './tokens.ts';
import type { Span } from './units.ts';

/** "platinum-resistant BRCA1-mutated cancer", "our EGFR L858R line". */
const SUBSET = /^(?:resistant|refractory|sensitive|na[iï]ve|our|his|her|their)$/;
const MODIFIES = wordSet(
  'with without that which who whose treated exposed cultured grown lacking selected after following',
);
const JOINS = wordSet('and but while whereas ;');
const REFERS = wordSet('it they this these those such both the same resistance resistant sensitivity sensitive');
const SENSITISES = /^sensiti[sz](?:es?|ed|ing)$/;
const CHANGES = new Set(['less', 'more']);
const THE = wordSet('the their its this');
const TREATED = new Set(['prior', 'given', 'after']);
const REPORTS =
  /^(?:suggest|indicat|show|demonstrat|reveal|impl[yi]|conclud|propos|argu|support|mean|confirm|provid|found)/;

/**
 * Does the sentence say it of other things than the alteration, or of some carriers only, in words that are not
 * understood? "BRAF V600E melanoma cells cultured with fibroblasts were resistant", "long-term treatment of BRAF V600E
 * melanoma leads to resistance", "in EGFR-mutant cancer, hypoxia causes resistance", "L858R is a target, and our data
 * suggest that bypass signalling causes resistance". Such a sentence does not break the rule for the alteration.
 */
export function isQualified(sentence: Sentence, predicate: Predicate, alterations: Alterations, drugs: Span): boolean {
  const { cue, clause } = predicate;
  const { tokens } = sentence;
  // What was recalled from another sentence has no place in this one.
  if (!sentence.alterations.some((chain) => chain === alterations) || !sentence.drugs.some((chain) => chain === drugs))
    return false;
  if (hasProviso(tokens, predicate, alterations, drugs)) return true;
  if (alterations.from >= cue.to)
    return (
      isWithBare(tokens, alterations) ||
      isWithOther(tokens, alterations) ||
      isExplained(sentence, predicate, alterations, drugs) ||
      isModified(tokens.slice(alterations.to, clause.to))
    );
  const between = range(alterations.to, cue.from);
  if (isReported(tokens, alterations.to, cue.from) || between.some((at) => tokens[at]!.text === 'than')) return true;
  const carried = isOfCarriers(tokens, alterations);
  if (carried && isTogether(tokens, alterations)) return true;
  if (!carried) return isOfSome(tokens, alterations) || between.some((at) => isNewSubject(tokens, at));
  const genes = new Set(alterations.units.flatMap((unit) => unit.genes));
  const isKnown = knownIn(sentence, (mention) => !isOther(mention, genes));
  return (
    between.some((at) => !(isKnown(at) || isFronted(tokens, at, alterations))) ||
    nounPhraseBefore(tokens, alterations.from).some((at) => !isKnown(at) || SUBSET.test(tokens[at]!.text))
  );
}

/** "In patients with T790M, gefitinib achieved …": the comma before the drug, which ends the words on whom it was given to. */
const isFronted = (tokens: readonly Token[], at: number, { from }: Span): boolean => {
  if (tokens[at]!.text !== ',') return false;
  const next = tokens[at + 1]?.mention?.type;
  return (
    (next === 'drug' || next === 'drug-class') && nounPhraseBefore(tokens, from).some((i) => OPENS.has(tokens[i]!.text))
  );
};

const OPENS = wordSet('in among for');

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, i) => from + i);

/** Words of no content here: in the table, adverbs, numbers, mentions, and signs that reading has weighed already. */
function knownIn({ tokens, lexemes }: Sentence, isOwn: (mention: Mention) => boolean): (at: number) => boolean {
  const read = lexemes.filter(({ value }) => !TREATED.has(value.tag));
  const weighed = new Set(read.flatMap(({ from, to }) => range(from, to)));
  return (at) => {
    const { text, mention } = tokens[at]!;
    return (
      (mention ? isOwn(mention) : false) ||
      PLAIN.has(text) ||
      CARRIER.has(text) ||
      weighed.has(at) ||
      /(?:ly|^\d.*)$/.test(text)
    );
  };
}

/** Something else that is altered: a fusion is only where the variant lies. */
const isOther = (mention: Mention, genes: ReadonlySet<string>): boolean =>
  mention.type === 'biomarker' ||
  (mention.type === 'gene' && mention.symbol !== undefined && !genes.has(mention.symbol)) ||
  (mention.type === 'variant' && mention.kind !== 'fusion' && !genes.has(mention.gene ?? ''));

/** "old age was associated with poor response in …", "an amine reduces the sensitivity of …", "a diet sensitised …": another did it. */
const DONE =
  /^(?:(?:reduc|decreas|diminish|impair|lower|attenuat|blunt|compromis|weaken|dampen|increas|enhanc|improv|abolish|abrogat)(?:e?s|ed)|overc[oa]mes?|revers(?:es|ed)|circumvent(?:s|ed))$/;
const ADJECTIVAL = new Set(['a', 'an', 'the', 'with', 'of', 'by', 'and', 'to', 'in', 'is', 'are', 'was', 'were']);
const SHOWS = /^(?:show|had|ha[sv]e?$|display|exhibit|demonstrat|confer|caus|led|report|observ|found)/;

/** "hypoxia reduces sensitivity to gefitinib in L858R cells", but "showed reduced sensitivity": a verb with a subject of its own. */
function isDone(tokens: readonly Token[], from: number, tag: string): boolean {
  if (!(CHANGES.has(tag) || tag === 'undo') || !DONE.test(tokens[from]!.text)) return false;
  const { text, mention } = tokens[from - 1]!;
  return !(ADJECTIVAL.has(text) || SHOWS.test(text) || mention?.type === 'drug' || mention?.type === 'drug-class');
}

const isExplained = (sentence: Sentence, { cue, clause }: Predicate, alterations: Span, drugs: Span): boolean =>
  SENSITISES.test(sentence.tokens[cue.from]!.text) ||
  (!causedBy(sentence, alterations, cue.to) &&
    sentence.lexemes.some(({ from, to, value }) => {
      if (from <= clause.from || to > cue.from) return false;
      // "vemurafenib induces responses in …": the drug itself did it.
      if (drugs.to <= from && from - drugs.to <= 2) return false;
      if (isDone(sentence.tokens, from, value.tag)) return true;
      return value.tag === 'strength' || (CHANGES.has(value.tag) && THE.has(sentence.tokens[to]?.text ?? ''));
    }));

/** "in melanoma with BRAF V600E and TGFB1": the one and the other, of which no more is said. */
const isWithBare = (tokens: readonly Token[], { from, to, units }: Alterations): boolean =>
  units.length > 1 &&
  units.some(({ kind }) => kind === 'gene') &&
  units.some(({ kind }) => kind !== 'gene') &&
  tokens.slice(from, to).some(({ text }) => text === 'and');

/** "in lung cancer with EGFR L858R and PTEN loss" has both; "with KRAS and NRAS mutations" is a list. */
const isWithOther = (tokens: readonly Token[], alterations: Alterations): boolean =>
  new Set(alterations.units.map(({ genes }) => genes[0])).size > 1 &&
  alterations.units.some(({ mentions }) => mentions.variants.some(({ kind }) => kind !== 'category')) &&
  isTogether(tokens, alterations) &&
  tokens.slice(alterations.from, alterations.to).some(({ text }) => /^(?:and|plus|with|\+)$/.test(text)) &&
  isOfCarriers(tokens, alterations);

/** "STK11-mutant, KRAS-mutant cancer", "cells with L858R and T790M": both in one, or some with either. */
const isTogether = (tokens: readonly Token[], { from, to, units }: Alterations): boolean => {
  const words = tokens.slice(from, to).map(({ text }) => text);
  const genes = new Set(units.map((unit) => unit.genes[0])).size;
  // "V600E and V600K": no tumour has both.
  if (units.length === 2 && units[0]!.position !== undefined && units[0]!.position === units[1]!.position) return false;
  return genes > 1
    ? words.includes('in') || !words.includes('or')
    : units.length === 2 && words.some((text) => /^(?:and|plus|\+)$/.test(text));
};

/** "smokers with L858R", "the elderly with L858R": which carriers, in words that are not understood. */
function isOfSome(tokens: readonly Token[], { from }: Span): boolean {
  const bears = nounPhraseBefore(tokens, from).findLast((at) =>
    /^(?:with|harbou?ring|carrying)$/.test(tokens[at]!.text),
  );
  if (bears === undefined || from - bears > 4) return false;
  const who = tokens[bears - 1];
  return (
    who !== undefined &&
    !who.mention &&
    /^\p{L}{3,}$/u.test(who.text) &&
    !PLAIN.has(who.text) &&
    !/(?:ed|ly)$/.test(who.text)
  );
}

/** "…, and our data suggest that bypass signalling causes resistance": a subject of its own follows. */
function isReported(tokens: readonly Token[], from: number, to: number): boolean {
  const that = range(from, to).findLast(
    (at) =>
      tokens[at]!.text === 'that' && tokens.slice(Math.max(from, at - 2), at).some(({ text }) => REPORTS.test(text)),
  );
  if (that === undefined || to - that <= 3) return false;
  const subject = tokens[that + 1]!;
  return !(REFERS.has(subject.text) || subject.mention?.type === 'drug' || subject.mention?.type === 'drug-class');
}

/** "L858R was found, and the patients showed …": said of the patients. */
const isNewSubject = (tokens: readonly Token[], at: number): boolean =>
  (JOINS.has(tokens[at]!.text) && tokens.slice(at + 1, at + 4).some(({ text }) => CARRIER.has(text))) ||
  (tokens[at]!.text === ';' && !REFERS.has(tokens[at + 1]?.text ?? ''));

/** "in HER2-amplified cancer with PTEN loss", "in BRAF V600E cells cultured with …". */
function isModified(after: readonly Token[]): boolean {
  const end = after.findIndex(
    (token) => !(isCarrier(token) || token.mention || (PLAIN.has(token.text) && !MODIFIES.has(token.text))),
  );
  return end > 0 && MODIFIES.has(after[end]!.text) && after.slice(0, end).some(isCarrier);
}
