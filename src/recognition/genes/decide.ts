import type { Knowledge } from '../../knowledge/types.ts';
import { atomsOf } from './atoms.ts';
import type { Sense, Usage } from './facts.ts';
import { type FormClass, formClassOf, rank, showingFeatures, staticFeatures } from './features.ts';
import { fitOf } from './fit.ts';
import { lexiconOf } from './lexicon.ts';
import { type DefinitionKind, meaningOf } from './meanings.ts';
import type { Species } from './organisms.ts';
import { WEIGHTS } from './weights.ts';

/** A sense of a form with what of its score is known before any document. */
export interface ScoredSense extends Sense {
  readonly form: FormClass;
  readonly features: readonly string[];
}

const sensesCache = new WeakMap<Knowledge, Map<string, readonly ScoredSense[]>>();

/** Every sense of a written form; remembered. */
export function sensesOf(written: string, knowledge: Knowledge): readonly ScoredSense[] {
  let cache = sensesCache.get(knowledge);
  if (!cache) sensesCache.set(knowledge, (cache = new Map()));
  let senses = cache.get(written);
  if (!senses) cache.set(written, (senses = readSenses(written, knowledge)));
  return senses;
}

function readSenses(written: string, knowledge: Knowledge): readonly ScoredSense[] {
  const lexicon = lexiconOf(knowledge);
  const best = new Map<string, Sense>();
  const note = (sense: Sense): void => {
    const before = best.get(sense.gene.id);
    if (!before || rank(sense) < rank(before)) best.set(sense.gene.id, sense);
  };
  for (const name of lexicon.namesOf(atomsOf(written).words)) {
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
export interface DocumentShowing {
  readonly usage: ReadonlyMap<string, Usage>;
  readonly species: Species;
  /** Forms that stand in the first lines of the document: its title, for most. */
  readonly opening: ReadonlySet<string>;
  /** Short form → long form, as the document defines it. */
  readonly definitions: ReadonlyMap<string, string>;
}

export interface Judged {
  readonly written: string;
  readonly sense: ScoredSense;
  readonly features: readonly string[];
  /** Log odds that the form names the gene here. */
  readonly score: number;
}

const bare = (written: string) => written.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');

/** Scores every sense of every form that the document uses. */
export function judge(document: DocumentShowing, knowledge: Knowledge): Judged[] {
  const forms = new Map<string, Set<string>>();
  const all = [...document.usage].map(([written, usage]) => ({ written, usage, senses: sensesOf(written, knowledge) }));
  for (const { written, senses } of all)
    for (const { gene } of senses) {
      const there = forms.get(gene.id);
      if (there) there.add(bare(written));
      else forms.set(gene.id, new Set([bare(written)]));
    }
  const mouseStyle = looksMurine(all.map(({ senses }) => senses));
  const shorts = new Map([...document.definitions].map(([short, long]) => [bare(long), short] as const));
  return all.flatMap(({ written, usage, senses }) =>
    senses.map((sense): Judged => {
      const showing = {
        usage,
        opening: document.opening.has(written),
        species: document.species,
        mouseStyle,
        otherForms: forms.get(sense.gene.id)!.size - 1,
        definition: definitionKind(written, sense, document, shorts, knowledge),
      };
      const features = [...sense.features, ...showingFeatures(sense.form, sense, showing)];
      return { written, sense, features, score: features.reduce((sum, feature) => sum + (WEIGHTS[feature] ?? 0), 0) };
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
