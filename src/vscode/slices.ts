/** Milliseconds for which the host may be kept from other work at a time. */
const SLICE = 16;

/** Takes steps to their end, and lets others have their turn in between. */
export async function inSlices(steps: Iterator<void>): Promise<void> {
  let until = performance.now() + SLICE;
  while (!steps.next().done) {
    if (performance.now() < until) continue;
    await new Promise((resolve) => setTimeout(resolve));
    until = performance.now() + SLICE;
  }
}
