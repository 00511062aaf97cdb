import { isCarrier, isCausedElsewhere, isSomeOf } from './acquired.ts';
import { joinListed, type Predicate, predicatesOf } from './clauses.ts';
import { contrastsOf } from './contrast.ts';
import type { Draft } from './draft.ts';
import { hasFailed } from './failed.ts';
import { type Focus, mayRecallAlterations, mayRecallDrugs } from './focus.ts';
import type { Cue } from './lexicon/index.ts';
import { wordSet } from './lexicon/words.ts';
import { asRelation } from './overcome.ts';
import { type Reading, readingOf } from './polarity.ts';
import { restored, undone } from './reversal.ts';
import type { Lexeme, Sentence } from './sentence.ts';
import { points } from './settle.ts';
import { type Alterations, alterationsFor, type Drugs, drugsFor, isExtension, opensOther, specified } from './slots.ts';

/** What a sentence says of alterations and drugs, as drafts; `focus` tells what the paragraph was about before it. */
export function draftsOf(sentence: Sentence, focus: () => Focus): Draft[] {
  const cues = sentence.lexemes.flatMap((lexeme) =>
    isCue(sentence, lexeme) ? [lexeme] : (asRelation(sentence, lexeme) ?? []),
  );
  if (!cues.length || sentence.tokens.length === 0) return [];
  const drafts: Draft[] = [];
  for (const predicate of predicatesOf(sentence, joinListed(sentence, cues))) {
    const reading = readingOf(sentence, predicate);
    if (!reading) continue;
    const draft = fill(sentence, predicate, reading, drafts.at(-1), focus);
    if (draft) drafts.push(...undone(sentence, restored(sentence, draft, reading), reading));
  }
  return drafts.length ? [...drafts, ...contrastsOf(sentence, drafts)] : drafts;
}

/**
 * Words that tell only where they are denied are no relation words elsewhere; nor is a figure given in brackets, "three
 * times more potent (IC50: 5 nM)".
 */
const isCue = ({ lexemes, tokens }: Sentence, lexeme: Lexeme): lexeme is Lexeme<Cue> => {
  const { from, to, value } = lexeme;
  return (
    value.tag === 'cue' &&
    !isStage(tokens, from, to) &&
    !(value.frame === 'dose' && tokens[from - 1]?.text === '(' && FIGURE.test(tokens[to]?.text ?? '')) &&
    (!value.onlyDenied || lexemes.some((sign) => sign.value.tag === 'not' && sign.to <= from && from - sign.to <= 4))
  );
};

/** "relapsed FLT3-mutated AML", "relapsed or refractory disease": which stage of the disease, and no event. */
const isStage = (tokens: Sentence['tokens'], from: number, to: number): boolean => {
  const near = (at: number, word: RegExp) => word.test(tokens[at]?.text ?? '');
  if (near(from, /^relaps(?:ed|ing)$/)) {
    const next = tokens[to]?.mention?.type;
    return (
      next === 'gene' ||
      next === 'variant' ||
      next === 'disease' ||
      next === 'biomarker' ||
      near(to, /^(?:or|and|\/|-|acute|chronic|advanced|metastatic)$/)
    );
  }
  return near(from, /^refractory$/) && [1, 2, 3].some((back) => near(from - back, /^relaps(?:ed|ing)$/));
};

const OTHERS = wordSet('those others ones latter former');

/** "those of the activation loop are sensitive to …", "others do not": the subject is another than before, which no name tells. */
const isOfOthers = ({ tokens }: Sentence, { from, cue }: Predicate): boolean =>
  tokens.slice(from, Math.min(cue.from, from + 4)).some(({ text }) => OTHERS.has(text));

const FIGURE = /^(?:[:=,<>~≈]|of|\d.*)$/;

/** Fills the slots: from the predicate's own words, from the predicate before it, from the sentence, from the paragraph. */
function fill(
  sentence: Sentence,
  predicate: Predicate,
  reading: Reading,
  before: Draft | undefined,
  focus: () => Focus,
): Draft | undefined {
  const attached = drugsFor(sentence, predicate);
  const ownDrugs = attached ?? sharedDrugs(sentence, predicate, before);
  const ownAlterations =
    alterationsFor(sentence, predicate) ??
    (isOfOthers(sentence, predicate)
      ? undefined
      : (before?.alterations ?? alterationsFor(sentence, { ...predicate, from: 0 })));
  const hangs = ownDrugs ? hangsOn(sentence, predicate, ownDrugs) : false;
  if (predicate.cue.value.weak && !hangs && !cameWith(sentence, predicate, ownAlterations)) return undefined;
  if (!attached && isBareState(sentence, predicate)) return undefined;
  const drugs = ownDrugs ?? (mayRecallDrugs(sentence) ? focus().drugs : undefined);
  const alterations = ownAlterations ?? (mayRecallAlterations(sentence) ? focus().alterations : undefined);
  if (!drugs || !alterations) return undefined;
  if (predicate.cue.value.frame === 'effect' && hasFailed(sentence, drugs)) return undefined;
  if (!specified(alterations) && !bareGeneMay(sentence, predicate, reading, ownAlterations && ownDrugs))
    return undefined;
  if (
    predicate.cue.value.frame === 'state' &&
    before?.drugs === drugs &&
    !attached &&
    points(before.reading) !== points(reading)
  ) {
    return undefined;
  }
  if (!reading.none && alterations.units.every(({ asked }) => asked)) return undefined;
  if (isCarrier(sentence, predicate, alterations) || isCausedElsewhere(sentence, predicate, alterations))
    return undefined;
  if (isSomeOf(sentence, alterations)) return undefined;
  const { relation, negated, hedged, strength, none, unlinked, relative } = reading;
  return {
    predicate,
    reading: { relation, negated, hedged, strength, none, unlinked, relative },
    alterations,
    drugs,
    inferred: !ownDrugs || !ownAlterations,
  };
}

/** A drug that the sentence names elsewhere: the treatment it tells of, or its only one. */
function sharedDrugs(sentence: Sentence, { cue }: Predicate, before: Draft | undefined): Drugs | undefined {
  if (before && cue.value.frame !== 'state') return before.drugs;
  const usable = sentence.drugs.filter(
    (chain) =>
      (chain.role === 'given' || chain.role === 'plain' || chain.role === 'after') &&
      !opensOther(sentence.tokens, cue.to, chain) &&
      !isExtension(sentence.tokens, cue.to, chain) &&
      // What is effective stands before the word; a drug behind it is the background.
      (cue.value.frame !== 'effect' || chain.to <= cue.from),
  );
  const given = usable.filter(({ role }) => role === 'given');
  if (given.length === 1) return given[0];
  return usable.length === 1 ? usable[0] : undefined;
}

/**
 * A gene without an alteration is a claim only as the stated cause, marker or correlate ("ABCB1 confers resistance");
 * what a drug inhibits is its target ("inhibits EGFR, resulting in apoptosis").
 */
const bareGeneMay = (sentence: Sentence, { cue }: Predicate, { strength }: Reading, own: Drugs | undefined) =>
  own !== undefined &&
  strength !== 'observed' &&
  (cue.value.frame !== 'effect' || cue.value.noun === true) &&
  !sentence.alterations.some(specified);

const ON = wordSet('on to during with under despite while after following from');

/** "progressed on gefitinib": progression says something of a drug only where the two stand together. */
const hangsOn = ({ tokens }: Sentence, { cue }: Predicate, { from }: Drugs) =>
  from >= cue.to && from - cue.to <= 6 && tokens.slice(cue.to, from).some(({ text }) => ON.has(text));

/** "progressed after developing F617L", "biopsy at progression revealed D1228N": the alteration came with progression. */
const cameWith = ({ lexemes }: Sentence, { cue }: Predicate, alterations: Alterations | undefined) =>
  alterations !== undefined &&
  alterations.from >= cue.to &&
  lexemes.some(
    ({ from, to, value }) =>
      (value.tag === 'had' || value.tag === 'found') && from >= cue.to && to <= alterations.from && from - cue.to <= 4,
  );

/** "until resistance occurred": a state of no drug of its own, which nothing is said to cause. */
const isBareState = ({ lexemes }: Sentence, { cue, from, to }: Predicate): boolean =>
  cue.value.frame === 'state' &&
  !lexemes.some(
    (sign) =>
      sign.from >= from &&
      sign.to <= to &&
      (sign.value.tag === 'strength' ||
        sign.value.tag === 'by' ||
        sign.value.tag === 'cause-of' ||
        sign.value.tag === 'undo'),
  );
