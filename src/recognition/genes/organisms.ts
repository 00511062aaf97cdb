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

/** Counts the words that name organisms. */
export function organismsIn(words: readonly string[]): Organisms {
  const counts = [0, 0, 0, 0];
  for (const word of words) {
    const kind = KINDS.get(word);
    if (kind !== undefined) counts[kind]!++;
  }
  return { human: counts[HUMAN]!, rodent: counts[RODENT]!, other: counts[OTHER]! };
}

/** Whose genes a document is about, as far as its words tell. */
export type Species = 'human' | 'unstated' | 'rodent' | 'rodent-only' | 'other' | 'other-only';

/** The species that the counts speak for; humans win a tie. */
export function speciesOf({ human, rodent, other }: Organisms): Species {
  if (human === 0 && rodent === 0 && other === 0) return 'unstated';
  if (human >= rodent && human >= other) return 'human';
  if (rodent >= other) return human === 0 ? 'rodent-only' : 'rodent';
  return human === 0 ? 'other-only' : 'other';
}
