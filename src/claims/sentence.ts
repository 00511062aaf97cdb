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
  const absent = named
    .filter((unit) => unit.absent)
    .map((unit) => ({ ...unit, units: [unit], parts: [[unit]], role: 'absent' as const }));
  const alterations = alterationChains(
    tokens,
    named.filter((unit) => !unit.absent),
    lexemes,
  );
  const drugs = drugChains(tokens, drugsOf(tokens), lexemes);
  const spent = new Set<Lexeme>(named.flatMap((unit) => levelSigns(unit, lexemes)));
  return {
    range,
    tokens,
    lexemes,
    alterations: [...rolesOf(tokens, lexemes, alterations, spent).map(unmedicated), ...absent].sort(
      (a, b) => a.from - b.from,
    ),
    drugs: rolesOf(tokens, lexemes, drugs, spent),
    diseases: mentions.filter((mention) => mention.type === 'disease'),
    spent,
  };
}

/** "reduced SLFN11 expression": the word is part of the alteration, and says nothing of a response. */
const levelSigns = ({ from, to, mentions }: AlterationUnit, lexemes: readonly Lexeme[]): Lexeme[] =>
  mentions.variants.some(({ kind, name }) => kind === 'expression' && name !== 'expression')
    ? lexemes.filter(({ from: at, to: end, value }) => LEVELS.has(value.tag) && at >= from - 3 && end <= to)
    : [];

const LEVELS = new Set(['more', 'less', 'weak']);

/** What is said of treatments ("given", "prior", "after") says nothing of an alteration. */
const unmedicated = <C extends { readonly role: Role }>(chain: C): C =>
  chain.role === 'given' || chain.role === 'prior' || chain.role === 'after' ? { ...chain, role: 'plain' } : chain;
