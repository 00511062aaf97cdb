import type { Predicate } from './clauses.ts';
import { wordSet } from './lexicon/words.ts';
import type { Token } from './tokens.ts';
import type { Span } from './units.ts';

const DERIVED =
  wordSet(`analog analogs analogue analogues derivative derivatives metabolite metabolites prodrug prodrugs
  formulation formulations conjugate conjugates version versions successor successors`);
const CONDITION = wordSet(
  'if under once upon unless until provided encapsulated conjugated formulated liposomal combined',
);
const ADDS = wordSet('with plus +');
const AGENT = /^(?:drugs?|agents?|partners?|chemotherapy|antibod(?:y|ies))$/;
const COMPARES = wordSet('compared expressed assessed tested measured treated grown used given using');
const TIMES = wordSet('before until unless once');
const OTHER = wordSet('amplification overexpression loss gain copy copies dosage reversion splicing');
/** "loss of function", "loss-of-function". */
const FUNCTION = wordSet('of -');
const ACTS = wordSet(`inhibition blockade targeting suppression treatment silencing knockdown depletion degradation
  ablation targeted inhibiting blocking suppressing silencing treating persistence retention maintenance
  dependence`);
const LISTS = wordSet(', ; : / | · • and or in of the drug acquired primary');
const TIME = wordSet('at after before during until upon following');
const LATER = wordSet('later subsequently eventually developed acquired gained');
const KIND = wordSet(`heterogeneous subclonal low low-level equivocal discordant focal borderline minor concurrent
  concomitant coexisting co-occurring`);
const MEASURE = /^(?:superior|inferior|equivalent|comparable|similar|equal|identical|better|worse)$/;
const DEGREE = wordSet('less more');
/** A statement of its own begins. */
const ANEW = wordSet('and , that which who are were is was');
const FOUND = wordSet('found detected identified seen observed present');
const AGAIN =
  /^(?:rechalleng|retreat|reintroduc|readministr|continu|adjuvant|neoadjuvant|maintenance|intermittent|topical|dos(?:e|ing)$|reduction$|interrupt|discontinu|withdraw|cessation)/;
/** "regained sensitivity", "re-sensitised": brought about by something else, in what had lost it. */
const RESTORES = /^(?:restor|regain|recover|reinstat)/;
const RESENSITISES = /^(?:re|resensiti[sz].*)$/;
/** "does not preclude": what it leaves open may be or not. */
const LEAVES = /^(?:preclud|exclud|prevent|rule|yet$)/;
const EXCEPTED = wordSet('exception exceptions');
const TOUCHES =
  /^(?:(?:affect|impact|govern|alter|inform)(?:s|ed|ing)?|(?:modulat|influenc|determin|regulat|dictat|tun|shap)(?:e|es|ed|ing|ors?|ants?)|modif(?:y|ies|ied|ying)|roles?|relevan(?:t|ce)|implications?|bears|differ(?:s|ed|ing|ent|ential)?|var(?:y|ies|ied|ying|iable)|distinct|divergent|heterogeneous|ruled?s?|guarantees?|(?:in)?sufficient|necessary)$/;

/**
 * Is what the clause says bound to a condition, a time or an exception, said of another alteration or drug than the
 * names alone would mean, or open which way it goes? Such a sentence neither makes nor breaks a rule.
 */
export const hasProviso = (
  tokens: readonly Token[],
  { cue, clause }: Predicate,
  alterations: Span,
  drugs: Span,
): boolean =>
  isTouched(tokens, cue.from) ||
  isDerived(tokens, drugs) ||
  isMeasure(tokens, drugs) ||
  isOfAKind(tokens, alterations) ||
  isGivenAgain(tokens, drugs) ||
  isCompared(tokens, cue, clause) ||
  isFoundAmong(tokens, alterations, cue) ||
  isAdded(tokens, drugs) ||
  isConditioned(tokens, cue.to, clause.to) ||
  isListed(tokens, alterations, cue) ||
  isTime(tokens, alterations, cue) ||
  isOther(tokens, alterations) ||
  isExcepted(tokens, alterations, clause);

/** "affects sensitivity to gefitinib", "differ in sensitivity", "lowers, but does not abolish, sensitivity": which way, the words leave open. */
function isTouched(tokens: readonly Token[], cue: number): boolean {
  const before = tokens.slice(Math.max(0, cue - 6), cue).map(({ text }) => text);
  const again = before.slice(-3).some((text) => RESTORES.test(text)) || RESENSITISES.test(tokens[cue]!.text);
  const notOnly = before.includes('not') && before.some((text) => text === 'but' || LEAVES.test(text));
  return again || notOnly || before.slice(-4).some((text) => TOUCHES.test(text));
}

/** "less responsive to erlotinib than", "as effective as chemotherapy": measured by another. */
const isCompared = (tokens: readonly Token[], cue: Span, clause: Span): boolean =>
  tokens[cue.from - 1]?.text === 'as' ||
  (tokens.slice(Math.max(0, cue.from - 2), cue.from).some(({ text }) => DEGREE.has(text)) &&
    tokens.slice(cue.to, clause.to).some(({ text }) => text === 'than'));

/** "L858R was found in 12 of 30 gefitinib-resistant tumours": how often, and not what it does. */
const isFoundAmong = (tokens: readonly Token[], { to }: Span, cue: Span): boolean => {
  const between = tokens.slice(to, cue.from).map(({ text }) => text);
  const found = between.findIndex((text, i) => FOUND.has(text) && /^(?:in|among)$/.test(between[i + 1] ?? ''));
  return found >= 0 && !between.slice(found).some((text) => ANEW.has(text));
};

/** "rechallenge with gefitinib", "continuing gefitinib": of another use of the drug than its first. */
const isGivenAgain = (tokens: readonly Token[], { from }: Span): boolean =>
  tokens.slice(Math.max(0, from - 3), from).some(({ text }) => AGAIN.test(text));

/** "an analogue of gefitinib": another drug. */
const isDerived = (tokens: readonly Token[], { from }: Span): boolean =>
  tokens[from - 1]?.text === 'of' && DERIVED.has(tokens[from - 2]?.text ?? '');

/** "vemurafenib with cetuximab and irinotecan": what the whole does, its last part need not do. */
const isAdded = (tokens: readonly Token[], { from, to }: Span): boolean => {
  const chain = tokens.slice(from, to).map(({ text }) => text);
  if (chain.includes('and') && chain.some((text) => ADDS.has(text))) return true;
  if (ADDS.has(tokens[from - 1]?.text ?? '') && tokens[from - 2]?.mention?.type === 'drug') return true;
  const next = tokens[to]?.text ?? '';
  return (
    /^(?:plus|\+|combined)$/.test(next) ||
    (/^(?:and|with)$/.test(next) && tokens.slice(to + 1, to + 5).some(({ text }) => AGENT.test(text)))
  );
};

/** "sensitive to imatinib when combined with …", "responded only after …", "… encapsulated in nanoparticles". */
const isConditioned = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ text }, i, after) => {
    const next = after[i + 1]?.text ?? '';
    if (text === 'when') return !COMPARES.has(next);
    if (text === 'at') return /^(?:low|high|reduced|acidic)$/.test(next);
    return CONDITION.has(text) || (text === 'only' && /^(?:after|when|with|in|under)$/.test(next));
  });

/** "KRAS G12C amplification", "inhibition of BRAF V600E", "before T790M emerged": not what the variant does by being there. */
const isOther = (tokens: readonly Token[], { from, to }: Span): boolean =>
  (OTHER.has(wordOf(tokens[to])) && !FUNCTION.has(tokens[to + 1]?.text ?? '')) ||
  nounPhraseBefore(tokens, from).some((at) => TIMES.has(tokens[at]!.text)) ||
  tokens.slice(Math.max(0, from - 4), from).some(({ text }) => ACTS.has(text));

/** The word, or the name of the alteration that it was recognised as. */
const wordOf = (token: Token | undefined): string =>
  token?.mention?.type === 'variant' ? token.mention.name : (token?.text ?? '');

/** "all mutants but T315I", "T315I being the exception", "not every fusion". */
const isExcepted = (tokens: readonly Token[], { from }: Span, clause: Span): boolean =>
  tokens.slice(clause.from, clause.to).some(({ text }) => EXCEPTED.has(text)) ||
  (tokens.slice(Math.max(0, from - 4), from).some(({ text }) => /^(?:every|all|each)$/.test(text)) &&
    tokens.slice(Math.max(0, from - 5), from).some(({ text }) => text === 'not')) ||
  (tokens.slice(Math.max(0, from - 2), from).some(({ text }) => text === 'but') &&
    tokens.slice(Math.max(0, from - 9), from).some(({ text }) => text === 'all' || text === 'every'));

/** "heterogeneous HER2 amplification", "subclonal T790M": of its kind only. */
const isOfAKind = (tokens: readonly Token[], { from }: Span): boolean =>
  tokens.slice(Math.max(0, from - 3), from).some(({ text }) => KIND.has(text));

/** "EGFR L858R; gefitinib; resistance", "L858R and resistance to gefitinib": key words and titles, which say nothing. */
const isListed = (tokens: readonly Token[], { to }: Span, cue: Span): boolean =>
  to <= cue.from &&
  /(?:ance|ity)$/.test(tokens[cue.from]!.text) &&
  tokens.slice(to, cue.from).every(({ text, mention }) => mention?.type === 'drug' || LISTS.has(text));

/** "BRAF V600E was retained at resistance", "are made resistant", "V600E notwithstanding": it went along, and did nothing. */
const isTime = (tokens: readonly Token[], { from, to }: Span, cue: Span): boolean =>
  TIME.has(tokens[cue.from - 1]?.text ?? '') ||
  tokens.slice(cue.to, from).some(({ text }) => LATER.has(text)) ||
  tokens[to]?.text === 'notwithstanding' ||
  tokens.slice(Math.max(0, from - 6), from).some(({ text }) => /^compar(?:e|es|ed|ing)$/.test(text)) ||
  tokens
    .slice(to, cue.from)
    .some(
      ({ text }, i, between) =>
        /^(?:made|rendered)$/.test(text) && /^(?:are|is|were|was|be|been)$/.test(between[i - 1]?.text ?? ''),
    );

/** "was not superior to imatinib": measured by that drug, of which nothing is said. */
const isMeasure = (tokens: readonly Token[], { from }: Span): boolean =>
  tokens[from - 1]?.text === 'which' ||
  (/^(?:to|than)$/.test(tokens[from - 1]?.text ?? '') && MEASURE.test(tokens[from - 2]?.text ?? ''));

/** Where the words before an alteration stand, back to a comma, a colon or a "that". */
export function nounPhraseBefore(tokens: readonly Token[], from: number): number[] {
  const first = Math.max(0, from - 12);
  const before = tokens.slice(first, from);
  const start = before.findLastIndex(({ text }) => /^[,:;]$|^that$/.test(text)) + 1;
  return before.slice(start).map((_, i) => first + start + i);
}
