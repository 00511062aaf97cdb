import type { Disease, Knowledge } from '../../knowledge/types.ts';
import { indexPhrases, namesLike, type PhraseIndex, remembered, type WordSet, wordSet } from '../phrases/index.ts';
import { ABBREVIATIONS } from './abbreviations.ts';

/** A tumour type at words `from` to `to`, inclusive. */
export interface FoundDisease {
  readonly from: number;
  readonly to: number;
  readonly disease: Disease;
}

/** Last words of tumours' names that sites may share. */
export const HEAD_WORDS: ReadonlySet<string> = new Set(
  'cancer carcinoma adenocarcinoma tumor sarcoma lymphoma leukemia melanoma glioma neoplasm malignancy'.split(' '),
);

export interface DiseaseNames {
  readonly index: PhraseIndex;
  /** Words at which a mention may begin. */
  readonly beginnings: WordSet;
  /** Disease of a name of the index. */
  of(name: string): Disease | undefined;
  /** Disease of a name in any spelling that the index folds together. */
  named(name: string): Disease | undefined;
}

/** Names for any tumour: they say nothing of its type. */
const ANY_TUMOUR = /^(?:cancers?|neoplasms?|tumou?rs?|malignan(?:cy|t neoplasm|t tumou?r)|malignancies|disease)$/i;

/** Stages, which stay outside a mention. */
const STAGE = /^(?:advanced|metastatic|recurrent|refractory|relapsed)\b/i;

/** The molecular part of a WHO name: `diffuse midline glioma, H3 K27-altered`. */
const ALTERED = /, [^,]*-(?:altered|mutant|wildtype|amplified)\b.*$/i;

/** Heads that papers exchange: the first may be written as the second. */
const HEADS: readonly (readonly [RegExp, string])[] = [
  [/ cancer$/i, ' tumor'],
  [/ cancer$/i, ' neoplasm'],
  [/ cancer$/i, ' malignancy'],
  [/ cancer$/i, ' carcinoma'],
  [/ carcinoma$/i, ' cancer'],
  [/ carcinoma$/i, ' tumor'],
  [/ neoplasm$/i, ' tumor'],
  [/(^| )transitional cell carcinoma$/i, '$1urothelial carcinoma'],
  [/(^| )transitional cell carcinoma$/i, '$1urothelial cancer'],
];

/** The disease names of a knowledge base with the variants that papers write, indexed once. */
export const diseaseNamesOf = remembered((knowledge: Knowledge): DiseaseNames => {
  const byName = new Map<string, Disease>();
  const add = (name: string, disease: Disease | undefined) => {
    if (
      disease &&
      name.length > 3 &&
      ![name, disease.name].some((each) => ANY_TUMOUR.test(each)) &&
      !STAGE.test(name) &&
      !byName.has(name)
    )
      byName.set(name, disease);
  };
  const written = [...knowledge.diseaseNames()];
  for (const name of written) add(name, knowledge.diseaseNamed(name));
  for (const name of written) {
    const disease = knowledge.diseaseNamed(name);
    // "Ovarian Choriocarcinoma, NOS" is a cataloguer's name.
    const bare = name
      .replace(/,? \(?NOS\)?$/, '')
      .replace(/^malignant (?=\S+$)/, '')
      .replace(ALTERED, '');
    if (bare !== name && !knowledge.diseaseNamed(bare)) add(bare, disease);
    for (const [head, other] of HEADS) {
      const variant = bare.replace(head, other);
      if (variant !== bare && !knowledge.diseaseNamed(variant)) add(variant, disease);
    }
  }
  // Short names in capitals that a gene bears too would need a gate: they are left to ABBREVIATIONS.
  const capitals = (name: string) => /^[\p{Lu}\d/-]+$/u.test(name);
  const lasting = new Map([...byName].filter(([name]) => !capitals(name) || !knowledge.geneSenses(name).length));
  const index = indexPhrases([...lasting.keys(), ...ABBREVIATIONS.keys()]);
  const of = (name: string) => lasting.get(name);
  const named = (name: string) => {
    for (const each of namesLike(index, name)) if (of(each)) return of(each);
    return undefined;
  };
  return { index, beginnings: wordSet([...index.words(), ...HEAD_WORDS]), of, named };
});

/** The disease of a name; a castration-resistant prostate cancer is a prostate cancer where the data do not part them. */
export function resolved(names: DiseaseNames, name: string): Disease | undefined {
  for (let rest = name; rest; rest = rest.replace(/^\S+ ?/, '')) {
    const disease = names.named(rest);
    if (disease) return disease;
    if (rest.split(' ').length < 3) return undefined;
  }
  return undefined;
}
