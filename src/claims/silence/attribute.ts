import type { Predicate } from '../clauses.ts';
import { wordSet } from '../lexicon/words.ts';
import type { Sentence } from '../sentence.ts';
import { BE } from '../surroundings.ts';

// The relation word only says which tumours or patients are spoken of.

const CARRIER = wordSet(`cell cells line lines patient patients tumor tumors tumour tumours disease clone clones
  xenograft xenografts model models mutant mutants melanoma population`);

/** "imatinib-resistant cells" only says which cells, where the sentence says something else of them or names no cause before. */
export function isBackground({ tokens, lexemes, alterations }: Sentence, { cue, clause }: Predicate): boolean {
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
export function isModifier(sentence: Sentence, { cue, clause }: Predicate): boolean {
  const { tokens, lexemes, alterations } = sentence;
  const { frame, weak } = cue.value;
  let at = cue.from - 1;
  const skipped = (text: string) =>
    ADVERB.has(text) ||
    /[^im]ly$|[rt]ily$/.test(text) ||
    text === '-' ||
    (weak === true && /^(?:had|has|have)$/.test(text));
  while (at > 0 && skipped(tokens[at]!.text)) at--;
  const before = tokens[at];
  const adjective =
    frame === 'state' && /(?:ant|ory|ive)$/.test(tokens[cue.from]!.text) && tokens[cue.to]?.text === 'to';
  const modifies = weak
    ? RELATIVE.has(before?.text ?? '')
    : adjective && isNounLike(before) && !COPULAR.has(before?.text ?? 'is');
  if (isChosen(sentence, cue)) return true;
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

const AUXILIARY = wordSet('not never had has have did do does previously initially already once either neither');

/** "is effective, even in patients who had not responded to chemotherapy": which patients; said of them is what came before. */
function isChosen({ tokens, lexemes }: Sentence, cue: Predicate['cue']): boolean {
  if (cue.value.frame !== 'event' || cue.value.weak) return false;
  let at = cue.from - 1;
  while (at > 0 && (AUXILIARY.has(tokens[at]!.text) || ADVERB.has(tokens[at]!.text))) at--;
  if (tokens[at]?.text !== 'who') return false;
  return lexemes.some(({ value, to }) => value.tag === 'cue' && !value.weak && to <= at);
}

const NOUN =
  wordSet(`derivative derivatives subline sublines subclone subclones colony colonies cell cells line lines patient patients tumor tumors tumour tumours disease clone clones case cases
  mutation mutations variant variants metastatic advanced recurrent solid`);

/** "refractory colorectal cancer", "resistant cells": of what, the words do not say. */
export function isAttribute({ tokens }: Sentence, { cue }: Predicate): boolean {
  if (cue.value.frame !== 'state' || !/(?:ant|ory|ive)$/.test(tokens[cue.from]!.text)) return false;
  const [before, next] = [tokens[cue.from - 1], tokens[cue.to]];
  const ofDrug = before?.text === '-' ? tokens[cue.from - 2]?.mention : before?.mention;
  if (ofDrug?.type === 'drug' || ofDrug?.type === 'drug-class') return false;
  const named = next?.mention && next.mention.type !== 'drug' && next.mention.type !== 'drug-class';
  return next !== undefined && (NOUN.has(next.text) || named === true);
}
