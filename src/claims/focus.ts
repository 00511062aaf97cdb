import type { Chain } from './chains.ts';
import { wordSet } from './lexicon/words.ts';
import type { Sentence } from './sentence.ts';
import { type Alterations, type Drugs, specified } from './slots.ts';
import type { Span } from './units.ts';

/** What the paragraph so far is about, where it is about one thing only. */
export interface Focus {
  readonly alterations: Alterations | undefined;
  readonly drugs: Drugs | undefined;
}

const CARRIERS = wordSet(`
  patient patients he she case tumor tumors tumour tumours cells cell lesions lesion mice xenografts this
  these mutation mutations mutant mutants variant variants fusion fusions alteration it they who her his
  response responses participants participant individuals authors
`);
const TREATMENTS = wordSet(`
  treatment therapy drug inhibitor agent tki combination regimen monotherapy compound antibody group arm
  patient patients he she response responses scan ct months weeks cells responders nonresponding biomarkers biomarker
  mutations mutation biopsy progression relapse
`);

/** May the sentence speak of the paragraph's alteration without naming it? Only where it names none of its own, in whatever role. */
export const mayRecallAlterations = ({ alterations, tokens }: Sentence) =>
  !alterations.some(specified) && tokens.some(({ text }) => CARRIERS.has(text));

/** As for alterations: a sentence that names a drug of its own recalls none. */
export const mayRecallDrugs = ({ drugs, tokens }: Sentence) =>
  !drugs.length && tokens.some(({ text }) => TREATMENTS.has(text));

/** Follows the focus of a paragraph, sentence by sentence; none is taken apart before somebody asks. */
export function followFocus() {
  let focus: Focus = { alterations: undefined, drugs: undefined };
  let waiting: (() => Sentence)[] = [];
  const now = (): Focus => {
    for (const sentence of waiting) focus = focusAfter(sentence(), focus);
    waiting = [];
    return focus;
  };
  return {
    add(sentence: () => Sentence): void {
      waiting.push(sentence);
    },
    /** What the sentences added so far leave as focus. */
    now,
    /** Is there a focus at all? */
    isKept: (): boolean => now().drugs !== undefined || now().alterations !== undefined,
  };
}

/** The focus after a sentence: what it names replaces what was named before; several things at once leave the focus open. */
function focusAfter({ alterations, drugs }: Sentence, before: Focus): Focus {
  const named = alterations.filter((chain) => specified(chain) && chain.role === 'plain');
  const given = drugs.filter(({ role }) => role === 'given');
  const said = given.length ? given : drugs.filter(({ role }) => role === 'plain' || role === 'after');
  const alteration = only(named, before.alterations, 1);
  const drug = only(said, before.drugs, 2);
  return { alterations: alteration, drugs: drug };
}

/** One chain of no more than `most` parts; "gefitinib or erlotinib" is still one treatment, a longer list is none. */
const only = <C extends Chain<Span>>(named: readonly C[], before: C | undefined, most: number): C | undefined => {
  if (named.length === 0) return before;
  return named.length === 1 && named[0]!.parts.length <= most ? named[0] : undefined;
};
