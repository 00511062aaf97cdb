import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** Times of one piece of work, in milliseconds. */
export interface Times {
  readonly median: number;
  readonly least: number;
  readonly p95: number;
  /** Processor time of a run, the median over the rounds. */
  readonly cpu: number;
  /** The same in the round that took least: what other work on the machine does not move, so growth is told from it. */
  readonly leastCpu: number;
}

export interface MeasureOptions {
  /** At most so many rounds … */
  readonly rounds?: number;
  /** … of so many runs each … */
  readonly runs?: number;
  readonly warmUp?: number;
  /** … and no further ones, after the fifth, once they have taken so many milliseconds of processor time. */
  readonly enough?: number;
}

const LEAST_ROUNDS = 5;

/** Runs a piece of work until it has been seen often enough, after what lies about has been collected. */
export function measure(work: (run: number) => unknown, options?: MeasureOptions): Times {
  return measureInTurn([work], options)[0]!;
}

/**
 * Runs pieces of work in turn, round by round, so that whatever else happens on the machine meets them all alike.
 * @param works get the run's number, so that each run can differ; negative while they warm up
 */
export function measureInTurn(
  works: readonly ((run: number) => unknown)[],
  { rounds = 25, runs = 1, warmUp = 3, enough = 4000 * works.length }: MeasureOptions = {},
): Times[] {
  for (let i = 0; i < warmUp; i++) for (const work of works) work(-1 - i);
  collectGarbage();
  const seen = works.map(() => ({ wall: [] as number[], cpu: [] as number[] }));
  let spent = 0;
  for (let round = 0; round < rounds && (round < LEAST_ROUNDS || spent < enough); round++) {
    works.forEach((work, i) => {
      const before = processorTime();
      for (let run = 0; run < runs; run++) {
        const start = performance.now();
        work(round * runs + run);
        seen[i]!.wall.push(performance.now() - start);
      }
      const took = processorTime() - before;
      spent += took;
      seen[i]!.cpu.push(took / runs);
    });
  }
  return seen.map(({ wall, cpu }) => ({
    median: quantile(wall, 0.5),
    least: quantile(wall, 0),
    p95: quantile(wall, 0.95),
    cpu: quantile(cpu, 0.5),
    leastCpu: quantile(cpu, 0),
  }));
}

function quantile(values: readonly number[], part: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))]!;
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
