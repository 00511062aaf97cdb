import type { Knowledge } from '../../knowledge/types.ts';
import {
  greekSymbols,
  isGeneric,
  isLetterName,
  mayReword,
  namesDisorder,
  rewordings,
  spokenSymbols,
} from './derive.ts';
import { isPhrase } from './fit.ts';

/** A wording of prose, and the name that it stands for. */
export interface Wording {
  readonly form: string;
  readonly base: string;
}

/** How prose words a knowledge base's names of genes. */
export interface Wordings {
  /** All wordings of a name. */
  of(name: string): Wording[];
  /** Texts, one of which each wording of the name begins as: told without making the wordings, since few are ever needed. */
  beginnings(name: string): string[];
}

const GREEK_END =
  /(?:alpha|beta|gamma|delta|epsilon|zeta|eta|theta|kappa|lambda|sigma|omega)(?: receptor)?(?:[ -]\w{1,2})?$/;

/** Wordings as derive.ts makes them, of symbols and of full names in lower case. */
export function wordingsWith(knowledge: Pick<Knowledge, 'geneSenses'>): Wordings {
  const of = (name: string): Wording[] => {
    if (!isPhrase(name)) return spokenSymbols(name).map((form) => ({ form, base: name }));
    const [turns, greek] = [mayReword(name), GREEK_END.test(name)];
    if ((!turns && !greek) || namesDisorder(name) || isGeneric(name)) return [];
    const found: Wording[] = [];
    if (turns)
      for (const form of rewordings(name))
        if (!namesDisorder(form) && !isGeneric(form)) found.push({ form, base: name });
    if (greek) found.push(...inGreek(name));
    return found;
  };
  /** The symbols of a full name that ends in a Greek letter, with that letter written out. */
  const inGreek = (name: string): Wording[] => {
    const found: Wording[] = [];
    for (const { gene, kind } of knowledge.geneSenses(name))
      if (kind === 'name') for (const form of greekSymbols(gene)) found.push({ form, base: gene.symbol });
    return found;
  };
  const beginnings = (name: string): string[] => {
    if (!isPhrase(name)) return spokenSymbols(name);
    const found = mayReword(name) ? turnedBeginnings(name) : [];
    if (GREEK_END.test(name)) for (const { form } of inGreek(name)) found.push(form);
    return found;
  };
  return { of, beginnings };
}

/**
 * Rewordings begin with the name's first word, with what follows a comma, or with a letter's name out of it; one of a
 * single word may be in two parts (`x-raf 1` → `x-raf`), so its beginning is that whole word.
 */
function turnedBeginnings(name: string): string[] {
  const found = [firstWord(name)];
  const numbered = / receptor (?:type )?([a-z]?)\d/.exec(name);
  if (numbered) found.push(numbered[1] || 'type');
  const bare = name.includes('(') ? name.replace(/ ?\([^()]{0,60}\)/g, '').trim() : name;
  for (const text of bare === name ? [name] : [name, bare]) {
    found.push(text);
    for (let comma = text.indexOf(', '); comma >= 0; comma = text.indexOf(', ', comma + 1))
      found.push(text.slice(comma + 2));
    for (const word of text.split(/[ ,]+/)) if (isLetterName(word)) found.push(word);
  }
  return found;
}

const firstWord = (name: string): string => /^[^ ,(]*/.exec(name)![0];
