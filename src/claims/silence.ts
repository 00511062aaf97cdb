import type { Predicate } from './clauses.ts';
import { wordSet } from './lexicon/words.ts';
import type { Sentence } from './sentence.ts';
import { BE } from './surroundings.ts';
import type { Span } from './units.ts';

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
  isToOther(sentence, predicate) ||
  isToBefore(sentence, predicate) ||
  isLimited(sentence, predicate) ||
  isConceded(sentence, predicate.clause) ||
  isBackground(sentence, predicate) ||
  isModifier(sentence, predicate) ||
  isAttribute(sentence, predicate);

/** "BRAF mutations help select patients who will respond": by their presence or their absence, the words do not say. */
const isSelection = ({ tokens }: Sentence, { cue, clause }: Predicate): boolean =>
  tokens
    .slice(clause.from, cue.from)
    .some(
      ({ text }, i, all) =>
        /^select(?:ing|ion)?$/.test(text) && /^(?:patients|of|those|candidates)$/.test(all[i + 1]?.text ?? ''),
    );

/** "did not show the same sensitivity to gefitinib as L858R": how much, beside another, and not which way. */
const isEquated = ({ tokens }: Sentence, { cue }: Predicate): boolean =>
  tokens.slice(Math.max(0, cue.from - 2), cue.from).some(({ text }) => text === 'same') &&
  tokens.slice(cue.to).some(({ text }) => text === 'as' || text === 'than');

const CONFORMATION = wordSet(
  'state states conformation conformations form forms kinase mutant pathway dfg gdp prodrug metabolite',
);

/** "blocks KRAS G12C in its GDP-bound inactive state": what is inactive is the protein. */
const isConformation = ({ tokens }: Sentence, { cue }: Predicate): boolean =>
  cue.value.frame === 'effect' &&
  [tokens[cue.to], tokens[cue.to + 1]].some((token) => token !== undefined && CONFORMATION.has(token.text));

/** A question or a hypothesis: "whether …", "we hypothesised that …". */
function isOpen({ tokens, lexemes }: Sentence, { cue, clause }: Predicate): boolean {
  if (tokens.at(-1)?.text === '?') return true;
  return lexemes.some(({ from, value }) => value.tag === 'open' && from >= clause.from && from < cue.from);
}

/** "more common in non-responders than in responders": the second only measures the first. */
const isCompared = ({ lexemes }: Sentence, { cue }: Predicate): boolean =>
  lexemes.some(({ to, value }) => value.tag === 'versus' && to <= cue.from && cue.from - to <= 2);

/** A mere examination: "the efficacy of gefitinib was assessed", "we compared the sensitivity of …" without a result. */
function isStudied({ lexemes }: Sentence, { cue, clause, to }: Predicate): boolean {
  const studying = lexemes.findLast(({ to: end, value }) => value.tag === 'studying' && end <= cue.from);
  if (studying && studying.from >= clause.from) {
    const result = lexemes.some(({ from, value }) => RESULTS.has(value.tag) && from >= studying.to && from < cue.from);
    if (!result) return true;
  }
  return lexemes.some(
    ({ from, value }) => value.tag === 'studied' && from >= cue.to && from < to && from - cue.to <= 8,
  );
}

/** "the development of resistance limits the efficacy of the drug": of the alteration named beside it nothing is said. */
const isLimited = ({ lexemes }: Sentence, { cue, clause }: Predicate): boolean =>
  cue.value.noun === true &&
  lexemes.some(
    ({ from, to, value }) =>
      value.tag === 'cue' &&
      value.frame === 'state' &&
      value.relation === 'resistance' &&
      from >= clause.from &&
      to <= cue.from,
  ) &&
  lexemes.some(({ to, value }) => value.tag === 'less' && to <= cue.from && cue.from - to <= 6);

const TREATMENT =
  wordSet(`the this these those that it its them both treatment therapy drug drugs agent agents inhibitor inhibitors
  inhibition tki tkis either each all any other several a an further single combined combination first second third`);

/** "sensitivity to radiation": the words name what it is to, and that is no drug. */
function isToOther({ tokens }: Sentence, { cue, to }: Predicate): boolean {
  if (cue.value.frame !== 'state' || tokens[cue.to]?.text !== 'to') return false;
  const object = tokens.slice(cue.to + 1, Math.min(cue.to + 9, to));
  if (object.some(({ mention }) => mention?.type === 'drug' || mention?.type === 'drug-class')) return false;
  const [first] = object;
  return first !== undefined && /^\p{L}/u.test(first.text) && !TREATMENT.has(first.text);
}

/** "gefitinib, to which these tumours are refractory, …": of the drug before, which a reader of clauses would have to go back for. */
const isToBefore = ({ tokens }: Sentence, { cue, clause }: Predicate): boolean =>
  tokens
    .slice(clause.from, cue.from)
    .some(
      ({ text }, i, all) => /^(?:which|whom)$/.test(text) && /^(?:to|for|against|on)$/.test(all[i - 1]?.text ?? ''),
    );

/** "approved" without "approved osimertinib for …". */
const lacksObject = ({ tokens }: Sentence, { cue }: Predicate): boolean =>
  cue.value.object === true &&
  !(
    tokens[cue.to]?.mention?.type === 'drug' &&
    tokens.slice(cue.to, cue.to + 12).some(({ text }) => text === 'for' || text === 'in')
  );

/** "was not identified in resistant patients": what is denied is that it is there. */
const isNotThere = ({ lexemes, tokens }: Sentence, { cue, from }: Predicate): boolean =>
  lexemes.some(
    (not, i) =>
      not.value.tag === 'not' &&
      not.from >= from &&
      not.to <= cue.from &&
      lexemes[i + 1]?.value.tag === 'found' &&
      lexemes[i + 1]!.from - not.to <= 1 &&
      /^(?:in|among|at|by)$/.test(tokens[lexemes[i + 1]!.to]?.text ?? ''),
  );

const RESULTS = new Set(['had', 'found', 'strength']);

/** "a range of sensitivities". */
const isVaried = ({ lexemes }: Sentence, { cue }: Predicate): boolean =>
  lexemes.some(({ to, value }) => value.tag === 'varied' && to <= cue.from && cue.from - to <= 1);

/** "While some reports indicate that …, …": what others said, and the sentence goes on to doubt. */
function isConceded({ tokens, lexemes }: Sentence, clause: Span): boolean {
  const opens = tokens[clause.from]?.text === ',' ? clause.from + 1 : clause.from;
  return (
    /^(while|although|though|despite|whereas)$/.test(tokens[opens]?.text ?? '') &&
    lexemes.some(({ from, value }) => value.tag === 'others' && from > opens && from - opens <= 3)
  );
}

const CARRIER = wordSet(`cell cells line lines patient patients tumor tumors tumour tumours disease clone clones
  xenograft xenografts model models mutant mutants melanoma population`);

/** "imatinib-resistant cells" only says which cells, where the sentence says something else of them or names no cause before. */
function isBackground({ tokens, lexemes, alterations }: Sentence, { cue, clause }: Predicate): boolean {
  if (cue.value.frame !== 'state' || !/(?:ant|ory|ive)$/.test(tokens[cue.from]!.text)) return false;
  const before = tokens[cue.from - 1]?.text === '-' ? tokens[cue.from - 2] : tokens[cue.from - 1];
  const next = tokens[cue.to];
  if (before?.mention?.type !== 'drug' && before?.mention?.type !== 'drug-class' && !tokens[cue.from]!.glued)
    return false;
  if (!next || !(CARRIER.has(next.text) || next.mention)) return false;
  if (lexemes.some((other) => other.value.tag === 'cue' && other.from !== cue.from)) return true;
  return !alterations.some(
    ({ role, from, to }) =>
      role === 'plain' && ((from >= clause.from && to <= cue.from) || carries(tokens, cue.to, from)),
  );
}

const CARRIES = wordSet('carried carry harbored harboured harbor harbour contained had acquired showed revealed');

/** "gefitinib-resistant cells carried T790M". */
const carries = (tokens: Sentence['tokens'], from: number, to: number) =>
  from < to && tokens.slice(from, to).some(({ text }) => CARRIES.has(text));

const COPULAR =
  wordSet(`is was are were be been being remain remains remained remaining render renders rendered rendering made make makes
  prove proves proved proven become becomes became found considered shown as found to and but yet or , ; not`);
const ADVERB =
  wordSet(`highly more less also still both equally cross primarily moderately relatively exquisitely very fully partially
  completely significantly markedly strongly particularly not only either even initially generally usually`);
const RELATIVE = wordSet('that who which having');

const isNounLike = (token: Sentence['tokens'][number] | undefined) =>
  token !== undefined && (!token.mention || token.mention.type === 'disease' || token.mention.type === 'cell-line');

/** "patients resistant to crizotinib", "tumours that progressed on trastuzumab": which ones, and of those the sentence speaks. */
function isModifier(sentence: Sentence, { cue, clause }: Predicate): boolean {
  const { tokens, lexemes, alterations } = sentence;
  const { frame, weak } = cue.value;
  let at = cue.from - 1;
  const skipped = (text: string) =>
    ADVERB.has(text) || text === '-' || (weak === true && /^(?:had|has|have)$/.test(text));
  while (at > 0 && skipped(tokens[at]!.text)) at--;
  const before = tokens[at];
  const adjective =
    frame === 'state' && /(?:ant|ory|ive)$/.test(tokens[cue.from]!.text) && tokens[cue.to]?.text === 'to';
  const modifies = weak
    ? RELATIVE.has(before?.text ?? '')
    : adjective && isNounLike(before) && !COPULAR.has(before?.text ?? 'is');
  // "EGFR L858R cancers that are refractory to gefitinib often carry T790M": some of them are.
  const restricted =
    adjective &&
    BE.has(before?.text ?? '') &&
    /^(?:that|who)$/.test(tokens[at - 1]?.text ?? '') &&
    isNounLike(tokens[at - 2]);
  if (restricted) return true;
  if (!modifies) return false;
  const linked = lexemes.some(
    ({ from, value }) => (value.tag === 'found' || value.tag === 'strength') && from >= clause.from && from < cue.from,
  );
  return (
    !linked &&
    !alterations.some(({ from, role }) => role === 'plain' && from >= cue.to && carries(tokens, cue.to, from))
  );
}

const NOUN = wordSet(`cell cells line lines patient patients tumor tumors tumour tumours disease clone clones case cases
  mutation mutations variant variants metastatic advanced recurrent solid`);

/** "refractory colorectal cancer", "resistant cells": of what, the words do not say. */
function isAttribute({ tokens }: Sentence, { cue }: Predicate): boolean {
  if (cue.value.frame !== 'state' || !/(?:ant|ory|ive)$/.test(tokens[cue.from]!.text)) return false;
  const [before, next] = [tokens[cue.from - 1], tokens[cue.to]];
  const ofDrug = before?.text === '-' ? tokens[cue.from - 2]?.mention : before?.mention;
  if (ofDrug?.type === 'drug' || ofDrug?.type === 'drug-class') return false;
  const named = next?.mention && next.mention.type !== 'drug' && next.mention.type !== 'drug-class';
  return next !== undefined && (NOUN.has(next.text) || named === true);
}
