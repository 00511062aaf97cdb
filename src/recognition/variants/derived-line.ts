import { isCellLine } from '../cell-lines.ts';
import type { Draft } from './draft.ts';

/** What a line that was grown until it resisted is called before its name. */
const DERIVED_BEFORE =
  /(?:derivatives?|sub-?lines?|sub-?clones?|counterparts?|(?:resistant|tolerant|cell) lines?|resistant cells?|designated|termed|named|called)[\s,(:-]{1,3}$/i;

/**
 * Is a would-be substitution the resistant daughter of a cell line ("the resistant derivative A375R")? It is where the
 * name without its R is a line's, and the words before it or the parent's name in the same paragraph say so.
 */
export function isDerivedLine({ start, end }: Pick<Draft, 'start' | 'end'>, prose: string): boolean {
  const name = prose.slice(start, end);
  if (!/^[A-Z]\d{2,4}R$/.test(name)) return false;
  const parent = name.slice(0, -1);
  if (!isCellLine(parent)) return false;
  return DERIVED_BEFORE.test(prose.slice(Math.max(0, start - 32), start)) || standsAlone(parent, prose);
}

function standsAlone(name: string, prose: string): boolean {
  for (let at = prose.indexOf(name); at >= 0; at = prose.indexOf(name, at + 1)) {
    const [before = ' ', after = ' '] = [prose[at - 1], prose[at + name.length]];
    if (!/\w/.test(before) && !/\w/.test(after)) return true;
  }
  return false;
}
