// Benchmarks, and the gates on how they grow.
//   npm run bench             prints the table
//   npm run bench -- --gate   fails where something grows faster than it may
import { readFile, writeFile } from 'node:fs/promises';
import { loadKnowledge } from '../src/knowledge/index.ts';
import { defaultConfig } from '../src/lint/config.ts';
import { createOncoprose } from '../src/service.ts';
import { measure, type Times } from './measure.ts';
import { manuscript } from './prose.ts';

const SIZES = [1_000, 5_000, 25_000, 100_000];

/** How a figure may grow from one size to the next: with the size (`linear`) or hardly at all (`flat`). */
type Growth = 'linear' | 'flat';
/** Time growth over size growth that is still called linear, and time growth that is still called flat, from the second size to the last. */
const CEILINGS: Readonly<Record<Growth, number>> = { linear: 1.8, flat: 5 };

interface Row {
  readonly name: string;
  readonly growth: Growth;
  readonly times: readonly Times[];
}

const read = (name: string) => readFile(`dist/data/${name}`);
const before = process.memoryUsage();
const started = performance.now();
const knowledge = await loadKnowledge(read);
knowledge.geneSenses('EGFR');
const loadMs = performance.now() - started;
for (const set of ['sequences', 'references', 'domains'] as const) await knowledge.ensure(set).catch(() => {});
const service = createOncoprose({ knowledge });
const firstStarted = performance.now();
service.lint(service.analyse('EGFR T790M confers resistance to gefitinib.', 'markdown'), defaultConfig);
const firstMs = performance.now() - firstStarted;

const analyses = new Map<string, ReturnType<typeof service.analyse>>();
const documents = SIZES.map((size) => manuscript(size));
const rows: Row[] = [
  row('whole document, analyse and lint', 'linear', (text, run) => {
    // A fresh service has no memory of the document; the trailing line makes each run a text of its own.
    const cold = createOncoprose({ knowledge });
    return cold.lint(cold.analyse(`${text}\nRun ${run}.\n`, 'markdown'), defaultConfig);
  }),
  edits(),
  row('hover', 'flat', (text, run) => {
    const analysis = analysisOf(text);
    return service.hover(analysis, text.indexOf('T790M', (text.length / 2 + run * 7) | 0) + 1);
  }),
  row('completion', 'flat', (text, run) => {
    const analysis = analysisOf(text);
    return service.complete(analysis, {
      offset: text.indexOf('gefitinib', (text.length / 2 + run * 7) | 0) + 4,
      explicit: true,
    });
  }),
];

const table = [
  `knowledge: first look-up after ${loadMs.toFixed(0)} ms, first finding after another ${firstMs.toFixed(0)} ms, ` +
    `memory above the start ${((process.memoryUsage().rss - before.rss) / 2 ** 20).toFixed(0)} MiB (with the benchmark's own documents)`,
  '',
  `| median ms (p95) | ${SIZES.map((size) => `${size / 1000}k words`).join(' | ')} | growth |`,
  `| --- | ${SIZES.map(() => '---:').join(' | ')} | --- |`,
  ...rows.map(
    ({ name, growth, times }) =>
      `| ${name} | ${times.map(({ median, p95 }) => `${median.toFixed(2)} (${p95.toFixed(2)})`).join(' | ')} | ${growth}, ${grown({ growth, times }).toFixed(2)} of ${CEILINGS[growth]} |`,
  ),
].join('\n');
console.log(table);
const out = process.argv.indexOf('--out');
if (out > 0) await writeFile(process.argv[out + 1]!, `${table}\n`);

if (process.argv.includes('--gate')) {
  const failed = rows.filter((r) => grown(r) > CEILINGS[r.growth]);
  for (const { name, growth } of failed) console.error(`${name} grows faster than ${growth}.`);
  console.log(`${rows.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length ? 1 : 0;
}

function row(name: string, growth: Growth, work: (text: string, run: number) => unknown): Row {
  return { name, growth, times: documents.map((text) => measure((run) => work(text, run))) };
}

/** One letter typed in the middle of the document, to findings. */
function edits(): Row {
  const times = documents.map((text) => {
    const middle = text.indexOf('. This was', text.length / 2);
    let analysis = service.analyse(text, 'markdown');
    service.lint(analysis, defaultConfig);
    return measure(
      (run) => {
        const edited = `${text.slice(0, middle)} and so ${'x'.repeat(run + 20)}${text.slice(middle)}`;
        analysis = service.analyse(edited, 'markdown', analysis);
        return service.lint(analysis, defaultConfig);
      },
      { runs: 41, warmUp: 5 },
    );
  });
  return { name: 'one edit, to findings', growth: 'flat', times };
}

/** From the second size to the last: time growth, for `linear` over size growth. The first size is too short to time well. */
function grown({ growth, times }: Pick<Row, 'growth' | 'times'>): number {
  const factor = times.at(-1)!.median / Math.max(times[1]!.median, 0.05);
  return growth === 'linear' ? factor / (SIZES.at(-1)! / SIZES[1]!) : factor;
}

function analysisOf(text: string) {
  const known = analyses.get(text) ?? service.analyse(text, 'markdown');
  analyses.set(text, known);
  return known;
}
