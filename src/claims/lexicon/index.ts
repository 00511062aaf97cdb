import type { Token } from '../tokens.ts';
import { CUES, type Cue } from './cues.ts';
import { type Found, phraseFinder } from './phrases.ts';
import { SIGNS, type Sign } from './signs.ts';

export type { Cue } from './cues.ts';
export type { Found } from './phrases.ts';
export type { Sign } from './signs.ts';

const find = phraseFinder<Cue | Sign>([...SIGNS, ...CUES]);

/** Relation words and signs of a sentence, in order. */
export const lexemesOf = (tokens: readonly Token[]): Found<Cue | Sign>[] => find(tokens);
