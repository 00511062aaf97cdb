// Benchmarks, and the gates on how they grow.
//   npm run bench                              prints the table
//   npm run bench -- --gate                    fails where something grows faster than it may
//   npm run bench -- --out docs/performance.md writes the page
import { readFile, writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { loadKnowledge } from '../src/knowledge/index.ts';
import { defaultConfig } from '../src/lint/config.ts';
import { createOncoprose } from '../src/service.ts';
import { type MeasureOptions, measure, measureInTurn, memoryInUse, processorTime, type Times } from './measure.ts';
import { page } from './page.ts';
import { abstracts, manuscript } from './prose.ts';

const SIZES = [1_000, 5_000, 25_000, 100_000];
const PARAGRAPH = manuscript(50).split('\n\n').at(-1)!.trim();

/** How a figure may grow from one size to the next: with the size (`linear`) or hardly at all (`flat`). */
type Growth = 'linear' | 'flat';
/**
 * Growth over size growth that is still called linear, and growth that is still called flat, from the second size to the
 * last. An edit compares the texts and moves the places of what stands below, which grows a little; a pass over all of
 * a text twenty times as long would be far above, and what a machine beside itself adds is below.
 */
const CEILINGS: Readonly<Record<Growth, number>> = { linear: 1.8, flat: 3 };
/** Below this many milliseconds a figure is the clock's noise. */
const LEAST = 0.05;

interface Row {
  readonly name: string;
  readonly growth: Growth;
  readonly times: readonly Times[];
}

const start = { memory: memoryInUse(), rss: process.memoryUsage().rss, wall: performance.now(), cpu: processorTime() };
const knowledge = await loadKnowledge((name) => readFile(`dist/data/${name}`));
knowledge.geneSenses('EGFR');
const loaded = { wall: performance.now() - start.wall, cpu: processorTime() - start.cpu };
const service = createOncoprose({ knowledge });
let longestStep = 0;
for (const warming = service.warmUp(); ; ) {
  const before = performance.now();
  const { done } = warming.next();
  longestStep = Math.max(longestStep, performance.now() - before);
  if (done) break;
}
const ready = { wall: performance.now() - start.wall, cpu: processorTime() - start.cpu };
service.lint(service.analyse('EGFR T790M confers resistance to gefitinib.', 'markdown'), defaultConfig);
const found = { wall: performance.now() - start.wall, cpu: processorTime() - start.cpu };
for (const set of ['sequences', 'references', 'domains'] as const) await knowledge.ensure(set).catch(() => {});
const open = [service.analyse(manuscript(25_000), 'markdown')];
const memory = memoryInUse() - start.memory;
const resident = (process.memoryUsage().rss - start.rss) / 2 ** 20;
open.length = 0;

const documents = SIZES.map(manuscript);
const rows: Row[] = [
  row('whole document, analyse and lint', 'linear', (text) => (run) => {
    // A fresh service has no memory of the document; the trailing line makes each run a text of its own.
    const cold = createOncoprose({ knowledge });
    return cold.lint(cold.analyse(`${text}\nRun ${run}.\n`, 'markdown'), defaultConfig);
  }),
  row(
    'one edit, to findings',
    'flat',
    (text) => {
      // The same paragraph at each size: paragraphs differ in what there is to find.
      const half = text.indexOf('\n\n', text.length / 2);
      const whole = `${text.slice(0, half)}\n\n${PARAGRAPH}${text.slice(half)}`;
      const middle = half + 2 + PARAGRAPH.indexOf('. This was');
      let analysis = service.analyse(whole, 'markdown');
      service.lint(analysis, defaultConfig);
      // The editor hands the text in as one piece; putting it together is not the work that is measured.
      const edited = Array.from({ length: 8 }, (_, i) =>
        Buffer.from(`${whole.slice(0, middle)} and so ${'x'.repeat(i + 20)}${whole.slice(middle)}`).toString(),
      );
      return (run) => {
        analysis = service.analyse(edited[run & 7]!, 'markdown', analysis);
        return service.lint(analysis, defaultConfig);
      };
    },
    { rounds: 80, runs: 8, warmUp: 64 },
  ),
  row(
    'one edit that names a gene anew, to findings',
    'linear',
    (text) => {
      // What the document as a whole says changes with it: all blocks are asked whether it concerns them.
      const middle = text.indexOf('\n\n', text.length / 2);
      let analysis = service.analyse(text, 'markdown');
      service.lint(analysis, defaultConfig);
      const genes = ['MET', 'KRAS', 'ROS1', 'RET', 'NTRK1', 'FGFR2', 'FLT3', 'JAK2'];
      const edited = genes.map((gene) =>
        Buffer.from(`${text.slice(0, middle)} And ${gene} was amplified.${text.slice(middle)}`).toString(),
      );
      return (run) => {
        analysis = service.analyse(edited[run & 7]!, 'markdown', analysis);
        return service.lint(analysis, defaultConfig);
      };
    },
    { rounds: 40, runs: 8, warmUp: 16 },
  ),
  row(
    'hover',
    'flat',
    (text) => {
      const analysis = service.analyse(text, 'markdown');
      return (run) => service.hover(analysis, text.indexOf('T790M', (text.length / 2 + run * 7) | 0) + 1);
    },
    { runs: 4, warmUp: 12 },
  ),
  row(
    'completion',
    'flat',
    (text) => {
      const analysis = service.analyse(text, 'markdown');
      return (run) => {
        const offset = text.indexOf('gefitinib', (text.length / 2 + run * 7) | 0) + 4;
        return service.complete(analysis, { offset, explicit: true });
      };
    },
    { runs: 4, warmUp: 12 },
  ),
];

/** As many as come together in 64 KB of a stream. */
const TOGETHER = 64_000;
const DENSE = throughput(manuscript(50_000).split('\n\n'));
const USUAL = throughput(abstracts(50_000));

const ms = ({ wall, cpu }: typeof loaded) => `${wall.toFixed(0)} ms (processor time ${cpu.toFixed(0)} ms)`;
const table = [
  '| once | |',
  '| --- | --- |',
  `| knowledge loaded, first look-up | ${ms(loaded)} |`,
  `| made ready for the first finding, in steps of at most ${longestStep.toFixed(0)} ms | ${ms(ready)} |`,
  `| first finding, from nothing, every index made | ${ms(found)} |`,
  `| memory with everything loaded and 25,000 words open | ${memory.toFixed(0)} MiB in use (resident ${resident.toFixed(0)} MiB above the start) |`,
  `| records through the service, as \`annotate\` reads them: of the density of abstracts | ${USUAL} |`,
  `| the same, of the density of the review below | ${DENSE} |`,
  '',
  `| median ms (least–p95) · processor time | ${SIZES.map((size) => `${size / 1000}k words`).join(' | ')} | growth |`,
  `| --- | ${SIZES.map(() => '---:').join(' | ')} | --- |`,
  ...rows.map(
    ({ name, growth, times }) =>
      `| ${name} | ${times.map(cell).join(' | ')} | ${growth}, ${grown({ growth, times }).toFixed(2)} of ${CEILINGS[growth]} |`,
  ),
].join('\n');
console.log(table);
const out = process.argv.indexOf('--out');
if (out > 0) {
  const { model } = cpus()[0] ?? { model: 'unknown' };
  await writeFile(
    process.argv[out + 1]!,
    page(table, `${cpus().length} cores (${model.trim()}), Node ${process.versions.node}`),
  );
}

if (process.argv.includes('--gate')) {
  const failed = rows.filter((r) => grown(r) > CEILINGS[r.growth]);
  for (const { name, growth } of failed) console.error(`${name} grows faster than ${growth}.`);
  console.log(`${rows.length - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length ? 1 : 0;
}

/** @param prepare makes ready what is not to be measured, and gives what is */
function row(
  name: string,
  growth: Growth,
  prepare: (text: string) => (run: number) => unknown,
  options?: MeasureOptions,
): Row {
  return { name, growth, times: measureInTurn(documents.map(prepare), options) };
}

/** How many megabytes of records a second pass through the service, as `annotate` reads them. */
function throughput(records: readonly string[]): string {
  const batches: string[][] = [[]];
  let length = 0;
  for (const record of records) {
    if (length > batches.length * TOGETHER) batches.push([]);
    batches.at(-1)!.push(record);
    length += record.length;
  }
  const { median, least, cpu } = measure(
    (run) => {
      const cold = createOncoprose({ knowledge });
      for (const batch of batches) {
        cold.analyseAll(batch.map((record) => ({ source: `${record} ${run}`, format: 'plain' })));
      }
    },
    { rounds: 9, warmUp: 2 },
  );
  const rate = (milliseconds: number) => (length / 1000 / milliseconds).toFixed(1);
  return `${rate(median)} MB/s (at most ${rate(least)}; ${rate(cpu)} MB a second of processor time)`;
}

function cell({ median, least, p95, cpu }: Times): string {
  return `${median.toFixed(2)} (${least.toFixed(2)}–${p95.toFixed(2)}) · ${cpu.toFixed(2)}`;
}

/**
 * Growth of the least processor time from the second size to the last, for `linear` over size growth. The first size is too
 * short to time well.
 */
function grown({ growth, times }: Pick<Row, 'growth' | 'times'>): number {
  const factor = times.at(-1)!.leastCpu / Math.max(times[1]!.leastCpu, LEAST);
  return growth === 'linear' ? factor / (SIZES.at(-1)! / SIZES[1]!) : factor;
}
