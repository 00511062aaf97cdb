import { type Cursor, done, expect, fail, next, rest, take } from './cursor.ts';
import { readCount } from './inserted.ts';
import type { Setting } from './location.ts';
import { type Change, readNucleotide } from './nucleotide.ts';
import { type ProteinChange, readProtein } from './protein.ts';

/**
 * Everything behind the prefix: one change, changes on one allele (`[a;b]`), on two (`[a];[b]`), of unknown
 * phase (`a(;)b`), one or the other (`a^b`), and predictions in brackets.
 * @returns the normal form
 */
export function readBody(cursor: Cursor, setting: Setting): string {
  if (next(cursor, 2) === '([') {
    fail(cursor, 'Square brackets go outside: write `[(…;…)]`, with the prediction inside them.');
  }
  let text = next(cursor) === '[' ? readAllele(cursor, setting) : readItem(cursor, setting);
  for (;;) {
    const joint = take(cursor, '(;)') ? '(;)' : take(cursor, '^') ? '^' : take(cursor, ';') ? ';' : '';
    if (!joint) return text;
    if (joint === ';' && /^[cgmnopr]\./.test(next(cursor, 2))) {
      fail(cursor, 'One description has one prefix: do not mix reference types.');
    }
    if (joint === ';' && next(cursor) !== '[') {
      fail(
        cursor,
        'Several changes stand in square brackets: `[76A>C;83G>C]`, or `(;)` where the phase is not known.',
        cursor.at - 1,
      );
    }
    if (joint === '^' && /^[A-Za-z0-9_.]{2,30}:/.test(cursor.text.slice(cursor.at, cursor.at + 32))) {
      cursor.at--;
      return text;
    }
    text += joint;
    text += next(cursor) === '[' ? readAllele(cursor, setting) : readItem(cursor, setting);
  }
}

/** `[a;b]`, `[a,b]` (several transcripts of one allele), or a number of copies on a further allele (`[11]`). */
function readAllele(cursor: Cursor, setting: Setting): string {
  if (/^\[\(?\d{1,9}(?:_\d{1,9}\))?\]/.test(cursor.text.slice(cursor.at, cursor.at + 24))) return readCount(cursor);
  const start = cursor.at;
  expect(cursor, '[', 'A square bracket is expected.');
  if (next(cursor) === ']')
    fail(cursor, 'An allele may not be empty: write `[76=]` for no change, `[?]` for an unknown one, `[0]` for none.');
  const predicted = take(cursor, '(');
  if (predicted && setting.prefix !== 'p') cursor.at--;
  const inBrackets = predicted && setting.prefix === 'p';
  const items: (Change | ProteinChange)[] = [];
  let text = '';
  const joints: string[] = [];
  let closed = false;
  for (;;) {
    const item = readOne(cursor, setting);
    items.push(item);
    text += item.text;
    if (inBrackets && !closed && next(cursor) === ')') {
      take(cursor, ')');
      closed = true;
      text += ')';
    }
    const joint = ['(;)', '::', ';', ',', '^'].find((each) => take(cursor, each));
    if (!joint) break;
    joints.push(joint);
    text += joint;
    if (closed && take(cursor, '(')) {
      closed = false;
      text += '(';
    }
  }
  if (next(cursor) === '+') fail(cursor, 'Changes on one allele are parted by `;`.');
  if (inBrackets && !closed) fail(cursor, 'The bracket of the prediction is not closed.');
  expect(cursor, ']', `\`;\` or \`]\` is expected before \`${rest(cursor)}\`.`);
  if (joints.includes(',') && setting.prefix !== 'r' && setting.prefix !== 'p')
    fail(cursor, 'A comma parts transcripts or proteins of one allele: changes of DNA are parted by `;`.', start);
  if (joints.every((joint) => joint === ';')) {
    checkNeighbours(cursor, setting, items);
    refuseOverlaps(cursor, items);
  }
  // A supernumerary chromosome: g.[…]sup.
  return `[${inBrackets ? '(' : ''}${text}]${take(cursor, 'sup') ? 'sup' : ''}`;
}

/** One change, or a prediction in round brackets. */
function readItem(cursor: Cursor, setting: Setting): string {
  const start = cursor.at;
  if (next(cursor) === '(' && isPrediction(cursor, setting)) {
    take(cursor, '(');
    let inner = readOne(cursor, setting).text;
    while (take(cursor, '^')) inner += `^${readOne(cursor, setting).text}`;
    refuseSeveral(cursor, setting);
    expect(
      cursor,
      ')',
      done(cursor) ? 'The bracket that opened is not closed.' : `\`)\` is expected before \`${rest(cursor)}\`.`,
    );
    return `(${inner})`;
  }
  cursor.at = start;
  return readOne(cursor, setting).text;
}

function refuseSeveral(cursor: Cursor, { prefix }: Setting): void {
  if (next(cursor) === ';' || next(cursor) === ',') {
    fail(cursor, `Several predicted changes stand in square brackets: \`${prefix}.[(…;…)]\`.`);
  }
}

/** Does the bracket hold a whole change, not just an uncertain place? */
function isPrediction({ text, at }: Cursor, { prefix }: Setting): boolean {
  const inside = text.slice(at, at + 48);
  return prefix === 'p'
    ? !/^\([A-Z*][a-z]{0,2}\d{1,6}(?:_[A-Z*][a-z]{0,2}\d{1,6}\)|\)\[)/.test(inside)
    : !/^\([-*+?\da-z]{1,24}_[-*+?\da-z]{1,24}\)/.test(inside);
}

function readOne(cursor: Cursor, setting: Setting): Change | ProteinChange {
  if (next(cursor) === '(' && isPrediction(cursor, setting)) {
    const start = cursor.at;
    cursor.at++;
    const item = readOne(cursor, setting);
    expect(cursor, ')', `\`)\` is expected before \`${rest(cursor)}\`.`);
    return { ...item, text: `(${item.text})`, start };
  }
  return setting.prefix === 'p' ? readProtein(cursor, setting) : readNucleotide(cursor, setting);
}

/** Changes of neighbours, or of one codon, on one allele are one `delins`. */
function checkNeighbours(cursor: Cursor, { prefix }: Setting, items: readonly (Change | ProteinChange)[]): void {
  for (let i = 1; i < items.length; i++) {
    const [a, b] = [items[i - 1]!, items[i]!];
    const together =
      'position' in a && 'position' in b
        ? a.substitution && b.substitution && b.position - a.position === 1
        : 'location' in a && 'location' in b && areOneChange(a, b, prefix === 'c');
    if (together) {
      fail(
        cursor,
        `\`${a.text}\` and \`${b.text}\` change neighbours on one allele: describe both as one \`delins\`.`,
        a.start,
      );
    }
  }
}

/** Nothing can be deleted, copied or replaced twice on one allele: `[762_768del;767_774dup]` is no description. */
function refuseOverlaps(cursor: Cursor, items: readonly (Change | ProteinChange)[]): void {
  const placed = items
    .map((item) => ({ item, stretch: stretchOf(item) }))
    .filter(({ item }) => !/ins|inv|[=|[?]/.test(item.text.replace('delins', 'del')))
    .filter(({ stretch }) => !Number.isNaN(stretch.from) && !Number.isNaN(stretch.to))
    .sort((a, b) => a.stretch.from - b.stretch.from);
  for (let i = 1; i < placed.length; i++) {
    const [a, b] = [placed[i - 1]!, placed[i]!];
    if (b.stretch.from > a.stretch.to) continue;
    fail(
      cursor,
      `\`${a.item.text}\` and \`${b.item.text}\` overlap on one allele: describe what it becomes.`,
      a.item.start,
    );
  }
}

/** First and last place of a change; NaN where it is not at whole positions. */
function stretchOf(item: Change | ProteinChange): { readonly from: number; readonly to: number } {
  if ('position' in item) return { from: item.position, to: item.end };
  const { location } = item;
  if (!location || location.uncertain || location.from.offset || location.to?.offset) {
    return { from: Number.NaN, to: Number.NaN };
  }
  return { from: location.from.base, to: (location.to ?? location.from).base };
}

function areOneChange(a: Change, b: Change, coding: boolean): boolean {
  const [first, second] = [a.location?.from, b.location?.from];
  if (!first || !second || first.offset || second.offset || a.kind !== 'sub') return false;
  const distance = second.base - first.base;
  if (b.kind === 'ins') return distance === 0;
  if (b.kind !== 'sub') return false;
  const codon = (base: number) => Math.floor((base - 1) / 3);
  return distance === 1 || (coding && distance === 2 && codon(first.base) === codon(second.base));
}
