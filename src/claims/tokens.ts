import type { Mention } from '../recognition/types.ts';
import type { Range } from '../text/types.ts';

/** A word, a sign or a whole mention. Offsets count in the block's prose. */
export interface Token extends Range {
  /** Lower case; every dash is `-`. Empty for a mention, so that no table of words matches inside a name. */
  readonly text: string;
  readonly mention: Mention | undefined;
  /** No space stands between this token and the one before. */
  readonly glued: boolean;
}

const WORD = /[\p{L}\p{N}]+(?:['’.][\p{L}\p{N}]+)*|[^\s\p{L}\p{N}]/gu;
const DASH = /[-‐‑‒–—−]/;

/**
 * Cuts a stretch of prose into tokens, each mention being one.
 * @param mentions those inside `range`, in order, without overlap.
 */
export function tokensOf(prose: string, range: Range, mentions: readonly Mention[]): Token[] {
  const tokens: Token[] = [];
  let at = range.start;
  for (const mention of mentions) {
    words(prose, at, mention.start, tokens);
    tokens.push(token('', mention.start, mention.end, mention, tokens));
    at = mention.end;
  }
  words(prose, at, range.end, tokens);
  return tokens;
}

/** The words of a phrase as `tokensOf` would cut them: how the tables of words are read. */
export function wordsOf(phrase: string): string[] {
  const tokens: Token[] = [];
  words(phrase, 0, phrase.length, tokens);
  return tokens.map(({ text }) => text);
}

function words(prose: string, start: number, end: number, into: Token[]): void {
  if (start >= end) return;
  for (let at = start; at < end; ) {
    const code = prose.charCodeAt(at);
    if (code >= SMALL) {
      otherWords(prose, at, end, into);
      return;
    }
    const kind = KINDS[code]!;
    const from = at++;
    if (kind === SPACE) continue;
    if (kind === LETTER) {
      for (; at < end; at++) {
        const next = prose.charCodeAt(at);
        if (next >= SMALL) {
          if (next === 0x2019 && isLetterAt(prose, at + 1, end)) continue;
          // A dash ends a word; of other signs and letters beyond the table the expression decides.
          if (next >= 0x2010 && next <= 0x2015) break;
          otherWords(prose, from, end, into);
          return;
        }
        if (KINDS[next] === LETTER) continue;
        if ((next !== 39 && next !== 46) || !isLetterAt(prose, at + 1, end)) break;
        if (prose.charCodeAt(at + 1) >= SMALL) {
          otherWords(prose, from, end, into);
          return;
        }
      }
    }
    into.push(token(lowered(prose, from, at), from, at, undefined, into));
  }
}

/** The same by the expression alone, for what the table does not know. */
function otherWords(prose: string, start: number, end: number, into: Token[]): void {
  const text = prose.slice(start, end);
  WORD.lastIndex = 0;
  for (let match = WORD.exec(text); match; match = WORD.exec(text)) {
    const at = start + match.index;
    const word = DASH.test(match[0]) ? '-' : match[0].toLowerCase();
    into.push(token(word, at, at + match[0].length, undefined, into));
  }
}

/** Tokens are made in one place and all alike, which engines reward. */
const token = (
  text: string,
  start: number,
  end: number,
  mention: Mention | undefined,
  before: readonly Token[],
): Token => ({ start, end, text, mention, glued: before.length > 0 && before[before.length - 1]!.end === start });

/** Code units below this are told apart by a table. */
const SMALL = 0x250;
const SIGN = 0;
const LETTER = 1;
const SPACE = 2;
const KINDS = Uint8Array.from({ length: SMALL }, (_, code) => {
  const unit = String.fromCharCode(code);
  return /[\p{L}\p{N}]/u.test(unit) ? LETTER : /\s/.test(unit) ? SPACE : SIGN;
});

/** May a word go on here? A unit beyond the table may be a letter. */
function isLetterAt(prose: string, at: number, end: number): boolean {
  if (at >= end) return false;
  const code = prose.charCodeAt(at);
  return code >= SMALL || KINDS[code] === LETTER;
}

/** Words repeat: each is put into lower case once, and the same string is handed out again, whose hash is known. */
const met: ({ readonly raw: string; readonly lower: string } | undefined)[] = new Array(1 << 13);

function lowered(prose: string, start: number, end: number): string {
  let hash = 0;
  for (let i = start; i < end; i++) hash = (Math.imul(hash, 31) + prose.charCodeAt(i)) | 0;
  const slot = hash & (met.length - 1);
  const known = met[slot];
  if (known && known.raw.length === end - start && prose.startsWith(known.raw, start)) return known.lower;
  const raw = prose.slice(start, end);
  const lower = raw.toLowerCase();
  met[slot] = { raw, lower };
  return lower;
}

/** Does the token look like a verb that a subject stands before: "is", "showed", "blunts"? A plural noun does too. */
export const isVerb = (token: Token | undefined): boolean => token !== undefined && VERB.test(token.text);

const VERB = /^(?:is|are|was|were|has|have|had|did|does|do|can|may|could|[a-z]+(?:[^s\W]s|ed))$/;
