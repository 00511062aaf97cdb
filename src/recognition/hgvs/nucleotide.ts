import { type Cursor, done, eat, fail, next, rest, take } from './cursor.ts';
import { checkReplacement } from './delins.ts';
import { readBases, readCount, readInserted } from './inserted.ts';
import {
  areNeighbours,
  isHyphenRange,
  isReferenceGiven,
  type Location,
  lengthOf,
  readLocation,
  type Setting,
} from './location.ts';
import { readPrefix, readReference } from './reference.ts';

/** One change at one place, with what the rules for alleles need of it. */
export interface Change {
  readonly text: string;
  readonly start: number;
  readonly kind: 'sub' | 'ins' | 'other';
  readonly location: Location | undefined;
}

const SPECIAL = /=|\(=\)|\?|0\?|0(?!\d)|\(?spl\??\)?/y;
/** How long an uncertain deletion is: `g.(100_150)del(15)`. */
const ESTIMATE = /\(\d{1,9}(?:_\d{1,9})?\)/y;
const LENGTH = /\d{1,9}/y;

/** A change at DNA or RNA level: a place and what happened there. */
export function readNucleotide(cursor: Cursor, setting: Setting): Change {
  const start = cursor.at;
  const special = eat(cursor, SPECIAL);
  if (special && (done(cursor) || /^[\];,)(^:]/.test(next(cursor)))) {
    if (special[0].includes('spl') && setting.prefix !== 'r')
      fail(cursor, '`spl` is said of RNA only (`r.spl`).', start);
    return { text: special[0], start, kind: 'other', location: undefined };
  }
  cursor.at = start;
  if (next(cursor, 3) === 'ins' || next(cursor, 3) === 'dup') {
    // Only the last of adjoined changes may leave its place to the ones before it.
    const operation = next(cursor, 3);
    cursor.at += 3;
    if (operation === 'dup' || setting.prefix !== 'g') fail(cursor, `\`${operation}\` needs a position.`, start);
    return { text: `ins${readInserted(cursor, setting)}`, start, kind: 'other', location: undefined };
  }
  const location = readLocation(cursor, setting);
  const edit = readEdit(cursor, setting, location);
  const kind = /^[A-Za-z]>/.test(edit) ? 'sub' : edit.startsWith('ins') ? 'ins' : 'other';
  return { text: `${location.text}${edit}`, start, kind, location };
}

function readEdit(cursor: Cursor, setting: Setting, location: Location): string {
  if (take(cursor, '=')) {
    // Mosaic (/) and chimeric (//): the changed sequence beside the unchanged one.
    const slashes = take(cursor, '//') ? '//' : take(cursor, '/') ? '/' : '';
    return `=${slashes}${slashes ? readEdit(cursor, setting, location) : ''}`;
  }
  if (take(cursor, '|')) return `|${readModification(cursor)}`;
  if (next(cursor) === '[') return readCounts(cursor, setting);
  if (take(cursor, '>')) return readReplacement(cursor, setting, location);
  if (take(cursor, 'delins')) return readReplaced(cursor, setting, location);
  if (take(cursor, 'del')) return readDeletion(cursor, setting, location);
  if (take(cursor, 'dup')) return readDuplication(cursor, setting, location);
  if (take(cursor, 'ins')) return readInsertion(cursor, setting, location);
  if (take(cursor, 'inv')) return readInversion(cursor, setting, location);
  if (take(cursor, 'con')) return readConversion(cursor, setting);
  if (take(cursor, 'copy')) {
    const copies = eat(cursor, LENGTH);
    return copies ? `copy${copies[0]}` : fail(cursor, 'The number of copies is missing.');
  }
  if (take(cursor, 'indel')) fail(cursor, '`indel` is not an HGVS term: write `delins`.', cursor.at - 5);
  const at = cursor.at;
  const bases = readBases(cursor, setting);
  if (!bases) return '';
  // 76A= is the older way to say 76=.
  if (bases.length === 1 && next(cursor) === '=') return readEdit(cursor, setting, location);
  if (next(cursor) === '[') return readRepeat(cursor, setting, location, bases);
  if (take(cursor, '>')) return readSubstitution(cursor, setting, location, bases, at);
  return fail(cursor, `\`${bases}\` says what was there but not what became of it.`, at);
}

/** Conversions left the nomenclature in version 20, but the descriptions stand in databases. */
function readConversion(cursor: Cursor, setting: Setting): string {
  let text = `con${readInserted(cursor, setting, true)}`;
  while (take(cursor, 'con')) text += `con${readInserted(cursor, setting, true)}`;
  return text;
}

function readSubstitution(cursor: Cursor, setting: Setting, location: Location, ref: string, at: number): string {
  const alt = readBases(cursor, setting);
  if (!alt) fail(cursor, 'The new nucleotide is missing after `>`.');
  if (ref.length > 1 || alt.length > 1 || location.to) {
    const end = location.to?.text ?? (lengthOf(location) ? String(location.from.base + ref.length - 1) : undefined);
    const whole = end && end !== location.from.text ? `${location.from.text}_${end}` : location.text;
    if (!location.uncertain) {
      fail(cursor, `A substitution replaces one nucleotide by one: write \`${whole}delins${alt}\`.`, at);
    }
  }
  if (ref === alt) fail(cursor, `\`${ref}>${alt}\` changes nothing: write \`${location.text}=\`.`, at);
  return `${ref}>${alt}`;
}

/** `[4]466_489[9]`: a repeat by its place, and further ones behind it. */
function readCounts(cursor: Cursor, setting: Setting): string {
  let text = readCount(cursor);
  while (/\d/.test(next(cursor))) text += `${readLocation(cursor, setting).text}${readCount(cursor)}`;
  return text;
}

/** `10>[…]`, where the reference sequence alone says what was there. */
function readReplacement(cursor: Cursor, setting: Setting, location: Location): string {
  if (next(cursor) !== '[')
    fail(cursor, `The reference nucleotide is missing: write \`${location.text}N>…\` with it.`, cursor.at - 1);
  return `>${readInserted(cursor, setting)}`;
}

/** What stands in place of a stretch, and whether that is a `delins` at all. */
function readReplaced(cursor: Cursor, setting: Setting, location: Location, deleted = ''): string {
  const inserted = readInserted(cursor, setting);
  const isPlain = /^[A-Za-z]+$/.test(inserted);
  if (isPlain && !location.uncertain) {
    checkReplacement(
      cursor,
      {
        first: deleted[0],
        last: deleted.at(-1),
        length: location.to ? lengthOf(location) : 1,
        inserted: [...inserted],
      },
      location.text,
      (from, to) => `${location.text}${from ?? (setting.prefix === 'r' ? 'n' : 'N')}>${to}`,
      location.start,
    );
  }
  return `delins${inserted}`;
}

/**
 * What HGVS leaves out behind `del`, `dup` and `inv`: a length, or the sequence that the reference already holds.
 * @returns what it keeps, the size of an uncertain change; the nucleotides told; and whether they had to be left out
 */
function readTold(cursor: Cursor, setting: Setting, location: Location, operation: string) {
  const estimate = location.uncertain ? eat(cursor, ESTIMATE) : undefined;
  if (estimate) return { size: estimate[0], bases: '' };
  const at = cursor.at;
  const length = lengthOf(location);
  const digits = eat(cursor, LENGTH);
  if (digits) {
    const told = Number(digits[0]);
    const last = length === 1 ? location.from.base + told - 1 : Number.NaN;
    if (length !== undefined && length !== told) {
      const better = Number.isNaN(last) ? `${location.text}${operation}` : `${location.from.text}_${last}${operation}`;
      fail(
        cursor,
        `A ${operation === 'del' ? 'deletion' : 'duplication'} names its first and last nucleotide, not its length: write \`${better}\`.`,
        at,
      );
    }
    if (isReferenceGiven(setting)) {
      fail(cursor, `The position holds the length already: write \`${location.text}${operation}\`.`, at);
    }
    return { size: '', bases: '' };
  }
  const bases = readBases(cursor, setting);
  if (!bases) return { size: '', bases: '' };
  if (length !== undefined && length !== bases.length) {
    fail(
      cursor,
      `\`${bases}\` has ${bases.length} nucleotides, the position ${length}: name the first and the last one.`,
      at,
    );
  }
  return { size: '', bases, at };
}

/** Stops where nucleotides were told that the reference holds. */
function refuseTold(cursor: Cursor, setting: Setting, bases: string, at: number | undefined, better: string): void {
  if (bases && isReferenceGiven(setting)) {
    fail(cursor, `The reference sequence holds \`${bases}\` already: write \`${better}\`.`, at);
  }
}

/** @returns the size of an uncertain change, the one thing that HGVS keeps */
function readRedundant(cursor: Cursor, setting: Setting, location: Location, operation: string): string {
  const { size, bases, at } = readTold(cursor, setting, location, operation);
  refuseTold(cursor, setting, bases, at, `${location.text}${operation}`);
  return size;
}

function readDeletion(cursor: Cursor, setting: Setting, location: Location): string {
  if (isHyphenRange(location)) {
    const { base, offset } = location.from;
    fail(
      cursor,
      `\`${location.text}\` is an intron position; a range has an underscore: write \`${base}_${-offset}del\`.`,
      location.start,
    );
  }
  if (next(cursor, 2) === 'N[') {
    cursor.at++;
    return `delN${readCount(cursor)}`;
  }
  const { size, bases, at } = readTold(cursor, setting, location, 'del');
  const replaced = take(cursor, 'ins') ? readReplaced(cursor, setting, location, bases) : undefined;
  refuseTold(cursor, setting, bases, at, `${location.text}${replaced ? 'delins…' : 'del'}`);
  return replaced ?? `del${size}`;
}

function readDuplication(cursor: Cursor, setting: Setting, location: Location): string {
  const at = cursor.at - 3;
  if (take(cursor, 'ins') || take(cursor, 'inv')) {
    fail(
      cursor,
      '`dupins` and `dupinv` are no changes of HGVS: write the copy as an insertion, e.g. `234_235ins123_234inv`.',
      at,
    );
  }
  if (isHyphenRange(location)) {
    fail(
      cursor,
      `A range has an underscore: write \`${location.from.base}_${-location.from.offset}dup\`.`,
      location.start,
    );
  }
  return `dup${readRedundant(cursor, setting, location, 'dup')}`;
}

/** A stretch of the same reference, whole. */
const STRETCH = /^(\d{1,12})_(\d{1,12})$/;

function readInsertion(cursor: Cursor, setting: Setting, location: Location): string {
  if (!location.to && !location.uncertain) {
    const { text, base, offset } = location.from;
    const then = offset || Number.isNaN(base) ? 'the next one' : `\`${text}_${base + 1}ins…\``;
    fail(cursor, `An insertion names both of its neighbours: ${offset ? 'add' : 'write'} ${then}.`, location.start);
  }
  if (areNeighbours(location) === false) {
    fail(
      cursor,
      `An insertion lies between two neighbours, and \`${location.text}\` are none: a replacement is \`delins\`.`,
      location.start,
    );
  }
  const inserted = readInserted(cursor, setting);
  const [, first, last] = STRETCH.exec(inserted) ?? [];
  if (location.to && (last === location.from.text || first === location.to.text)) {
    fail(cursor, `A copy beside the original is a duplication: write \`${inserted}dup\`.`, location.start);
  }
  return `ins${inserted}`;
}

function readInversion(cursor: Cursor, setting: Setting, location: Location): string {
  if (!location.to && !location.uncertain)
    fail(cursor, 'An inversion needs a range: one nucleotide cannot be inverted.', location.start);
  readRedundant(cursor, setting, location, 'inv');
  return 'inv';
}

function readRepeat(cursor: Cursor, { prefix, ...setting }: Setting, location: Location, unit: string): string {
  const { from } = location;
  const coding = (prefix === 'c' || prefix === 'r') && from.base > 0 && from.base < 1e12 && !from.offset;
  if (coding && unit.length % 3 !== 0) {
    fail(
      cursor,
      `Within the coding sequence a repeat's unit is a multiple of 3: describe \`${unit}[…]\` as \`dup\`, \`del\` or \`ins\`.`,
      location.start,
    );
  }
  if (prefix === 'r' && location.to) {
    fail(
      cursor,
      `The range already holds the unit: write \`${from.text}${unit}[…]\` or \`${location.text}[…]\`.`,
      location.start,
    );
  }
  let text = `${unit}${readCount(cursor)}`;
  for (let more = readBases(cursor, { prefix, ...setting }); more; more = readBases(cursor, { prefix, ...setting })) {
    text += `${more}${readCount(cursor)}`;
  }
  return text;
}

const MODIFICATION = /(?:met=|gom|lom|bsr[A-Z]?=?|[a-z]{3,6}=?)/y;

function readModification(cursor: Cursor): string {
  const match = eat(cursor, MODIFICATION);
  return match
    ? match[0]
    : fail(cursor, `\`${rest(cursor)}\` is not a modification such as \`|met=\`, \`|gom\` or \`|lom\`.`);
}

/** Transcripts joined end to end: `r.-358_555::NM_000251.2:r.212_*279`, with what was put between them. */
export function readAdjoined(cursor: Cursor, setting: Setting, first: string): string {
  let text = first;
  while (take(cursor, '::')) {
    const reference = readReference(cursor);
    if (reference.text) {
      const prefix = readPrefix(cursor);
      if (prefix !== setting.prefix)
        fail(cursor, `Both sides are described alike: \`${setting.prefix}.\` is expected.`);
      text += `::${reference.text}${prefix}.${readLocation(cursor, { ...setting, reference }).text}`;
      continue;
    }
    const between = eat(cursor, /[acgtun]{1,2000}/y)?.[0].replaceAll('t', 'u');
    text += `::${between ?? readLocation(cursor, setting).text}`;
  }
  return text;
}
