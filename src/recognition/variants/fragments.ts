import { ONE_LETTER, THREE_LETTER } from '../aminoacids.ts';

/** Sources of regular expressions that several patterns share. Every repetition is bounded. */

/** Hyphen, non-breaking hyphen, figure dash, en dash, minus. */
export const DASH = '[-\\u2010-\\u2013\\u2212]';
/** `>`, `->`, `-->`, `=>`, `→` and their like. */
export const ARROW = '(?:[-\\u2013\\u2212=]{0,2}>|[\\u2192\\u27f6\\u21d2])';
/** One space or none; a non-breaking or thin one counts. */
export const GAP = '[ \\u00a0\\u2009\\u202f]?';
export const ONE = `[${ONE_LETTER}]`;
export const THREE = `(?:${THREE_LETTER}|${THREE_LETTER.toUpperCase()})`;
export const BASE = '[ACGTU]';
export const BASE_WORD =
  '(?:adenine|adenosine|cytosine|cytidine|guanine|guanosine|thymine|thymidine|uracil|deoxyadenosine|deoxycytidine|deoxyguanosine)';
/** Not inside a longer word or number. */
export const LEFT = '(?<![A-Za-z0-9_])';
export const RIGHT = '(?![A-Za-z0-9_])';
/** RefSeq, Ensembl, LRG and GenBank accessions, with or without version. */
export const ACCESSION =
  '(?:[NX][CGMRPTW]_\\d{5,9}|ENS[TGP]\\d{11}|LRG_\\d{1,5}(?:[tp]\\d{1,2})?|[A-Z]{2}\\d{6})(?:\\.\\d{1,2})?';

/** A dash of any kind as the ASCII hyphen, spaces gone: for reading positions. */
export const plain = (text: string): string => text.replace(/[\u2010-\u2013\u2212]/g, '-').replace(/\s/g, '');

/** One-letter code of a base, however it is written (`thymidine`, `t`). */
export const baseLetter = (word: string): string =>
  word.length <= 1
    ? word.toUpperCase()
    : word
        .replace(/^deoxy/i, '')
        .charAt(0)
        .toUpperCase();

/** Words with either case of their first letter, as alternatives. */
export const eitherCase = (words: string): string =>
  words
    .split('|')
    .map((word) => `[${word[0]!.toUpperCase()}${word[0]}]${word.slice(1)}`)
    .join('|');
