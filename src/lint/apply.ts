import type { Edit, Fix } from './types.ts';

/**
 * Applies fixes to a text, first come first served: a fix that overlaps one already taken is left for the next run.
 * Returns the new text and how many fixes went in.
 */
export function applyFixes(text: string, fixes: readonly Fix[]): { readonly text: string; readonly applied: number } {
  const { edits, applied } = compatibleEdits(fixes);
  let result = '';
  let at = 0;
  for (const edit of edits) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { text: result + text.slice(at), applied };
}

/** Edits of the fixes that can go in together, in document order, and of how many fixes they are. A fix goes in whole or not at all. */
export function compatibleEdits(fixes: readonly Fix[]): { readonly edits: readonly Edit[]; readonly applied: number } {
  const taken: Edit[] = [];
  let applied = 0;
  for (const { edits } of fixes) {
    if (edits.some((edit) => taken.some((other) => overlap(edit, other)))) continue;
    taken.push(...edits);
    applied++;
  }
  return { edits: taken.sort((a, b) => a.start - b.start), applied };
}

function overlap(a: Edit, b: Edit): boolean {
  return (a.start < b.end && b.start < a.end) || a.start === b.start;
}
