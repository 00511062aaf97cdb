import type { Atoms } from './atoms.ts';
import type { Sighting } from './organisms.ts';

const words = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/));

/** Mice that carry human tumours: what is studied in them is human. */
const CARRIERS = words('nude scid nsg nod athymic immunodeficient immunocompromised xenograft xenografted humanized');
/** What is named after the animal that made it, or in which others' proteins are made or tested. */
const REAGENTS = words(
  `antibody antibodies polyclonal monoclonal anti antiserum antisera igg serum albumin oocyte oocytes ovary reticulocyte
  two one hybrid artificial`,
);

/**
 * What sightings tell of whose genes a text is about. A nude mouse carries a human tumour; a rabbit antibody, fetal bovine
 * serum, a yeast two-hybrid screen, oocytes of Xenopus and Chinese hamster ovary cells tell nothing; FISH is no animal.
 */
export function asSubjects(sightings: readonly Sighting[], text: string, atoms: Atoms): readonly Sighting[] {
  const wordAt = (at: number): string => (at < 0 || at >= atoms.starts.length ? '' : atoms.word(at));
  const subjects: Sighting[] = [];
  for (const sighting of sightings) {
    const { at, organism } = sighting;
    const isAnimal = organism === 'rodent' || organism === 'other';
    if (isAnimal && CARRIERS.has(wordAt(at - 1))) subjects.push({ at, organism: 'human' });
    else if (
      isAnimal ? !isReagent(at, wordAt, text.startsWith('FISH', atoms.starts[at])) : !isHamster(at, wordAt, organism)
    )
      subjects.push(sighting);
  }
  return subjects;
}

const isReagent = (at: number, wordAt: (at: number) => string, isMethod: boolean): boolean =>
  isMethod || REAGENTS.has(wordAt(at + 1)) || wordAt(at - 1) === 'anti';

/** Chinese hamsters are no Chinese patients. */
const isHamster = (at: number, wordAt: (at: number) => string, organism: string): boolean =>
  organism === 'human' && wordAt(at + 1) === 'hamster';
