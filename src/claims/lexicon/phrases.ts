import { type Token, wordsOf } from '../tokens.ts';

interface Node<T> {
  next: Map<string, Node<T>>;
  value?: T;
}

/** A phrase found in a sentence: tokens `from` (inclusive) to `to` (exclusive). */
export interface Found<T> {
  readonly from: number;
  readonly to: number;
  readonly value: T;
}

/** `{re,}sensiti{s,z}ed` → every word that the braces spell, as a shell would; braces may stand in braces. */
export function expand(pattern: string): string[] {
  const open = pattern.indexOf('{');
  if (open < 0) return [pattern];
  const choices = [''];
  let depth = 0;
  let at = open;
  for (; at < pattern.length; at++) {
    const sign = pattern[at]!;
    if (sign === '{' && depth++ === 0) continue;
    if (sign === '}' && --depth === 0) break;
    if (sign === ',' && depth === 1) choices.push('');
    else choices[choices.length - 1] += sign;
  }
  const tails = expand(pattern.slice(at + 1));
  return choices.flatMap(expand).flatMap((choice) => tails.map((tail) => pattern.slice(0, open) + choice + tail));
}

/** The phrases of a line of a table: patterns between bars, each expanded. */
export const phrasesOf = (patterns: string): string[] =>
  patterns.split('|').flatMap((pattern) => expand(pattern.trim()));

/** Makes the function that finds phrases in a sentence: the longest at each place, left to right, none overlapping. */
export function phraseFinder<T>(table: readonly (readonly [string, T])[]): (tokens: readonly Token[]) => Found<T>[] {
  const root: Node<T> = { next: new Map() };
  for (const [patterns, value] of table) {
    for (const phrase of phrasesOf(patterns)) {
      let node = root;
      for (const word of wordsOf(phrase)) {
        const next = node.next.get(word) ?? { next: new Map() };
        node.next.set(word, next);
        node = next;
      }
      node.value = value;
    }
  }
  return (tokens) => {
    const found: Found<T>[] = [];
    for (let from = 0; from < tokens.length; ) {
      const hit = longest(root, tokens, from);
      if (hit) found.push(hit);
      from = hit?.to ?? from + 1;
    }
    return found;
  };
}

function longest<T>(root: Node<T>, tokens: readonly Token[], from: number): Found<T> | undefined {
  let node: Node<T> | undefined = root;
  let best: Found<T> | undefined;
  for (let at = from; at < tokens.length; at++) {
    node = node.next.get(tokens[at]!.text);
    if (!node) break;
    if (node.value !== undefined) best = { from, to: at + 1, value: node.value };
  }
  return best;
}
