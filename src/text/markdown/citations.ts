import { isCrossReference } from '../conventions.ts';
import type { Citation } from '../types.ts';

type Keys = Citation['keys'];

/** A citation key (Pandoc's manual, "Citation syntax"): inner punctuation may stand between letters and digits only. */
const KEY = /-?@(?:\{([^{}\s]{1,200})\}|([\p{L}\p{N}_*](?:[\p{L}\p{N}_]|[:.#$%&\-+?<>~/](?=[\p{L}\p{N}_/])){0,200}))/uy;

/** A key that begins with its `@` (or `-@`) at `at`. */
export function readKey(
  source: string,
  at: number,
): { key: string; range: { start: number; end: number }; end: number } | undefined {
  KEY.lastIndex = at;
  const match = KEY.exec(source);
  const key = match?.[1] ?? match?.[2];
  if (!match || key === undefined) return undefined;
  const end = at + match[0].length;
  const start = match[1] === undefined ? end - key.length : end - 1 - key.length;
  return { key, range: { start, end: start + key.length }, end };
}

/**
 * Reads what stands between square brackets as a Pandoc citation group: `[see @a, p. 3; -@b]`.
 * @returns the keys, none of them if all are cross references; nothing if the brackets hold no citation
 */
export function readGroup(source: string, from: number, to: number): Keys | undefined {
  const keys: Keys[number][] = [];
  let found = false;
  const text = source.slice(from, to);
  for (let i = text.indexOf('@'); i >= 0; i = text.indexOf('@', i + 1)) {
    const at = from + i;
    if (at > from && /[\p{L}\p{N}_]/u.test(source[at - 1]!)) continue;
    const read = readKey(source, at);
    if (!read || read.end > to) continue;
    found = true;
    if (!isCrossReference(read.key)) keys.push({ key: read.key, range: read.range });
    i = read.end - 1 - from;
  }
  return found ? keys : undefined;
}
