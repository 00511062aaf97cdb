/** How often the text speaks of humans, of mice and rats, and of other organisms. */
export interface Organisms {
  readonly human: number;
  readonly rodent: number;
  readonly other: number;
}

export const noOrganisms: Organisms = { human: 0, rodent: 0, other: 0 };

const HUMAN = 1;
const RODENT = 2;
const OTHER = 3;

const KINDS = new Map<string, number>();
const fill = (kind: number, list: string) => {
  for (const word of list.trim().split(/\s+/)) KINDS.set(word, kind);
};
fill(
  HUMAN,
  'human humans patient patients women men woman man children child sapiens participants volunteers donors cohort clinical individuals hela hek',
);
fill(RODENT, 'mouse mice murine mus rat rats rattus rodent rodents musculus');
fill(
  OTHER,
  `yeast drosophila fly flies zebrafish danio xenopus chicken chick bovine porcine pig pigs arabidopsis elegans saccharomyces
  cerevisiae melanogaster bacteria bacterial coli plant plants fungal fungus rabbit sheep pombe maize rice frog dog canine
  nematode worm worms larvae schizosaccharomyces bombyx trypanosoma plasmodium cattle cow cows hamster mosquito`,
);

/**
 * Counts the words that name organisms.
 * @param humanSigns other signs of human material: human cell lines, chromosome bands
 */
export function organismsIn(words: readonly string[], humanSigns = 0): Organisms {
  const counts = [0, 0, 0, 0];
  for (const word of words) {
    const kind = KINDS.get(word);
    if (kind !== undefined) counts[kind]!++;
  }
  return { human: counts[HUMAN]! + humanSigns, rodent: counts[RODENT]!, other: counts[OTHER]! };
}

/** Whose genes a document is about, as far as its words tell: how many times more often it speaks of humans, in powers of two. */
export type Species = 'unstated' | `${'-3' | '-2' | '-1' | '0' | '1' | '2' | '3'}`;

/** The species that the counts speak for. */
export function speciesOf({ human, rodent, other }: Organisms): Species {
  if (human + rodent + other === 0) return 'unstated';
  const ratio = Math.log2((human + 0.5) / (rodent + other + 0.5));
  return String(Math.max(-3, Math.min(3, Math.round(ratio)))).replace('-0', '0') as Species;
}
