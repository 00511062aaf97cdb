import { createOwnReader } from '../own-words.ts';
import { cutTypst } from './blocks.ts';
import { type OwnWords, wordsIn } from './definitions.ts';
import { readTypstInline } from './inline.ts';

/** Reads Typst markup, with the words that the document defines (`#let`). */
export const readTypst = createOwnReader<OwnWords>('typst', {
  definitions: (source) => wordsIn(source, readTypstInline),
  cut: cutTypst,
  inline: readTypstInline,
});
