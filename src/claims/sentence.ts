import type { DiseaseMention, Mention } from '../recognition/types.ts';
import type { Range } from '../text/types.ts';
import { alterationsOf } from './alterations.ts';
import { alterationChains, type Chain, drugChains } from './chains.ts';
import { drugsOf } from './drugs.ts';
import { type Cue, type Found, lexemesOf, type Sign } from './lexicon/index.ts';
import { type Role, rolesOf } from './roles.ts';
import { type Token, tokensOf } from './tokens.ts';
import type { AlterationUnit, DrugUnit, Span } from './units.ts';

export type Lexeme<T extends Cue | Sign = Cue | Sign> = Found<T>;

/** A chain and the part it plays in its sentence. */
export type Placed<Unit extends Span> = Chain<Unit> & { readonly role: Role };

/** A sentence taken apart: everything that reading needs, nothing read yet. */
export interface Sentence {
  readonly range: Range;
  readonly tokens: readonly Token[];
  readonly lexemes: readonly Lexeme[];
  readonly alterations: readonly Placed<AlterationUnit>[];
  readonly drugs: readonly Placed<DrugUnit>[];
  readonly diseases: readonly DiseaseMention[];
  /** Lexemes that already served to place a chain: they say nothing more about a relation word. */
  readonly spent: ReadonlySet<Lexeme>;
}

/** Takes a sentence apart. `mentions` are those inside `range`, in order. */
export function takeApart(prose: string, range: Range, mentions: readonly Mention[]): Sentence {
  const tokens = tokensOf(prose, range, mentions);
  const lexemes = lexemesOf(tokens);
  const named = alterationsOf(tokens, lexemes);
  const drugs = drugChains(tokens, drugsOf(tokens), lexemes);
  const spent = new Set<Lexeme>();
  for (const unit of named) for (const sign of levelSigns(unit, lexemes)) spent.add(sign);
  return {
    range,
    tokens,
    lexemes,
    alterations: placed(tokens, lexemes, named, spent),
    drugs: rolesOf(tokens, lexemes, drugs, spent),
    diseases: mentions.filter((mention) => mention.type === 'disease'),
    spent,
  };
}

/** The chains of the alterations that are there, and one for each that the words say is not. */
function placed(
  tokens: readonly Token[],
  lexemes: readonly Lexeme[],
  named: readonly AlterationUnit[],
  spent: Set<Lexeme>,
): Placed<AlterationUnit>[] {
  const isAbsent = (unit: AlterationUnit) => unit.absent;
  const there = named.some(isAbsent) ? named.filter((unit) => !unit.absent) : named;
  const chains = rolesOf(tokens, lexemes, alterationChains(tokens, there, lexemes), spent).map(unmedicated);
  if (there === named) return chains;
  for (const unit of named.filter(isAbsent)) {
    chains.push({ role: 'absent', from: unit.from, to: unit.to, units: [unit], parts: [[unit]] });
  }
  return chains.sort((a, b) => a.from - b.from);
}

/** "reduced SLFN11 expression", "loss of T790M": the word is part of the alteration, and says nothing of a response. */
const levelSigns = ({ from, to, mentions, names, absent }: AlterationUnit, lexemes: readonly Lexeme[]): Lexeme[] =>
  absent ||
  names.includes('loss') ||
  mentions.variants.some(({ kind, name }) => kind === 'expression' && name !== 'expression')
    ? lexemes.filter(
        ({ from: at, to: end, value }) =>
          LEVELS.has(value.tag) && at >= from - (absent || names.includes('loss') ? 6 : 3) && end <= to,
      )
    : [];

const LEVELS = new Set(['more', 'less', 'weak']);

/** What is said of treatments ("given", "prior", "after") says nothing of an alteration. */
const unmedicated = <C extends { readonly role: Role }>(chain: C): C =>
  chain.role === 'given' || chain.role === 'prior' || chain.role === 'after' ? { ...chain, role: 'plain' } : chain;
