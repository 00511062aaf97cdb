import type { DrugClass, Knowledge } from '../../knowledge/types.ts';
import { Gap, phraseAt, surfaceOf, type Words } from '../phrases/index.ts';
import { byTarget, type ClassHit, isReagent, mentionOf } from './class-by-target.ts';
import type { ClassNames } from './class-names.ts';

/**
 * The drug class that is named at word `i`: by a name of the data (`PARP inhibitors`), or, where the word is the head of
 * such a phrase, by its target before it (`c-MET inhibitor`, `VEGFR-2 TKIs`).
 * @param floor first word that no earlier mention holds; a target is not looked for before it
 */
export function classAt(
  knowledge: Knowledge,
  names: ClassNames,
  words: Words,
  i: number,
  floor: number,
): ClassHit | undefined {
  let found: DrugClass | undefined;
  const hit = phraseAt(names.index, words, i, ({ from, to, names: written }) => {
    const surface = surfaceOf(words, from, to);
    const name = written.find(
      (each) => mayStand(each, surface, words, from, to) && (!names.isBare(each) || saysTreatment(words, from, to)),
    );
    found = name === undefined ? undefined : names.of(name);
    return found !== undefined;
  });
  if (hit && found) return { from: hit.from, to: hit.to, mention: mentionOf(words, hit.from, hit.to, found) };
  return byTarget(knowledge, names, words, i, floor);
}

/** Abbreviations keep their case; those of two or three letters mean other things, unless they say `…I` for inhibitor. */
function mayStand(name: string, surface: string, words: Words, from: number, to: number): boolean {
  if (from > 0 && words.gaps[from - 1] === Gap.none) return false;
  if (isReagent(words, from, to)) return false;
  if (words.gaps[to] === Gap.none) return false;
  if (ENDOGENOUS.test(name) && !isGiven(words, from, to)) return false;
  // "cytotoxics" is a noun, "cytotoxic" is not.
  if (/^\S+s$/.test(name) && !surface.endsWith('s')) return false;
  if (/\s|[a-z]{4}/.test(name)) return !/^\p{Lu}{2,3}$/u.test(name);
  const bare = surface.replace(/(?<=[A-Zi])s$/, '');
  if (bare !== name && surface !== name) return false;
  if (name.length > 3) return true;
  return name.length === 3 && name.endsWith('I') && !/^\d/.test(words.list[to + 1] ?? '');
}

/** Classes that the body makes too. */
const ENDOGENOUS =
  /^(?:type I )?(?:interferons?|IFNs?|IFN-α|o?estrogens?|(?:gluco)?cortico(?:id|steroid)s?|steroids?|retinoids?|carboxypeptidase)$/i;
const GIVEN = /\b(?:therap|treat|administ|receiv|dose|dosing|given|taking|prescri|refractory|resist|mg\b)/i;

/** A word of treatment within thirty characters, and no protein's name behind it. */
function isGiven({ prose, starts, ends, list }: Words, from: number, to: number): boolean {
  if (
    /^(?:receptor|gamma|hormone|response|regulatory|x|y|stimulated|inducible|induced|alpha|beta)$/.test(
      list[to + 1] ?? '',
    )
  )
    return false;
  return GIVEN.test(prose.slice(Math.max(0, starts[from]! - 30), ends[to]! + 30));
}

const wordsOf = (list: string): ReadonlySet<string> => new Set(list.split(' '));
const TREATED = wordsOf(
  'resistant resistance sensitive sensitivity refractory refractoriness naive treated pretreated free doublet ' +
    'therapy treatment chemotherapy regimen exposure response responsive responder eligible ineligible rechallenge drug agent combination backbone',
);
const GIVEN_BEFORE = wordsOf('to with plus after received receiving than prior');
const GOES_ON = wordsOf('and or in but was were is are had for plus therapy who');

/** With a hyphen these say which patients are meant, as a stage does, and not what is claimed of the class. */
const SETTING = wordsOf('resistant sensitive refractory');

/** Does the neighbourhood of a class's bare word speak of treatment: `platinum resistance`, `response to platinum.`? */
function saysTreatment({ list, gaps }: Words, from: number, to: number): boolean {
  const next = list[to + 1];
  const joined = next !== undefined && gaps[to]! <= Gap.space;
  if (joined && TREATED.has(next)) return gaps[to] !== Gap.hyphen || !SETTING.has(next);
  if (from === 0 || gaps[from - 1]! > Gap.space || !GIVEN_BEFORE.has(list[from - 1]!)) return false;
  return !joined || (gaps[to] === Gap.space && GOES_ON.has(next));
}
