/**
 * Runs of `length` words in a row, small, parted by one blank. Only prose counts: a tab, bar, quote or semicolon ends a run,
 * since what stands between them in a table are names and not sentences.
 */
export function* runsOf(text: string, length: number): Generator<string> {
  for (const piece of text.toLowerCase().split(/[\t|"“”;]/)) {
    const words = piece.match(/[\p{L}\p{N}]+/gu) ?? [];
    for (let i = 0; i + length <= words.length; i++) yield words.slice(i, i + length).join(' ');
  }
}
