import type { GeneFamily, Knowledge } from '../../knowledge/types.ts';
import { wordsOf } from './atoms.ts';
import { isCommon } from './common.ts';
import type { Sense } from './facts.ts';
import { findFamily } from './families.ts';
import { type FormSense, formClassOf, isDoubtful, rank, staticFeatures } from './features.ts';
import { fitOf, isPhrase } from './fit.ts';
import { lexiconOf } from './lexicon.ts';
import type { Settled } from './settle.ts';

/** A written form and all that it may mean. */
export interface Form {
  readonly written: string;
  /** Letters and digits in lower case: what `IL-6` and `IL6` share. */
  readonly bare: string;
  readonly senses: readonly FormSense[];
  readonly family: GeneFamily | undefined;
  /** What was decided before, by all that the decision rests on; null where the form names nothing. */
  readonly decided: Map<string, Settled | null>;
}

/** How many forms are remembered at once. */
const MOST_FORMS = 20_000;

const caches = new WeakMap<Knowledge, Map<string, Form>>();

/** The form as the knowledge reads it; remembered. */
export function formOf(written: string, knowledge: Knowledge): Form {
  const cache = caches.get(knowledge) ?? new Map<string, Form>();
  caches.set(knowledge, cache);
  let form = cache.get(written);
  if (!form) {
    const senses = readSenses(written, knowledge);
    form = { written, bare: bareOf(written), senses, family: findFamily(written, knowledge), decided: new Map() };
    // A stream of records must not fill the memory.
    if (cache.size >= MOST_FORMS) cache.clear();
    cache.set(written, form);
  }
  return form;
}

/** Does a rewording say all that its name does, or less? */
const wayOf = (form: string, base: string): 'turned' | 'cut' =>
  isPhrase(base) && wordsOf(form).length < wordsOf(base).length ? 'cut' : 'turned';

/** Residues: Tyr is tyrosine before it is tyrosinase. Met is the receptor, too (labels.ts). */
const AMINO_ACID = /^(?:Ala|Arg|Asn|Asp|Cys|Gln|Glu|Gly|His|Ile|Leu|Lys|Phe|Pro|Ser|Thr|Trp|Tyr|Val|Sec)$/;

/** Letters and digits of a form in lower case. */
export const bareOf = (written: string): string => written.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

function readSenses(written: string, knowledge: Knowledge): readonly FormSense[] {
  if (AMINO_ACID.test(written)) return [];
  const lexicon = lexiconOf(knowledge);
  const best = new Map<string, Sense>();
  const note = (sense: Sense): void => {
    const before = best.get(sense.gene.id);
    if (!before || rank(sense) < rank(before)) best.set(sense.gene.id, sense);
  };
  for (const name of lexicon.namesLike(written)) {
    const fit = fitOf(written, name);
    // "All", "Prep", "Large": a word with a capital at the start of a sentence is no symbol.
    if (!fit || (fit === 'mixed' && isCommon(written))) continue;
    for (const { gene, kind } of knowledge.geneSenses(name)) note({ gene, kind, fit, name });
    for (const base of lexicon.basesOf(name)) {
      const derived = wayOf(name, base);
      // "Somatostatin receptors" are all five of them rather than many of the first.
      if (derived === 'cut' && /receptors$/i.test(written)) continue;
      for (const { gene, kind } of knowledge.geneSenses(base))
        if (!/ (?:receptor|binding)/.test(name) || /ceptor|binding/.test(gene.name))
          note({ gene, kind, fit, name, derived });
    }
  }
  const senses = [...best.values()];
  return senses.map((sense) => ({
    ...sense,
    form: formClassOf(written, sense),
    features: staticFeatures(written, sense, senses, knowledge),
    doubtful: isDoubtful(written, sense, knowledge),
  }));
}
