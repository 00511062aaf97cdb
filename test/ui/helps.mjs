// What is written beside the text: links, colours, hints, code lens, the status bar. The three that are off by default are
// switched on by their settings, one at a time.
import assert from 'node:assert/strict';
import { patience } from './editor.mjs';
import { until } from './files.mjs';
import { statusItem, useSettings } from './workbench.mjs';

export const helpScenes = {
  async 'identifiers are links that say where they lead, and lead there'({ page, place, hover, calm }) {
    const context = page.context();
    // No page is really fetched.
    await context.route(/^https:/, (route) => route.fulfill({ body: 'There.' }));
    for (const [text, tooltip, address] of [
      ['15728811', 'Open in PubMed', 'https://pubmed.ncbi.nlm.nih.gov/15728811/'],
      ['10.1056', 'Open the publication', 'https://doi.org/10.1056/NEJMoa044238'],
      ['NCT02296125', 'Open in ClinicalTrials.gov', 'https://clinicaltrials.gov/study/NCT02296125'],
    ]) {
      await hover(text, tooltip);
      await calm();
      const { x, y } = await place(text);
      const opened = context.waitForEvent('page', { timeout: patience });
      await page.keyboard.down('Control');
      await page.mouse.click(x, y);
      await page.keyboard.up('Control');
      await (await opened).waitForURL(address, { timeout: patience });
      await (await opened).close();
    }
    await context.unroute(/^https:/);
  },

  async 'names are coloured by their kind where that is asked for, and not before'({ page, workspace }) {
    const words = ['EGFR', 'T790M', 'gefitinib', 'confers'];
    const colours = () => Promise.all(words.map((word) => page.evaluate(colourOf, word)));
    const [plain, ...others] = new Set(await colours());
    assert.ok(plain && !others.length, `coloured already: ${plain} ${others}`);
    useSettings(workspace, { 'oncoprose.colouring.enabled': true });
    const coloured = await until(async () => {
      const seen = await colours();
      return new Set(seen).size === words.length && seen;
    }, 'three colours beside the text’s own');
    assert.equal(coloured.at(-1), plain, 'the verb is coloured');
    useSettings(workspace, {});
    await until(async () => new Set(await colours()).size === 1, 'the colours to go');
  },

  async 'hints write the approved symbol and the level into the text where that is asked for'(editor) {
    const { line, workspace } = editor;
    await line('HER2 was amplified');
    useSettings(workspace, { 'oncoprose.inlayHints.enabled': true });
    await line('HER2ERBB2 was amplified');
    await line('gefitiniblevel B');
    useSettings(workspace, {});
    await line('HER2 was amplified');
  },

  async 'a lens above the paragraph tells how its claims stand, and leads to them'({ page, workspace }) {
    const lens = page.locator('.codelens-decoration a', { hasText: 'Claims: 1 supported' });
    const claims = page.locator('.pane-header', { hasText: 'Claims' });
    assert.equal(await lens.count(), 0);
    useSettings(workspace, { 'oncoprose.codeLens.enabled': true });
    await lens.click({ timeout: patience });
    await claims.waitFor({ timeout: patience });
    await page.keyboard.press('Control+Shift+e');
    useSettings(workspace, {});
    await lens.waitFor({ state: 'hidden', timeout: patience });
  },

  async 'the status bar counts, says what is skipped, and leads to the claims'({ page, workspace }) {
    const item = statusItem(page);
    const says = (text) => page.locator('.monaco-hover:visible', { hasText: text }).waitFor({ timeout: patience });
    await item.hover();
    await says('1 claims, 0 findings');
    useSettings(workspace, { 'oncoprose.lint.enabled': false, 'oncoprose.hover.enabled': false });
    await says('Findings are off: oncoprose.lint.enabled');
    await says('Cards are off: oncoprose.hover.enabled');
    await item.click();
    await page.locator('.pane-header', { hasText: 'Claims' }).waitFor({ timeout: patience });
    await page.keyboard.press('Control+Shift+e');
    useSettings(workspace, {});
  },
};

/** Runs in the page: the colour in which a word begins. The editor parts a line into spans, in the midst of words, too. */
function colourOf(word) {
  for (const line of document.querySelectorAll('.editor-instance .view-line')) {
    let at = line.textContent.indexOf(word);
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node && at >= 0; node = walker.nextNode()) {
      if (at < node.length) return getComputedStyle(node.parentElement).color;
      at -= node.length;
    }
  }
  return undefined;
}
