import { closed, type Draft, eat, type Gate, type Pattern, type Scene } from './draft.ts';
import { ACCESSION, ARROW, BASE, DASH, GAP, LEFT, plain } from './fragments.ts';
import { genesNamed } from './genes-named.ts';
import { type Change, nucleotideOf, type Place, positionOf } from './nucleotide-forms.ts';
import { SIGNS } from './signs.ts';

/**
 * DNA- and RNA-level descriptions that start with a position: `c.2369C>T`, `NM_005228.5:c.2235_2249del`,
 * `1691G>A`, `185delAG`, `2398+1G>C`, `-308 G/A`.
 */

const BASES = '[ACGTUNacgtun]';
const LOOSE_OFFSET = `(?:${GAP}[-+\\u2013\\u2212]${GAP}\\d{1,7})`;
/** Without a prefix the sign stands close or between two spaces: the promoter's `-1082` of `IL-10 -1082G/A` is no offset. */
const OFFSET = `(?:(?:[-+\\u2013\\u2212]|[ \\u00a0]?[-+\\u2013\\u2212][ \\u00a0])\\d{1,7})`;
const slot = (offset: string) =>
  `(?:(?:[-\\u2013\\u2212*+]?\\d{1,9}${offset}?|\\?)|\\([-*+?\\d]{1,14}_[-*+?\\d]{1,14}\\))`;
const PREFIXED = new RegExp(
  `([cgmnor])\\.(?<![A-Za-z0-9_][cgmnor]\\.)${GAP}[([]{0,2}(?=[-\\u2013\\u2212*+?(]?[\\d?])`,
  'g',
);
const REFERENCE = new RegExp(`(${ACCESSION})(?:\\([A-Za-z0-9_.-]{1,20}\\))?${GAP}:${GAP}$`);
const range = (offset: string) => new RegExp(`(${slot(offset)})(?:_(${slot(offset)}))?`, 'y');
const RANGE = range(OFFSET);
const PREFIXED_RANGE = range(LOOSE_OFFSET);
/** `2970-2972 delAAT`: a hyphen between two positions of which the second is no intron offset. */
const HYPHENATED = new RegExp(
  `([-+\\u2212]?\\d{1,9})(?:${DASH}|\\/)(\\d{1,9})(?=${GAP}(?:del|ins|dup|inv|\\(${BASE}{2}))`,
  'y',
);
const INSERT = `(?:${BASES}{1,120}(?![A-Za-z])|Alu(?:Y[a-z]?\\d?)?(?![A-Za-z])|\\d{1,6}(?:[ \\u00a0-]?bp|nt)?(?![A-Za-z])|(?<!\\s)\\((?:${BASES}{1,60}|[\\d_?]{1,20})\\)|\\[[^\\s\\]]{1,60}\\])`;
const CHANGES: readonly { regex: RegExp; read: (match: RegExpExecArray) => Change }[] = [
  {
    regex: new RegExp(
      `,?${GAP}\\(?(${BASES}{1,30})${GAP}(?:${ARROW}|/|${DASH})${GAP}(${BASES}{1,60})(?![A-Za-z0-9])`,
      'y',
    ),
    read: ([, ref, alt]) => ({ op: 'sub', ref: ref!.toUpperCase(), alt: alt!.toUpperCase() }),
  },
  {
    regex: new RegExp(`${GAP}(${BASE})${GAP}to${GAP}(${BASE})(?![A-Za-z0-9])`, 'y'),
    read: ([, ref, alt]) => ({ op: 'sub', ref: ref!, alt: alt! }),
  },
  {
    regex: new RegExp(`${GAP}del(${BASES}{0,60}|\\d{1,5})(?:${DASH}|/|,${GAP})?(?:ins|>)(${INSERT})`, 'y'),
    read: ([, ref, alt]) => ({ op: 'delins', ref: ref ?? '', alt: alt! }),
  },
  {
    regex: new RegExp(`${GAP}(?:delins|indel)(${INSERT})?`, 'y'),
    read: ([, alt]) => ({ op: 'delins', alt: alt ?? '' }),
  },
  {
    regex: new RegExp(`${GAP}([Dd]el|[Dd]up|[Ii]nv)(?:${GAP}(?=[ACGTN(\\d])(${INSERT}))?(?![A-Za-z])`, 'y'),
    read: ([, op, ref]) => ({ op: op!.toLowerCase() as 'del', ref: ref ?? '' }),
  },
  {
    regex: new RegExp(
      `${GAP}[Ii]ns(?:${GAP}(?=[ACGTN([\\d]|[acgun]{1,60}(?![A-Za-z]))(${INSERT})(?:\\(\\d{1,4}\\))?)?(?![A-Za-z])`,
      'y',
    ),
    read: ([, alt]) => ({ op: 'ins', alt: alt ?? '' }),
  },
  {
    // c.108C4A: some fonts turn > into 4.
    regex: new RegExp(`(${BASE})4(${BASE})(?![A-Za-z0-9])`, 'y'),
    read: ([, ref, alt]) => ({ op: 'sub', ref: ref!, alt: alt! }),
  },
  {
    regex: new RegExp(`(${BASES}{1,24})\\[([(\\d_)]{1,12})\\]`, 'y'),
    read: ([, ref, copies]) => ({ op: 'repeat', ref: ref!, copies: copies! }),
  },
];

function readChange(prose: string, at: number): { change: Change; end: number } | undefined {
  for (const { regex, read } of CHANGES) {
    const match = eat(regex, prose, at);
    if (match) return { change: read(match), end: at + match[0].length };
  }
  return undefined;
}

const MORE_BASES = new RegExp(`/(${BASE})(?![A-Za-z0-9/])`, 'y');

function readPlaced(
  { prose }: Scene,
  start: number,
  at: number,
  prefix: string | undefined,
  gate: Gate,
): Draft[] | undefined {
  const found = eat(HYPHENATED, prose, at) ?? eat(prefix ? PREFIXED_RANGE : RANGE, prose, at);
  if (!found) return undefined;
  const read = readChange(prose, at + found[0].length);
  if (!read) return undefined;
  // No transcript is that long: the number counts along a chromosome.
  const onChromosome = !prefix && /^[2-9]\d{5}|^\d{7}/.test(found[1]!);
  const place: Place = {
    prefix: onChromosome ? 'g' : prefix,
    from: positionOf(found[1]!),
    to: found[2] ? positionOf(found[2]) : undefined,
  };
  const text = plain(prose.slice(start, read.end));
  const end = closed(prose, start, read.end);
  const first: Draft = { ...nucleotideOf(place, read.change, text), start, end, gate };
  // 2677G>T/A: a second base at the same place.
  const more = read.change.op === 'sub' && eat(MORE_BASES, prose, end);
  if (!more) return [first];
  const second = nucleotideOf(place, { ...read.change, alt: more[1]! });
  return [first, { ...second, start: end + 1, end: end + 2, gate }];
}

/** Does the change say in so many words what happened, so that no prefix is needed? */
const UNPREFIXED = new RegExp(
  `(?<![A-Za-z0-9_.*/]|\\d,)(?:${DASH}|\\+|\\*)?[1-9]\\d{0,7}(?=${OFFSET}?(?:[_/]|${DASH}\\d)?\\d{0,8},?${GAP}(?:\\(?${BASE}{1,12}${GAP}(?:${ARROW}|/|to${GAP}${BASE}(?![a-z])|-[ACGT]\\))|(?:[Dd]el|[Ii]ns|[Dd]up|inv)(?:[ACGT(\\d]|${GAP}[ACGT]{1,40}(?![A-Za-z])|ins)))`,
  'g',
);

/** Offset of a position with its sign; nothing where the number continues an intron position (IVS4-2A>G). */
function signed(at: number, { prose, knowledge }: Scene): number | undefined {
  if (!/[-+\u2010-\u2013\u2212]/.test(prose[at - 1] ?? '')) return at;
  const word = /[A-Za-z0-9]{1,12}$/.exec(prose.slice(Math.max(0, at - 13), at - 1))?.[0];
  if (!word || /^[A-Za-z]+$/.test(word)) return at - 1;
  return genesNamed(word, knowledge).length > 0 ? at - 1 : undefined;
}

export const nucleotide: readonly Pattern[] = [
  {
    signs: [SIGNS.dnaPrefix],
    regex: PREFIXED,
    read: (match, scene) => {
      const [whole, prefix] = match;
      const start = match.index;
      const at = start + whole.length;
      const found =
        readPlaced(scene, start, at, prefix, 'none') ??
        // An opening bracket may belong to the position: c.(4071+1_4072-1)_…
        (/\($/.test(whole) ? readPlaced(scene, start, at - 1, prefix, 'none') : undefined);
      const accession = REFERENCE.exec(scene.prose.slice(Math.max(0, start - 44), start))?.[1];
      return accession ? found?.map((draft) => ({ ...draft, accession })) : found;
    },
  },
  {
    signs: [SIGNS.numberChange],
    regex: UNPREFIXED,
    read: (match, scene) => {
      const start = signed(match.index, scene);
      const found = start !== undefined && readPlaced(scene, start, start, undefined, 'none');
      if (!found) return undefined;
      const text = scene.prose.slice(start, found[0]!.end);
      // A slash without a sign may be a fraction of anything: 3 A/C.
      const doubtful = /\//.test(text) && !/^[-+\u2013\u2212]/.test(text);
      // "5 A/G and 12 G/G carriers" are counted.
      if (doubtful && /^\d{1,2}\s/.test(text)) return undefined;
      return doubtful || /^\d(?!\d)/.test(plain(text)) ? found.map((draft) => ({ ...draft, gate: 'context' })) : found;
    },
  },
  {
    // C677T with its letters apart: T(27)-C, G(1947)-A, CAC(3543)TAC, C-1228T, A+49G, G6410 by T.
    signs: [SIGNS.basesNumber],
    regex: new RegExp(
      `${LEFT}(${BASE}{1,3})(?:${GAP}\\(([-+\\u2013\\u2212]?[1-9]\\d{0,7})\\)${DASH}?|((?:[1-9]\\d{1,6})?[-+\\u2013\\u2212][1-9]\\d{0,7})(?:${ARROW})?|([1-9]\\d{1,7})(?:${GAP}${ARROW}${GAP}| to | by ))(${BASE}{1,3})(?![A-Za-z0-9])`,
      'g',
    ),
    read: (match) => {
      const [whole, ref, bracketed, signed, linked, alt] = match;
      if (ref!.length !== alt!.length) return undefined;
      const from = positionOf((bracketed ?? signed ?? linked)!);
      const change: Change = { op: 'sub', ref: ref!, alt: alt! };
      return {
        ...nucleotideOf({ prefix: undefined, from }, change),
        start: match.index,
        end: match.index + whole.length,
        gate: 'none',
      };
    },
  },
  {
    // -251G, +587 T: one allele of a promoter variant.
    signs: [SIGNS.allele, SIGNS.numberChange],
    regex: new RegExp(
      `[-+\\u2013\\u2212](?<![A-Za-z0-9_.)].)([1-9]\\d{1,4})${GAP}(${BASE})(?=\\)?(?: polymorphic)? (?:allele|carrier|homozyg|heterozyg|polymorphism|variant|haplotype))`,
      'g',
    ),
    read: (match) => ({
      kind: 'substitution',
      level: 'other',
      name: plain(match[0]),
      position: Number(plain(match[0]).slice(0, -1)),
      alt: match[2]!,
      start: match.index,
      end: match.index + match[0].length,
      gate: 'none',
    }),
  },
  {
    // T1270533G: too far out for a residue.
    signs: [SIGNS.residueLetter],
    regex: new RegExp(`${LEFT}(${BASE})([1-9]\\d{4,8})(${BASE})(?![A-Za-z0-9])`, 'g'),
    read: (match) => ({
      ...nucleotideOf({ prefix: undefined, from: match[2]! }, { op: 'sub', ref: match[1]!, alt: match[3]! }),
      start: match.index,
      end: match.index + match[0].length,
      gate: 'residue',
    }),
  },
  {
    // c.C677T, g.G20210A: the change round the position.
    signs: [SIGNS.dnaPrefix],
    regex: new RegExp(`${LEFT}([cgmn])\\.${GAP}(${BASE})([-*]?[1-9]\\d{0,8})(${BASE})(?![A-Za-z0-9])`, 'g'),
    read: (match) => ({
      ...nucleotideOf({ prefix: match[1]!, from: match[3]! }, { op: 'sub', ref: match[2]!, alt: match[4]! }),
      start: match.index,
      end: match.index + match[0].length,
      gate: 'none',
    }),
  },
];
