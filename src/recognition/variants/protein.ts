import { ONE_LETTER, RESIDUE_NAMES, residueLetter } from '../aminoacids.ts';
import { readAsNucleotide } from './ambiguous.ts';
import { isAnyChange } from './codons.ts';
import { closed, type Draft, eat, type Gate, type Pattern, type Scene } from './draft.ts';
import { ARROW, DASH, eitherCase, GAP, LEFT, ONE, RIGHT, THREE } from './fragments.ts';
import {
  codonOf,
  extensionOf,
  frameshiftOf,
  lettersOf,
  type Operation,
  rangeOf,
  type Site,
  substitutionOf,
  unknownOf,
} from './protein-forms.ts';
import { SIGNS } from './signs.ts';

/**
 * Protein-level descriptions that start with a residue and its position: `T790M`, `p.(Thr790Met)`,
 * `Arg-175 to His`, `E746_A750del`, `Ser769GlnfsX8`. A head finds residue and position, then the
 * change is read from there.
 */

const STOP = '(?:\\*|X|Ter|TER|[Ss]top|STOP)';
const SEQUENCE = `(?:(?:${THREE}){1,30}\\*?|[${ONE_LETTER}*]{1,40})`;

const RANGE_ONE = new RegExp(`(?:_|${DASH}|\\.\\.)(${ONE})?(\\d{1,5})`, 'y');
const RANGE_THREE = new RegExp(`(?:_|${GAP}${DASH}${GAP})(${THREE})?${DASH}?(\\d{1,5})`, 'y');
const OPERATION = new RegExp(
  `${GAP}(?:(delins|del${DASH}ins|indel|del(?=[A-Z]{1,12}ins))(?:[A-Z]{1,12}ins)?${GAP}(${SEQUENCE}|\\d{1,3})|(ins|INS|Ins)(?:ert(?:ion|ed)?)?(${SEQUENCE}|X|\\d{1,3}(?:aa)?)?|(del|dup|DEL|DUP)(?:etion|lication|[ACDEFGHIKLMNPQRSTVWY]{1,12}|(?:${THREE}){1,6}|\\d{1,3})?|(>)(${SEQUENCE}))${RIGHT}`,
  'y',
);
const FRAMESHIFT = new RegExp(
  `(${THREE}|${ONE}|\\*)?${GAP}${DASH}?(?:fs|FS|frame${DASH}?shift)(?:${GAP}\\(?(?:${STOP}|\\+|>|/)${GAP}[-+]?(\\d{1,4})X?|(\\d{1,4})(?:X|\\*)?|\\(?(?:${STOP})\\??)?(?![A-Za-z0-9])`,
  'y',
);
const EXTENSION = new RegExp(`(?:(${THREE}|${ONE})?ext(?:${THREE}|${STOP}|-)?(\\d{1,4}|\\?)?)${RIGHT}`, 'y');
const CHANGE_ONE = new RegExp(`${ARROW}?(${ONE}|${STOP}|=)${RIGHT}`, 'y');
const VERB =
  '(?: residues?)?(?: (?:was|were|is|has been|being))?(?: (?:replaced|mutated|substituted|changed|converted|altered))?';
const LINK_THREE = `(?:${GAP}(?:${ARROW}|-{1,4}|${DASH}|/)${GAP}|${VERB} (?:to|by|with|into|for)(?: an?)? |${DASH}to${DASH}|${GAP})`;
/** A further residue that the same one became: ", Thr", " or glycine", "/Val". */
const MORE_RESIDUES = new RegExp(
  `(?:${GAP}/${GAP}|,${GAP}(?:and |or )?(?:by |to |with )?|${GAP}(?:and|or)${GAP}(?:by |to |with )?)(${THREE}|${RESIDUE_NAMES})(?!${DASH}?${GAP}\\(?\\d)(?! residues?\\b)${RIGHT}`,
  'y',
);
const CHANGE_THREE = new RegExp(
  `\\)?${LINK_THREE}(${THREE}|${RESIDUE_NAMES}|${STOP}|=|(?:a )?(?:premature )?(?:stop|termination)(?: codon)?)(?!${DASH}\\d|${GAP}\\d{2,4}(?![\\d.%]| ?%))${RIGHT}`,
  'y',
);
const CHANGE_THREE_ONE = new RegExp(`(${ONE})${RIGHT}`, 'y');
const MORE_LETTERS = new RegExp(`${GAP}/${GAP}(${ONE}|\\*|X)(?![A-Za-z0-9])`, 'y');
const ALTERNATIVES = new RegExp(`\\[(${ONE}|X)([,;/](?:${ONE}|X)){1,6}\\]`, 'y');

const siteOf = (residue: string | undefined, position: string): Site => ({
  letter: residue ? (residueLetter(residue) ?? '') : '',
  position: Number(position),
});

const operationOf = (match: RegExpExecArray): { operation: Operation; inserted: string } => {
  const [, delins, new1, ins, new2, del, , new3] = match;
  if (delins) return { operation: 'delins', inserted: lettersOf(new1 ?? '') };
  if (ins) return { operation: 'ins', inserted: new2 === 'X' ? '' : lettersOf(new2 ?? '') };
  if (del) return { operation: /^dup/i.test(del) ? 'dup' : 'del', inserted: '' };
  return { operation: 'delins', inserted: lettersOf(new3 ?? '') };
};

interface Head {
  readonly start: number;
  /** Where the change starts. */
  readonly at: number;
  readonly site: Site;
  readonly prefixed: boolean;
  readonly style: 'one' | 'three';
}

function readChange({ start, at, site, prefixed, style }: Head, scene: Scene): Draft | Draft[] | undefined {
  const { prose, knowledge } = scene;
  const gate: Gate = prefixed || style === 'three' ? 'none' : 'residue';
  const draft = (facts: Omit<Draft, 'start' | 'end' | 'gate'>, end: number, how: Gate = gate): Draft => ({
    start,
    end: closed(prose, start, end),
    gate: how,
    ...facts,
  });

  const range = eat(style === 'one' ? RANGE_ONE : RANGE_THREE, prose, at);
  if (range) {
    const to = siteOf(range[1], range[2]!);
    const change = eat(OPERATION, prose, at + range[0].length);
    if (!change || to.position < site.position) return undefined;
    const { operation, inserted } = operationOf(change);
    // A hyphenated range that names what came in lost what was there: L747-P753insS.
    const replaced = operation === 'ins' && to.position > site.position + 1 ? 'delins' : operation;
    return draft(rangeOf(site, to, replaced, inserted), at + range[0].length + change[0].length, 'none');
  }
  const shift = site.letter ? eat(FRAMESHIFT, prose, at) : undefined;
  if (shift) {
    const alt = shift[1] ? residueLetter(shift[1]) : undefined;
    return draft(frameshiftOf(site, alt, shift[2] ?? shift[3]), at + shift[0].length, 'none');
  }
  const change = eat(OPERATION, prose, at);
  if (change && !(change[6] && change[7]?.length === 1)) {
    const { operation, inserted } = operationOf(change);
    if (!prefixed && isExonEvent(site, operation, inserted, scene))
      return draft(exonEvent(site.position, operation), at + change[0].length, 'none');
    return draft(rangeOf(site, undefined, operation, inserted), at + change[0].length, 'none');
  }
  if (!site.letter) return undefined;
  if (prefixed) {
    const extension = eat(EXTENSION, prose, at);
    if (extension) {
      const alt = extension[1] ? residueLetter(extension[1]) : undefined;
      return draft(extensionOf(site, alt, extension[2]), at + extension[0].length);
    }
    if (prose[at] === '?') return draft(unknownOf(site), at + 1);
    const choice = eat(ALTERNATIVES, prose, at);
    if (choice) {
      const letters = choice[0].match(/[A-Z]/g)!.map((one) => residueLetter(one)!);
      const alt = letters.find((one) => one !== site.letter) ?? letters[0]!;
      return draft(substitutionOf(site.letter, site.position, alt), at + choice[0].length);
    }
  }
  const written =
    style === 'one'
      ? eat(CHANGE_ONE, prose, at)
      : (eat(CHANGE_THREE, prose, at) ?? (prefixed ? eat(CHANGE_THREE_ONE, prose, at) : undefined));
  if (!written) {
    // p.N577: a place and no change.
    const alone = prefixed && /[^A-Za-z0-9_]/.test(prose[at] ?? ' ');
    return alone ? draft(codonOf(site), at) : undefined;
  }
  const alt = written[1] === '=' ? site.letter : residueLetter(written[1]!.replace(/^a |premature /g, ''));
  if (!alt) return undefined;
  const end = at + written[0].length;
  if (/[Xx]/.test(written[1]!) && isAnyChange(site.letter, String(site.position), prose, start, knowledge)) {
    // G12X says "any change of G12".
    return draft(codonOf(site), end);
  }
  const counted =
    style === 'one' && !prefixed && readAsNucleotide(site.letter, site.position, alt, { start, end }, scene);
  if (counted) return draft(counted, end);
  const more = style === 'one' ? MORE_LETTERS : MORE_RESIDUES;
  return [draft(substitutionOf(site.letter, site.position, alt), end), ...further(site, end, gate, prose, more)];
}

/** E20ins, E19del: exon events as reports on lung cancer write them, where the text speaks of their genes. */
const isExonEvent = ({ letter, position }: Site, operation: Operation, inserted: string, { holds }: Scene): boolean =>
  letter === 'E' && position >= 18 && position <= 21 && /^(?:del|ins)$/.test(operation) && !inserted && holds(OF_EXONS);
const OF_EXONS = /EGFR|HER2|ERBB2/;
const exonEvent = (exon: number, operation: Operation) => ({
  kind: 'exon' as const,
  name: `exon ${exon} ${operation === 'ins' ? 'insertion' : 'deletion'}`,
  exon,
});

/** `V600E/K`, `Ala16 > Cys, Thr, Met`: every further residue is an alteration of its own, with its own span. */
function further({ letter, position }: Site, from: number, gate: Gate, prose: string, regex: RegExp): Draft[] {
  const found: Draft[] = [];
  let at = from;
  for (let more = eat(regex, prose, at); more && found.length < 12; more = eat(regex, prose, at)) {
    at += more[0].length;
    const alt = residueLetter(more[1]!)!;
    if (alt === letter) break;
    found.push({ ...substitutionOf(letter, position, alt), start: at - more[1]!.length, end: at, gate });
  }
  return found;
}

const PREFIX = `(?:p\\.${GAP}|P\\.)[([]{0,2}`;

export const protein: readonly Pattern[] = [
  {
    signs: [SIGNS.residueLetter],
    regex: new RegExp(`(${ONE})(?<![A-Za-z0-9_.*].)([1-9]\\d{0,4})(?![\\d.]\\d)`, 'g'),
    read: (match, scene) =>
      readChange(
        {
          start: match.index,
          at: match.index + match[0].length,
          site: siteOf(match[1], match[2]!),
          prefixed: false,
          style: 'one',
        },
        scene,
      ),
  },
  {
    signs: [SIGNS.residueNumber],
    regex: new RegExp(`[1-9](?<=(${THREE}|${eitherCase(RESIDUE_NAMES)})(?:${DASH}|${GAP}\\(?).)\\d{0,4}(?!\\d)`, 'g'),
    read: (match, scene) => {
      const at = match.index + match[0].length;
      const start = scene.prose.lastIndexOf(match[1]!, match.index);
      // Chain names may stand before it without a space (VLTyr50Ser), words may not.
      if (
        /[a-z_.]/.test(scene.prose[start - 1] ?? '') &&
        !/(?:^|[^A-Za-z0-9])p$/.test(scene.prose.slice(Math.max(0, start - 2), start))
      ) {
        return undefined;
      }
      return readChange({ start, at, site: siteOf(match[1], match[0]), prefixed: false, style: 'three' }, scene);
    },
  },
  {
    signs: [SIGNS.proteinPrefix],
    regex: new RegExp(
      `${PREFIX}(${THREE}|${ONE}|\\*|Ter)?(?<![A-Za-z0-9][pP]\\..{0,5})${DASH}?([1-9]\\d{0,4})(?!\\d)`,
      'g',
    ),
    read: (match, scene) =>
      readChange(
        {
          start: match.index,
          at: match.index + match[0].length,
          site: siteOf(match[1], match[2]!),
          prefixed: true,
          style: (match[1]?.length ?? 1) > 1 ? 'three' : 'one',
        },
        scene,
      ),
  },
  {
    signs: [SIGNS.proteinPrefix],
    regex: new RegExp(`${LEFT}p\\.(?:0\\??|[=?]|\\([=?]\\))${RIGHT}`, 'g'),
    read: (match) => ({
      kind: match[0].includes('=') ? 'silent' : 'other',
      level: 'protein',
      name: match[0],
      hgvs: match[0],
      start: match.index,
      end: match.index + match[0].length,
      gate: 'none',
    }),
  },
  {
    // R-4Q: a residue of the leader, counted back from the mature protein.
    signs: [SIGNS.letterHyphen],
    regex: new RegExp(
      `(${ONE})(?<![A-Za-z0-9_.].)[-\\u2212](?=[1-9]\\d?${ONE}(?![A-Za-z0-9-]))([1-9]\\d?)(${ONE})`,
      'g',
    ),
    read: (match) => ({
      kind: 'substitution',
      level: 'protein',
      name: match[0],
      position: -Number(match[2]),
      ref: match[1]!,
      alt: match[3]!,
      start: match.index,
      end: match.index + match[0].length,
      gate: 'residue',
    }),
  },
];
