/** What is wrong with a description. Thrown inside the parser only; `checkHgvs` turns it into a result. */
export class Fault extends Error {
  constructor(
    message: string,
    /** Offset into the description. */
    readonly at: number,
  ) {
    super(message);
  }
}

/** A place in the description that the parser reads on from. */
export interface Cursor {
  readonly text: string;
  at: number;
}

/** Stops with what is wrong, at the cursor or where told. */
export function fail(cursor: Cursor, message: string, at = cursor.at): never {
  throw new Fault(message, at);
}

/** Takes a literal; says whether it was there. */
export function take(cursor: Cursor, literal: string): boolean {
  if (!cursor.text.startsWith(literal, cursor.at)) return false;
  cursor.at += literal.length;
  return true;
}

/** Takes what a sticky expression matches. */
export function eat(cursor: Cursor, sticky: RegExp): RegExpExecArray | undefined {
  sticky.lastIndex = cursor.at;
  const match = sticky.exec(cursor.text);
  if (match) cursor.at += match[0].length;
  return match ?? undefined;
}

/** Takes a literal or stops. */
export function expect(cursor: Cursor, literal: string, message: string): void {
  if (!take(cursor, literal)) fail(cursor, message);
}

export const next = (cursor: Cursor, length = 1): string => cursor.text.slice(cursor.at, cursor.at + length);
export const done = (cursor: Cursor): boolean => cursor.at >= cursor.text.length;

/** The rest, short enough for a message. */
export function rest(cursor: Cursor): string {
  const text = cursor.text.slice(cursor.at);
  return text.length > 20 ? `${text.slice(0, 20)}…` : text;
}
