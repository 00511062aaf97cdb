/** The Latin letters of a lower-cased word, a bit each. */
export function lettersOf(word: string): number {
  let letters = 0;
  for (let i = 0; i < word.length; i++) {
    const letter = word.charCodeAt(i) - 97;
    if (letter >= 0 && letter < 26) letters |= 1 << letter;
  }
  return letters;
}

/**
 * May a beginning of a word with the letters `theirs` be within `distance` edits of one with `ours`? An edit brings at
 * most one letter in, so that more letters than edits cannot be lacking. Never denies what is so.
 */
export function mayBeWithin(distance: number, ours: number, theirs: number): boolean {
  let lacking = ours & ~theirs;
  for (let i = 0; i < distance; i++) lacking &= lacking - 1;
  return lacking === 0;
}
