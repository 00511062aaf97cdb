import { wordSet } from '../lexicon/words.ts';
import type { Token } from '../tokens.ts';
import type { Span } from '../units.ts';

// What is said is bound to a condition or a time, or leaves open which way it goes.

const CONDITION =
  wordSet(`if under once upon unless until provided encapsulated conjugated formulated liposomal combined
  indefinitely forever durably completely permanently weakly partially modestly marginally barely transiently slightly
  somewhat`);
const COMPARES = wordSet('compared expressed assessed tested measured treated grown used given using');
const LISTS = wordSet(', ; : / | · • and or in of the drug acquired primary');
const TIME = wordSet('at after before during until upon following');
const LATER = /^(?:later|subsequently|eventually|(?:develop|gain)(?:s|ed|ing)?|acquir(?:e|es|ed|ing))$/;
const BE = wordSet('be been is are was were');
const UNDONE = /^(?:restored|increased|enhanced|regained|lost|abolished|reversed|overcome)$/;
const DEGREE = wordSet('less more');
/** "regained sensitivity", "re-sensitised": brought about by something else, in what had lost it. */
const REGAINS = /^(?:regain|recover|reinstat)/;
const RESENSITISES = /^(?:re|resensiti[sz].*)$/;
/** "does not preclude": what it leaves open may be or not. */
const LEAVES = /^(?:preclud|exclud|prevent|rule|yet$)/;
const TOUCHES =
  /^(?:(?:affect|impact|govern|alter|inform)(?:s|ed|ing)?|(?:modulat|influenc|determin|regulat|dictat|tun|shap)(?:e|es|ed|ing|ors?|ants?)|modif(?:y|ies|ied|ying)|roles?|relevan(?:t|ce)|implications?|bears|differ(?:s|ed|ing|ent|ential)?|var(?:y|ies|ied|ying|iable)|distinct|divergent|heterogeneous|ruled?s?|guarantees?|(?:in)?sufficient|necessary)$/;

/** "affects sensitivity to gefitinib", "differ in sensitivity", "lowers, but does not abolish, sensitivity": which way, the words leave open. */
export function isTouched(tokens: readonly Token[], cue: number, alterations: Span): boolean {
  const before = tokens.slice(Math.max(0, cue - 6), cue).map(({ text }) => text);
  const again =
    before.slice(-3).some((text) => REGAINS.test(text) || (alterations.from > cue && text.startsWith('restor'))) ||
    RESENSITISES.test(tokens[cue]!.text);
  const not = before.lastIndexOf('not');
  // "gefitinib, but not osimertinib, inhibits T790M": what is denied is another drug.
  const ofDrug = not >= 0 && tokens[Math.max(0, cue - 6) + not + 1]?.mention !== undefined;
  const notOnly =
    not >= 0 && !ofDrug && (before.slice(0, not).includes('but') || before.some((text) => LEAVES.test(text)));
  return again || notOnly || before.slice(-4).some((text) => TOUCHES.test(text));
}

/** "less responsive to erlotinib than", "as effective as chemotherapy": measured by another. */
export const isCompared = (tokens: readonly Token[], cue: Span, clause: Span): boolean =>
  tokens[cue.from - 1]?.text === 'as' ||
  (tokens.slice(Math.max(0, cue.from - 2), cue.from).some(({ text }) => DEGREE.has(text)) &&
    tokens.slice(cue.to, clause.to).some(({ text }) => text === 'than'));

/** "sensitive to imatinib when combined with …", "responded only after …", "… encapsulated in nanoparticles". */
export const isConditioned = (tokens: readonly Token[], from: number, to: number): boolean =>
  tokens.slice(from, to).some(({ text }, i, after) => {
    const next = after[i + 1]?.text ?? '';
    if (text === 'when') return !COMPARES.has(next);
    if (text === 'at') return /^(?:low|high|reduced|acidic)$/.test(next);
    return CONDITION.has(text) || (text === 'only' && /^(?:after|when|with|in|under)$/.test(next));
  });

/** "EGFR L858R; gefitinib; resistance", "L858R and resistance to gefitinib": key words and titles, which say nothing. */
export const isListed = (tokens: readonly Token[], { to }: Span, cue: Span): boolean =>
  to <= cue.from &&
  /(?:ance|ity)$/.test(tokens[cue.from]!.text) &&
  tokens.slice(to, cue.from).every(({ text, mention }) => mention?.type === 'drug' || LISTS.has(text));

/** "BRAF V600E was retained at resistance", "are made resistant", "V600E notwithstanding": it went along, and did nothing. */
export const isTime = (tokens: readonly Token[], { from, to }: Span, cue: Span): boolean =>
  tokens.slice(Math.max(0, cue.from - 3), cue.from).some(({ text }) => TIME.has(text)) ||
  tokens.slice(cue.to, from).some(({ text }) => LATER.test(text)) ||
  tokens[to]?.text === 'notwithstanding' ||
  isUndone(tokens.slice(to, from >= cue.to ? to + 6 : to)) ||
  isWhen(tokens.slice(to, cue.from)) ||
  tokens.slice(Math.max(0, from - 6), from).some(({ text }) => /^compar(?:e|es|ed|ing)$/.test(text)) ||
  tokens
    .slice(to, cue.from)
    .some(
      ({ text }, i, between) =>
        /^(?:made|rendered)$/.test(text) && /^(?:are|is|were|was|be|been)$/.test(between[i - 1]?.text ?? ''),
    );

/** "sensitivity in cells with T790M could be restored": something else did it. */
const isUndone = (after: readonly Token[]): boolean =>
  after.some(({ text }, i) => UNDONE.test(text) && BE.has(after[i - 1]?.text ?? ''));

/** "T315I, when expressed at low levels, did not …". */
const isWhen = (between: readonly Token[]): boolean => {
  const words = between.map(({ text }) => text);
  return words.includes('when') && words.includes('at');
};

const CONTESTED =
  wordSet(`controversial contentious debated disputed contested conflicting contradictory inconsistent inconsistently
  equivocal irreproducible`);
const DENIES = wordSet('not never could cannot fail failed fails unable neither nor');
const REPEATS = /^(?:confirm|reproduc|replicat|validat|corroborat|borne)/;
/** How far, in tokens, a "not" stands before what it denies. */
const NOT_REACH = 4;

/** "…, a finding that others could not reproduce", "the data are conflicting", "we could not confirm that …": the author doubts it. */
export const isDoubted = (tokens: readonly Token[]): boolean =>
  tokens.some(({ text }, i) => {
    if (text === 'we') return isNull(tokens.slice(i + 1, i + 9).map((one) => one.text));
    const before = tokens.slice(Math.max(0, i - NOT_REACH), i);
    const denied = before.some((one) => DENIES.has(one.text) || one.text === 'longer');
    return REPEATS.test(text) ? denied : CONTESTED.has(text) && !denied;
  });

/** "did not find evidence that", "could not show that": what a study looked for in vain. */
const isNull = (after: readonly string[]): boolean =>
  after.slice(0, 4).some((text) => DENIES.has(text) || text === 'no') &&
  after.includes('that') &&
  after.some((text) => /^(?:evidence|find|found|see|show|observe|detect|demonstrate|conclude)$/.test(text));
