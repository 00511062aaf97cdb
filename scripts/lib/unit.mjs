// The unit tests, which need neither an editor nor a browser.
import { startVitest } from 'vitest/node';

/** @returns {Promise<{passed: number, failed: number}>} counts of tests; a file that cannot run counts as one failure */
export async function runUnit() {
  const vitest = await startVitest('test', [], { run: true, watch: false, reporters: ['default'] });
  const count = { passed: 0, failed: vitest.state.getUnhandledErrors().length };
  for (const module of vitest.state.getTestModules()) {
    if (module.errors().length) count.failed += 1;
    for (const test of module.children.allTests()) {
      const { state } = test.result();
      if (state === 'passed') count.passed += 1;
      if (state === 'failed') count.failed += 1;
    }
  }
  await vitest.close();
  return count;
}
