import { distance } from 'fastest-levenshtein';
import type { Drug, Knowledge } from '../../knowledge/types.ts';
import { remembered } from '../phrases/index.ts';
import { likeliest } from './trust.ts';

/** Letters that a word must have to be held against the names: shorter ones lie too near to each other. */
export const SHORTEST = 7;
/** From this length on, two edits still leave one drug. */
const LONG = 9;
const MOST_ANSWERS = 20_000;

/**
 * Endings that nonproprietary names of cancer drugs share (WHO stems). A name without one lies too near to ordinary
 * words: `asparaginase` to asparagine, `thioguanine` to thioguanosine.
 */
const STEM =
  /(?:nib|mab|parib|ciclib|lisib|rasib|degib|sertib|toclax|zomib|platin|rubicin|mycin|taxel|tecan|bine|dine|uracil|trexed|trexate|mustine|fosfamide|blastine|cristine|poside|lutamide|terone|trozole|oxifene?|estrant|limus|stat|relin|relix|lidomide|zolomide|antrone|ramide)$/;

interface Names {
  /** Initial and length → nonproprietary names and their drugs. */
  readonly byInitial: ReadonlyMap<string, readonly (readonly [string, Drug])[]>;
  readonly answers: Map<string, readonly Drug[]>;
  /** First words of longer names: where only a salt is known ("foritinib succinate"), its base is a name all the same. */
  readonly heads: ReadonlySet<string>;
}

/** Nonproprietary names of one word; drugs of which only the name is known are left out, there are too many. */
const namesOf = remembered((knowledge: Knowledge): Names => {
  const byInitial = new Map<string, [string, Drug][]>();
  const heads = new Set<string>();
  for (const written of knowledge.drugNames()) {
    const name = written.toLowerCase();
    const head = /^[a-z]{7,}(?= [a-z])/.exec(name)?.[0];
    if (head && STEM.test(head)) heads.add(head);
    if (name.length < SHORTEST || !/^[a-z]+$/.test(name) || !STEM.test(name)) continue;
    const sense = likeliest(knowledge.drugSenses(written));
    if (!sense || sense.drug.confidence === 'name-only' || (sense.kind !== 'inn' && sense.kind !== 'usan')) continue;
    const key = `${name[0]}${name.length}`;
    const same = byInitial.get(key);
    if (same) same.push([name, sense.drug]);
    else byInitial.set(key, [[name, sense.drug]]);
  }
  return { byInitial, answers: new Map(), heads };
});

/**
 * Drugs whose nonproprietary name a word may have meant: one edit away, or two where the word has nine letters or more,
 * with the name's initial and its beginning or ending. Nothing for a word that is a name itself, and nothing for short words:
 * ordinary words lie too near to them.
 * @returns the drugs at the least distance; more than one means that the word does not tell
 */
export function nearestDrugs(word: string, knowledge: Knowledge): readonly Drug[] {
  if (word.length < SHORTEST || !/^[A-Za-z]?[a-z]+$/.test(word)) return [];
  const { byInitial, answers, heads } = namesOf(knowledge);
  const wanted = word.toLowerCase();
  const answered = answers.get(wanted);
  if (answered) return answered;
  let least = wanted.length >= LONG ? 2 : 1;
  let nearest = new Set<Drug>();
  for (let length = wanted.length - least; length <= wanted.length + least; length++) {
    for (const [name, drug] of byInitial.get(`${wanted[0]}${length}`) ?? []) {
      const beginning = wanted.slice(0, 3) === name.slice(0, 3);
      if (!beginning && wanted.slice(-4) !== name.slice(-4)) continue;
      const edits = distance(wanted, name);
      // Two slips that also change the beginning make another drug (coltuximab, cetuximab); two letters more a metabolite.
      if (edits > 1 && (!beginning || wanted.startsWith(name))) continue;
      if (edits < least) nearest = new Set();
      if (edits <= least) nearest.add(drug);
      least = Math.min(least, edits);
    }
  }
  const drugs = nearest.size && !heads.has(wanted) && !isWord(wanted, knowledge) ? [...nearest] : [];
  if (answers.size >= MOST_ANSWERS) answers.clear();
  answers.set(wanted, drugs);
  return drugs;
}

/** Is the word a name of something, as it stands or without a plural's or a derivation's ending? */
function isWord(word: string, knowledge: Knowledge): boolean {
  const bare = word.replace(/(?:es?|s|um|al|ic|ed|ly)$/, '');
  return [word, bare, `${bare}e`].some(
    (each) =>
      knowledge.drugSenses(each).length > 0 ||
      knowledge.geneSenses(each).length > 0 ||
      knowledge.drugClass(each) !== undefined,
  );
}
