import type { Alteration, Profile } from './types.ts';

/** Kinds that change the sequence: what `mutation` means. */
const SEQUENCE = new Set(
  'substitution nonsense deletion insertion duplication delins frameshift extension splice-site inversion repeat'.split(
    ' ',
  ),
);

/**
 * Does every tumour with `specific` have `general`? V600E ⊂ V600 ⊂ exon 15 mutation ⊂ mutation; T790M covers a
 * compound that holds it; alternatives are covered when each of them is.
 */
export function covers(general: Profile, specific: Profile): boolean {
  return alternatives(specific).every((conditions) => follows(general, conditions));
}

/** Does the profile hold wherever all the conditions do? */
function follows(general: Profile, conditions: readonly Profile[]): boolean {
  if (general.op === 'and') return general.parts.every((part) => follows(part, conditions));
  if (general.op === 'or') return general.parts.some((part) => follows(part, conditions));
  return conditions.some((condition) => {
    if (general.op === 'is') return condition.op === 'is' && coversAlteration(general.alteration, condition.alteration);
    if (general.op !== 'not') return false;
    if (condition.op === 'not') return covers(condition.part, general.part);
    return condition.op === 'is' && excludes(condition.alteration, general.part);
  });
}

/** More alternatives than any profile of a source has: what is beyond is left out, so that nothing explodes. */
const MAX_ALTERNATIVES = 200;

/** A profile as alternatives (its disjunctive form), each a list of alterations and denials that hold together. */
export function alternatives(profile: Profile): readonly (readonly Profile[])[] {
  if (profile.op === 'or') return profile.parts.flatMap(alternatives).slice(0, MAX_ALTERNATIVES);
  if (profile.op !== 'and') return [[profile]];
  let rows: readonly (readonly Profile[])[] = [[]];
  for (const part of profile.parts) {
    const next = alternatives(part);
    rows = rows.flatMap((row) => next.map((more) => [...row, ...more])).slice(0, MAX_ALTERNATIVES);
  }
  return rows;
}

/** A wild-type gene has no mutation. */
const excludes = (alteration: Alteration, denied: Profile): boolean =>
  alteration.kind === 'wild-type' &&
  denied.op === 'is' &&
  denied.alteration.genes[0] === alteration.genes[0] &&
  (isMutation(denied.alteration) || denied.alteration.kind === 'category');

/** As `covers`, for single alterations. */
export function coversAlteration(general: Alteration, specific: Alteration): boolean {
  if (general.kind === 'fusion') return coversFusion(general, specific);
  if (general.genes[0] !== specific.genes[0]) return false;
  if (general.kind === specific.kind && general.name.toLowerCase() === specific.name.toLowerCase()) return true;
  switch (general.kind) {
    case 'category':
      return general.name === 'mutation' && (isMutation(specific) || specific.kind === 'category');
    case 'codon':
      return /^(?:substitution|codon)$/.test(specific.kind) && samePlace(general, specific);
    case 'exon':
      return coversExon(general, specific);
    case 'loss-of-function':
      return (
        /^(?:nonsense|frameshift|loss-of-function)$/.test(specific.kind) ||
        (specific.kind === 'copy-loss' && general.name === 'loss of function')
      );
    case 'copy-loss':
      return general.name === 'loss' && specific.kind === 'copy-loss';
    default:
      return false;
  }
}

const isMutation = ({ kind, name }: Alteration): boolean =>
  SEQUENCE.has(kind) ||
  kind === 'exon' ||
  kind === 'codon' ||
  kind === 'gain-of-function' ||
  name === 'truncating mutation';

const samePlace = (a: Alteration, b: Alteration): boolean =>
  a.position !== undefined && a.position === b.position && (!a.ref || !b.ref || a.ref === b.ref);

/** `e6::e20`, where the fusion is named down to its exons. */
const breakpoints = ({ name }: Alteration): string | undefined => /\be\w{1,4}::e\w{1,4}/.exec(name)?.[0];

function coversFusion(general: Alteration, specific: Alteration): boolean {
  if (specific.kind !== 'fusion') return false;
  const exons = breakpoints(general);
  if (exons !== undefined && exons !== breakpoints(specific)) return false;
  const [five, three] = general.genes;
  if (three === undefined) return five !== undefined && specific.genes.includes(five);
  if (specific.genes.length < 2) return false;
  return (five === '?' || five === specific.genes[0]) && (three === '?' || three === specific.genes[1]);
}

/** An exon class covers what lies in the exon and changes length its way: a deletion-insertion counts by its net change. */
function coversExon(general: Alteration, specific: Alteration): boolean {
  if (general.exon === undefined || general.exon !== specific.exon) return false;
  const what = general.name.split(' ').at(-1);
  if (what === 'mutation') return SEQUENCE.has(specific.kind) || specific.kind === 'codon' || specific.kind === 'exon';
  if (what === 'frameshift') return specific.kind === 'frameshift';
  const change = lengthChange(specific);
  return (what === 'deletion' && change < 0) || (what === 'insertion' && change > 0);
}

/** Residues gained (positive) or lost (negative) by an in-frame change. */
function lengthChange({ kind, position = 0, endPosition, alt = '' }: Alteration): number {
  const span = (endPosition ?? position) - position + 1;
  if (kind === 'deletion') return -span;
  if (kind === 'insertion') return 1;
  if (kind === 'duplication') return span;
  return kind === 'delins' ? alt.length - span : 0;
}

const RANKS: Readonly<Record<string, number>> = {
  codon: 4,
  exon: 3,
  'gain-of-function': 2,
  'loss-of-function': 2,
  'copy-loss': 4,
  category: 1,
};

/**
 * How much a profile says: compound > exact variant (5) > codon (4) > exon (3) > class of mutations (2) > any mutation (1).
 * A profile of alternatives says as much as the least of them.
 */
export function specificity(profile: Profile): number {
  if (profile.op === 'not') return 0;
  if (profile.op === 'is') {
    const { kind, name, genes } = profile.alteration;
    if (kind === 'fusion') return genes.length > 1 && !genes.includes('?') ? 5 : 4;
    if (kind === 'category' && name !== 'mutation') return 2;
    return RANKS[kind] ?? 5;
  }
  const ranks = profile.parts.map(specificity);
  return profile.op === 'or' ? Math.min(...ranks) : Math.max(...ranks) + ranks.filter((rank) => rank > 0).length - 1;
}
