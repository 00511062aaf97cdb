import type { Analysis } from '../analysis.ts';
import { citedKeys } from './cited.ts';
import type { Bibliography } from './types.ts';

/** A bibliography of more entries is a library that many documents share. */
const LIBRARY = 1_000;

/**
 * Ways to cite that the reader of the text does not see through: everything at once (`\nocite{*}`, `@*`, `full: true`),
 * parts in other files, and commands of one's own that cite.
 */
const UNSEEN =
  /\\nocite\s{0,3}\{|\bnocite\s{0,3}:|\bfull\s{0,3}:\s{0,3}true|\\(?:input|include|subfile|import)\b|#include\b|\{\{<\s{0,5}include|\bchild\s{0,3}=|\\(?:re)?newcommand[^\n]{0,80}cite/;

/** Entries of a document's own bibliography that it does not cite; none where that cannot be told. */
export function uncitedEntries(analysis: Analysis, bibliography: Bibliography): readonly string[] {
  const { entries } = bibliography;
  if (entries.length > LIBRARY) return [];
  const cited = [...citedKeys(analysis)].map(({ key }) => key);
  // A document that cites nothing yet has only begun.
  if (!cited.length) return [];
  const state = cited.join();
  const known = remembered.get(bibliography);
  if (known?.state === state) return known.uncited;
  const keys = new Set(cited);
  const left = entries.map(({ key }) => key).filter((key) => !keys.has(key));
  const uncited = left.length && UNSEEN.test(analysis.prose.source) ? [] : left;
  remembered.set(bibliography, { state, uncited });
  return uncited;
}

/** An edit that touches no citation changes nothing. */
const remembered = new WeakMap<Bibliography, { readonly state: string; readonly uncited: readonly string[] }>();
