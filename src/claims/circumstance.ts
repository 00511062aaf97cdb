import type { Predicate } from './clauses.ts';
import { wordSet } from './lexicon/words.ts';
import type { Sentence } from './sentence.ts';
import { causedBy } from './slots.ts';
import type { Span } from './units.ts';

const SAYS = new Set(['strength', 'found', 'had']);
const COPULA = wordSet('is are was were remain remains remained be been being prove proves proved');
const TURNS = wordSet('become becomes became becoming turn turns turned grow grew');
const MAKES = wordSet('render renders rendered rendering make makes made making leave leaves left keep keeps kept');
/** What opens the cause of a change. */
const UPON = wordSet('after upon by when following through via once with due because under');

/**
 * Does the alteration only say which tumours are spoken of, while what resists or responds is some of them, or
 * something else makes them so? "Resistance to trastuzumab in HER2-positive cancer is common", "BRAF V600E melanomas
 * resistant to vemurafenib often carry NRAS mutations", "hypoxia renders EGFR-mutant cells resistant", "T790M cells
 * became sensitive after …". Such a sentence neither makes nor breaks the rule for the alteration.
 */
export function isCircumstance(sentence: Sentence, predicate: Predicate, alterations: Span): boolean {
  const { cue } = predicate;
  if (cue.value.frame !== 'state') return false;
  return alterations.from >= cue.to
    ? isPlaceOf(sentence, predicate, alterations)
    : isMadeSo(sentence, predicate, alterations) || isSubset(sentence, predicate, alterations);
}

/** "resistance to trastuzumab in HER2-positive breast cancer": where it is met, not what causes it. */
const isPlaceOf = (sentence: Sentence, { cue }: Predicate, { from }: Span): boolean =>
  cue.value.relation === 'resistance' &&
  !isAdjective(sentence, cue) &&
  !causedBy(sentence, { from, to: from }, cue.to) &&
  !sentence.lexemes.some((sign) => SAYS.has(sign.value.tag) && sign.from >= cue.to && sign.to <= from);

/** Something else turns the carriers: "hypoxia renders … resistant", "… became sensitive after …". */
function isMadeSo({ tokens, lexemes }: Sentence, { cue, clause, from }: Predicate, alterations: Span): boolean {
  const maker = tokens.slice(from, alterations.from).findLastIndex(({ text }) => MAKES.has(text));
  if (maker > 0) return true;
  const verb = /^(?:re|resensiti[sz]ed?|sensiti[sz]ed)$/.test(tokens[cue.from]!.text);
  const turns = tokens.slice(alterations.to, cue.from).some(({ text }) => TURNS.has(text));
  const causal = lexemes.some(
    ({ value, from: at, to }) => value.tag === 'strength' && at >= alterations.to && to <= cue.from,
  );
  if (causal || !(verb || turns)) return false;
  return tokens.slice(cue.to, clause.to).some(({ text }) => UPON.has(text));
}

/** "BRAF V600E melanomas resistant to vemurafenib", "in EGFR L858R cancer, resistance arises": no verb says it of the alteration. */
function isSubset(sentence: Sentence, { cue }: Predicate, { to }: Span): boolean {
  const { tokens, lexemes } = sentence;
  const between = tokens.slice(to, cue.from);
  if (cue.value.relation !== 'resistance') return false;
  // "Cancers with a RET fusion resistant to cabozantinib may respond to …".
  if (!between.length && isAdjective(sentence, cue) && tokens[cue.to]?.text === 'to') return true;
  if (!between.some(isCarrier)) return false;
  return (
    between.some(({ mention }) => mention?.type === 'cell-line') ||
    !(
      lexemes.some((sign) => SAYS.has(sign.value.tag) && sign.from >= to && sign.to <= cue.from) ||
      between.some(({ text }) => COPULA.has(text) || TURNS.has(text) || text === 'with')
    )
  );
}

const CARRIER = wordSet(`cell cells line lines patient patients tumor tumors tumour tumours cancer cancers disease clone
  clones case cases carrier carriers model models xenograft xenografts population populations`);

const isCarrier = ({ text, mention }: Sentence['tokens'][number]): boolean =>
  mention?.type === 'disease' || mention?.type === 'cell-line' || CARRIER.has(text);

const isAdjective = ({ tokens }: Sentence, { from }: Span): boolean => /(?:ant|ory|ive)$/.test(tokens[from]!.text);
