// The views, the panel and the reports, on the packaged extension. Each scene leaves the document as it was.
import assert from 'node:assert/strict';
import { readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { patience } from './editor.mjs';
import { closeTab, openContainer, openReport, panelFrame, rowsUnder, sideBar, useTheme } from './workbench.mjs';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

export const viewScenes = {
  async 'the views list what the manuscript speaks of and how its claims stand'({ page, picture }) {
    await openContainer(page);
    const things = rowsUnder(page, 'Manuscript');
    await things.filter({ hasText: 'EGFR T790M' }).first().waitFor({ timeout: patience });
    await rowsUnder(page, 'Claims').filter({ hasText: 'sensitivity' }).first().click();
    await page.locator('.statusbar-item', { hasText: 'Ln 14' }).first().waitFor({ timeout: patience });
    await page.mouse.move(640, 600);
    await picture('views', sideBar);
    await page.keyboard.press('Control+Shift+e');
  },

  async 'the panel shows, filters and sorts the evidence, by keyboard too, and axe finds no fault'(editor) {
    const { page, top, click, command } = editor;
    await top();
    await click('T790M');
    await command('Oncoprose: Show Evidence');
    const frame = await panelFrame(page);
    await frame.locator('h1', { hasText: 'EGFR T790M' }).waitFor({ timeout: patience });
    const rows = frame.locator('tbody tr.facts');
    const all = await rows.count();
    assert.ok(all > 5, `${all} rows`);
    await frame.getByLabel('Drug', { exact: true }).focus();
    await page.keyboard.type('osimertinib');
    await frame
      .getByRole('status')
      .filter({ hasNotText: `${all} of` })
      .waitFor({ timeout: patience });
    assert.ok((await rows.count()) < all);
    for (const text of await rows.allInnerTexts()) assert.match(text, /osimertinib/);
    await frame.getByRole('button', { name: 'Year' }).focus();
    await page.keyboard.press('Enter');
    const years = (await rows.locator('td:nth-child(6)').allInnerTexts()).map(Number);
    assert.deepEqual(
      years,
      years.toSorted((a, b) => a - b),
    );
    await frame.getByRole('button', { name: 'Copy as Typst' }).focus();
    await page.keyboard.press('Enter');
    await page.locator('.statusbar-item', { hasText: 'Copied a table' }).waitFor({ timeout: patience });
    assert.match(await page.evaluate(() => navigator.clipboard.readText()), /^#table\(\n {2}columns: 7,/);
    assert.deepEqual(await violations(frame), []);
    await frame.getByLabel('Drug', { exact: true }).fill('');
  },

  async 'the panel keeps to the theme: light, dark and high contrast'({ page, workspace, picture }) {
    for (const [theme, kind] of [
      ['Default Light Modern', 'light'],
      ['Default Dark Modern', 'dark'],
      ['Default High Contrast', 'high-contrast'],
    ]) {
      useTheme(workspace, theme);
      const frame = await panelFrame(page);
      await frame.locator(`body.vscode-${kind}`).waitFor({ timeout: patience });
      // The editor's own colours change slowly; they have changed when this has been looked at.
      assert.deepEqual(await violations(frame), [], theme);
      if (kind === 'light') await picture('panel');
    }
    useTheme(workspace, 'Default Light Modern');
  },

  async 'the panel follows the caret when asked to'({ page, click }) {
    const frame = await panelFrame(page);
    await frame.getByLabel('Follow the caret').check();
    await click('imatinib');
    await frame.locator('h1', { hasText: 'imatinib' }).waitFor({ timeout: patience });
    await frame.getByLabel('Follow the caret').uncheck();
    await closeTab(page, /Evidence/);
  },

  async 'the reviewer report opens beside the manuscript'(editor) {
    await editor.top();
    await openReport(editor);
    await editor.picture('reviewer-report');
    await editor.command('View: Revert and Close Editor');
  },

  async 'every command stands in the palette under one name'({ page, workspace, click, palette, picture }) {
    await click('Results');
    await page.locator('.quick-input-widget:visible').waitFor({ state: 'hidden', timeout: patience });
    await (await palette()).fill('>Oncoprose: ');
    const rows = page.locator('.quick-input-list:visible .monaco-list-row');
    await rows.filter({ hasText: 'Reviewer Report' }).first().waitFor({ timeout: patience });
    await picture('palette');
    rmSync(path.join(workspace, '.vscode'), { recursive: true });
  },

  async 'a paper is cited from the panel, in the sentence in which the caret was'({ page, top, click, command, line }) {
    await top();
    await click('gefitinib but not');
    await command('Oncoprose: Show Evidence');
    const frame = await panelFrame(page);
    await frame
      .getByRole('button', { name: /^Insert a reference to/ })
      .first()
      .click();
    await line('[@');
  },

  async 'a drug is found by its brand, a variant by its gene, and written by the approved name'(editor) {
    const { page, newParagraph, command, focused, line } = editor;
    const asked = (what) => page.getByPlaceholder(what).waitFor({ timeout: patience });
    await newParagraph();
    await page.keyboard.press('Control+Alt+k');
    await page.keyboard.press('d');
    await asked('Tagrisso');
    await page.keyboard.type('zelbor', { delay: 30 });
    await focused('vemurafenib');
    await page.keyboard.press('Enter');
    await line('vemurafenib');
    await page.keyboard.type(' and ');
    await command('Oncoprose: Insert Variant…');
    await asked('Its gene');
    await page.keyboard.type('braf', { delay: 30 });
    await focused('BRAF');
    await page.keyboard.press('Enter');
    await asked('Variant of BRAF');
    await page.keyboard.type('v600e', { delay: 30 });
    await focused('V600E');
    await page.keyboard.press('Enter');
    await line('vemurafenib and BRAF V600E');
  },
};

/** What axe-core finds wrong in a frame, in short. The page's own policy keeps scripts out, so it runs from outside. */
async function violations(frame) {
  await frame.evaluate(axe);
  const found = await frame.evaluate(() => globalThis.axe.run(document));
  return found.violations.map(
    ({ id, nodes }) =>
      `${id}: ${nodes
        .slice(0, 3)
        .map(({ html }) => html.slice(0, 120))
        .join(' | ')}`,
  );
}
