import type { Predicate } from '../clauses.ts';
import { wordSet } from '../lexicon/words.ts';
import type { Sentence } from '../sentence.ts';
import type { Token } from '../tokens.ts';

// What the relation word is said of is no drug, or stands elsewhere.

const CONFORMATION = wordSet(
  'state states conformation conformations form forms kinase mutant pathway dfg gdp prodrug metabolite',
);

/** "blocks KRAS G12C in its GDP-bound inactive state": what is inactive is the protein. */
export const isConformation = ({ tokens }: Sentence, { cue }: Predicate): boolean =>
  cue.value.frame === 'effect' &&
  [tokens[cue.to], tokens[cue.to + 1]].some((token) => token !== undefined && CONFORMATION.has(token.text));

const TREATMENT =
  wordSet(`the this these those that it its them both treatment therapy drug drugs agent agents inhibitor inhibitors
  inhibition tki tkis either each all any other several a an further single combined combination first second third`);

/** "sensitivity to radiation": the words name what it is to, and that is no drug. */
export function isToOther({ tokens }: Sentence, { cue, to }: Predicate): boolean {
  const { frame } = cue.value;
  if (!(frame === 'state' || frame === 'event' || frame === 'response') || tokens[cue.to]?.text !== 'to') return false;
  const following = tokens.slice(cue.to + 1, Math.min(cue.to + 9, to));
  const end = following.findIndex((token, i) => isEnd(token, following[i + 1]));
  const object = end < 0 ? following : following.slice(0, end);
  if (object.some(isMedicine)) return false;
  const [first] = object;
  // "second-generation inhibitors", of which class is not known, are none of the drugs named elsewhere.
  const another = object.some(({ text }) => ANOTHER.has(text));
  return first !== undefined && /^\p{L}/u.test(first.text) && (another || !TREATMENT.has(first.text));
}

const ANOTHER =
  wordSet(`generation new novel next newer older earlier later other another different alternative investigational
  experimental subsequent`);

const ENDS =
  wordSet(`, ; : . ( ) but whereas while although though which that who is are was were has have had can may in by
  through via due because after`);
const isMedicine = ({ mention }: Token): boolean => mention?.type === 'drug' || mention?.type === 'drug-class';

/** Where the object ends: at a comma, a verb, or an "and" that joins no drug. */
const isEnd = ({ text }: Token, next: Token | undefined): boolean =>
  ENDS.has(text) || ((text === 'and' || text === 'or') && !(next !== undefined && isMedicine(next)));

/** "gefitinib, to which these tumours are refractory, …": of the drug before, which a reader of clauses would have to go back for. */
export const isToBefore = ({ tokens }: Sentence, { cue, clause }: Predicate): boolean =>
  tokens
    .slice(clause.from, cue.from)
    .some(
      ({ text }, i, all) => /^(?:which|whom)$/.test(text) && /^(?:to|for|against|on)$/.test(all[i - 1]?.text ?? ''),
    );

const BIOCHEMICAL = /^(?:auto)?phosphorylation$|^(?:signall?ing|activation|activity|pathway|binding|expression)$/;

/** "inhibit T315I", but neither "inhibit the growth of" nor "inhibit T315I autophosphorylation". */
export function lacksTarget({ tokens, alterations }: Sentence, { cue }: Predicate): boolean {
  if (!cue.value.target) return false;
  const target = alterations.find(({ from }) => from >= cue.to && from - cue.to <= 3);
  return (
    !target || target.units.every(({ kind }) => kind === 'gene') || BIOCHEMICAL.test(tokens[target.to]?.text ?? '')
  );
}

/** "of the three, only the last is effective": a drug that the word points at. */
export const isOfPick = ({ tokens }: Sentence, { cue }: Predicate): boolean =>
  cue.value.frame === 'effect' &&
  tokens
    .slice(Math.max(0, cue.from - 4), cue.from)
    .some(({ text }, i, near) => /^(?:last|latter|former)$/.test(text) && near[i - 1]?.text === 'the');

const MAKES = /^(?:render|mak|leav)(?:s|es|ed|ing)?$|^(?:made|left)$/;
const REFERS = wordSet('it this them these both');

/** "abolishes binding of imatinib and renders later inhibitors ineffective": of what, the words say, and it is no drug that is known. */
export function isOfUnknown({ tokens }: Sentence, { cue, from }: Predicate): boolean {
  if (cue.value.frame !== 'effect') return false;
  const first = Math.max(from, cue.from - 7);
  const makes = tokens.slice(first, cue.from).findLastIndex(({ text }) => MAKES.test(text));
  const object = makes < 0 ? [] : tokens.slice(first + makes + 1, cue.from);
  return (
    object.length > 0 &&
    !object.some(({ text, mention }) => REFERS.has(text) || mention?.type === 'drug' || mention?.type === 'drug-class')
  );
}

const IS = wordSet('is are was were be remain remains remained');
const STILL = wordSet('still also highly very fully both equally not however clearly less more only');

/** "active" but in "osimertinib is active": a kinase, a site or a metabolite is so as well. */
export function isNotOfDrug({ tokens }: Sentence, { cue }: Predicate): boolean {
  if (!cue.value.predicate) return false;
  let at = cue.from - 1;
  while (at > 0 && STILL.has(tokens[at]!.text)) at--;
  const subject = IS.has(tokens[at]?.text ?? '') ? tokens[at - 1]?.mention?.type : undefined;
  const next = tokens[cue.to]?.text ?? '.';
  return !(subject === 'drug' || subject === 'drug-class') || !(/^[.,;:)(]$/.test(next) || next === 'and');
}

/** "approved" without "approved osimertinib for …", "the activity of the kinase". */
export function lacksObject({ tokens }: Sentence, { cue }: Predicate): boolean {
  if (!cue.value.object) return false;
  const object = tokens.slice(cue.to, cue.to + 2).find(({ mention }) => mention)?.mention?.type;
  if (object !== 'drug' && object !== 'drug-class') return true;
  const approval = tokens[cue.from]!.text.startsWith('approv');
  return approval && !tokens.slice(cue.to, cue.to + 12).some(({ text }) => text === 'for' || text === 'in');
}
