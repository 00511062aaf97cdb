import { residueCode, residueLetter } from '../aminoacids.ts';
import { type Cursor, done, eat, fail, next, rest, take } from './cursor.ts';
import { checkReplacement } from './delins.ts';
import { readCount } from './inserted.ts';
import { isReferenceGiven, type Setting } from './location.ts';

/** One protein-level change, with what the rules for alleles need of it. */
export interface ProteinChange {
  readonly text: string;
  readonly start: number;
  readonly position: number;
  readonly end: number;
  readonly substitution: boolean;
}

interface Residue {
  readonly code: string;
  readonly position: number;
  readonly at: number;
}

const THREE = 'Ala|Arg|Asn|Asp|Cys|Gln|Glu|Gly|His|Ile|Leu|Lys|Met|Phe|Pro|Ser|Thr|Trp|Tyr|Val|Ter|Xaa|Sec|Asx|Glx';
const CODE = new RegExp(`(${THREE})|\\*|[ACDEFGHIKLMNPQRSTVWYX](?!(?!fs|ext)[a-z]{2})`, 'y');
const SPECIAL = /\?|0\?|0(?!\d)|=/y;
const DIGITS = /\d{1,6}/y;

/** A residue in three letters, whatever the writing; nothing where none stands here. */
function readCode(cursor: Cursor): string | undefined {
  const at = cursor.at;
  const match = eat(cursor, CODE);
  if (!match) return undefined;
  if (match[0] === 'X')
    fail(cursor, '`X` is not a stop codon in HGVS: write `Ter` or `*` (an unknown residue is `Xaa`).', at);
  return match[1] ?? residueCode(residueLetter(match[0])!);
}

function readResidue(cursor: Cursor): Residue {
  const at = cursor.at;
  const code = readCode(cursor);
  if (!code) {
    fail(
      cursor,
      /^\d/.test(next(cursor))
        ? 'The residue is missing before its number: e.g. `p.Arg97…`.'
        : done(cursor)
          ? 'A residue is missing at the end.'
          : `\`${rest(cursor)}\` does not start with a residue.`,
    );
  }
  if (next(cursor) === '[') return { code, position: Number.NaN, at };
  const digits = eat(cursor, DIGITS);
  if (!digits) {
    const second = readCode(cursor);
    fail(
      cursor,
      second
        ? 'Each residue has a number of its own: several that change are a `delins`.'
        : `The number of \`${code}\` is missing.`,
      at,
    );
  }
  if (digits[0].startsWith('0')) fail(cursor, 'Residues count from 1, without leading zeros.', at);
  return { code, position: Number(digits[0]), at };
}

const write = ({ code, position }: Residue): string => `${code}${Number.isNaN(position) ? '' : position}`;

/** A change of no one place. */
const NOWHERE = { position: Number.NaN, end: Number.NaN, substitution: false };

/** A change at protein level. Rules: HGVS 21.1, recommendations for proteins. */
export function readProtein(cursor: Cursor, setting: Setting): ProteinChange {
  const start = cursor.at;
  const special = eat(cursor, SPECIAL);
  if (special) return { text: special[0], start, ...NOWHERE };
  if (take(cursor, '(')) return readUncertainSite(cursor, setting, start);
  const from = readResidue(cursor);
  const to = take(cursor, '_') ? readResidue(cursor) : undefined;
  if (to && to.position <= from.position) {
    fail(
      cursor,
      to.position === from.position
        ? 'A range needs two different residues.'
        : 'The range runs backwards: first residue first.',
      start,
    );
  }
  const edit = readEdit(cursor, setting, from, to);
  refuseMixture(cursor, start);
  const place = to ? `${write(from)}_${write(to)}` : write(from);
  return {
    text: `${place}${edit}`,
    start,
    position: from.position,
    end: (to ?? from).position,
    substitution: /^[A-Z][a-z]{2}$/.test(edit) && !to,
  };
}

const SPELLED = new RegExp(`${THREE}|del|ins|dup|fs|ext`, 'g');
/** Both ways write a stop as `Ter`, too. */
const IN_THREE = new RegExp(THREE.replace('|Ter|Xaa', ''));

/** `Trp24C`: residues are all in three letters or all in one; `*` goes with both. */
function refuseMixture(cursor: Cursor, start: number): void {
  const text = cursor.text.slice(start, cursor.at);
  const short = text.replace(SPELLED, (each) => '-'.repeat(each.length));
  const at = short.search(/[A-WYZ]/);
  if (at >= 0 && IN_THREE.test(text))
    fail(cursor, 'One- and three-letter codes are mixed: write all residues in three letters.', start + at);
}

/** `(Ala123_Pro131)Ter`: somewhere in between. */
function readUncertainSite(cursor: Cursor, setting: Setting, start: number): ProteinChange {
  const from = readResidue(cursor);
  if (take(cursor, ')')) {
    // p.(Gln18)[25]: only the number of copies is sure.
    return { text: `(${write(from)})${readCount(cursor)}`, start, ...NOWHERE };
  }
  if (!take(cursor, '_')) fail(cursor, 'An uncertain place is a range: `(Ala123_Pro131)`.');
  const to = readResidue(cursor);
  if (!take(cursor, ')')) fail(cursor, 'The bracket of the uncertain place is not closed.');
  const edit = readEdit(cursor, setting, from, undefined);
  return { text: `(${write(from)}_${write(to)})${edit}`, start, ...NOWHERE };
}

function readEdit(cursor: Cursor, setting: Setting, from: Residue, to: Residue | undefined): string {
  if (done(cursor))
    fail(cursor, `What became of \`${write(from)}\` is missing: unchanged is \`=\`, unknown \`?\`.`, from.at);
  if (take(cursor, '=')) {
    const slashes = take(cursor, '//') ? '//' : take(cursor, '/') ? '/' : '';
    return `=${slashes}${slashes ? readEdit(cursor, setting, from, to) : ''}`;
  }
  if (take(cursor, '?')) return '?';
  if (next(cursor) === '[') return readCount(cursor);
  if (take(cursor, 'fs')) return `fs${readNewStop(cursor)}`;
  if (take(cursor, 'delins')) return readReplaced(cursor, from, to);
  if (take(cursor, 'del')) {
    readRedundant(cursor, setting, from, to);
    return take(cursor, 'ins') ? readReplaced(cursor, from, to) : 'del';
  }
  if (take(cursor, 'dup')) {
    readRedundant(cursor, setting, from, to);
    return 'dup';
  }
  if (take(cursor, 'ins')) return readInsertion(cursor, from, to);
  if (take(cursor, 'ext')) return readExtension(cursor, from, undefined);
  if (take(cursor, 'indel')) fail(cursor, '`indel` is not an HGVS term: write `delins`.', cursor.at - 5);
  if (take(cursor, '>'))
    fail(
      cursor,
      'At protein level nothing stands between the residues: `p.Trp24Cys`, or `delins` for several.',
      cursor.at - 1,
    );
  return readNewResidue(cursor, from, to);
}

function readRedundant(cursor: Cursor, setting: Setting, from: Residue, to: Residue | undefined): void {
  const at = cursor.at;
  if (eat(cursor, DIGITS))
    fail(cursor, 'Name the first and the last residue, not their number: e.g. `p.Lys23_Val25del`.', at);
  if (next(cursor, 3) === 'ins') return;
  const codes: string[] = [];
  for (let code = readCode(cursor); code; code = readCode(cursor)) codes.push(code);
  if (codes.length > 1 && !to) fail(cursor, 'Name the first and the last residue: e.g. `p.Lys23_Val25del`.', at);
  if (!codes.length) return;
  const length = to ? to.position - from.position + 1 : 1;
  if (codes.length !== length) {
    fail(cursor, `The position has ${length} residues, and ${codes.length} are named behind it: leave them out.`, at);
  }
  if (codes[0] !== from.code || codes.at(-1) !== (to ?? from).code) {
    fail(cursor, 'The residues behind the change are not those of its position: leave them out.', at);
  }
  if (isReferenceGiven(setting))
    fail(cursor, 'The reference sequence holds these residues already: leave them out.', at);
}

function readInsertion(cursor: Cursor, from: Residue, to: Residue | undefined): string {
  if (!to)
    fail(cursor, `An insertion names both of its neighbours: \`${write(from)}_…${from.position + 1}ins…\`.`, from.at);
  if (to.position !== from.position + 1) {
    fail(cursor, 'An insertion lies between two neighbours; a replacement is `delins`.', from.at);
  }
  const estimate = eat(cursor, /\(\d{1,6}(?:_\d{1,6})?\)/y);
  if (estimate) return `ins${estimate[0]}`;
  // ins*63: a new sequence that ends 63 residues on.
  const stop = eat(cursor, /(?:\*|Ter)(\d{1,6})/y);
  if (stop) return `insTer${stop[1]}`;
  if (STRETCH_AHEAD.test(cursor.text.slice(cursor.at, cursor.at + 24))) return `ins${readCopy(cursor, from, to)}`;
  return `ins${readSequence(cursor)}`;
}

const STRETCH_AHEAD = /^[A-Z][a-z]{0,2}\d{1,6}_/;

/** A copy of a stretch elsewhere in the protein: `His7_Gln8insGly4_Ser6`. */
function readCopy(cursor: Cursor, before: Residue, after: Residue): string {
  const [first, , last] = [readResidue(cursor), take(cursor, '_'), readResidue(cursor)];
  if (last.position === before.position || first.position === after.position) {
    fail(
      cursor,
      `A copy beside the original is a duplication: write \`${write(first)}_${write(last)}dup\`.`,
      before.at,
    );
  }
  return `${write(first)}_${write(last)}`;
}

/** What stands in place of residues, and whether that is a `delins` at all. */
function readReplaced(cursor: Cursor, from: Residue, to: Residue | undefined): string {
  const sequence = readSequence(cursor);
  const inserted = sequence.includes('[') ? [] : (sequence.match(/[A-Z][a-z]{2}/g) ?? []);
  if (inserted[0] === 'Ter') {
    fail(cursor, `An immediate stop is a nonsense variant: write \`${write(from)}Ter\`.`, from.at);
  }
  checkReplacement(
    cursor,
    { first: from.code, last: (to ?? from).code, length: to ? to.position - from.position + 1 : 1, inserted },
    write(from),
    (_, code) => `${write(from)}${code}`,
    from.at,
  );
  return `delins${sequence}`;
}

/** Residues that came in; a stop ends the protein, so nothing may follow it. */
function readSequence(cursor: Cursor): string {
  const at = cursor.at;
  const number = eat(cursor, DIGITS);
  if (number) fail(cursor, `Give the residues, or \`Xaa[${number[0]}]\` for their number.`, at);
  // In one letter, unknown residues are told from the old sign for a stop by their number: X[34], XXXXX.
  const unknown = eat(cursor, /X{1,200}(?=\[)|X{2,200}(?![A-Za-z*\d])/y);
  if (unknown) return `${'Xaa'.repeat(unknown[0].length)}${next(cursor) === '[' ? readCount(cursor) : ''}`;
  const codes: string[] = [];
  for (let code = readCode(cursor); code; code = readCode(cursor)) {
    if (codes.at(-1) === 'Ter') fail(cursor, 'Nothing follows a stop codon: leave out what stands behind `Ter`.', at);
    codes.push(code);
  }
  if (codes.length === 0)
    fail(cursor, done(cursor) ? 'The new residues are missing.' : `\`${rest(cursor)}\` are no residues.`);
  return `${codes.join('')}${next(cursor) === '[' ? readCount(cursor) : ''}`;
}

function readNewResidue(cursor: Cursor, from: Residue, to: Residue | undefined): string {
  const at = cursor.at;
  const bracketed = take(cursor, '(');
  const code = readCode(cursor);
  if (!code) {
    fail(
      cursor,
      `\`${rest(cursor)}\` is no change of a protein: a residue, \`del\`, \`dup\`, \`ins\`, \`delins\`, \`fs\` or \`ext\` is expected.`,
      at,
    );
  }
  if (to)
    fail(
      cursor,
      `Several residues that change are a \`delins\`: write \`${write(from)}_${write(to)}delins${code}…\`.`,
      from.at,
    );
  const options = [code];
  while (take(cursor, '^')) options.push(readCode(cursor) ?? fail(cursor, 'A residue is expected after `^`.'));
  if (bracketed && !take(cursor, ')')) fail(cursor, 'The bracket round the possible residues is not closed.');
  const text = bracketed ? `(${options.join('^')})` : options.join('^');
  if (take(cursor, 'fs')) return readFrameshift(cursor, from, text, at);
  if (take(cursor, 'ext')) return readExtension(cursor, from, code);
  if (readCode(cursor))
    fail(cursor, `One residue replaced by several is a \`delins\`: write \`${write(from)}delins…\`.`, at);
  if (take(cursor, '/'))
    fail(cursor, 'A slash stands for mosaicism: write each variant as its own, or `^` for "or".', cursor.at - 1);
  if (code === from.code) fail(cursor, `\`${write(from)}${code}\` changes nothing: write \`${write(from)}=\`.`, at);
  if (from.code === 'Met' && from.position === 1) {
    fail(
      cursor,
      'A change of the start codon has consequences that are not known: write `p.(Met1?)` or, without protein, `p.0`.',
      from.at,
    );
  }
  if (from.code === 'Ter' && code !== 'Ter') {
    fail(cursor, `A lost stop codon is an extension: write \`${write(from)}${code}extTer…\`.`, from.at);
  }
  return text;
}

function readFrameshift(cursor: Cursor, from: Residue, first: string, at: number): string {
  if (first === 'Ter') fail(cursor, `An immediate stop is a nonsense variant: write \`${write(from)}Ter\`.`, at);
  if (first === from.code) {
    fail(cursor, `A frameshift starts at the first residue that changes, and \`${first}\` did not.`, from.at);
  }
  return `${first}fs${readNewStop(cursor)}`;
}

/** `Ter23`, `*23`, `*?` behind `fs`. */
function readNewStop(cursor: Cursor): string {
  const at = cursor.at;
  if (next(cursor) === 'X') fail(cursor, '`X` is not a stop codon in HGVS: write `Ter` or `*`.');
  if (!take(cursor, 'Ter') && !take(cursor, '*')) {
    if (/^\d/.test(next(cursor))) fail(cursor, 'The length of a frameshift follows `Ter` or `*`: e.g. `fsTer23`.');
    return '';
  }
  if (take(cursor, '?')) return 'Ter?';
  const digits = eat(cursor, DIGITS);
  if (!digits) return '';
  if (Number(digits[0]) < 2)
    fail(cursor, 'The shortest frameshift is `fsTer2`; an immediate stop is a nonsense variant.', at);
  return `Ter${digits[0]}`;
}

function readExtension(cursor: Cursor, from: Residue, code: string | undefined): string {
  if (from.code === 'Met' && from.position === 1) {
    if (code)
      fail(
        cursor,
        'An extension at the start leaves Met1 as it is: write `p.Met1ext-…`, or an insertion behind it.',
        from.at,
      );
    const upstream = eat(cursor, /-\d{1,6}|-\?/y);
    return upstream ? `ext${upstream[0]}` : fail(cursor, 'The place of the new start is missing: e.g. `ext-5`.');
  }
  if (from.code !== 'Ter') fail(cursor, 'Only the start (`Met1`) and the stop (`Ter`) can be extended.', from.at);
  if (!code) fail(cursor, `The residue in place of the stop is missing: e.g. \`${write(from)}GlnextTer17\`.`);
  const stop = eat(cursor, /(?:Ter|\*)(\d{1,6}|\?)/y);
  return `${code}ext${stop ? `Ter${stop[1]}` : readSequence(cursor)}`;
}
