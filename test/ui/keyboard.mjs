// The main job without a mouse, from a finding to a citation, and the window as it was after a reload.
import assert from 'node:assert/strict';
import { patience } from './editor.mjs';
import { saveAll } from './files.mjs';
import { panelFrame } from './workbench.mjs';

export const keyboardScenes = {
  async 'a finding is found and put right by keyboard alone'({ page, line }) {
    await page.locator('.squiggly-error').first().waitFor({ timeout: patience });
    await page.evaluate(() => {
      window.pressed = 0;
      window.addEventListener('pointerdown', () => (window.pressed += 1), true);
    });
    await page.keyboard.press('Control+1');
    await page.keyboard.press('Control+Home');
    await page.keyboard.press('F8');
    await page.locator('.marker-widget:visible', { hasText: 'at position 709' }).waitFor({ timeout: patience });
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+.');
    await page.locator('.action-widget .monaco-list-row', { hasText: 'T790M' }).first().waitFor({ timeout: patience });
    const chosen = page.locator('.action-widget .monaco-list-row.focused');
    for (let down = 0; down < 10 && !/T790M/.test(await chosen.textContent()); down++) {
      await page.keyboard.press('ArrowDown');
    }
    await page.keyboard.press('Enter');
    await line('EGFR T790M was found at progression');
  },

  async 'a card is read by keyboard alone'({ page }) {
    await goTo(page, 8, 7);
    await page.keyboard.press('Control+k');
    await page.keyboard.press('Control+i');
    await page.locator('.monaco-hover:visible', { hasText: 'osimertinib' }).first().waitFor({ timeout: patience });
    await page.keyboard.press('Escape');
  },

  async 'a name is completed by keyboard alone'({ page, suggestion, line }) {
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\nAt progression, ALK G12', { delay: 50 });
    await suggestion('G1202R');
    await page.keyboard.press('Enter');
    await line('At progression, ALK G1202R');
  },

  async 'a reference is inserted by keyboard alone'({ page, choice, line }) {
    await goTo(page, 10, 9);
    await page.keyboard.press('Control+Alt+k');
    await page.keyboard.press('r');
    await choice('PMID');
    await page.keyboard.press('Enter');
    await line('confers resistance to imatinib in CML [@');
  },

  async 'the evidence is opened and filtered by keyboard alone'({ page }) {
    await goTo(page, 8, 7);
    await page.keyboard.press('Control+Alt+k');
    await page.keyboard.press('e');
    const frame = await panelFrame(page);
    await frame.locator('h1', { hasText: 'EGFR T790M' }).waitFor({ timeout: patience });
    await page.keyboard.press('Control+2');
    const drug = frame.getByLabel('Drug', { exact: true });
    const reached = () => drug.evaluate((field) => field === document.activeElement);
    for (let tab = 0; tab < 12 && !(await reached()); tab++) await page.keyboard.press('Tab');
    assert.ok(await reached(), 'the filter is out of the keyboard’s reach');
    await page.keyboard.type('osimertinib');
    const rows = frame.locator('tbody tr.facts');
    await frame
      .getByRole('status')
      .filter({ hasText: /^\d+ of/ })
      .waitFor({ timeout: patience });
    for (const text of await rows.allInnerTexts()) assert.match(text, /osimertinib/);
    assert.equal(await page.evaluate(() => window.pressed), 0, 'a pointer was used');
  },

  async 'the panel is there again after the window is reloaded, with its filter'(editor) {
    const { page, line, command } = editor;
    await (await panelFrame(page)).getByLabel('Drug', { exact: true }).fill('osimertinib');
    await page.keyboard.press('Control+1');
    await saveAll(editor);
    // The address names a file to open, and the editor would open that alone.
    await page.evaluate(() => {
      const address = new URL(location.href);
      address.searchParams.delete('payload');
      history.replaceState(null, '', address);
    });
    // In a browser the editor writes down what is open every five seconds, and at the end only what it has the time for.
    await page.waitForTimeout(6000);
    await command('Developer: Reload Window');
    await page.waitForFunction(() => window.pressed === undefined, undefined, { timeout: patience });
    await line('Results');
    const frame = await panelFrame(page);
    await frame.locator('h1', { hasText: 'EGFR T790M' }).waitFor({ timeout: patience });
    assert.equal(await frame.getByLabel('Drug', { exact: true }).inputValue(), 'osimertinib');
    await frame.locator('tbody tr.facts', { hasText: 'osimertinib' }).first().waitFor({ timeout: patience });
  },
};

/** Puts the caret there, by the editor's own command. */
async function goTo(page, line, column) {
  await page.keyboard.press('Control+g');
  const input = page.locator('.quick-input-widget:visible input').first();
  await input.waitFor({ timeout: patience });
  await page.keyboard.type(`${line}:${column}`);
  await page.keyboard.press('Enter');
  await page
    .locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` })
    .first()
    .waitFor({ timeout: patience });
}
