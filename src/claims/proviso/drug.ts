import { isCarrier } from '../carriers.ts';
import { wordSet } from '../lexicon/words.ts';
import type { Token } from '../tokens.ts';
import type { Span } from '../units.ts';

// What is said is said of another drug than the name alone would mean, or of another use of it.

const DERIVED =
  wordSet(`analog analogs analogue analogues derivative derivatives metabolite metabolites prodrug prodrugs
  formulation formulations conjugate conjugates version versions successor successors`);
const ADDS = wordSet('with plus +');
const AGENT = /^(?:drugs?|agents?|partners?|chemotherapy|antibod(?:y|ies))$/;
const AGAIN =
  /^(?:rechalleng|retreat|reintroduc|readministr|continu|adjuvant|neoadjuvant|maintenance|intermittent|topical|generic|oral$|liposomal|pegylated|intrathecal|intraventricular|intravenous|inhaled|dos(?:es?|ing)$|concentrations?$|reduction$|interrupt|discontinu|withdraw|cessation)/;
const MEASURE = /^(?:superior|inferior|equivalent|comparable|similar|equal|identical|better|worse)$/;

/** "rechallenge with gefitinib", "continuing gefitinib": of another use of the drug than its first. */
export const isGivenAgain = (tokens: readonly Token[], { from }: Span): boolean =>
  tokens.slice(Math.max(0, from - 3), from).some(({ text }) => AGAIN.test(text));

/** "an analogue of gefitinib": another drug. */
export const isDerived = (tokens: readonly Token[], { from }: Span): boolean =>
  tokens[from - 1]?.text === 'of' && DERIVED.has(tokens[from - 2]?.text ?? '');

const JOINTLY =
  /^(?:combin\w*|dual|doublets?|triple|triplets?|regimens?|together|sequential(?:ly)?|synerg\w*|concurrent(?:ly)?|concomitant(?:ly)?|simultaneous(?:ly)?|alternating|cocktail)$/;
const GIVEN = /^(?:given|administered|used|only|together|along|combined)$/;

/** "gefitinib and cetuximab together", "dual therapy with …", "followed by gefitinib", "when given with cetuximab": what several drugs do. */
export const isJoint = (tokens: readonly Token[], { from, to }: Span): boolean => {
  const around = [...tokens.slice(Math.max(0, from - 5), from), ...tokens.slice(to, to + 6)];
  if (around.some(({ text }) => JOINTLY.test(text))) return true;
  if (tokens[from - 1]?.text === 'by' && tokens[from - 2]?.text === 'followed') return true;
  if (tokens[to]?.text === 'followed') return true;
  return tokens
    .slice(to)
    .some(
      ({ text }, i, after) =>
        text === 'with' &&
        GIVEN.test(after[i - 1]?.text ?? '') &&
        after.slice(i + 1, i + 3).some(({ mention }) => mention?.type === 'drug' || mention?.type === 'drug-class'),
    );
};

/** "vemurafenib with cetuximab and irinotecan": what the whole does, its last part need not do. */
export const isAdded = (tokens: readonly Token[], { from, to }: Span): boolean => {
  if (tokens.slice(Math.max(0, from - 5), from).some(({ text }) => /^add(?:ing|ed|ition)$/.test(text))) return true;
  if (tokens[from - 1]?.text === 'of' && tokens[from - 2]?.text === 'combination') return true;
  const chain = tokens.slice(from, to).map(({ text }) => text);
  if (chain.includes('and') && chain.some((text) => ADDS.has(text))) return true;
  if (ADDS.has(tokens[from - 1]?.text ?? '') && tokens[from - 2]?.mention?.type === 'drug') return true;
  const next = tokens[to]?.text ?? '';
  return (
    /^(?:plus|\+|combined)$/.test(next) ||
    // "generic gefitinib with poor solubility": of a kind, or with something.
    (next === 'with' && /^\p{L}/u.test(tokens[to + 1]?.text ?? '') && !isCarrier(tokens[to + 1]!)) ||
    (/^(?:and|with)$/.test(next) && tokens.slice(to + 1, to + 5).some(({ text }) => AGENT.test(text)))
  );
};

/** "was not superior to imatinib", "as potent as imatinib": measured by that drug, of which nothing is said. */
export const isMeasure = (tokens: readonly Token[], { from }: Span): boolean =>
  /^(?:which|as)$/.test(tokens[from - 1]?.text ?? '') ||
  (/^(?:to|than)$/.test(tokens[from - 1]?.text ?? '') && MEASURE.test(tokens[from - 2]?.text ?? ''));

/** "active in cells sensitive to gefitinib": the drug says which cells, and another one is spoken of. */
export const isOfCells = (tokens: readonly Token[], { from }: Span, cue: Span): boolean =>
  tokens[from - 1]?.text === 'to' &&
  /^(?:sensitive|resistant|refractory)$/.test(tokens[from - 2]?.text ?? '') &&
  cue.to < from - 1;
