import { wordSet } from '../lexicon/words.ts';
import type { Alterations } from '../slots.ts';
import type { Token } from '../tokens.ts';
import type { Span } from '../units.ts';

// What is said is said of another alteration than the name alone would mean, or of its being there.

const TIMES = wordSet('before until unless once');
const OTHER = wordSet('amplification overexpression loss gain copy copies dosage reversion splicing');
/** "loss of function", "loss-of-function". */
const FUNCTION = wordSet('of -');
const ACTS = wordSet(`inhibition blockade targeting suppression treatment silencing knockdown depletion degradation
  ablation targeted inhibiting blocking suppressing silencing treating persistence retention maintenance
  dependence reversal correction removal excision disruption knockout editing`);
const KIND = wordSet(`heterogeneous subclonal low low-level equivocal discordant focal borderline minor concurrent
  concomitant coexisting co-occurring`);
/** A statement of its own begins. */
const ANEW = wordSet('and , that which who are were is was');
const FOUND = wordSet('found detected identified seen observed present');
const EXCEPTED = wordSet('exception exceptions');

/** "L858R was found in 12 of 30 gefitinib-resistant tumours": how often, and not what it does. */
export const isFoundAmong = (tokens: readonly Token[], { to }: Span, cue: Span): boolean => {
  const between = tokens.slice(to, cue.from).map(({ text }) => text);
  const found = between.findIndex((text, i) => FOUND.has(text) && /^(?:in|among)$/.test(between[i + 1] ?? ''));
  return found >= 0 && between[found - 1] !== '(' && !between.slice(found).some((text) => ANEW.has(text));
};

/** "KRAS G12C amplification", "inhibition of BRAF V600E", "before T790M emerged": not what the variant does by being there. */
export const isOther = (tokens: readonly Token[], { from, to }: Span): boolean =>
  (OTHER.has(wordOf(tokens[to])) && !FUNCTION.has(tokens[to + 1]?.text ?? '')) ||
  nounPhraseBefore(tokens, from).some((at) => TIMES.has(tokens[at]!.text)) ||
  tokens.slice(Math.max(0, from - 4), from).some(({ text }) => ACTS.has(text));

/** The word, or the name of the alteration that it was recognised as. */
const wordOf = (token: Token | undefined): string =>
  token?.mention?.type === 'variant' ? token.mention.name : (token?.text ?? '');

/** "all mutants but T315I", "T315I being the exception", "not every fusion". */
export const isExcepted = (tokens: readonly Token[], { from }: Span, clause: Span): boolean =>
  tokens.slice(clause.from, clause.to).some(({ text }) => EXCEPTED.has(text)) ||
  (tokens.slice(Math.max(0, from - 4), from).some(({ text }) => /^(?:every|all|each)$/.test(text)) &&
    tokens.slice(Math.max(0, from - 5), from).some(({ text }) => text === 'not')) ||
  (tokens.slice(Math.max(0, from - 2), from).some(({ text }) => text === 'but') &&
    tokens.slice(Math.max(0, from - 9), from).some(({ text }) => text === 'all' || text === 'every'));

/** "heterogeneous HER2 amplification", "subclonal T790M": of its kind only. */
export const isOfAKind = (tokens: readonly Token[], { from }: Span): boolean =>
  tokens.slice(Math.max(0, from - 3), from).some(({ text }) => KIND.has(text));

const SITE = wordSet('metastasis metastases lesion lesions leptomeningeal intracranial cns effusion effusions');

/** "ineffective in brain metastases with L858R": of that site. */
export const isOfSite = (tokens: readonly Token[], { from }: Span): boolean =>
  tokens.slice(Math.max(0, from - 5), from).some(({ text }) => SITE.has(text));

const TOGETHER = wordSet('compound double triple inclusive containing');

/** "T315I-inclusive compound mutants", "compound mutations of T315I": of it with others that are not named. */
export const isOfCompound = (tokens: readonly Token[], { from, to, units }: Alterations): boolean =>
  units.length === 1 &&
  [...tokens.slice(Math.max(0, from - 4), from), ...tokens.slice(to, to + 4)].some(({ text }) => TOGETHER.has(text));

/** Where the words before an alteration stand, back to a comma, a colon or a "that". */
export function nounPhraseBefore(tokens: readonly Token[], from: number): number[] {
  const first = Math.max(0, from - 12);
  const before = tokens.slice(first, from);
  const start = before.findLastIndex(({ text }) => /^[,:;]$|^that$/.test(text)) + 1;
  return before.slice(start).map((_, i) => first + start + i);
}
