import type { Range } from '../../src/text/types.ts';

/** A range of a text with what is said of it. */
export interface Labelled extends Range {
  readonly text: string;
  readonly label: string;
}

/** A label may hold one pair of brackets: `PD-(L)1 inhibitor`. */
const MARK = /\[([^\]]+)\]\(([^()]*(?:\([^()]*\)[^()]*)?)\)/g;

/** Reads `[Tagrisso](osimertinib) was stopped`: the text without its marks, and what they say. */
export function readLabelled(fixture: string): { readonly text: string; readonly labels: readonly Labelled[] } {
  const labels: Labelled[] = [];
  let text = '';
  let at = 0;
  for (const match of fixture.matchAll(MARK)) {
    text += fixture.slice(at, match.index);
    labels.push({ start: text.length, end: text.length + match[1]!.length, text: match[1]!, label: match[2]! });
    text += match[1]!;
    at = match.index + match[0].length;
  }
  return { text: text + fixture.slice(at), labels };
}

/** The inverse of `readLabelled`: what was found, written into the text, to be compared with the fixture. */
export function writeLabelled(text: string, found: readonly (Range & { readonly label: string })[]): string {
  let written = '';
  let at = 0;
  for (const { start, end, label } of found) {
    written += `${text.slice(at, start)}[${text.slice(start, end)}](${label})`;
    at = end;
  }
  return written + text.slice(at);
}

/** The lines of a fixture, without empty lines and comments (`# …`). */
export const lines = (fixture: string): string[] =>
  fixture
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line && !line.startsWith('#'));
