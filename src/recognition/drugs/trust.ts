import type { DrugSense, Knowledge } from '../../knowledge/types.ts';

/**
 * What a written name needs beside itself to count as the drug.
 * `free`: nothing. `code`: the letters' case, unless it is written in one piece. `cased`: the case of the data, or the
 * capital of a brand. `cued`: also a word of treatment nearby.
 * `defined`: the text says what it stands for. `never`: it means something else too often.
 */
export type Trust = 'free' | 'code' | 'cased' | 'cued' | 'defined' | 'never';

const CONFIDENCE = { verified: 0, partly: 1, unverified: 2, 'name-only': 3 } as const;
const KIND = { inn: 0, usan: 1, salt: 2, brand: 3, code: 4, abbreviation: 5, synonym: 6 } as const;

/** The likeliest of the drugs that bear a name: best verified first, then by the sort of name. */
export function likeliest(senses: readonly DrugSense[]): DrugSense | undefined {
  const rank = ({ drug, kind }: DrugSense) => CONFIDENCE[drug.confidence] * 10 + KIND[kind];
  let best: DrugSense | undefined;
  for (const sense of senses) if (!best || rank(sense) < rank(best)) best = sense;
  return best;
}

const count = (text: string, sort: RegExp): number => text.match(sort)?.length ?? 0;

/** How far a written name can be trusted; depends on its shape, its sort, and on what else bears it. */
export function trustOf(name: string, { drug, kind }: DrugSense, knowledge: Knowledge): Trust {
  const letters = count(name, /\p{L}/gu);
  const digits = count(name, /\d/g);
  const capitals = count(name, /\p{Lu}/gu);
  const clash = bearsOtherMeaning(name, knowledge) || isProteinOf(drug.name, name);
  const known = drug.confidence !== 'name-only';
  if (clash && !(known && kind === 'inn')) return capitals * 2 > letters ? 'defined' : 'never';
  if (digits) return trustOfCode(name, letters, digits, known);
  if (capitals > 1 && capitals * 2 >= letters && letters <= 6) return letters <= 3 ? 'defined' : 'cased';
  // ara-C: no word ends so.
  if (known && /^[a-z]{3,}-[A-Z]$/.test(name)) return 'cased';
  if (letters < 5) return known && kind === 'brand' ? 'cased' : 'defined';
  return kind === 'brand' || (letters < 7 && kind === 'synonym' && capitals > 0) ? 'cased' : 'free';
}

function trustOfCode(name: string, letters: number, digits: number, known: boolean): Trust {
  if (letters >= 4 && !/^[\p{Lu}\d -]+$/u.test(name)) return 'free';
  if (letters >= 2 && digits >= 3) return 'code';
  if (letters === 1) return known && digits >= 3 ? 'cued' : 'never';
  return name.includes('-') ? 'cased' : known ? 'cued' : 'never';
}

/** Does a gene or a tumour type bear the name? Full names of proteins (Fas ligand, albumin) count. */
function bearsOtherMeaning(name: string, knowledge: Knowledge): boolean {
  const inWords = name.toLowerCase().replaceAll('-', ' ').replace(/s$/, '');
  const spellings = new Set([name, name.toLowerCase(), inWords, name.replaceAll('-', '')]);
  for (const spelling of spellings) if (knowledge.geneSenses(spelling).length > 0) return true;
  return name.length <= 5 && knowledge.diseaseNamed(name) !== undefined;
}

/** Names of a recombinant protein are the protein's too: `Fas-L` of "recombinant Fas ligand". */
const isProteinOf = (drug: string, name: string): boolean =>
  /^recombinant\b/i.test(drug) && !/^recombinant\b/i.test(name);
