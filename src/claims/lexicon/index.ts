import { firstWordOf, wordSet } from '../../recognition/phrases/index.ts';
import type { Token } from '../tokens.ts';
import { CUES, type Cue } from './cues.ts';
import { type Found, phraseFinder, phrasesOf } from './phrases.ts';
import { SIGNS, type Sign } from './signs.ts';

export type { Cue } from './cues.ts';
export type { Found } from './phrases.ts';
export type { Sign } from './signs.ts';

const find = phraseFinder<Cue | Sign>([...SIGNS, ...CUES]);

/** Relation words and signs of a sentence, in order. */
export const lexemesOf = (tokens: readonly Token[]): Found<Cue | Sign>[] => find(tokens);

/** Words of which each relation word or phrase begins with one: where none stands, no token needs to be made. */
export const cueWords = wordSet([
  ...CUES.flatMap(([patterns]) => phrasesOf(patterns).flatMap((phrase) => firstWordOf(phrase) ?? [])),
  // `overcome.ts` makes relation words of these.
  ...phrasesOf('{overcome,overcomes,overcoming,overcame} | circumvent{,s,ed,ing}'),
]);
