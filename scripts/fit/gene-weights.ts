// Fits the weights of src/recognition/genes/weights.ts on corpora whose documents list the genes that they name.
//   node scripts/run.mjs scripts/fit/gene-weights.ts CORPUS.jsonl… [--data dist/data] [--write]
// Logistic regression over indicator features, one example a (document, form, gene); L2 penalty, full-batch gradient
// descent with momentum, no randomness. First checked across halves (even documents fit, odd ones checked, and the
// other way round); `--write` then fits on everything. Rare features are dropped, so no weight can remember a document.
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { loadKnowledge } from '../../src/knowledge/index.ts';
import { recogniseCellLines } from '../../src/recognition/cell-lines.ts';
import { definitionsIn } from '../../src/recognition/definitions.ts';
import { type DocumentShowing, type Judged, judge } from '../../src/recognition/genes/decide.ts';
import { geneFactsOf } from '../../src/recognition/genes/facts.ts';
import { mergeUsage } from '../../src/recognition/genes/merge.ts';
import { settle } from '../../src/recognition/genes/settle.ts';
import { readPlain } from '../../src/text/plain.ts';

interface Example {
  readonly features: readonly string[];
  readonly label: boolean;
}
interface GoldDocument {
  readonly id: string;
  readonly corpus: string;
  readonly judged: readonly Judged[];
  readonly gold: ReadonlySet<string>;
}

const args = process.argv.slice(2);
const dataDir = args.includes('--data') ? args[args.indexOf('--data') + 1]! : 'dist/data';
const files = args.filter((arg) => arg.endsWith('.jsonl'));
const verbose = args.includes('--errors');
/** A feature must be seen in this many documents. */
const RARE = 4;

const knowledge = await loadKnowledge(async (name) => readFileSync(path.join(dataDir, name)));
await knowledge.ensure('core');

function read(file: string): GoldDocument[] {
  const lines = readFileSync(file, 'utf8').split('\n').filter(Boolean);
  return lines.map((line) => {
    const { id, text, entities } = JSON.parse(line) as {
      id: string;
      text: string;
      entities: { type: string; norm: string[]; auto?: boolean }[];
    };
    const gold = entities
      .filter(({ type, auto }) => type === 'gene' && !auto)
      .flatMap(({ norm }) => norm.filter((name) => name.startsWith('HGNC:')));
    const prose = readPlain(text);
    const facts = prose.blocks.map(({ block }) =>
      geneFactsOf(block, definitionsIn(block.prose), recogniseCellLines(block), knowledge),
    );
    const document: DocumentShowing = mergeUsage(facts);
    return { id, corpus: path.basename(file, '.jsonl'), judged: judge(document, knowledge), gold: new Set(gold) };
  });
}

function examplesOf(documents: readonly GoldDocument[]): Example[] {
  return documents.flatMap(({ judged, gold }) =>
    judged.map(({ features, sense }) => ({ features, label: gold.has(sense.gene.id) })),
  );
}

function fit(documents: readonly GoldDocument[]): Record<string, number> {
  const seen = new Map<string, number>();
  for (const { judged } of documents)
    for (const feature of new Set(judged.flatMap(({ features }) => features)))
      seen.set(feature, (seen.get(feature) ?? 0) + 1);
  const names = [...seen].filter(([, count]) => count >= RARE).map(([name]) => name);
  const idOf = new Map(names.map((name, i) => [name, i]));
  const rows = examplesOf(documents).map(({ features, label }) => ({
    on: features.map((name) => idOf.get(name) ?? -1).filter((id) => id >= 0),
    label: label ? 1 : 0,
  }));
  const weights = new Float64Array(names.length);
  const speed = new Float64Array(names.length);
  const gradient = new Float64Array(names.length);
  const penalty = 3 / rows.length;
  for (let round = 0; round < 600; round++) {
    gradient.fill(0);
    for (const { on, label } of rows) {
      let score = 0;
      for (const id of on) score += weights[id]!;
      const error = 1 / (1 + Math.exp(-score)) - label;
      for (const id of on) gradient[id]! += error;
    }
    for (let i = 0; i < weights.length; i++) {
      speed[i] = 0.9 * speed[i]! - 0.35 * (gradient[i]! / rows.length + penalty * weights[i]!);
      weights[i]! += speed[i]!;
    }
  }
  return Object.fromEntries(names.map((name, i) => [name, weights[i]!]));
}

function rescored(judged: readonly Judged[], weights: Record<string, number>): Judged[] {
  return judged.map((one) => ({ ...one, score: one.features.reduce((sum, f) => sum + (weights[f] ?? 0), 0) }));
}

function predict(document: GoldDocument, weights: Record<string, number>, threshold: number): Set<string> {
  const got = new Set<string>();
  for (const decision of settle(rescored(document.judged, weights), threshold).values())
    if (decision.gene) got.add(decision.gene.id);
  return got;
}

function report(documents: readonly GoldDocument[], weightsFor: (i: number) => Record<string, number>): void {
  for (const threshold of [-0.4, -0.2, 0, 0.2, 0.4, 0.6, 0.8, 1]) {
    const byCorpus = new Map<string, { tp: number; fp: number; fn: number }>();
    documents.forEach((document, i) => {
      const counts = byCorpus.get(document.corpus) ?? { tp: 0, fp: 0, fn: 0 };
      byCorpus.set(document.corpus, counts);
      const got = predict(document, weightsFor(i), threshold);
      for (const id of got)
        if (document.gold.has(id)) counts.tp++;
        else counts.fp++;
      for (const id of document.gold) if (!got.has(id)) counts.fn++;
    });
    const cells = [...byCorpus].map(([name, { tp, fp, fn }]) => {
      const [p, r] = [tp / (tp + fp), tp / (tp + fn)];
      return `${name} P ${p.toFixed(3)} R ${r.toFixed(3)} F ${((2 * p * r) / (p + r)).toFixed(3)}`;
    });
    console.log(`threshold ${threshold.toFixed(1)}  ${cells.join('   ')}`);
  }
}

const documents = files.flatMap(read);
const even = documents.filter((_, i) => i % 2 === 0);
const odd = documents.filter((_, i) => i % 2 === 1);
const [fromEven, fromOdd] = [fit(even), fit(odd)];
console.log(
  `${documents.length} documents, ${examplesOf(documents).length} examples; each half judged by weights of the other:`,
);
report(documents, (i) => (i % 2 === 0 ? fromOdd : fromEven));
if (verbose) {
  const threshold = 0.4;
  even.forEach((document) => {
    const judged = rescored(document.judged, fromOdd);
    const got = predict(document, fromOdd, threshold);
    for (const id of got)
      if (!document.gold.has(id)) {
        const best = judged.filter((one) => one.sense.gene.id === id).sort((a, b) => b.score - a.score)[0]!;
        console.log(
          `FP ${document.corpus} ${document.id} ${best.written} → ${best.sense.gene.symbol} ${best.score.toFixed(1)} ${best.features.slice(2).join(' ')}`,
        );
      }
    for (const id of document.gold)
      if (!got.has(id)) {
        const best = judged.filter((one) => one.sense.gene.id === id).sort((a, b) => b.score - a.score)[0];
        if (best)
          console.log(
            `FN ${document.corpus} ${document.id} ${best.written} → ${best.sense.gene.symbol} ${best.score.toFixed(1)} ${best.features.slice(2).join(' ')}`,
          );
      }
  });
}
if (args.includes('--write')) {
  const weights = fit(documents);
  const lines = Object.entries(weights)
    .filter(([, weight]) => Math.abs(weight) >= 0.02)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, weight]) => `  '${name}': ${weight.toFixed(2)},`);
  writeFileSync(
    'src/recognition/genes/weights.ts',
    `/**\n * Log odds that a feature adds (features.ts). Written by scripts/fit/gene-weights.ts: counted on open corpora, no\n * feature holds a word of them.\n */\nexport const WEIGHTS: Readonly<Record<string, number>> = {\n${lines.join('\n')}\n};\n`,
  );
  console.log(`${lines.length} weights written`);
}
