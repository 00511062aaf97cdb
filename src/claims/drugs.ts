import { wordSet } from './lexicon/words.ts';
import { isVerb, type Token } from './tokens.ts';
import type { DrugUnit } from './units.ts';

/** Drugs and drug classes of a sentence; a class that only introduces or explains its drug is part of the drug. */
export function drugsOf(tokens: readonly Token[]): DrugUnit[] {
  const units: DrugUnit[] = [];
  tokens.forEach(({ mention }, i) => {
    if (mention?.type === 'drug' || mention?.type === 'drug-class') units.push({ from: i, to: i + 1, mention });
  });
  return units.filter((unit, i) => unit.mention.type === 'drug' || !explains(tokens, unit, units, i));
}

/** Does the class at `i` stand right beside a drug of its own: "the MEK inhibitor trametinib", "BRAF inhibitors (vemurafenib)"? */
function explains(tokens: readonly Token[], unit: DrugUnit, units: readonly DrugUnit[], i: number): boolean {
  if (unit.mention.type !== 'drug-class') return false;
  const members = new Set(unit.mention.members);
  return [units[i - 1], units[i + 1]].some((other) => {
    if (other?.mention.type !== 'drug') return false;
    const [first, second] = other.from < unit.from ? [other, unit] : [unit, other];
    const gap = tokens.slice(first.to, second.from);
    // "resistant to EGFR inhibitors, osimertinib was given": a clause of its own begins at the comma.
    if (
      other === second &&
      gap[0]?.text === ',' &&
      isVerb(tokens[second.to]) &&
      TO.test(tokens[first.from - 1]?.text ?? '')
    )
      return false;
    if (other === first && (isSaidToBe(gap) || isOnceMeant(gap))) return true;
    return (
      gap.length <= 5 &&
      gap.every(({ text }) => APPOSITION.has(text)) &&
      (members.has(other.mention.id) ||
        (gap.length <= 1 && gap[0]?.text !== 'and') ||
        gap.some(({ text }) => INTRODUCES.has(text)))
    );
  });
}

/**
 * The words between a drug and what it is said to be, right or wrong: "osimertinib, an oral, irreversible … inhibitor",
 * "osimertinib is a first-generation … inhibitor". Adjectives stand there, nothing that another treatment hangs on.
 */
function isSaidToBe(gap: readonly Token[]): boolean {
  const [opening, article, ...adjectives] = gap.map(({ text }) => text);
  return (
    /^(?:,|\(|is|was|being)$/.test(opening ?? '') &&
    /^(?:a|an|the|another)$/.test(article ?? '') &&
    adjectives.length <= 8 &&
    gap.every(({ mention }) => !mention || mention.type === 'gene') &&
    !adjectives.some((word) => PARTS.has(word) || /^[^\p{L}\p{N},-]$/u.test(word))
  );
}

/** "Crizotinib, initially developed as a MET inhibitor, …": the class is what the drug was meant to be. */
const isOnceMeant = (gap: readonly Token[]): boolean => {
  const words = gap.map(({ text }) => text);
  const as = words.indexOf('as');
  return (
    words[0] === ',' &&
    as > 1 &&
    as <= 4 &&
    /ed$|^known$/.test(words[as - 1]!) &&
    /^(?:an?|the)$/.test(words[as + 1] ?? '') &&
    words.length <= 9 &&
    !words.slice(1).includes(',')
  );
};

const TO = /^(?:to|of|with|by|on|for|from|against)$/;

/** Begin a second thing that is named, or compare with one. */
const PARTS = wordSet(
  'with without to than plus or not unlike versus by in for on of from after before which that who',
);
const INTRODUCES = wordSet('such like including e.g i.e ie eg (');
const APPOSITION = wordSet(
  '( , a an the - such as like e.g i.e ie eg . : drug agent and selective potent including other',
);
