import type { Citation } from '../types.ts';

const NARRATIVE = /^(?:[Cc]itet|[Cc]itealt|[Cc]iteauthor|[Tt]extcite|citeA|citeasnoun|shortcite[AN]|Citeauthor)/;
const OPTION = /\s{0,3}\[[^\][]{0,500}(?:\[[^\][]{0,100}\][^\][]{0,500}){0,3}\]/y;

/** Is the macro of the family that LaTeX, natbib and biblatex cite with? */
export function isCitation(name: string): boolean {
  return name !== 'nocite' && /cite/i.test(name) && /^[A-Za-z]{0,14}cite[A-Za-z]{0,14}$/i.test(name);
}

/**
 * Reads a citation's arguments: `\citep[see][p.~2]{a,b}`, biblatex's `\cites[1]{a}[2]{b}`.
 * @param behind offset behind the macro's name
 * @param groupEnd offset of the bracket that closes the group at, or after white space behind, an offset; -1 without
 */
export function readCitation(
  source: string,
  at: number,
  behind: number,
  name: string,
  groupEnd: (at: number) => number,
): Omit<Citation, 'at'> | undefined {
  const keys: Citation['keys'][number][] = [];
  let end = behind;
  const groups = name.endsWith('s') && !name.endsWith('alts') ? 20 : 1;
  for (let i = 0; i < groups; i++) {
    let from = end;
    for (let option = optionAt(source, from); option > 0; option = optionAt(source, from)) from += option;
    const last = groupEnd(from);
    if (last < 0) break;
    const start = source.indexOf('{', from) + 1;
    for (const match of source.slice(start, last).matchAll(/[^\s,%]+/g)) {
      const first = start + match.index;
      keys.push({ key: match[0], range: { start: first, end: first + match[0].length } });
    }
    end = last + 1;
  }
  if (end === behind) return undefined;
  return { range: { start: at, end }, keys, style: NARRATIVE.test(name) ? 'narrative' : 'bracketed' };
}

function optionAt(source: string, at: number): number {
  OPTION.lastIndex = at;
  return OPTION.exec(source)?.[0].length ?? 0;
}
