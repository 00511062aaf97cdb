/** Takes the caret `|` out of a text: what is left, and where it stood. */
export function atCaret(text: string): { readonly text: string; readonly offset: number } {
  const offset = text.indexOf('|');
  if (offset < 0 || text.indexOf('|', offset + 1) >= 0) throw new Error(`One caret, please: ${text}`);
  return { text: text.slice(0, offset) + text.slice(offset + 1), offset };
}
