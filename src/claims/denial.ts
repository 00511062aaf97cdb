import { isCarrier } from './carriers.ts';
import { wordSet } from './lexicon/words.ts';
import type { Lexeme } from './sentence.ts';
import { BE, type Surroundings } from './surroundings.ts';

/** Denials of a verb, which hold to the end of their clause; the others ("no", "without") deny the noun that follows. */
const VERBAL =
  wordSet(`not never neither nor cannot didn't doesn't don't wasn't weren't isn't aren't couldn't wouldn't can't
  hasn't haven't fail fails failed failing failure unable inability unlikely none nobody`);
const NOUNS = new Set(['strength', 'difference', 'found', 'had', 'more', 'good']);
const OPENING = wordSet('in among for with after before without despite during under on at despite given as lacking');
const BECAUSE = wordSet('because since as when if where which who whose that unless');
const TURN = wordSet('but yet although though whereas while however because since ; :');
/** What is missing is named right behind one of these, and no further than to the comma. */
const MISSING = /^(?:without|lacking|absence|in)$/;
/** How far, in tokens, a denial of a noun reaches. */
const NEAR = 5;

/** How often a relation word is denied: before it since the sentence last turned, and once behind it. */
export function denialsOf(around: Surroundings): number {
  const { sentence } = around;
  const before = deniers(around);
  // The "nor" of "did not respond to gefitinib, nor to erlotinib" only goes on with what denied before it.
  const nor = before.filter((sign, i) => i > 0 && sentence.tokens[sign.from]!.text === 'nor').length;
  return before.length - nor + (isDeniedAfter(around, before.length > 0) ? 1 : 0);
}

function deniers({ sentence: { tokens }, predicate: { cue, from }, left }: Surroundings): Lexeme[] {
  let turn = cue.from;
  while (turn > from && !TURN.has(tokens[turn - 1]!.text)) turn--;
  const reaches = ({ from: at, to }: Lexeme) => {
    const next = left.find((other) => other.from >= to);
    // "proposed, without full proof, to cause": the aside ends before the relation word.
    // "In patients without prior therapy, gefitinib is …": what is absent is named before the comma.
    const comma = tokens.slice(to, cue.from).some(({ text }) => text === ',');
    if (comma && (tokens[to - 2]?.text === ',' || OPENING.has(tokens[from]!.text) || MISSING.test(tokens[at]!.text)))
      return false;
    // "No patient with T790M responded": the denial is of the whole clause.
    if (isCarrier(tokens[to]!)) return true;
    return cue.from - to <= NEAR || (next !== undefined && NOUNS.has(next.value.tag) && next.from - to <= 3);
  };
  return left.filter(
    (sign) =>
      sign.value.tag === 'not' &&
      !isOfNamed(tokens, sign.from) &&
      sign.from >= turn &&
      (VERBAL.has(tokens[sign.from]!.text) || reaches(sign)),
  );
}

/** "does not extend to osimertinib", "is not rare", "is not restricted to": the relation itself stands. */
const BEYOND =
  /^(?:exten|appl|translat|generali|includ|involv|requir|depend|cross|carr|last|always|necessar|yet|fully|entire|complete|absolute|universal|only|merely|rare|uncommon|unusual|surpris|unexpect|new$|novel|restrict|limit|confin|exclusiv|irreversib|permanent|preclud|exclud|prevent|affect)/;
/** "ponatinib, but not earlier inhibitors, is active": the denial is of what is named in between. */
const isOfNamed = (tokens: Surroundings['sentence']['tokens'], not: number): boolean => {
  if (tokens[not - 1]?.text !== 'but') return false;
  const before = tokens[not - 2]?.text === ',' ? tokens[not - 3] : tokens[not - 2];
  return before?.mention?.type === 'drug' || before?.mention?.type === 'drug-class';
};

const EXAMPLES = wordSet('such including like');

/**
 * "… was not observed", "… is incorrect", after the relation word. Behind its examples ("resistance mutations such as
 * V299L did not occur") what is denied is that they were there, not what they do.
 * Of what was denied before ("is not effective and is not recommended") the second says no more than the first.
 */
const isDeniedAfter = ({ sentence: { tokens }, predicate: { cue }, right }: Surroundings, denied: boolean): boolean =>
  right.some(
    ({ from, to, value }) =>
      (value.tag === 'refuted' && !isCaseOf(tokens, to)) ||
      (value.tag === 'not' &&
        !denied &&
        BE.has(tokens[from - 1]?.text ?? '') &&
        !EXAMPLES.has(tokens[cue.to]?.text ?? '') &&
        !BEYOND.test(tokens[from + 1]?.text ?? '') &&
        !isOfAnother(tokens, cue.to, from)),
  );

/** "which was not the case for wild-type tumours": of others. */
const isCaseOf = (tokens: Surroundings['sentence']['tokens'], to: number): boolean =>
  tokens[to - 1]?.text === 'case' && /^(?:for|in|with|when|among)$/.test(tokens[to]?.text ?? '');

/** "is effective in melanoma, whereas in glioblastoma it is not", "… and others do not": denied of another subject. */
const isOfAnother = (tokens: Surroundings['sentence']['tokens'], from: number, not: number): boolean =>
  /^[.,;:)]?$/.test(tokens[not + 1]?.text ?? '.') ||
  tokens.slice(from, not).some(({ text }) => BECAUSE.has(text)) ||
  (tokens[not - 2]?.text !== ',' && tokens.slice(from, not).some(({ text }) => TURN.has(text) && text !== 'however'));

/**
 * Is what is denied a link, to a response or to survival ("no association with response"), rather than the
 * response itself ("no response", "associated with no response")?
 */
export function isNullFinding(around: Surroundings): boolean {
  const { frame, onlyDenied } = around.predicate.cue.value;
  if (frame === 'state') return isLinkDenied(around) && around.left.some(({ value }) => value.tag === 'difference');
  if (frame !== 'response' && frame !== 'measure') return false;
  return onlyDenied === true || isLinkDenied(around) || isOf(around);
}

/** "not associated with", "did not differ": the link or the difference stands behind the denial. */
export function isLinkDenied({ left }: Surroundings): boolean {
  const link = left.findIndex(
    ({ value }) => (value.tag === 'strength' && value.strength !== 'causal') || value.tag === 'difference',
  );
  return link > 0 && left.slice(0, link).some(({ value }) => value.tag === 'not');
}

/** "not prognostic of response": whatever the adjective, it is a link that is denied. */
const isOf = ({ sentence: { tokens }, predicate: { cue }, left }: Surroundings): boolean =>
  /^(?:of|for|with)$/.test(tokens[cue.from - 1]?.text ?? '') &&
  left.some(({ to, value }) => value.tag === 'not' && cue.from - to === 2);
