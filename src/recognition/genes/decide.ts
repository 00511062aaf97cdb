import type { Knowledge } from '../../knowledge/types.ts';
import type { Sense, Usage } from './facts.ts';
import {
  type FormClass,
  formClassOf,
  humanFeatures,
  nameFeatures,
  rank,
  type Setting,
  staticFeatures,
} from './features.ts';
import { fitOf } from './fit.ts';
import { lexiconOf } from './lexicon.ts';
import { type DefinitionKind, meaningOf } from './meanings.ts';
import { ORDAINED } from './ordained.ts';
import { WEIGHTS } from './weights.ts';

/** A sense of a form with what of its score is known before any document. */
export interface ScoredSense extends Sense {
  readonly form: FormClass;
  readonly features: readonly string[];
}

const sensesCache = new WeakMap<Knowledge, Map<string, readonly ScoredSense[]>>();

/** Every sense of a written form; remembered. */
export function sensesOf(written: string, knowledge: Knowledge): readonly ScoredSense[] {
  const cache = sensesCache.get(knowledge) ?? new Map<string, readonly ScoredSense[]>();
  sensesCache.set(knowledge, cache);
  const senses = cache.get(written) ?? readSenses(written, knowledge);
  cache.set(written, senses);
  return senses;
}

function readSenses(written: string, knowledge: Knowledge): readonly ScoredSense[] {
  const lexicon = lexiconOf(knowledge);
  const best = new Map<string, Sense>();
  const note = (sense: Sense): void => {
    const before = best.get(sense.gene.id);
    if (!before || rank(sense) < rank(before)) best.set(sense.gene.id, sense);
  };
  for (const name of lexicon.namesLike(written)) {
    const fit = fitOf(written, name);
    if (!fit) continue;
    for (const { gene, kind } of knowledge.geneSenses(name)) note({ gene, kind, fit, name });
    for (const base of lexicon.basesOf(name))
      for (const { gene, kind } of knowledge.geneSenses(base))
        if (!/ (?:receptor|binding)/.test(name) || /receptor|binding/.test(gene.name))
          note({ gene, kind, fit, name, derived: true });
  }
  const senses = [...best.values()];
  return senses.map((sense) => ({
    ...sense,
    form: formClassOf(written, sense),
    features: staticFeatures(written, sense, senses, knowledge),
  }));
}

/** What a whole document shows, as far as genes are concerned. */
export interface DocumentShowing extends Omit<Setting, 'mouseStyle'> {
  readonly usage: ReadonlyMap<string, Usage>;
  /** Forms that stand in the first lines of the document: its title, for most. */
  readonly opening: ReadonlySet<string>;
  /** Approved symbols that the document's drugs aim at, or its variants are known in. */
  readonly expected: ReadonlySet<string>;
  /** Short form → long form, as the document defines it. */
  readonly definitions: ReadonlyMap<string, string>;
}

export interface Judged {
  readonly written: string;
  readonly sense: ScoredSense;
  /** Features that say whether the form names the gene, of whatever animal … */
  readonly nameFeatures: readonly string[];
  /** … and whether it is the human gene. */
  readonly humanFeatures: readonly string[];
}

/** Probability that a form names the gene, and that it is the human one. */
export interface Odds {
  readonly named: number;
  readonly human: number;
}

/** Probabilities under a table of weights: each a logistic model. */
export function oddsOf(
  { nameFeatures, humanFeatures }: Judged,
  weights: Readonly<Record<string, number>> = WEIGHTS,
): Odds {
  const logistic = (features: readonly string[]) => {
    let score = 0;
    for (const feature of features) score += ORDAINED[feature] ?? weights[feature] ?? 0;
    return 1 / (1 + Math.exp(-score));
  };
  return { named: logistic(nameFeatures), human: logistic(humanFeatures) };
}

const bare = (written: string) => written.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Describes every sense of every form that the document uses. */
export function judge(document: DocumentShowing, knowledge: Knowledge): Judged[] {
  const forms = new Map<string, Set<string>>();
  const all = [...document.usage].map(([written, usage]) => ({ written, usage, senses: sensesOf(written, knowledge) }));
  for (const { written, senses } of all)
    for (const { gene } of senses) {
      const there = forms.get(gene.id);
      if (there) there.add(bare(written));
      else forms.set(gene.id, new Set([bare(written)]));
    }
  const setting: Setting = { ...document, mouseStyle: looksMurine(all.map(({ senses }) => senses)) };
  const shorts = new Map([...document.definitions].map(([short, long]) => [bare(long), short] as const));
  return all.flatMap(({ written, usage, senses }) =>
    senses.map((sense): Judged => {
      const showing = {
        usage,
        opening: document.opening.has(written),
        expected: document.expected.has(sense.gene.symbol),
        otherForms: forms.get(sense.gene.id)!.size - 1,
        definition: definitionKind(written, sense, document, shorts, knowledge),
      };
      return {
        written,
        sense,
        nameFeatures: [...sense.features, ...nameFeatures(sense.form, showing)],
        humanFeatures: humanFeatures(sense, usage, setting, document.expected.has(sense.gene.symbol)),
      };
    }),
  );
}

/** Are most symbols that only differ in case from their names written as mouse genes are: one capital, then small letters? */
function looksMurine(forms: readonly (readonly ScoredSense[])[]): boolean {
  let [mouse, human] = [0, 0];
  for (const senses of forms) {
    const approved = senses.find(({ kind, form }) => kind === 'approved' && form !== 'phrase');
    if (approved?.fit === 'mixed') mouse++;
    else if (approved?.fit === 'exact') human++;
  }
  return mouse > human;
}

function definitionKind(
  written: string,
  sense: Sense,
  document: DocumentShowing,
  shorts: ReadonlyMap<string, string>,
  knowledge: Knowledge,
): DefinitionKind {
  const long = document.definitions.get(written);
  if (long !== undefined) return meaningOf(long, sense.gene, [sense.gene.name]);
  const short = shorts.get(bare(written));
  if (short === undefined) return 'none';
  return sensesOf(short, knowledge).some(({ gene }) => gene === sense.gene) ? 'long-same' : 'long';
}
