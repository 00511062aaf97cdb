// A writer who writes of something else. The editor's own words and snippets are off (test/ui/index.mjs): what opens here
// would be ours.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { watchLists } from './workbench.mjs';

/** Every so many words the writer pauses in the midst of one, long enough for a list to open: src/vscode/typing.ts. */
const stride = 8;
const thought = 100;

export const typingScenes = {
  async '2,000 words of plain English open no list, and the name of a variant does'(editor) {
    const { page, newParagraph, suggestion } = editor;
    const words = readFileSync('test/fixtures/plain-english.txt', 'utf8').split(/\s+/).filter(Boolean);
    assert.equal(words.length, 2000);
    await newParagraph();
    await watchLists(page);
    for (let i = 0; i < words.length; i += stride) {
      const [first = '', ...others] = words.slice(i, i + stride);
      const half = Math.ceil(first.length / 2);
      await page.keyboard.type(first.slice(0, half));
      await page.waitForTimeout(thought);
      await page.keyboard.type(`${[first.slice(half), ...others].join(' ')} `);
    }
    assert.deepEqual(await page.evaluate(() => window.popups), []);
    await page.keyboard.type('ALK G12', { delay: 50 });
    await suggestion('G1202R');
    assert.ok(await page.evaluate(() => window.popups.length > 0), 'the watch sees nothing');
  },
};
