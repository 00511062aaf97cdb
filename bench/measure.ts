/** Times of one piece of work, in milliseconds. */
export interface Times {
  readonly median: number;
  readonly p95: number;
}

/**
 * Runs a piece of work until it has been seen often enough, and gives the median and the 95th percentile.
 * @param work gets the run's number, so that each run can differ
 */
export function measure(work: (run: number) => unknown, { runs = 15, warmUp = 3 } = {}): Times {
  for (let i = 0; i < warmUp; i++) work(-1 - i);
  const times = Array.from({ length: runs }, (_, i) => {
    const start = performance.now();
    work(i);
    return performance.now() - start;
  }).sort((a, b) => a - b);
  return { median: times[Math.floor(runs / 2)]!, p95: times[Math.min(runs - 1, Math.floor(runs * 0.95))]! };
}
