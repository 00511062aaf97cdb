import type { Predicate } from '../clauses.ts';
import { wordSet } from '../lexicon/words.ts';
import type { Sentence } from '../sentence.ts';

const AMOUNT = wordSet('concentration concentrations dose doses dosage dosages exposure exposures level levels range');
const UNIT = wordSet('nm µm μm um mm nmol µmol μmol micromolar millimolar');
const HIGH = wordSet(`high higher highest elevated increased excessive micromolar millimolar supraphysiological
  supratherapeutic toxic`);
const AT = wordSet('at with by using in upon');
const NEEDS = wordSet('require requires required requiring need needs needed needing');
/** How far behind the relation word a dose may be told, and how long its telling may be, in tokens. */
const REACH = 16;
const LONG = 6;

/**
 * "was inhibited only at micromolar concentrations", "responded at higher doses": some activity, at a dose that says of
 * itself that it is much. It is neither a sensitivity nor its absence.
 */
export function isAtHighDose({ tokens }: Sentence, { cue, to }: Predicate): boolean {
  const words = tokens.slice(cue.to, Math.min(to, cue.to + REACH)).map(({ text }) => text);
  return words.some((word, i) => {
    const told = words.slice(i + 1, i + 1 + LONG);
    if (word === 'only') return AT.has(told[0] ?? '') && told.some((one) => AMOUNT.has(one) || UNIT.has(one));
    if (!AT.has(word) && !NEEDS.has(word)) return false;
    const high = told.findIndex((one) => HIGH.has(one));
    return high >= 0 && told.slice(high + 1).some((one) => AMOUNT.has(one));
  });
}
