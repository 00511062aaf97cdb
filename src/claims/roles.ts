import { isCarrier } from './carriers.ts';
import type { Chain } from './chains.ts';
import type { Cue, Found, Sign } from './lexicon/index.ts';
import { wordSet } from './lexicon/words.ts';
import { BE } from './surroundings.ts';
import type { Token } from './tokens.ts';
import type { Span } from './units.ts';

/**
 * The part that a chain of drugs or alterations plays.
 * - `plain`, `given`: may fill a slot.
 * - `after`: a drug given before or during what is told; fills a slot only where nothing else does.
 * - `prior`, `versus`, `regardless`, `absent`: background; never fills a slot.
 * - `contrast`, `except`, `unlike`: of this one the opposite is said.
 */
export type Role =
  | 'plain'
  | 'given'
  | 'after'
  | 'prior'
  | 'versus'
  | 'regardless'
  | 'absent'
  | 'contrast'
  | 'except'
  | 'unlike';

type Lexeme = Found<Cue | Sign>;

const REACH = 7;
/** What may stand between a sign and the chain that it governs; anything else ends its reach. */
const STOPS = wordSet('; : and or who which that was were is are');
const LINK = wordSet(`
  to with in for the presence patients cells those on a an against of by any tumors tumours other harboring carrying
  single agent either most its
`);
const GOVERNING: Partial<Record<Sign['tag'], Role>> = {
  versus: 'versus',
  unlike: 'unlike',
  regardless: 'regardless',
  absent: 'absent',
  except: 'except',
  prior: 'prior',
  after: 'after',
  given: 'given',
};
const BEFORE_OBJECT = wordSet('to with on by against for');
const EARLIER = wordSet('naive naïve refractory pretreated experienced exposed');
const ABSENCE = wordSet('no without lacking lack lacked lacks absence in');

/** Gives each chain its role; the signs that gave it are added to `spent`. */
export function rolesOf<Unit extends Span>(
  tokens: readonly Token[],
  lexemes: readonly Lexeme[],
  chains: readonly Chain<Unit>[],
  spent: Set<Lexeme>,
): (Chain<Unit> & { readonly role: Role })[] {
  return chains.map((chain, i) => {
    const [role, sign] = roleOf(tokens, lexemes, chain, chains[i - 1]?.to ?? 0);
    if (sign) spent.add(sign);
    const { from, to, units, parts } = chain;
    return { from, to, units, parts, role };
  });
}

function roleOf(tokens: readonly Token[], lexemes: readonly Lexeme[], chain: Span, floor: number): [Role, Lexeme?] {
  if (isDeveloped(tokens, lexemes, chain)) return ['prior'];
  if (isBetter(tokens, chain)) return ['contrast'];
  if (isLeft(tokens, chain)) return ['prior'];
  const next = tokens[chain.to]?.text === '-' ? chain.to + 1 : chain.to;
  if (tokens[next]?.text === 'negative' || isAbsent(tokens, next)) return ['absent'];
  if (next > chain.to && EARLIER.has(tokens[next]?.text ?? '')) return ['prior'];
  const notFound = BEFORE_OBJECT.has(tokens[chain.from - 1]?.text ?? '') ? undefined : notFoundAfter(lexemes, chain);
  if (notFound) return ['absent', notFound];
  for (let i = lexemes.length - 1; i >= 0; i--) {
    const lexeme = lexemes[i]!;
    if (lexeme.to > chain.from) continue;
    if (chain.from - lexeme.to > REACH || lexeme.from < floor) break;
    const gap = withoutSisters(tokens.slice(lexeme.to, chain.from));
    const { value } = lexeme;
    // "in comparison to wild-type or PTEN-mutant cells": an "or" joins what is compared with.
    const ends = (text: string) => STOPS.has(text) && !(text === 'or' && value.tag === 'versus');
    if (gap.some(({ text, mention }) => ends(text) || isPlayer(mention))) break;
    if (value.tag === 'cue' || value.tag === 'strength') break;
    if (value.tag === 'not') {
      if (gap.every(({ text }) => LINK.has(text)) && contrasts(tokens, lexeme)) return ['contrast', lexeme];
      const evidence = tokens[lexeme.from + 1]?.text === 'evidence';
      // "no patient with T790M responded": nobody did.
      const somebody = tokens[lexeme.from]!.text === 'no' && gap[0] !== undefined && isCarrier(gap[0]);
      if (gap.some(({ text }) => text === ',')) break;
      if (gap.length <= 3 && ABSENCE.has(tokens[lexeme.from]!.text) && !evidence && !somebody)
        return ['absent', lexeme];
      // "nor does T790M preclude …" denies a verb of its own.
      const inverted = gap.some(({ text }) => BE.has(text));
      if (
        gap.length <= 1 &&
        !inverted &&
        /^(neither|nor)$/.test(tokens[lexeme.from]!.text) &&
        foundAfter(lexemes, chain)
      )
        return ['absent', lexeme];
      break;
    }
    const role = GOVERNING[value.tag];
    if (role) {
      if (tokens.slice(lexeme.to, chain.from).findIndex(({ text }) => text === ',') >= (role === 'after' ? 0 : 1))
        break;
      if (role === 'versus' && !isDrug(tokens[chain.from]!) && gap.some((_, at) => isOutside(gap, at))) break;
      return [role, role === 'given' ? undefined : lexeme] as [Role, Lexeme?];
    }
  }
  return ['plain'];
}

const CHANGES = /^(?:switch|chang|mov|convert|cross)/;

/** "switching from gefitinib to osimertinib": the first was given before. */
const isLeft = (tokens: readonly Token[], { from, to }: Span): boolean =>
  // "Not gefitinib but a new compound is active."
  (tokens[from - 1]?.text === 'not' && tokens[to]?.text === 'but') ||
  (tokens[from - 1]?.text === 'from' &&
    tokens[to]?.text === 'to' &&
    tokens.slice(Math.max(0, from - 6), from - 1).some(({ text }) => CHANGES.test(text)));

const WELL = wordSet('well better favorably favourably readily');
const TO = wordSet('to on with against');
const AND = wordSet('but yet and ,');

/** "responds poorly to gefitinib but well to osimertinib": the opposite is said of the second. */
function isBetter(tokens: readonly Token[], { from }: Span): boolean {
  if (!isDrug(tokens[from]!)) return false;
  let at = from - 1;
  while (at > 0 && from - at < 4 && !TO.has(tokens[at]!.text) && !tokens[at]!.mention) at--;
  if (!TO.has(tokens[at]?.text ?? '') || !WELL.has(tokens[at - 1]?.text ?? '')) return false;
  if (!AND.has(tokens[at - 2]?.text ?? '')) return false;
  return tokens.slice(Math.max(0, at - 14), at - 2).some(({ text }) => text === 'poorly' || text === 'badly');
}

const isDrug = ({ mention }: Token): boolean => mention?.type === 'drug' || mention?.type === 'drug-class';

/** "longer than with placebo in EGFR-mutant cancer": what is compared with is the placebo. */
const isOutside = (gap: readonly Token[], at: number): boolean => {
  const compared = gap[at - 1];
  return (
    /^(?:in|for|among)$/.test(gap[at]!.text) &&
    compared !== undefined &&
    !isCarrier(compared) &&
    !LINK.has(compared.text)
  );
};

const MAKING = wordSet('development design discovery introduction synthesis advent');
/** How far from "development of" the drug may stand, and how near behind it a relation word takes it, in tokens. */
const MADE_REACH = 9;
const TAKEN = 3;

/** "resistance drives the development of next-generation drugs (osimertinib)": what is spoken of is how the drug came to be. */
function isDeveloped(tokens: readonly Token[], lexemes: readonly Lexeme[], { from, to }: Span): boolean {
  if (!isDrug(tokens[from]!)) return false;
  for (let at = from - 1; at > Math.max(0, from - MADE_REACH); at--) {
    if (tokens[at]!.text !== 'of' || !MAKING.has(tokens[at - 1]!.text)) continue;
    return !lexemes.some(({ value, from: cue }) => value.tag === 'cue' && cue > at && cue - to < TAKEN);
  }
  return false;
}

/** A drug, its class or an alteration in between takes the sign for itself. */
const isPlayer = (mention: Token['mention']) =>
  mention?.type === 'drug' || mention?.type === 'drug-class' || mention?.type === 'variant';

const WILD = wordSet('wild type wildtype wt -');
const OR = wordSet('or and ,');

/** The words up to a chain without sisters that are no units: "in wild type or D835 disease". */
const withoutSisters = (gap: readonly Token[]): readonly Token[] =>
  gap.filter((token, i) => !isSister(token) && !(OR.has(token.text) && i > 0 && isSister(gap[i - 1]!)));

const isSister = ({ text, mention }: Token) =>
  WILD.has(text) ||
  mention?.type === 'gene' ||
  (mention?.type === 'variant' && (!mention.gene || mention.kind === 'wild-type'));

/** "was absent". */
const isAbsent = (tokens: readonly Token[], at: number) =>
  /^(?:was|were|is|are)$/.test(tokens[at]?.text ?? '') && tokens[at + 1]?.text === 'absent';

/** "but not to", ", not", "and not": the chain stands against the one before. */
function contrasts(tokens: readonly Token[], { from }: Lexeme): boolean {
  return tokens[from]!.text === 'not' && /^(but|and|,|yet|though)$/.test(tokens[from - 1]?.text ?? '');
}

const foundAfter = (lexemes: readonly Lexeme[], { to }: Span) =>
  lexemes.some(({ from, value }) => value.tag === 'found' && from >= to && from - to <= 12);

/** "T790M was not detected". */
function notFoundAfter(lexemes: readonly Lexeme[], { to }: Span): Lexeme | undefined {
  const not = lexemes.find(({ from, value }) => value.tag === 'not' && from >= to && from - to <= 3);
  if (!not) return undefined;
  return lexemes.some(({ from, value }) => value.tag === 'found' && from >= not.to && from - not.to <= 1)
    ? not
    : undefined;
}
