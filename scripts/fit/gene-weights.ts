// Fits the weights of src/recognition/genes/weights.ts on corpora whose documents list the genes that they name.
//   node scripts/run.mjs scripts/fit/gene-weights.ts CORPUS.jsonl… [--data dist/data] [--errors] [--write]
// Two logistic regressions over indicator features: does the form name this gene, of whatever animal; and is it the human
// one. One example a (document, form, gene); L2 penalty, full-batch gradient descent with momentum, no randomness. First
// each fifth of the documents is judged by weights of the others; `--errors` lists what is wrong then in the first fifth, so
// that a change can be measured on documents that nobody has looked at. `--write` fits on everything.
// Rare features are dropped, so no weight can remember a document.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadKnowledge } from '../../src/knowledge/index.ts';
import { mouseStrains, recogniseCellLines } from '../../src/recognition/cell-lines.ts';
import { definitionsIn } from '../../src/recognition/definitions.ts';
import { recogniseDrugs } from '../../src/recognition/drugs/index.ts';
import { judge, usesIn } from '../../src/recognition/genes/decide.ts';
import { geneFactsOf } from '../../src/recognition/genes/facts.ts';
import { rank } from '../../src/recognition/genes/features.ts';
import { mergeUsage } from '../../src/recognition/genes/merge.ts';
import { type Judged, oddsOf } from '../../src/recognition/genes/odds.ts';
import { ORDAINED } from '../../src/recognition/genes/ordained.ts';
import { NAMED, settle } from '../../src/recognition/genes/settle.ts';
import { recogniseVariants } from '../../src/recognition/variants/index.ts';
import { readPlain } from '../../src/text/plain.ts';

interface Entity {
  readonly start: number;
  readonly end: number;
  readonly type: string;
  readonly norm: readonly string[];
  readonly auto?: boolean;
}
interface GoldDocument {
  readonly id: string;
  readonly corpus: string;
  /** A form's senses each. */
  readonly judged: readonly (readonly Judged[])[];
  /** HGNC ids. */
  readonly gold: ReadonlySet<string>;
  /** Forms that name genes of other animals. */
  readonly foreign: ReadonlySet<string>;
}
interface Example {
  readonly features: readonly string[];
  readonly label: boolean;
}
type Weights = Readonly<Record<string, number>>;

const args = process.argv.slice(2);
const option = (name: string, fallback: string) => (args.includes(name) ? args[args.indexOf(name) + 1]! : fallback);
const dataDir = option('--data', 'dist/data');
/** A feature must be seen in this many documents. */
const RARE = 4;
const PENALTY = 2;
const ROUNDS = 600;

const knowledge = await loadKnowledge(async (name) => readFileSync(path.join(dataDir, name)));
await knowledge.ensure('core');

function read(file: string): GoldDocument[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { id, text, entities } = JSON.parse(line) as { id: string; text: string; entities: Entity[] };
    const genes = entities.filter(({ type, auto }) => type === 'gene' && !auto);
    const abroad = genes.filter(({ norm }) => norm.includes('nonhuman-or-retired'));
    const foreign = new Set<string>();
    const facts = readPlain(text).blocks.map(({ block, start }) => {
      const found = geneFactsOf(
        block,
        {
          definitions: definitionsIn(block.prose),
          cellLines: recogniseCellLines(block),
          strains: mouseStrains(block),
          variants: recogniseVariants([block], knowledge)[0]!,
          drugs: recogniseDrugs(block, knowledge),
        },
        knowledge,
      );
      for (const one of found.candidates)
        if (abroad.some((gene) => gene.start < start + one.end && start + one.start < gene.end))
          foreign.add(one.written);
      return { genes: found };
    });
    const gold = new Set(genes.flatMap(({ norm }) => norm.filter((name) => name.startsWith('HGNC:'))));
    const { uses, setting } = usesIn(mergeUsage(facts), knowledge);
    const judged = uses.filter(({ form }) => !form.family).map((use) => judge(use, setting, knowledge));
    return { id, corpus: path.basename(file, '.jsonl'), judged, gold, foreign };
  });
}

/** Does the form name the gene? For another animal's gene the form's best sense counts as named. */
function nameExamples({ judged, gold, foreign }: GoldDocument): Example[] {
  const best = new Map<string, number>();
  for (const { written, sense } of judged.flat()) best.set(written, Math.min(best.get(written) ?? 99, rank(sense)));
  return judged.flat().map(({ written, sense, nameFeatures }) => ({
    features: nameFeatures,
    label: gold.has(sense.gene.id) || (foreign.has(written) && rank(sense) === best.get(written)),
  }));
}

/** Of the forms that name genes: is it the human one? */
function humanExamples({ judged, gold, foreign }: GoldDocument): Example[] {
  const human = new Set(
    judged
      .flat()
      .filter(({ sense }) => gold.has(sense.gene.id))
      .map(({ written }) => written),
  );
  const seen = new Set<string>();
  const examples: Example[] = [];
  for (const { written, humanFeatures } of judged.flat()) {
    if (seen.has(written) || (!human.has(written) && !foreign.has(written))) continue;
    seen.add(written);
    examples.push({ features: humanFeatures, label: human.has(written) });
  }
  return examples;
}

function fitOne(perDocument: readonly (readonly Example[])[]): Weights {
  const seen = new Map<string, number>();
  for (const examples of perDocument)
    for (const feature of new Set(examples.flatMap(({ features }) => features)))
      seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const names = [...seen].filter(([name, count]) => count >= RARE && !(name in ORDAINED)).map(([name]) => name);
  const idOf = new Map(names.map((name, i) => [name, i]));
  const rows = perDocument.flat().map(({ features, label }) => ({
    on: features.map((name) => idOf.get(name) ?? -1).filter((id) => id >= 0),
    label: label ? 1 : 0,
  }));
  const weights = new Float64Array(names.length);
  const speed = new Float64Array(names.length);
  const gradient = new Float64Array(names.length);
  for (let round = 0; round < ROUNDS; round++) {
    gradient.fill(0);
    for (const { on, label } of rows) {
      let score = 0;
      for (const id of on) score += weights[id]!;
      const error = 1 / (1 + Math.exp(-score)) - label;
      for (const id of on) gradient[id]! += error;
    }
    for (let i = 0; i < weights.length; i++) {
      speed[i] = 0.9 * speed[i]! - (0.35 * (gradient[i]! + PENALTY * weights[i]!)) / rows.length;
      weights[i]! += speed[i]!;
    }
  }
  return Object.fromEntries(names.map((name, i) => [name, weights[i]!]));
}

const weightsFrom = (documents: readonly GoldDocument[]): Weights => ({
  ...fitOne(documents.map(nameExamples)),
  ...fitOne(documents.map(humanExamples)),
});

function predict({ judged }: GoldDocument, weights: Weights, threshold: number): Set<string> {
  const got = new Set<string>();
  for (const senses of judged) {
    const gene = settle(senses, (one) => oddsOf(one, weights), threshold)?.gene;
    if (gene) got.add(gene.id);
  }
  return got;
}

function report(documents: readonly GoldDocument[], weightsFor: (i: number) => Weights): void {
  for (const threshold of [0.5, 0.55, 0.6, 0.65, 0.7, 0.75]) {
    const byCorpus = new Map<string, { tp: number; fp: number; fn: number }>();
    for (const [i, document] of documents.entries()) {
      const counts = byCorpus.get(document.corpus) ?? { tp: 0, fp: 0, fn: 0 };
      byCorpus.set(document.corpus, counts);
      const got = predict(document, weightsFor(i), threshold);
      const right = [...got].filter((id) => document.gold.has(id)).length;
      counts.tp += right;
      counts.fp += got.size - right;
      counts.fn += document.gold.size - right;
    }
    const cells = [...byCorpus].map(([name, { tp, fp, fn }]) => {
      const [p, r] = [tp / (tp + fp), tp / (tp + fn)];
      return `${name} P ${p.toFixed(3)} R ${r.toFixed(3)} F ${((2 * p * r) / (p + r)).toFixed(3)}`;
    });
    console.log(`threshold ${threshold.toFixed(2)}  ${cells.join('   ')}`);
  }
}

function listErrors(documents: readonly GoldDocument[], weights: Weights): void {
  for (const document of documents) {
    const got = predict(document, weights, NAMED);
    const line = (id: string) => {
      const about = document.judged.flat().filter(({ sense }) => sense.gene.id === id);
      const best = about.map((one) => ({ one, ...oddsOf(one, weights) })).sort((a, b) => b.named - a.named)[0];
      if (!best) return 'never a candidate';
      const { one, named, human } = best;
      const why = [...one.nameFeatures.slice(1), ...one.humanFeatures.slice(2)].join(' ');
      return `${one.written} → ${one.sense.gene.symbol} named ${named.toFixed(2)} human ${human.toFixed(2)} ${why}`;
    };
    for (const id of got) if (!document.gold.has(id)) console.log(`FP ${document.corpus} ${document.id} ${line(id)}`);
    for (const id of document.gold) if (!got.has(id)) console.log(`FN ${document.corpus} ${document.id} ${line(id)}`);
  }
}

const FOLDS = 5;
/** A document that several corpora hold counts once. */
const once = new Set<string>();
const documents = args
  .filter((arg) => arg.endsWith('.jsonl'))
  .flatMap(read)
  .filter(({ id }) => !once.has(id) && once.add(id));
const fold = (k: number) => documents.filter((_, i) => i % FOLDS === k);
const weightsWithout = Array.from({ length: FOLDS }, (_, k) =>
  weightsFrom(documents.filter((_, i) => i % FOLDS !== k)),
);
console.log(`${documents.length} documents; each fifth judged by weights of the others:`);
report(documents, (i) => weightsWithout[i % FOLDS]!);
if (args.includes('--errors')) listErrors(fold(0), weightsWithout[0]!);
if (args.includes('--write')) {
  const lines = Object.entries(weightsFrom(documents))
    .filter(([, weight]) => Math.abs(weight) >= 0.05)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `  ${/\W/.test(name) ? `'${name}'` : name}: ${Number(weight.toFixed(2))},`);
  writeFileSync(
    'src/recognition/genes/weights.ts',
    `/**\n * Log odds that a feature (features.ts) adds. Written by scripts/fit/gene-weights.ts from open corpora; no feature\n * holds a word of them.\n */\nexport const WEIGHTS: Readonly<Record<string, number>> = {\n${lines.join('\n')}\n};\n`,
  );
  console.log(`${lines.length} weights written`);
}
