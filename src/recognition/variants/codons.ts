import type { Knowledge } from '../../knowledge/types.ts';
import { ONE_LETTER, residueLetter } from '../aminoacids.ts';
import { geneBefore } from './beside-gene.ts';
import type { Pattern } from './draft.ts';
import { DASH, GAP, ONE, THREE } from './fragments.ts';
import { genesNamed } from './genes-named.ts';
import { SIGNS } from './signs.ts';

/** A place without its change: `V600`, `non-V600`, `codon 12`, `codons 12 and 13`, `G12/G13`. */

const MUTATED = new RegExp(
  `^(?:(?:${DASH}|${GAP})(?:[A-Z]?\\d{1,4}(?:/| and | or ))?(?:mutations?|mutants?|mutated|mut\\b|altered|hotspot|codon|substitutions?|variants?|positive|negative|wild)|X\\b)`,
);
const ABSENT = new RegExp(`^(?:${DASH}|${GAP})negative`);
const MUTATION_BEFORE = /muta(?:tion|nt|ted)(?!.{0,60}residue)/;
const CHAIN = /(?:[A-Z]\d{1,4}\/){1,5}$/;
const PLACED = `${THREE}${DASH}?[1-9]\\d{0,3}(?![A-Za-z0-9_])`;
const PLACES = new RegExp(`(${THREE})${DASH}?([1-9]\\d{0,3})`, 'g');
const AWAY = /^ (?:amino|residues?|codons?|bases?|nucleotides?|positions?|aa|bp)\b/;
const NON = new RegExp(`[Nn]on(?:${DASH}|${GAP})$`);

export const codons: readonly Pattern[] = [
  {
    signs: [SIGNS.residueLetter],
    regex: new RegExp(`(${ONE})(?<![A-Za-z0-9_.*].)([1-9]\\d{1,3})(?=/?${ONE}?)(?![A-Za-z0-9_.>*])`, 'g'),
    read: (match, { prose, knowledge }) => {
      const [text, letter, digits] = match;
      const start = match.index;
      const end = start + text.length;
      const rest = prose.slice(end, end + 28);
      const non = NON.test(prose.slice(Math.max(0, start - 4), start));
      // G12/G13/Q61 share the gene in front of the first.
      const chain = CHAIN.exec(prose.slice(Math.max(0, start - 30), start))?.[0] ?? '';
      const told = chain || MUTATED.test(rest) || /^\/[A-Z]?\d{1,4}(?![A-Za-z0-9])/.test(rest);
      if (!non) {
        const gene = geneBefore(prose, start - chain.length, knowledge);
        const spoken = told || MUTATION_BEFORE.test(prose.slice(Math.max(0, start - 60), start));
        if (!gene && !spoken) return undefined;
        if (!(gene && told) && !isHotspot(letter!, digits!, prose, start - chain.length, knowledge)) return undefined;
      }
      return {
        kind: 'codon',
        level: 'protein',
        name: text,
        position: Number(digits),
        ref: letter!,
        ...(non || ABSENT.test(rest) ? { absent: true } : {}),
        start,
        end,
        gate: 'none',
      };
    },
  },
  {
    signs: [SIGNS.site],
    needs: /[Cc]odons? \d/,
    regex:
      /[Cc]odons? ([1-9]\d{0,3})(?!\d|\.\d)((?:(?: \([^()]{1,12}\))?(?:, | and | or |, and |\/|-|–)[1-9]\d{0,3}(?![\d%]|\.\d)){0,4})/g,
    read: (match, { prose }) => {
      const [text, first, more] = match;
      const start = match.index;
      // "a premature stop codon 12 residues downstream" counts what lies between.
      if (AWAY.test(prose.slice(start + text.length, start + text.length + 16))) return undefined;
      const found = [codon(first!, start, start + text.length - more!.length)];
      for (const next of more!.replace(/\([^()]*\)/g, (aside) => ' '.repeat(aside.length)).matchAll(/\d+/g)) {
        const at = start + text.length - more!.length + next.index;
        found.push(codon(next[0], at, at + next[0].length));
      }
      return found;
    },
  },
  {
    // mutations at Gly12, Gly13 or Gln61
    signs: [SIGNS.residueNumber],
    needs: /(?:utation|ubstitution|ariant)s? (?:at|in|affecting|involving) /,
    regex: new RegExp(
      `(?:[Mm]utation|[Ss]ubstitution|[Vv]ariant)s? (?:at|in|affecting|involving) (?:residues? |codons? )?(${PLACED}(?:(?:, and |, or |, | and | or |/)${PLACED}){0,7})(?! (?:to|with|by|into)\\b)`,
      'g',
    ),
    read: (match) => {
      const from = match.index + match[0].length - match[1]!.length;
      return [...match[1]!.matchAll(PLACES)].map(([text, residue, digits], i, all) => {
        const start = from + all[i]!.index;
        const ref = residueLetter(residue!)!;
        return {
          kind: 'codon',
          level: 'protein',
          name: `${ref}${digits}`,
          position: Number(digits),
          ref,
          start,
          end: start + text.length,
          gate: 'none',
        };
      });
    },
  },
  {
    // Lys27-altered, Gly12 mutations.
    signs: [SIGNS.residueNumber],
    regex: new RegExp(
      `(${THREE})(?<![A-Za-z0-9]...)${DASH}?([1-9]\\d{0,3})(?=[ -](?:mutations?|mutants?|mutated|altered))`,
      'g',
    ),
    read: (match) => ({
      kind: 'codon',
      level: 'protein',
      name: `${residueLetter(match[1]!)}${match[2]}`,
      position: Number(match[2]),
      ref: residueLetter(match[1]!)!,
      start: match.index,
      end: match.index + match[0].length,
      gate: 'none',
    }),
  },
];

const codon = (digits: string, start: number, end: number) =>
  ({
    kind: 'codon',
    level: 'protein',
    name: `codon ${digits}`,
    position: Number(digits),
    start,
    end,
    gate: 'none',
  }) as const;

/** Where no gene is named, so many changes have to be known of one residue in one gene. */
const WELL_KNOWN = 4;

/** How far from a variant its gene may be named, in UTF-16 units. */
const NEARBY = [80, 40] as const;

/**
 * Does an X say "any change" rather than a stop? So it does at a hotspot, and where a gene is named nearby in which two
 * changes of the residue are known and a stop is not: "EGFR mutations (G719X, …)", "D1228X mutations of MET".
 */
export function isAnyChange(letter: string, digits: string, prose: string, at: number, knowledge: Knowledge): boolean {
  if (isHotspot(letter, digits, prose, at, knowledge)) return true;
  const changes = changesOf(letter, digits, knowledge);
  const stops = knowledge.genesWithVariant(`${letter}${digits}*`);
  const likely = [...changes].filter(([gene, count]) => count >= 2 && !stops.includes(gene)).map(([gene]) => gene);
  if (!likely.length) return false;
  const words = prose.slice(Math.max(0, at - NEARBY[0]), at + NEARBY[1]).match(/[A-Za-z][A-Za-z0-9]{1,11}/g) ?? [];
  return words.some((word) => /[A-Z]{2}/.test(word) && genesNamed(word, knowledge).some((one) => likely.includes(one)));
}

/** How many changes of a residue are known in a gene. */
export const changesKnown = (letter: string, digits: string, gene: string, knowledge: Knowledge): number =>
  changesOf(letter, digits, knowledge).get(gene) ?? 0;

/** How many changes of a residue are known, by gene. */
function changesOf(letter: string, digits: string, knowledge: Knowledge): Map<string, number> {
  const changes = new Map<string, number>();
  for (const alt of ONE_LETTER) {
    for (const gene of knowledge.genesWithVariant(`${letter}${digits}${alt}`)) {
      changes.set(gene, (changes.get(gene) ?? 0) + 1);
    }
  }
  return changes;
}

/**
 * Is the residue known for several changes: two in the gene that stands in front of `at`, or more in any one gene?
 */
export function isHotspot(letter: string, digits: string, prose: string, at: number, knowledge: Knowledge): boolean {
  const changes = changesOf(letter, digits, knowledge);
  const name = /([A-Za-z][A-Za-z0-9-]{1,11})[\s(/:-]{1,3}$/.exec(prose.slice(Math.max(0, at - 18), at))?.[1];
  const named = name ? genesNamed(name, knowledge) : [];
  if (named.length > 0) return named.some((gene) => (changes.get(gene) ?? 0) >= 2);
  return Math.max(0, ...changes.values()) >= WELL_KNOWN;
}
