/** A content block (`[…]`) inside code, brackets not included, and what it is an argument of. */
export interface Content {
  readonly start: number;
  readonly end: number;
  /** Innermost function that it is handed to: `figure`, `table.cell`; empty outside calls. */
  readonly callee: string;
  /** Name of the argument: `caption`. */
  readonly argument: string;
}

/** What a stretch of code holds, and where it ends. */
export interface Code {
  readonly contents: readonly Content[];
  readonly end: number;
}

const WORD = /[A-Za-z_][\w.-]{0,80}/y;

/**
 * Reads Typst code from `at` to where its brackets are closed and its line ends (`toLineEnd`), or just to where
 * the first bracket is closed. Strings, comments and raw text are passed over. Reads no further than `limit`.
 */
export function readCode(source: string, at: number, limit: number, toLineEnd: boolean): Code {
  const contents: Content[] = [];
  const stack: { closing: string; callee: string }[] = [];
  let word = '';
  let argument = '';
  let i = at;
  while (i < limit) {
    const character = source[i]!;
    if (character === '"') i = behindString(source, i, limit);
    else if (source.startsWith('//', i)) i = behind(source, '\n', i, limit) - 1;
    else if (source.startsWith('/*', i)) i = behind(source, '*/', i + 2, limit);
    else if (character === '`') i = behind(source, '`', i + 1, limit);
    else if (character === '[') {
      const end = contentEnd(source, i, limit);
      contents.push({ start: i + 1, end, callee: stack.at(-1)?.callee || word, argument });
      argument = '';
      i = end + 1;
      if (stack.length === 0 && !toLineEnd) return { contents, end: i };
    } else if (character === '(' || character === '{') {
      stack.push({
        closing: character === '(' ? ')' : '}',
        callee: character === '(' ? word || (stack.at(-1)?.callee ?? '') : '',
      });
      word = '';
      i++;
    } else if (character === stack.at(-1)?.closing) {
      stack.pop();
      i++;
      if (stack.length === 0 && !toLineEnd) return { contents, end: i };
    } else if (character === '\n' && stack.length === 0) break;
    else {
      WORD.lastIndex = i;
      const match = WORD.exec(source)?.[0];
      if (match === undefined) {
        if (character === ':') argument = word;
        else if (character === ',') argument = '';
        if (character !== ' ') word = '';
        i++;
      } else {
        word = match;
        i += match.length;
      }
    }
  }
  return { contents, end: Math.min(i, limit) };
}

function behind(source: string, needle: string, from: number, limit: number): number {
  const found = source.indexOf(needle, from);
  return found < 0 ? limit : Math.min(limit, found + needle.length);
}

function behindString(source: string, at: number, limit: number): number {
  let i = at + 1;
  while (i < limit && source[i] !== '"') i += source[i] === '\\' ? 2 : 1;
  return Math.min(limit, i + 1);
}

/** Offset of the bracket that closes the content block at `at`, or `limit`. */
function contentEnd(source: string, at: number, limit: number): number {
  let depth = 0;
  for (let i = at; i < limit; i++) {
    const code = source.charCodeAt(i);
    if (code === 92) i++;
    else if (code === 91) depth++;
    else if (code === 93 && --depth === 0) return i;
  }
  return limit;
}
