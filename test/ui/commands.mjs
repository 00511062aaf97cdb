// Commands of the palette and the context menu that act on the text, and the one that reads knowledge anew.
import assert from 'node:assert/strict';
import { patience } from './editor.mjs';
import { filesOf, undone } from './files.mjs';
import { closeTab, frameWith } from './workbench.mjs';

export const commandScenes = {
  async 'everything safe is fixed at once, and one undo takes it back'(editor) {
    const { page, command, line, workspace } = editor;
    const before = { 'review.md': filesOf(workspace)('review.md') };
    await page.locator('.squiggly-info').first().waitFor({ timeout: patience });
    await command('Oncoprose: Fix Everything Safe');
    await line('EML4::ALK was absent, and loss of MRE11 was');
    await line('EML4::ALK was found twice');
    await undone(editor, before);
  },

  async 'a gene is found by another name and written by its symbol'(editor) {
    const { page, newParagraph, command, focused, line } = editor;
    await newParagraph();
    await command('Oncoprose: Insert Gene…');
    await page.getByPlaceholder('HER2, ERBB2, p53…').waitFor({ timeout: patience });
    await page.keyboard.type('trkb', { delay: 30 });
    await focused('NTRK2');
    await page.keyboard.press('Enter');
    await line('NTRK2');
    await page.keyboard.press('Control+z');
  },

  async 'the context menu offers what can be done with a name; it is explained in full beside the text'(editor) {
    const { page, place, click, command } = editor;
    const { x, y } = await place('T790M');
    await page.mouse.click(x, y);
    await page.mouse.click(x, y, { button: 'right' });
    const menu = page.locator('.monaco-menu');
    for (const title of ['Insert Reference…', 'Show Evidence', 'Explain Here']) {
      await menu.getByRole('menuitem', { name: title }).waitFor({ timeout: patience });
    }
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'hidden', timeout: patience });
    await command('Oncoprose: Explain Here');
    const frame = await frameWith(page, '.markdown-body');
    await frame.getByText('osimertinib').first().waitFor({ timeout: patience });
    await closeTab(page, /Preview/);
    // The menu swallows the end of the click on which it opened, and the editor shows no card before the next one.
    await click('Results');
  },

  async 'knowledge is read anew only where that is confirmed; a server that refuses changes nothing'(editor) {
    const { page, command, hover, services } = editor;
    const question = page.locator('.monaco-dialog-box', { hasText: 'Read the current releases of HGNC and CIViC?' });
    const ask = async (answer) => {
      await command('Oncoprose: Update Knowledge…');
      await question.filter({ hasText: 'downloaded from 127.0.0.1:' }).waitFor({ timeout: patience });
      await question.getByRole('button', { name: answer, exact: true }).click();
      await question.waitFor({ state: 'hidden', timeout: patience });
    };
    await ask('Cancel');
    await ask('Download');
    const refusal = page.locator('.notification-toast', { hasText: 'hgnc_complete_set.txt answered 404' });
    await refusal.waitFor({ timeout: patience });
    // Once each at the most: only by the second answer.
    const asked = services.asked.filter((file) => /\.(?:txt|tsv)$/.test(file));
    assert.ok(asked.includes('/hgnc_complete_set.txt') && asked.length === new Set(asked).size, asked.join());
    await hover('T790M', 'osimertinib');
  },
};
