import { type Atoms, hashOf } from './atoms.ts';

/** How often the text speaks of humans, of mice and rats, of other organisms, and in clinical terms. */
export interface Organisms {
  readonly human: number;
  readonly rodent: number;
  readonly other: number;
  readonly clinical: number;
}

export const noOrganisms: Organisms = { human: 0, rodent: 0, other: 0, clinical: 0 };

type Organism = 'human' | 'rodent' | 'other' | 'clinical';

const KINDS = new Map<number, Organism>();
/** A filter before the map: nearly no word is in it. */
const FILTER = new Uint8Array(4096);
const fill = (kind: Organism, list: string) => {
  for (const word of list.trim().split(/\s+/)) {
    const hash = hashOf(word, 0, word.length);
    KINDS.set(hash, kind);
    FILTER[hash & 4095] = 1;
  }
};
fill(
  'human',
  `human humans patients patient women men woman man children child sapiens participants volunteers donors cohort
  individuals hela hek adults infants subjects adolescents probands proband families pedigree caucasian chinese japanese
  korean african european american italian swedish finnish caucasians newborns
  xenograft xenografts xenografted`,
);
fill(
  'rodent',
  `mouse mice murine mus rat rats rattus rodent rodents musculus sprague dawley wistar littermates littermate hamster
  hamsters knockouts`,
);
fill(
  'other',
  `yeast drosophila fly flies zebrafish danio xenopus chicken chick bovine porcine pig pigs arabidopsis elegans saccharomyces
  cerevisiae melanogaster bacteria bacterial coli plant plants fungal fungus rabbit sheep pombe maize rice frog dog canine
  nematode worm worms larvae schizosaccharomyces bombyx trypanosoma plasmodium cattle cow cows mosquito fish avian monkey
  macaque goat horse salmon trout silkworm tobacco tomato wheat`,
);
fill(
  'clinical',
  `cancer cancers carcinoma carcinomas tumor tumors tumour tumours leukemia leukaemia lymphoma melanoma polymorphism
  polymorphisms haplotype haplotypes snp snps diagnosed diagnosis therapy biopsy biopsies prognosis prognostic clinical
  autosomal inherited hereditary familial syndrome chemotherapy metastasis metastatic`,
);

/** A word that names an organism. */
export interface Sighting {
  /** Index of the atom. */
  readonly at: number;
  readonly organism: Organism;
}

/** The words of a text that name organisms, in order. */
export function organismsIn({ hashes }: Atoms): Sighting[] {
  const found: Sighting[] = [];
  for (let at = 0; at < hashes.length; at++) {
    const hash = hashes[at]!;
    if (FILTER[hash & 4095] === 0) continue;
    const organism = KINDS.get(hash);
    if (organism) found.push({ at, organism });
  }
  return found;
}

/** How often each is sighted; the counts of `more` are added. */
export function countOrganisms(sightings: readonly Sighting[], more: Partial<Organisms> = {}): Organisms {
  const counts = { ...noOrganisms, ...more };
  for (const { organism } of sightings) counts[organism]++;
  return counts;
}

/** Whose genes a document is about, as far as its words tell: how many times more often it speaks of humans, in powers of two. */
export type Species = 'unstated' | `${'-3' | '-2' | '-1' | '0' | '1' | '2' | '3'}`;

/** The species that the counts speak for. */
export function speciesOf({ human, rodent, other }: Organisms): Species {
  if (human + rodent + other === 0) return 'unstated';
  const ratio = Math.log2((human + 0.5) / (rodent + other + 0.5));
  return String(Math.max(-3, Math.min(3, Math.round(ratio)))).replace('-0', '0') as Species;
}
