import type { Reading } from './types.ts';

/**
 * Says one of the cards' phrases in the reader's language, with `{0}`, `{1}`… filled in: the editor's `l10n.t`. What a source
 * says (names, classes, titles) stays as it is.
 */
export type Translate = (phrase: string, ...filled: (string | number)[]) => string;

/** The phrases as they stand in the code. */
export const inEnglish: Translate = (phrase, ...filled) =>
  phrase.replace(/\{(\d)\}/g, (whole, at: string) => String(filled[Number(at)] ?? whole));

/** Marks beside the words, so that colour is never all that tells readings apart. */
const MARKS: Readonly<Record<Reading, string>> = {
  resistant: '✕',
  reduced: '▽',
  active: '✓',
  'not resistant': '○',
  'not active': '✕',
  conflicting: '⇄',
  toxicity: '⚠',
};

/** A reading as cards write it: mark and word. */
export function effectOf(reading: Reading, t: Translate = inEnglish): string {
  return `${MARKS[reading]} ${wordOf(reading, t)}`;
}

function wordOf(reading: Reading, t: Translate): string {
  switch (reading) {
    case 'resistant':
      return t('resistant');
    case 'reduced':
      return t('less sensitive');
    case 'active':
      return t('active');
    case 'not resistant':
      return t('not resistant');
    case 'not active':
      return t('not active');
    case 'conflicting':
      return t('conflicting');
    case 'toxicity':
      return t('toxicity');
  }
}
