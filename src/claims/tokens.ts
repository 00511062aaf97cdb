import type { Mention } from '../recognition/types.ts';
import type { Range } from '../text/types.ts';

/** A word, a sign or a whole mention. Offsets count in the block's prose. */
export interface Token extends Range {
  /** Lower case; every dash is `-`. Empty for a mention, so that no table of words matches inside a name. */
  readonly text: string;
  readonly mention?: Mention;
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
    tokens.push({ text: '', start: mention.start, end: mention.end, mention, glued: endsAt(tokens, mention.start) });
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
  for (const match of prose.slice(start, end).matchAll(WORD)) {
    const at = start + match.index;
    const text = DASH.test(match[0]) ? '-' : match[0].toLowerCase();
    into.push({ text, start: at, end: at + match[0].length, glued: endsAt(into, at) });
  }
}

const endsAt = (tokens: readonly Token[], offset: number) => tokens.at(-1)?.end === offset;

/** Does the token look like a verb that a subject stands before: "is", "showed", "blunts"? A plural noun does too. */
export const isVerb = (token: Token | undefined): boolean => token !== undefined && VERB.test(token.text);

const VERB = /^(?:is|are|was|were|has|have|had|did|does|do|can|may|could|[a-z]+(?:[^s\W]s|ed))$/;
