import type { Knowledge } from '../../knowledge/types.ts';
import type { Block } from '../../text/types.ts';
import { abbreviates, abbreviationsOf, usesOf } from '../phrases/abbreviations.ts';
import { type Words, wordsOf } from '../phrases/index.ts';
import type { DocumentContext, DrugClassMention, DrugMention } from '../types.ts';
import { likeliest } from './trust.ts';

type Named = DrugMention | DrugClassMention;

/** What an abbreviation stands for: a drug, or a class with its members. */
type Meaning = Pick<DrugMention, 'type' | 'id' | 'name'> | Pick<DrugClassMention, 'type' | 'id' | 'members'>;

function withUses(words: Words, mentions: readonly Named[], defined: ReadonlyMap<string, Meaning>): Named[] {
  const uses = usesOf(words, defined.keys(), mentions).map(({ start, end, short }): Named => {
    const place = { start, end, text: words.prose.slice(start, end) };
    const { type, id, ...rest } = defined.get(short)!;
    return 'members' in rest
      ? { type: 'drug-class', ...place, id, members: rest.members }
      : { type: 'drug', ...place, id, name: rest.name, surface: 'abbreviation' };
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
  return defined.size ? withUses(words, mentions, defined) : [...mentions];
}

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
  const defined = new Map<string, Meaning>();
  for (const [short, { long, gene }] of context.definitions) {
    if (gene) continue;
    const drug = likeliest(knowledge.drugSenses(long))?.drug;
    const drugClass = drug ? undefined : knowledge.drugClass(long);
    if (drug) defined.set(short, { type: 'drug', id: drug.id, name: drug.name });
    else if (drugClass) defined.set(short, { type: 'drug-class', id: drugClass.id, members: drugClass.members });
  }
  return defined.size ? withUses(wordsOf(block), mentions, defined) : [...mentions];
}
