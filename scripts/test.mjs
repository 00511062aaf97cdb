#!/usr/bin/env node
// Runs the tests: unit tests, the suites inside a real extension host, the browser-driven test of the packaged .vsix.
//   node scripts/test.mjs [unit] [editor] [ui[:GROUP]…] [--update-images]      no stage named: all of them
// --update-images has the browser's pictures replace those of docs/images.
// Ends with "N passed, N failed"; the status is 0 only where something ran and nothing failed.
import { execFileSync } from 'node:child_process';
import { runUi } from '../test/ui/index.mjs';
import { checkSizes, packVsix } from './lib/package.mjs';
import { runSuites } from './lib/suites.mjs';
import { runUnit } from './lib/unit.mjs';

const updating = process.argv.includes('--update-images');
const images = updating ? 'docs/images' : 'out/images';

const stages = {
  unit: { title: 'unit tests', run: runUnit },
  editor: { title: 'suites inside an extension host', run: runSuites },
  ui: { title: 'the packaged extension in a browser', run: runPackaged },
};

async function runPackaged() {
  const vsix = packVsix();
  const sizes = checkSizes();
  const scenes = await runUi(vsix, images, groups);
  return { passed: sizes.passed + scenes.passed, failed: sizes.failed + scenes.failed };
}

const words = process.argv.slice(2).filter((word) => word !== '--update-images');
const asked = words.map((word) => word.replace(/:.*/, ''));
const groups = words.flatMap((word) => /^ui:(.+)/.exec(word)?.[1] ?? []);
const unknown = asked.filter((name) => !(name in stages));
if (unknown.length) {
  console.error(`test: no stage ${unknown.join(', ')}; there are ${Object.keys(stages).join(', ')}`);
  process.exit(2);
}

execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
const sum = { passed: 0, failed: 0 };
for (const [name, { title, run }] of Object.entries(stages)) {
  if (asked.length && !asked.includes(name)) continue;
  const started = performance.now();
  console.log(`\n== ${title}`);
  const { passed, failed } = await run().catch((error) => {
    console.error(error);
    return { passed: 0, failed: 1 };
  });
  console.log(
    `-- ${title}: ${passed} passed, ${failed} failed in ${((performance.now() - started) / 1000).toFixed(1)} s`,
  );
  // A stage in which nothing ran has not passed.
  sum.passed += passed;
  sum.failed += passed + failed === 0 ? 1 : failed;
}
console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
process.exit(sum.failed === 0 && sum.passed > 0 ? 0 : 1);
