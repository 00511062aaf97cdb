import type { Knowledge } from '../../knowledge/types.ts';
import type { Block } from '../../text/types.ts';
import { abbreviates, abbreviationsOf, type Defined, definedIn, prepare, usesOf } from '../phrases/abbreviations.ts';
import { type Words, wordsOf } from '../phrases/index.ts';
import type { DocumentContext, DrugClassMention, DrugMention } from '../types.ts';
import { likeliest } from './trust.ts';

type Named = DrugMention | DrugClassMention;

/** What an abbreviation stands for: a drug, or a class with its members. */
type Meaning = Pick<DrugMention, 'id' | 'name'> | Pick<DrugClassMention, 'id' | 'members'>;

function withUses(words: Words, mentions: readonly Named[], defined: Defined<Meaning>): Named[] {
  const uses = usesOf(words, defined, mentions).map(({ meaning, start, end, text }): Named => {
    return 'members' in meaning
      ? { type: 'drug-class', start, end, text, id: meaning.id, members: meaning.members }
      : { type: 'drug', start, end, text, id: meaning.id, name: meaning.name, surface: 'abbreviation' };
  });
  return uses.length ? [...mentions, ...uses].sort((a, b) => a.start - b.start) : [...mentions];
}

/**
 * Adds every use of the abbreviations that the block itself defines for the drugs and classes it names.
 * @param isNameOf does the knowledge hold `short` as a name of the drug with this id?
 */
export function withOwnAbbreviations(
  words: Words,
  mentions: readonly Named[],
  isNameOf: (short: string, id: string) => boolean,
): Named[] {
  if (!mentions.length) return [...mentions];
  const defined = abbreviationsOf(
    words.prose,
    mentions,
    (short, { id, text }) => abbreviates(short, text) || isNameOf(short, id),
  );
  return withUses(words, mentions, prepare(defined));
}

const definedDrugs = definedIn((long, knowledge): Meaning | undefined => {
  return likeliest(knowledge.drugSenses(long))?.drug ?? knowledge.drugClass(long);
});

/**
 * Drugs that stand under an abbreviation which the document defines in another block (`cyclophosphamide (CTX)`).
 * @param mentions what `recogniseDrugs` found in the block
 * @returns the same with the uses of defined abbreviations added, in the order of the text
 */
export function recogniseDefinedDrugs(
  block: Block,
  mentions: readonly Named[],
  context: DocumentContext,
  knowledge: Knowledge,
): Named[] {
  return withUses(wordsOf(block), mentions, definedDrugs(context, knowledge));
}
