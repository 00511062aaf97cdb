import { readBody } from './alleles.ts';
import { type Cursor, done, Fault, fail, next, rest, take } from './cursor.ts';
import type { Setting } from './location.ts';
import { readAdjoined } from './nucleotide.ts';
import { checkLevel, readPrefix, readReference } from './reference.ts';

export interface HgvsCheck {
  readonly valid: boolean;
  /** `at` is an offset into the description. */
  readonly errors: readonly { readonly message: string; readonly at?: number }[];
  readonly canonical?: string;
  /** Where the syntax holds and the reference sequence speaks against it (`checkHgvsIn`). */
  readonly warnings?: readonly { readonly message: string; readonly at: number }[];
}

export interface HgvsOptions {
  /**
   * The description stands in running text. What HGVS leaves out (`c.20_23dupTAGA`) is then an error only where the
   * description names its reference sequence: prose may say what a table need not.
   */
  readonly inProse?: boolean;
}

/** Longer descriptions exist, but nobody reads them. */
const LONGEST = 20_000;

/**
 * Checks a description against the syntax of the HGVS nomenclature, version 21.1
 * (https://hgvs-nomenclature.org); no sequence is needed. `canonical` writes residues in three letters and
 * leaves out what HGVS leaves out. The first error ends the check. Never throws.
 */
export function checkHgvs(description: string, { inProse = false }: HgvsOptions = {}): HgvsCheck {
  const cursor: Cursor = { text: description.slice(0, LONGEST), at: 0 };
  try {
    if (description.length > LONGEST) fail(cursor, `The description is longer than ${LONGEST} characters.`, LONGEST);
    checkCharacters(cursor, inProse);
    const canonical = readDescription(cursor, inProse);
    if (!done(cursor)) fail(cursor, leftOver(cursor));
    return { valid: true, errors: [], canonical };
  } catch (error) {
    if (!(error instanceof Fault)) throw error;
    return { valid: false, errors: [{ message: error.message, at: error.at }] };
  }
}

const ALIEN: readonly (readonly [RegExp, string])[] = [
  [
    /(?<=\d)[\u02c6^](?=\d)|\u02c6/,
    'A range is written with an underscore (`123_124`), `^` means "or" between whole alternatives.',
  ],
  [
    /[\u2010-\u2015\u2212]/,
    'This dash is no ASCII hyphen: use `-` for a position before the start or in an intron, `_` for a range.',
  ],
  [/[\u2192\u21d2]|--?>/, 'The arrow of a substitution is `>`.'],
  [/[^\x20-\x7e]/, 'This character has no meaning in HGVS.'],
];

function checkCharacters(cursor: Cursor, inProse: boolean): void {
  if (!cursor.text.trim()) fail(cursor, 'The description is empty.');
  const space = cursor.text.search(/\s/);
  if (space >= 0) {
    fail(cursor, withoutSpaces(cursor.text.replace(/\s+/g, ''), inProse), space);
  }
  for (const [regex, message] of ALIEN) {
    const at = cursor.text.search(regex);
    if (at >= 0) fail(cursor, message, at);
  }
}

/** What to do about spaces; advice that would be refused next is none. */
function withoutSpaces(closed: string, inProse: boolean): string {
  if (closed.length > 60) return 'A description has no spaces.';
  const [error] = checkHgvs(closed, { inProse }).errors;
  return error
    ? `A description has no spaces, and \`${closed}\` is not valid either: ${error.message}`
    : `A description has no spaces: write \`${closed}\`.`;
}

function readDescription(cursor: Cursor, inProse: boolean): string {
  if (/^STR:D(?:\d{1,2}|X|Y)S\d{1,6}$/.test(cursor.text)) {
    cursor.at = cursor.text.length;
    return cursor.text;
  }
  let text = readReferenced(cursor, inProse);
  while (take(cursor, '^')) text += `^${readReferenced(cursor, inProse)}`;
  return text;
}

function readReferenced(cursor: Cursor, inProse: boolean): string {
  if (/^\[[cgmnopr]\./.test(next(cursor, 3))) {
    fail(cursor, 'The prefix stands before the bracket, once, and `;` parts the changes: `c.[76A>C;83G>C]`.');
  }
  const start = cursor.at;
  const reference = readReference(cursor);
  const at = cursor.at;
  const prefix = readPrefix(cursor);
  if (!prefix && (!reference.text || !/^[\d(*-]/.test(next(cursor)))) {
    fail(
      cursor,
      'The prefix is missing: `c.` coding DNA, `g.` genomic, `m.` mitochondrial, `n.` non-coding, `r.` RNA, `p.` protein.',
      at,
    );
  }
  if (prefix) checkLevel(cursor, reference, prefix, start);
  const setting: Setting = { prefix, reference, inProse };
  const body = readBody(cursor, setting);
  const whole = next(cursor, 2) === '::' && prefix !== 'p' ? readAdjoined(cursor, setting, body) : body;
  return `${reference.text}${prefix ? `${prefix}.` : ''}${whole}`;
}

function leftOver(cursor: Cursor): string {
  const text = cursor.text.slice(cursor.at);
  if (/^;?[cgmnopr]\./.test(text)) return 'One description has one prefix: do not mix reference types.';
  return `\`${rest(cursor)}\` is more than a description holds here.`;
}
