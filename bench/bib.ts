// Bibliographies: indexing beside an independent parser, and completing keys.
//   node scripts/run.mjs bench/bib.ts            prints the table
//   node scripts/run.mjs bench/bib.ts --whole    has the independent parser read the largest, too: minutes
//   node scripts/run.mjs bench/bib.ts --gate     fails where indexing or completing grows faster than the file
import { readFile } from 'node:fs/promises';
import { parse } from '@retorquere/bibtex-parser';
import { loadKnowledge } from '../src/knowledge/index.ts';
import { createBibliographyIndex, readBibliography } from '../src/references/index.ts';
import { createOncoprose } from '../src/service.ts';
import { measure, processorTime, type Times } from './measure.ts';

const SIZES = [1_000, 5_000, 20_000, 50_000];
/** The independent parser takes seconds beyond this, and is run once. */
const OFTEN_UP_TO = 5_000;
/** Time growth over size growth that is still called linear. */
const CEILING = 1.8;

const FAMILIES = [
  'Kobayashi',
  'Pao',
  'Shaw',
  'O’Hare',
  'Garc{\\’i}a',
  'M{\\"u}ller',
  'van der Berg',
  'Zhang',
  'Solit',
  'Rosen',
];
const WORDS = [
  'resistance',
  '{EGFR}',
  'mutation',
  'of',
  '{BRAF}',
  'inhibitor',
  'in',
  'melanoma',
  'acquired',
  '{MEK}',
  'therapy',
];

/** A library of `count` entries of some 600 characters, as reference managers export them. The same each time. */
function library(count: number): string {
  return Array.from({ length: count }, (_, i) => {
    const pick = (list: readonly string[], step: number) => list[(i * step + (i >> 3)) % list.length]!;
    const title = Array.from({ length: 12 }, (_, n) => WORDS[(i * 7 + n * 3) % WORDS.length]).join(' ');
    const authors = Array.from({ length: 6 }, (_, n) => `${FAMILIES[(i + n * 3) % FAMILIES.length]}, A. ${n}.`).join(
      ' and ',
    );
    return `@article{${pick(['smith', 'lee', 'kim', 'roe'], 1)}${i},\n  author = {${authors}},\n  title = {${title}},\n  journal = {Journal of ${pick(WORDS, 5)}},\n  year = {${1990 + (i % 35)}},\n  volume = {${i % 90}},\n  number = "${i % 12}",\n  pages = {${i}--${i + 9}},\n  doi = {10.1000/j.${i}},\n  pmid = {${10_000_000 + i}},\n  abstract = {We studied ${title} and found {a nested {brace}} of note.}\n}\n\n`;
  }).join('');
}

const texts = SIZES.map(library);
const own = texts.map((text) => measure(() => readBibliography('r.bib', text), { rounds: 9, warmUp: 2 }));
const independent = texts.map((text, i) => {
  if (SIZES[i]! <= OFTEN_UP_TO) return measure(() => parse(text), { rounds: 3, warmUp: 1 });
  return process.argv.includes('--whole') ? once(() => parse(text)) : undefined;
});

const knowledge = await loadKnowledge((name) => readFile(`dist/data/${name}`));
await knowledge.ensure('core', 'references');
const service = createOncoprose({ knowledge });
const source = `${'EGFR T790M confers resistance to gefitinib. '.repeat(200)}\n\nEGFR T790M confers resistance to gefitinib [@`;
const queries = ['', 'k', 'kobayashi', 'egfr', 'smith12', 'kobayasi', '2005', '10.1000', 'nothing at all'];
const completing = texts.map((text) => {
  const bibliography = createBibliographyIndex([readBibliography('r.bib', text)]);
  const analyses = queries.map((query) => ({
    analysis: service.analyse(source + query, 'markdown'),
    offset: source.length + query.length,
  }));
  const complete = (run: number) => service.complete(...request(analyses[Math.abs(run) % analyses.length]!));
  return { ...measure(complete, { rounds: 90, warmUp: 12 }), used: processorTimes(complete, 90) };
  function request({ analysis, offset }: (typeof analyses)[number]) {
    return [analysis, { offset, explicit: true, bibliography }] as const;
  }
});

const cells = (times: readonly (Pick<Times, 'median' | 'p95'> | undefined)[]) =>
  times.map((time) => (time ? `${time.median.toFixed(1)} (${time.p95.toFixed(1)})` : '–')).join(' | ');
const larger = SIZES.at(-1)! / SIZES[1]!;
const growth = cpu(texts.at(-1)!) / cpu(texts[1]!) / larger;
const sum = (times: readonly number[]) => times.reduce((all, time) => all + time, 0);
const completionGrowth = sum(completing.at(-1)!.used) / sum(completing[1]!.used) / larger;
const p95 = (times: readonly number[]) => [...times].sort((a, b) => a - b)[Math.floor(times.length * 0.95)]!;
console.log(`| median ms (p95) | ${SIZES.map((size) => `${size / 1000}k entries, ${(texts[SIZES.indexOf(size)]!.length / 1e6).toFixed(1)} MB`).join(' | ')} |
| --- | ${SIZES.map(() => '---:').join(' | ')} |
| index, ours | ${cells(own)} |
| read, @retorquere/bibtex-parser | ${cells(independent)} |
| complete a key | ${cells(completing)} |
| complete a key, processor time, p95 | ${completing.map(({ used }) => p95(used).toFixed(1)).join(' | ')} |

Processor time of indexing ${SIZES[1]! / 1000}k entries: ${cpu(texts[1]!).toFixed(1)} ms. From ${SIZES[1]! / 1000}k to ${SIZES.at(-1)! / 1000}k entries it grows ${growth.toFixed(2)} times as fast as the file, of ${CEILING}; completing a key ${completionGrowth.toFixed(2)} times.`);

/** Processor time of indexing in milliseconds, the best of five: growth is to tell of the code, not of the machine's other work. */
function cpu(text: string): number {
  const times = Array.from({ length: 5 }, () => {
    const before = processorTime();
    readBibliography('r.bib', text);
    return processorTime() - before;
  });
  return Math.min(...times);
}

function once(work: () => unknown): Pick<Times, 'median' | 'p95'> {
  const start = performance.now();
  work();
  const took = performance.now() - start;
  return { median: took, p95: took };
}

/** Processor time of each run in milliseconds. */
function processorTimes(work: (run: number) => unknown, runs: number): number[] {
  return Array.from({ length: runs }, (_, run) => {
    const before = processorTime();
    work(run);
    return processorTime() - before;
  });
}

if (process.argv.includes('--gate')) {
  const failed = [
    ...(growth > CEILING ? ['Indexing'] : []),
    ...(completionGrowth > CEILING ? ['Completing a key'] : []),
  ];
  for (const name of failed) console.error(`${name} grows faster than linear.`);
  console.log(`${2 - failed.length} passed, ${failed.length} failed`);
  process.exitCode = failed.length ? 1 : 0;
}
