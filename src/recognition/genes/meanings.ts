import type { Gene } from '../../knowledge/types.ts';
import { wordsOf } from './atoms.ts';

/**
 * What a text's own definition of a short form says about a gene that bears it: a full name of the gene (`same`), words
 * of its names (`alike`), some protein or gene (`protein`), a disorder, something else (`other`); `none` where it is not defined;
 * `long` where the form is itself a long form that the text abbreviates, `long-same` where
 * the abbreviation, too, is a name of the gene.
 */
export type DefinitionKind = 'same' | 'alike' | 'protein' | 'disorder' | 'other' | 'none' | 'long' | 'long-same';

const HEADS = new Set(
  `receptor receptors protein proteins kinase kinases factor factors gene genes enzyme ligand antigen oncogene phosphatase
  transporter channel inhibitor synthase transferase reductase dehydrogenase hydroxylase protease peptidase polymerase
  ligase helicase cytokine chemokine interleukin homolog homologue subunit integrin cadherin catenin collagen globulin
  molecule peptide hormone oncoprotein suppressor interferon oxidase isomerase esterase convertase
  activator repressor regulator adaptor caspase cyclin mucin lectin keratin tubulin`.split(/\s+/),
);
const FILLERS = new Set('of the and a an for in to with type human like'.split(' '));

/** Compares a long form with a gene's full names. */
export function meaningOf(long: string, gene: Gene, fullNames: readonly string[]): DefinitionKind {
  const words = contentOf(long);
  const joined = words.join(' ');
  let best = 0;
  for (const name of fullNames) {
    const other = contentOf(name);
    const text = other.join(' ');
    if (text === joined) return 'same';
    const shared = words.filter((word) => other.includes(word)).length;
    if (shared > 0 && words.length > 0) best = Math.max(best, (2 * shared) / (words.length + other.length));
  }
  if (
    /(?:disease|syndrome|dystrophy|ataxia|disorder|cancer|carcinoma|leuk\w{3,4}|lymphoma|tumou?r|deficiency|retardation)s?$/i.test(
      long,
    )
  )
    return 'disorder';
  if (best >= 0.5) return 'alike';
  const symbols = [gene.symbol, ...gene.aliases, ...gene.previous, ...gene.everyday].map((s) => s.toLowerCase());
  if (
    long
      .toLowerCase()
      .split(/[\s,]+/)
      .some((word) => word.length > 2 && symbols.includes(word))
  )
    return 'alike';
  return words.some((word) => HEADS.has(word) || /(?:ase|ases|kine|in-\d)$/.test(word)) ? 'protein' : 'other';
}

const contentOf = (phrase: string): string[] => wordsOf(phrase).filter((word) => !FILLERS.has(word));
