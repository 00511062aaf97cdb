import type { Disease, Knowledge } from '../../knowledge/types.ts';
import type { Block } from '../../text/types.ts';
import { abbreviates, abbreviationsOf, type Defined, definedIn, prepare, usesOf } from '../phrases/abbreviations.ts';
import { type Words, wordsOf } from '../phrases/index.ts';
import type { DiseaseMention, DocumentContext, Mention } from '../types.ts';
import { diseaseNamesOf, resolved } from './names.ts';

/** Uses of defined abbreviations, outside what is taken. */
const usesIn = (
  words: Words,
  taken: readonly Mention[],
  defined: Defined<Pick<Disease, 'id' | 'name'>>,
): DiseaseMention[] =>
  usesOf(words, defined, taken).map(({ meaning: { id, name }, start, end, text }) => ({
    type: 'disease',
    start,
    end,
    text,
    id,
    name,
  }));

/**
 * May `short` stand for the mention? Its letters may begin in an adjective before it (`malignant pleural mesothelioma
 * (MPM)`), and then its last letter is the initial of the last word: `survival in melanoma (OS)` defines no tumour.
 */
function stands(short: string, { text, start, end }: DiseaseMention, prose: string): boolean {
  if (abbreviates(short, text)) return true;
  const initial = /(\p{L})[^\s-]*$/u.exec(text)?.[1]?.toLowerCase();
  if (
    initial !==
    short
      .replace(/(?<=\p{Lu})s$/u, '')
      .at(-1)
      ?.toLowerCase()
  )
    return false;
  const before = prose.slice(Math.max(0, start - 30), start);
  return abbreviates(short, before.slice(before.search(/[^.;:()]*$/)) + prose.slice(start, end));
}

/** Adds the uses of what the block defines: `castration-resistant prostate cancer (CRPC)`. */
export function withOwnAbbreviations(words: Words, mentions: DiseaseMention[]): DiseaseMention[] {
  const defined = abbreviationsOf(words.prose, mentions, (short, mention) => stands(short, mention, words.prose));
  return [...mentions, ...usesIn(words, mentions, prepare(defined))].sort((a, b) => a.start - b.start);
}

const definedDiseases = definedIn((long, knowledge) => resolved(diseaseNamesOf(knowledge), long));

/**
 * Tumour types that stand under an abbreviation which the document defines in another block.
 * @param taken what was found in the block; nothing is found inside it
 * @returns the further mentions, in the order of the text
 */
export function recogniseDefinedDiseases(
  block: Block,
  taken: readonly Mention[],
  context: DocumentContext,
  knowledge: Knowledge,
): DiseaseMention[] {
  return usesIn(wordsOf(block), taken, definedDiseases(context, knowledge));
}
