import type { Predicate } from './clauses.ts';
import { wordSet } from './lexicon/words.ts';
import type { Placed, Sentence } from './sentence.ts';
import { isVerb } from './tokens.ts';
import type { AlterationUnit, DrugUnit, Span } from './units.ts';

export type Drugs = Placed<DrugUnit>;
export type Alterations = Placed<AlterationUnit>;

const PREPOSITION = wordSet(
  'to on with from of against for by under during following after upon in towards when than ( :',
);
const ADJUNCT = wordSet('in among within amongst');
/** Tokens between a relation word and the drug it takes. */
const DRUG_REACH = 12;

/** A subject this many tokens before its relation word yields to an alteration this near behind it. */
const FAR = 14;
const NEAR = 6;

const isDrugRole = ({ role }: Drugs) => role === 'plain' || role === 'given' || role === 'after';
const isPlain = ({ role }: Alterations) => role === 'plain';
export const specified = (chain: Alterations) => chain.units.some(({ kind }) => kind !== 'gene');

/** The drugs that a relation word takes from its own words. */
export function drugsFor({ drugs, tokens }: Sentence, { cue, from, to }: Predicate): Drugs | undefined {
  const own = drugs.filter((chain) => isDrugRole(chain) && chain.from >= from && chain.to <= to);
  const left = own.filter((chain) => chain.to <= cue.from);
  const right = own.filter(
    (chain) => chain.from >= cue.to && !opensOther(tokens, cue.to, chain) && !isExtension(tokens, cue.to, chain),
  );
  const near = left.at(-1);
  const joined = near && touches(tokens, near, cue) ? near : undefined;
  const next = tokens[cue.to]?.text ?? '';
  const attached = right.find((chain) => chain.from - cue.to <= DRUG_REACH && PREPOSITION.has(leadOf(tokens, chain)));
  if (cue.value.object) return right[0];
  if (cue.value.frame === 'effect') {
    if (/^(of|by|with|to)$/.test(next) && attached) return attached;
    return near ?? right.find((chain) => chain.from - cue.to <= 1 || AGENT.has(leadOf(tokens, chain)));
  }
  if (next === 'to' && attached) return attached;
  const treated = own.filter(({ role }) => role === 'given');
  return joined ?? attached ?? (cue.value.frame === 'state' ? undefined : treated.at(-1)) ?? near ?? right[0];
}

/** "causes resistance, but pirtobrutinib is active": behind the conjunction, where no preposition joins it, the name opens a clause of its own. */
export function opensOther(tokens: Sentence['tokens'], after: number, { from }: Span): boolean {
  for (let at = from - 1; at >= Math.max(after, from - 7); at--) {
    const { text, mention } = tokens[at]!;
    if (TURNS.has(text)) return true;
    if (mention?.type === 'drug' || PREPOSITION.has(text)) return false;
  }
  return false;
}

const TURNS = wordSet('but whereas while although though yet however ;');

/** "resistance does not extend to osimertinib": the drug is the verb's, and the relation is to another. */
export const isExtension = (tokens: Sentence['tokens'], after: number, { from }: Span): boolean =>
  tokens.slice(after, from).some(({ text }) => /^(?:extend|appl|generali[sz])/.test(text));

/** "gefitinib resistance", "gefitinib-resistant", "gefitinib-acquired resistance". */
const touches = (tokens: Sentence['tokens'], chain: Span, cue: Span) =>
  cue.from - chain.to <= 1 &&
  NOUN.test(tokens[cue.from]!.text) &&
  tokens.slice(chain.to, cue.from).every(({ text }) => text === '-' || text === 'treatment');

const NOUN = /(?:an(?:ce|t|cy)|it(?:y|ies)|ive|ness|ory|ib(?:le|ility)|ers?|nses?|rates?)$/;

/** The preposition that a chain hangs on, past articles, adjectives and class names. */
function leadOf(tokens: Sentence['tokens'], { from }: Span): string {
  for (let at = from - 1; at >= Math.max(0, from - 9); at--) {
    const { text, mention } = tokens[at]!;
    if (PREPOSITION.has(text)) return text;
    if (mention && mention.type !== 'gene' && mention.type !== 'drug-class' && mention.type !== 'drug') return '';
  }
  return '';
}

/** What leads to the drug that acts; "effective in patients who had progressed on gefitinib" leads to another. */
const AGENT = wordSet('of by with to from for ( :');

/** The alterations that a relation word takes from its own words. */
export function alterationsFor(sentence: Sentence, { cue, from, to }: Predicate): Alterations | undefined {
  const own = sentence.alterations.filter((chain) => isPlain(chain) && chain.from >= from && chain.to <= to);
  const left = own.filter((chain) => chain.to <= cue.from);
  const right = own.filter(
    (chain) => chain.from >= cue.to && !isSubject(sentence, chain) && !isBeside(sentence, cue, chain),
  );
  const caused = right.find((chain) => causedBy(sentence, chain, cue.to));
  if (caused) return caused;
  const subject = subjectOf(sentence, left);
  const first = right.find(specified) ?? right[0];
  if (cue.value.frame === 'effect') return first && specified(first) ? first : (subject ?? first);
  if (subject && !specified(subject) && first && specified(first)) return first;
  if (subject && first && cue.from - subject.to > FAR && first.from - cue.to <= NEAR) return first;
  return subject ?? first;
}

/** Of the chains before a relation word the nearest one that is no adjunct ("in EGFR-mutant cells"), else the nearest. */
function subjectOf({ tokens }: Sentence, left: readonly Alterations[]): Alterations | undefined {
  const named = left.filter(specified);
  const pool = named.length ? named : left;
  const subject = pool.findLast((chain) => !isAdjunct(tokens, chain)) ?? pool.at(-1);
  return (
    pool.find((chain) => subject !== undefined && chain !== subject && isRestated(tokens, chain, subject)) ?? subject
  );
}

/**
 * "L1196M is the gatekeeper mutation responsible for …", "Y253H in the ABL1 part of the BCR::ABL1 fusion": the general
 * words, or the fusion that carries it, only say more of the variant before them.
 */
function isRestated(tokens: Sentence['tokens'], chain: Alterations, general: Alterations): boolean {
  const genes = general.units[0]?.genes ?? [];
  if (!genes.includes(chain.units[0]?.genes[0] ?? '') || isOfKind(chain, 'fusion') || isOfKind(chain, 'category'))
    return false;
  if (isOfKind(general, 'fusion')) return true;
  const gap = tokens.slice(chain.to, general.from);
  return isOfKind(general, 'category') && gap.length <= 5 && gap.some(({ text }) => RESTATES.has(text));
}

const RESTATES = wordSet('is was ,');
const isOfKind = (chain: Alterations, wanted: 'fusion' | 'category') =>
  chain.units.every(({ mentions }) => mentions.variants.some(({ kind }) => kind === wanted));

/** "resistance is driven by second-site mutations, while the D842V driver persists": told of another clause. */
const isBeside = ({ tokens }: Sentence, { to }: Span, { from }: Span): boolean =>
  tokens.slice(to, from).some(({ text }) => MEANWHILE.has(text));

const MEANWHILE = wordSet('while whereas although though ;');

/** "venetoclax inhibits BCL2, and G101V blunts its effect": the second name is the subject of a verb of its own. */
const isSubject = ({ tokens }: Sentence, { from, to }: Span): boolean =>
  JOINS.has(tokens[from - 1]?.text ?? '') && tokens[from - 2]?.text === ',' && isVerb(tokens[to]);

const JOINS = wordSet('and but while whereas yet');

function isAdjunct(tokens: Sentence['tokens'], { from }: Span): boolean {
  for (let at = from - 1; at >= Math.max(0, from - 5); at--) {
    const { text, mention } = tokens[at]!;
    if (ADJUNCT.has(text)) return true;
    if (mention?.type === 'variant' || mention?.type === 'drug' || text === ',') return false;
  }
  return false;
}

/** "resistance to gefitinib is caused by MET amplification", "mechanisms of resistance include …". */
export function causedBy({ lexemes, tokens }: Sentence, chain: Span, after: number): boolean {
  if (isNamedCause(tokens, chain, after)) return true;
  return lexemes.some(
    ({ from, to, value }) =>
      (value.tag === 'by' || value.tag === 'cause-of') &&
      from >= after &&
      to <= chain.from &&
      chain.from - to <= 5 &&
      tokens.slice(to, chain.from).every(({ mention }) => mention?.type !== 'drug'),
  );
}

const CAUSE = wordSet('mechanism cause driver reason source');
const BEFORE_NAME = wordSet('a an the acquired secondary gatekeeper mutation');

/** "One mechanism of resistance to gefitinib is T790M". */
function isNamedCause(tokens: Sentence['tokens'], { from }: Span, after: number): boolean {
  let at = from - 1;
  while (at > after && BEFORE_NAME.has(tokens[at]?.text ?? '')) at--;
  if (at < after || !/^(?:is|was)$/.test(tokens[at]?.text ?? '')) return false;
  return tokens.slice(Math.max(0, after - 5), after).some(({ text }) => CAUSE.has(text));
}
