import { isCarrier } from '../carriers.ts';
import type { Predicate } from '../clauses.ts';
import { wordSet } from '../lexicon/words.ts';
import { isVerb, type Token } from '../tokens.ts';
import type { Span } from '../units.ts';

// Something else makes it so: a factor, a condition, a partner. The alteration alone says neither this nor the contrary.

const BY = wordSet('by through via upon');
const OF = wordSet('due owing because presence');
const TO = wordSet('to of');

/** "ineffective in BRAF V600E cells because of hypoxia", "the response of L858R tumours is limited by HGF": the cause comes last. */
export function isCausedBehind(
  tokens: readonly Token[],
  { cue, clause }: Predicate,
  alterations: Span,
  drugs: Span,
): boolean {
  const first = Math.max(cue.to, alterations.to);
  for (let at = first; at < clause.to; at++) {
    const { text } = tokens[at]!;
    if (TURNS.has(text)) return false;
    const opens = BY.has(text) ? at + 1 : OF.has(text) && TO.has(tokens[at + 1]?.text ?? '') ? at + 2 : 0;
    if (!opens || opens >= clause.to) continue;
    // "was inhibited by gefitinib", "in the presence of T790M": what is named is a part of the claim.
    const own = [alterations, drugs].some(({ from }) => from >= opens && from - opens <= 3);
    if (!own && !/^\d/.test(tokens[opens]!.text)) return true;
  }
  return false;
}

const TURNS = wordSet('; but whereas while although though');
const OPENS = wordSet('with under upon by through when once');

/** "In the presence of HGF, L858R cells …", "With a second drug, gefitinib was active": a condition goes ahead. */
export function isFronted(tokens: readonly Token[], { cue, clause }: Predicate, alterations: Span): boolean {
  const from = tokens[clause.from]?.text === ',' ? clause.from + 1 : clause.from;
  const presence = tokens.slice(from, from + 4).some(({ text }) => text === 'presence');
  if (!presence && !OPENS.has(tokens[from]?.text ?? '')) return false;
  const comma = tokens.slice(from, cue.from).findIndex(({ text }) => text === ',');
  if (comma < 0 || comma > 10) return false;
  return !(alterations.from >= from && alterations.from < from + comma);
}

const AND = wordSet('and plus or +');
const NOT_NOUN =
  wordSet(`should can may might could must will would not also therefore thus hence then so is are was were
  has have had to in for with by of at on those these others other both is`);

/** "in melanoma with BRAF V600E and hypoxia": both are needed. */
export function isWithAnother(tokens: readonly Token[], { to }: Span, cue: Span): boolean {
  if (to < cue.to || !AND.has(tokens[to]?.text ?? '')) return false;
  const next = tokens[to + 1];
  if (next?.mention?.type === 'gene') return !isVerb(tokens[to + 2]);
  if (!next || next.mention || NOT_NOUN.has(next.text) || /ly$/.test(next.text) || isVerb(next)) return false;
  return /^[\p{L}\d]/u.test(next.text) && !isCarrier(next);
}

/** "gefitinib-resistant clones of L858R cells showed …": which clones; something is said of them. */
export const isOfSuch = (tokens: readonly Token[], { from }: Span, cue: Span): boolean => {
  const between = tokens.slice(cue.to, from);
  return (
    between.length > 1 &&
    between.length <= 4 &&
    /(?:resistant|refractory|sensitive|responsive)$/.test(tokens[cue.from]!.text) &&
    isCarrier(between[0]!) &&
    /^(?:of|with|from)$/.test(between[1]!.text)
  );
};

/** "hypoxia together with gefitinib", "in combination with gefitinib": what the two do. */
export const isWithPartner = (tokens: readonly Token[], { from }: Span): boolean => {
  const before = tokens.slice(Math.max(0, from - 3), from).map(({ text }) => text);
  return (
    before.at(-1) === 'with' &&
    before.some((text) => /^(?:together|combination|combined|concert|conjunction|along)$/.test(text))
  );
};

/** "no longer responded", "after an initial response": it was otherwise at another time. */
export const isOfThen = (tokens: readonly Token[], { from }: Span): boolean => {
  const before = tokens.slice(Math.max(0, from - 4), from).map(({ text }) => text);
  const longer = before.indexOf('longer');
  return (longer > 0 && before[longer - 1] === 'no') || /^initial(?:ly)?$/.test(before.at(-1) ?? '');
};
