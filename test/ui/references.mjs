// Citing, as an author does it: an identifier pasted, and taken back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { patience } from './editor.mjs';

const pasted = 'PMID:15737014';

export const referenceScenes = {
  async 'a pasted PMID becomes a citation with its entry, and one undo takes both back'(editor) {
    const { page, newParagraph, line, workspace, command } = editor;
    const bibliography = () => readFileSync(path.join(workspace, 'references.bib'), 'utf8');
    const before = bibliography();
    await newParagraph();
    await page.keyboard.type(`Long known ${pasted}`);
    for (let i = 0; i < pasted.length; i++) await page.keyboard.press('Shift+ArrowLeft');
    await page.keyboard.press('Control+x');
    await line('Long known');
    await page.keyboard.press('Control+v');
    await line(`Long known ${pasted}`);
    await page.locator('.post-edit-widget').first().waitFor({ timeout: patience });
    await page.keyboard.press('Control+.');
    const row = page.locator('.action-widget .monaco-list-row', { hasText: 'Insert as citation' }).first();
    await row.click({ timeout: patience });
    await line('Long known [@pao2005]');
    await command('File: Save All');
    await until(() => bibliography().includes('15737014'), 'the entry');
    assert.ok(bibliography().startsWith(before), 'what was there before was touched');
    await page.keyboard.press('Control+z');
    await command('File: Save All');
    await until(() => bibliography() === before, 'the undo');
  },
};

/** Polls until `look` gives something truthy. */
async function until(look, what) {
  const end = Date.now() + patience;
  while (!look()) {
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
