import type { DrugClass, Knowledge } from '../../knowledge/types.ts';
import { indexPhrases, type PhraseIndex, remembered } from '../phrases/index.ts';

/** What a class does to its target, by the last word of its name. */
export type Head = 'inhibitor' | 'tki' | 'antibody';

export interface ClassNames {
  readonly index: PhraseIndex;
  /** Class of a name of the index. */
  of(name: string): DrugClass | undefined;
  /** Is it the bare word of a class, which may mean another thing: the platinum of `platinum-based chemotherapy`? */
  isBare(name: string): boolean;
  /** Class that acts on an approved symbol in this way. */
  against(symbol: string, head: Head): DrugClass | undefined;
}

/** Ways in which papers vary the words of a class name; each pair works from the first to the second. */
const VARIANTS: readonly (readonly [RegExp, string])[] = [
  [/tyrosine kinase inhibitor$/, 'TKI'],
  [/TKI$/, 'tyrosine kinase inhibitor'],
  [/(?<=\S )tyrosine kinase inhibitor$/, 'inhibitor'],
  [/inhibitor$/, 'inhibition'],
  [/inhibitor$/, 'blockade'],
  [/blockade$/, 'inhibitor'],
  [/inhibitor$/, 'inhibitory therapy'],
  [/(?<=\S )monoclonal antibody$/, 'antibody'],
  [/antibody$/, 'monoclonal antibody'],
  [/antibody$/, 'mAb'],
  [/antibody$/, 'MoAb'],
  [/\btherapy$/, 'agent'],
  [/-based chemotherapy$/, '-based therapy'],
  [/-based chemotherapy$/, '-based regimen'],
  [/-based chemotherapy$/, '-based treatment'],
  [/-based chemotherapy$/, '-containing chemotherapy'],
  [/-based chemotherapy$/, '-containing regimen'],
  [/-based chemotherapy$/, ' doublet chemotherapy'],
  [/-based chemotherapy$/, ' doublet'],
  [/^first-generation/, '1st-generation'],
  [/^second-generation/, '2nd-generation'],
  [/^third-generation/, '3rd-generation'],
  [/^fourth-generation/, '4th-generation'],
  [/^androgen receptor\b/, 'AR'],
  [/^AR\b/, 'androgen receptor'],
  [/^estrogen receptor\b/, 'ER'],
];

const BASED = /^([a-z]{5,20})-based chemotherapy$/;

function spellings(name: string): string[] {
  const all = new Set([name]);
  // Two rounds: "third-generation … inhibitor" varies at both ends.
  for (let round = 0; round < 2; round++) {
    for (const each of [...all]) for (const [from, to] of VARIANTS) all.add(each.replace(from, to));
  }
  return [...all];
}

/** The class names of a knowledge base with the variants that papers write, indexed once. */
export const classNamesOf = remembered((knowledge: Knowledge): ClassNames => {
  const classes = new Map<string, DrugClass>();
  const all = new Set<DrugClass>();
  for (const name of knowledge.drugClassNames()) {
    const found = knowledge.drugClass(name);
    if (found) all.add(found);
  }
  // Names as the data write them go before the variants of others.
  for (const spelled of [(name: string) => [name], spellings]) {
    for (const each of all) {
      for (const name of [each.id, ...each.names]) {
        // A name with a remark in brackets ("PI (myeloma)") is one for readers of the data.
        if (/ \(/.test(name)) continue;
        for (const spelling of spelled(name)) if (!classes.has(spelling)) classes.set(spelling, each);
      }
    }
  }
  const bare = new Set<string>();
  for (const each of all)
    for (const name of each.names) {
      const word = BASED.exec(name)?.[1];
      if (word === undefined || classes.has(word)) continue;
      classes.set(word, each);
      bare.add(word);
    }
  const against = byTarget(all);
  return {
    isBare: (name) => bare.has(name),
    index: indexPhrases(classes.keys()),
    of: (name) => classes.get(name),
    against: (symbol, head) => against.get(`${head} ${symbol}`),
  };
});

const HEADS: readonly (readonly [Head, RegExp])[] = [
  ['tki', /tyrosine kinase inhibitor$/],
  ['inhibitor', /inhibitor$|antagonist$/],
  // "TIM-3 inhibitor" is one of antibodies if it is also called "anti-TIM-3".
  ['antibody', /^anti-\S+(?: (?:monoclonal )?antibody)?$/],
];

function byTarget(classes: ReadonlySet<DrugClass>): Map<string, DrugClass> {
  const against = new Map<string, DrugClass>();
  // The class with the fewest targets says most about one of them; generations and mechanisms say too much.
  const general = [...classes].filter(({ kind }) => !['generation', 'mechanism', 'modality'].includes(kind));
  for (const each of general.sort((a, b) => a.targets.length - b.targets.length)) {
    for (const [head, pattern] of HEADS) {
      if (![each.id, ...(head === 'antibody' ? each.names : [])].some((name) => pattern.test(name))) continue;
      for (const target of each.targets) {
        const key = `${head} ${target}`;
        if (!against.has(key)) against.set(key, each);
      }
    }
  }
  return against;
}
