import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Times of one piece of work, in milliseconds. */
export interface Times {
  readonly median: number;
  readonly least: number;
  readonly p95: number;
  /** Processor time of a run, on average: what other work on the machine hardly moves, so growth is told from it. */
  readonly cpu: number;
}

export interface MeasureOptions {
  /** At most so many runs … */
  readonly runs?: number;
  readonly warmUp?: number;
  /** … and no further ones, after the fifth, once they have taken so many milliseconds of processor time. */
  readonly enough?: number;
}

const LEAST_RUNS = 5;

/**
 * Runs a piece of work until it has been seen often enough, after what lies about has been collected.
 * @param work gets the run's number, so that each run can differ; negative while it warms up
 */
export function measure(
  work: (run: number) => unknown,
  { runs = 25, warmUp = 3, enough = 4000 }: MeasureOptions = {},
): Times {
  for (let i = 0; i < warmUp; i++) work(-1 - i);
  collectGarbage();
  const times: number[] = [];
  const before = processorTime();
  let spent = 0;
  while (times.length < runs && (times.length < LEAST_RUNS || spent < enough)) {
    const start = performance.now();
    work(times.length);
    times.push(performance.now() - start);
    spent = processorTime() - before;
  }
  const sorted = times.sort((a, b) => a - b);
  return {
    median: sorted[sorted.length >> 1]!,
    least: sorted[0]!,
    p95: sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * 0.95))]!,
    cpu: spent / sorted.length,
  };
}

/** Processor time of this process so far, in milliseconds, collection of garbage and compilation included. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** Memory in use in MiB, after what lies about has been collected: objects, and what they hold outside the heap. */
export function memoryInUse(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;
