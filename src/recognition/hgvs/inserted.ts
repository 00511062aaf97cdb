import { type Cursor, done, eat, expect, fail, next, rest, take } from './cursor.ts';
import { readLocation, type Setting } from './location.ts';
import { readPrefix, readReference } from './reference.ts';

/** Nucleotides of DNA (capitals) and RNA, with the codes for more than one of them (IUPAC). */
const BASES = /[A-Za-z]{1,5000}/y;
const DNA = /^[ACGTBDHKMNRSVWY]+$/;
const RNA = /^[acgubdhkmnrsvwy]+$/i;

/** A nucleotide sequence in the letters of its level, as the normal form writes it. */
export function readBases(cursor: Cursor, { prefix }: Setting): string | undefined {
  const at = cursor.at;
  const match = eat(cursor, BASES);
  if (!match) return undefined;
  // What follows a sequence may be letters too: `delCinsGA`, `conNM_…`.
  const length = match[0].search(/ins|del|dup|inv|con|copy/);
  const text = length < 0 ? match[0] : match[0].slice(0, length);
  cursor.at = at + text.length;
  if (!text) return undefined;
  const rna = prefix === 'r';
  const alien = [...text].findIndex((base) => !(rna ? RNA : DNA).test(base));
  if (alien >= 0) fail(cursor, alienBase(text[alien]!, rna), at + alien);
  return rna ? text.toLowerCase() : text;
}

function alienBase(base: string, rna: boolean): string {
  if (rna && /t/i.test(base)) return `\`${base}\` is not an RNA nucleotide: write \`u\`.`;
  if (!rna && base === 'U') return '`U` is not a DNA nucleotide: write `T`, or use `r.` for RNA.';
  if (!rna && /[acgt]/.test(base)) return `DNA nucleotides are in capitals: write \`${base.toUpperCase()}\`.`;
  if (base === 'X') return '`X` is no nucleotide: leave the sequence out, or write `N` for an unknown one.';
  return `\`${base}\` is not a nucleotide.`;
}

const COUNT = /(\d{1,9})|\((\d{1,9}|\?)_(\d{1,9}|\?)\)/y;

/** `[23]`, `[(50_60)]`: how often. */
export function readCount(cursor: Cursor): string {
  expect(cursor, '[', 'A number of copies in square brackets is expected.');
  const at = cursor.at;
  const count = eat(cursor, COUNT);
  if (!count) fail(cursor, `A number of copies is expected, e.g. \`[23]\`, not \`${rest(cursor)}\`.`, at);
  expect(cursor, ']', 'The square bracket of the number of copies is not closed.');
  return `[${count[0]}]`;
}

const ESTIMATE = /\(\d{1,9}(?:_\d{1,9})?\)/y;

/**
 * What came in: a sequence, a stretch of this or another reference, an estimate, or several of these in brackets.
 * @param mayBePoint a single position will do, which otherwise reads as a length
 */
export function readInserted(cursor: Cursor, setting: Setting, mayBePoint = false): string {
  if (!take(cursor, '[')) return readPart(cursor, setting, mayBePoint);
  const parts = [readPart(cursor, setting, true)];
  while (take(cursor, ';')) parts.push(readPart(cursor, setting, true));
  expect(cursor, ']', `The inserted parts are not closed: \`]\` is expected before \`${rest(cursor)}\`.`);
  return `[${parts.join(';')}]`;
}

function readPart(cursor: Cursor, setting: Setting, mayBePoint: boolean): string {
  const at = cursor.at;
  const estimate = eat(cursor, ESTIMATE);
  if (estimate) return estimate[0];
  if (/^\?(?:[\];]|$)/.test(next(cursor, 2)) && take(cursor, '?')) return '?';
  const reference = readReference(cursor);
  if (reference.text) {
    const prefix = readPrefix(cursor);
    const { text } = readLocation(cursor, { ...setting, prefix: prefix ?? setting.prefix, reference });
    return `${reference.text}${prefix ? `${prefix}.` : ''}${text}${take(cursor, 'inv') ? 'inv' : ''}`;
  }
  if (/^[-*(?\d]|^pter|^qter/.test(next(cursor, 4))) {
    const location = readLocation(cursor, setting);
    if (!location.to && !mayBePoint) {
      fail(
        cursor,
        `\`${location.text}\` does not say what came in: give the sequence, or \`N[${location.text}]\` for its length.`,
        at,
      );
    }
    return `${location.text}${take(cursor, 'inv') ? 'inv' : ''}`;
  }
  const bases = readBases(cursor, setting);
  if (!bases) {
    fail(
      cursor,
      done(cursor) ? 'The inserted sequence is missing.' : `\`${rest(cursor)}\` is not an inserted sequence.`,
    );
  }
  return next(cursor) === '[' ? `${bases}${readCount(cursor)}` : bases;
}
