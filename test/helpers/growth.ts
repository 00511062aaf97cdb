/**
 * How much more a text costs, for its length, when it is eight times as long: about 1 where the work is linear,
 * about 8 where it is quadratic. The best of three runs is compared, so that a busy machine does not fail a test.
 */
export function growth(unit: string, work: (text: string) => unknown, count = 8_000): number {
  const timeOf = (times: number): number => {
    const text = unit.repeat(times);
    let best = Number.POSITIVE_INFINITY;
    for (let run = 0; run < 3; run++) {
      const started = performance.now();
      work(text);
      best = Math.min(best, performance.now() - started);
    }
    return best;
  };
  work(unit.repeat(count));
  // Ten milliseconds hide collections of garbage where the work is next to nothing.
  return (timeOf(count * 8) + 10) / (8 * (timeOf(count) + 10));
}
