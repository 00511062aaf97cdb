import type { GeneFamily, Knowledge } from '../../knowledge/types.ts';
import { wordsOf } from './atoms.ts';
import { isCommon } from './common.ts';
import { CUES } from './cues.ts';
import { fitOf } from './fit.ts';
import { lexiconOf } from './lexicon.ts';

/** The family that a written form names. */
export function findFamily(written: string, knowledge: Knowledge): GeneFamily | undefined {
  for (const name of lexiconOf(knowledge).namesLike(written)) {
    const family =
      knowledge.geneFamily(name) ?? (name.endsWith('s') ? knowledge.geneFamily(name.slice(0, -1)) : undefined);
    const fit = family && fitOf(written, name);
    if (fit && fit !== 'lower') return family;
  }
  return undefined;
}

/** Cues that only genes and proteins have. */
const TELLING =
  CUES.geneAfter |
  CUES.proteinAfter |
  CUES.activityAfter |
  CUES.alterationAfter |
  CUES.inhibitionAfter |
  CUES.geneBefore |
  CUES.alterationBefore |
  CUES.relationBefore |
  CUES.hyphenated |
  CUES.inList;

/**
 * Does the form name the family in this document? A long name does; a short one needs a cue or a member beside it, and none
 * does that the document defines as something else ("renin–angiotensin system (RAS)").
 * @param cues seen around it anywhere in the document
 * @param long what the document defines it as
 * @param named approved symbols that the document names
 */
export function namesFamily(
  written: string,
  family: GeneFamily,
  cues: number,
  long: string | undefined,
  named: ReadonlyMap<string, number>,
): boolean {
  if (long !== undefined && !sharesWords(long, family)) return false;
  if (/\s|\d|-/.test(written) || !isCommon(written)) return true;
  return (cues & TELLING) !== 0 || family.members.some((member) => named.has(member));
}

function sharesWords(long: string, { names }: GeneFamily): boolean {
  const words = new Set(wordsOf(long).filter((word) => word.length > 2));
  const known = names.flatMap((name) => wordsOf(name)).filter((word) => word.length > 2);
  return (
    known.some((word) => words.has(word)) ||
    [...words].some((word) => /^(?:kinase|receptor|protein|oncogene|gene|factor)s?$/.test(word))
  );
}
