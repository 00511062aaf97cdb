/**
 * Assets are plain ASCII, and what is beyond stands in them as in JSON (`\u03b1`): a single Greek letter would have the
 * engine keep a whole asset at two bytes a character.
 */
export function toAscii(text: string): string {
  return text.replace(/[^\0-\x7f]/g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** The inverse of `toAscii`; a text without escapes comes back as it is. */
export function fromAscii(text: string): string {
  return text.includes('\\u')
    ? text.replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
    : text;
}
