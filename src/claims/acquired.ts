import type { Predicate } from './clauses.ts';
import { wordSet } from './lexicon/words.ts';
import type { Sentence } from './sentence.ts';
import { type Alterations, causedBy } from './slots.ts';
import type { Span } from './units.ts';

const ACQUIRED =
  wordSet(`acquired acquire acquires acquiring acquisition secondary intrinsic adaptive primary innate developed develop
  developing develops emergent emergence mechanism mechanisms onset unexplained development become becomes
  became becoming inevitably eventually ultimately invariably until novo made`);
const COPULA = wordSet('is was are were as represents represented');

/**
 * "BRAF V600E melanoma with acquired resistance to vemurafenib": the alteration says which tumour it is, the
 * resistance came from elsewhere. It is the cause only where a word says so: a verb between the two
 * ("T790M is a mechanism of acquired resistance"), or one behind ("… is caused by T790M").
 */
export function isCarrier(sentence: Sentence, { cue }: Predicate, alterations: Alterations): boolean {
  const { tokens, lexemes } = sentence;
  const comes = cue.value.frame === 'state' || cue.value.weak === true;
  if (cue.value.relation !== 'resistance' || !comes) return false;
  const marker = markerOf(sentence, cue);
  if (marker === undefined) return false;
  if (alterations.from >= cue.to) return !causedBy(sentence, alterations, cue.to);
  const linked = lexemes.some(
    ({ from, to, value }) =>
      (value.tag === 'strength' || value.tag === 'found') &&
      from >= alterations.to &&
      to <= cue.from &&
      !ACQUIRED.has(tokens[from]!.text),
  );
  const copula = tokens.slice(alterations.to, alterations.to + 4).some(({ text }) => COPULA.has(text));
  return !(linked || (copula && alterations.to <= marker));
}

/** Where a word near the relation word says that the resistance came with time. */
function markerOf({ tokens }: Sentence, cue: Span): number | undefined {
  for (let at = cue.from - 1; at >= Math.max(0, cue.from - REACH); at--) if (ACQUIRED.has(tokens[at]!.text)) return at;
  for (let at = cue.to; at < Math.min(tokens.length, cue.to + LATER_REACH); at++) {
    if (LATER.has(tokens[at]!.text) && tokens[at - 1]?.text !== 'an') return at;
  }
  return undefined;
}

const REACH = 6;
const LATER_REACH = 12;
/** Said behind the relation word: "is usually acquired", "occurs eventually". */
const LATER = wordSet('acquired eventually inevitably inevitable emerges emerged develops developed within');

/** "IGF1R signalling contributes to afatinib resistance in cells with T790M": the cause is named, and it is not the alteration. */
export const isCausedElsewhere = (sentence: Sentence, { cue, from }: Predicate, alterations: Alterations): boolean =>
  cue.value.frame === 'state' &&
  alterations.from >= cue.to &&
  !causedBy(sentence, alterations, cue.to) &&
  (isExplained(sentence, alterations) ||
    sentence.lexemes.some(
      ({ from: at, to, value }) =>
        value.tag === 'strength' && value.strength === 'causal' && at > from && to <= cue.from && cue.from - to <= 4,
    ));

const WHERE = wordSet('in of among for');
const EXPLAINED =
  wordSet(`due caused driven mediated attributed attributable explained arises arose results resulted stems involves
  involved through via because occurs occurred linked associated related`);

/** "Resistance to vemurafenib in BRAF V600E melanoma is due to …": the alteration says in which tumour, the cause comes behind. */
function isExplained({ tokens }: Sentence, { from, to }: Alterations): boolean {
  const gene = tokens[from - 1]?.mention?.type === 'gene' ? from - 2 : from - 1;
  if (!WHERE.has(tokens[gene]?.text ?? '')) return false;
  return tokens.slice(to, to + 9).some(({ text }) => EXPLAINED.has(text));
}

const GENERAL = new Set(['category', 'gain-of-function']);
const RESTRICTIVE = wordSet('conferring causing associated that which linked predicting rendering leading known other');

const NEW =
  wordSet(`secondary acquired additional second-site new novel emerging emergent polyclonal on-target domain gatekeeper front
  resistance other further`);

/** "EGFR mutations that confer resistance", "acquired EGFR mutations", "FGFR2 kinase domain mutations": which ones, the words do not say. */
export const isSomeOf = ({ tokens }: Sentence, alterations: Alterations): boolean =>
  alterations.units.every(({ mentions }) => mentions.variants.some(({ kind }) => GENERAL.has(kind))) &&
  (RESTRICTIVE.has(tokens[alterations.to]?.text ?? '') ||
    tokens.slice(Math.max(0, alterations.from - 2), alterations.to).some(({ text }) => NEW.has(text)));
