import type { Reading } from '../draft.ts';
import type { BlockKind, Mark } from '../types.ts';
import { readCode } from './code.ts';

/** What a document's own word stands for, and the marks around all of it. */
interface OwnWord {
  readonly text: string;
  readonly kinds: readonly Mark['kind'][];
}

/** A document's own words. `key` is equal for two documents whose words are. */
export interface OwnWords {
  readonly key: string;
  /** What a word stands for; nothing for one that the document does not define, or that stands for itself. */
  find(name: string): OwnWord | undefined;
}

type Read = (source: string, kind: BlockKind, words: OwnWords) => Reading;

export const NO_WORDS: OwnWords = { key: '', find: () => undefined };

const LET = /#let[ \t]{1,9}([\p{L}_][\p{L}\p{N}_-]{0,60})[ \t]{0,9}=[ \t]{0,9}(?=["[\p{L}])/uy;
const LONGEST_VALUE = 2000;
const LONGEST_PROSE = 200;
const MOST = 2000;

/**
 * The words that a document defines by content, a string or a call: `#let egfr = [_EGFR_]`, `#let tki = "osimertinib"`,
 * `#let egfr = emph[EGFR]`. The last definition of a word is its own.
 */
export function wordsIn(source: string, read: Read): OwnWords {
  const values = new Map<string, string>();
  for (let at = source.indexOf('#let'); at >= 0 && values.size < MOST; at = source.indexOf('#let', at + 4)) {
    LET.lastIndex = at;
    const match = LET.exec(source);
    if (!match) continue;
    const start = at + match[0].length;
    const { end } = readCode(source, start, Math.min(source.length, start + LONGEST_VALUE), true);
    values.set(match[1]!, source.slice(start, end));
  }
  return values.size === 0 ? NO_WORDS : createWords(values, read);
}

function createWords(values: ReadonlyMap<string, string>, read: Read): OwnWords {
  const known = new Map<string, OwnWord | undefined>();
  let ready = false;
  const words: OwnWords = {
    key: JSON.stringify([...values]),
    find: (name) => {
      // All at once and in their order, so that words that stand for each other are read alike whichever is used first.
      if (!ready) {
        ready = true;
        for (const one of values.keys()) words.find(one);
      }
      if (known.has(name)) return known.get(name);
      const value = values.get(name);
      // A word that stands for itself finds nothing while it is read.
      known.set(name, undefined);
      const word = value === undefined ? undefined : wordOf(value, (text) => read(text, 'paragraph', words));
      known.set(name, word);
      return word;
    },
  };
  return words;
}

function wordOf(value: string, read: (source: string) => Reading): OwnWord {
  const { prose, marks } = read(markupOf(value));
  if (prose.length > LONGEST_PROSE) return { text: '', kinds: [] };
  const kinds = marks.filter(({ start, end }) => start === 0 && end === prose.length).map(({ kind }) => kind);
  return { text: prose, kinds };
}

/** The value, which stands in code, as markup. */
function markupOf(value: string): string {
  const string = /^"([^"\\]{0,500})"/.exec(value);
  if (string) return string[1]!;
  if (!value.startsWith('[')) return `#${value}`;
  const close = value.lastIndexOf(']');
  return value.slice(1, close < 0 ? value.length : close);
}
