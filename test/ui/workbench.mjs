// Parts of the window beside the text: the views, the evidence panel, the theme.
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { patience } from './editor.mjs';
import { until } from './files.mjs';

/** The part of the window that the text is in, as far down as a card reaches. */
export const textArea = { x: 352, y: 36, width: 924, height: 470 };
/** The side bar. */
export const sideBar = { x: 4, y: 36, width: 344, height: 732 };

/** Opens the views of the extension. */
export async function openContainer(page) {
  await page.locator('.activitybar a[aria-label^="Oncoprose"]').click();
  await page.locator('.pane-header', { hasText: 'Claims' }).waitFor({ timeout: patience });
}

/** The rows of the view that has this title. */
export function rowsUnder(page, title) {
  const header = page.locator('.pane-header', { hasText: title });
  return page.locator('.pane', { has: header }).locator('.monaco-list-row');
}

/** The frame of the evidence panel. */
export const panelFrame = (page) => frameWith(page, 'main#main h1');

/** The innermost frame that holds such an element: the editor puts a page into a frame inside a frame. */
export async function frameWith(page, selector) {
  const holds = (frame) =>
    frame
      .locator(selector)
      .count()
      .catch(() => 0);
  return until(async () => {
    for (const frame of page.frames()) if ((await holds(frame)) > 0) return frame;
  }, `a page with ${selector}`);
}

/** Makes these the workspace's settings, which the editor watches. */
export function useSettings(workspace, settings) {
  mkdirSync(path.join(workspace, '.vscode'), { recursive: true });
  writeFileSync(path.join(workspace, '.vscode', 'settings.json'), JSON.stringify(settings));
}

export const useTheme = (workspace, theme) => useSettings(workspace, { 'workbench.colorTheme': theme });

/** Our item in the status bar. */
export const statusItem = (page) => page.locator('.statusbar-item[id$="oncoprose.status"]');

/** Closes a tab as a mouse does, which leaves the focus where it is. */
export async function closeTab(page, title) {
  const tab = page.locator('.tab', { hasText: title }).first();
  await tab.click({ button: 'middle' });
  await tab.waitFor({ state: 'detached', timeout: patience });
}

/** Opens the reviewer report on the document as Markdown, beside it. */
export async function openReport({ page, click, command, choice }) {
  await click('Results');
  await command('Oncoprose: Reviewer Report…');
  await choice('Markdown');
  await page.keyboard.press('Enter');
  await page.locator('.view-line', { hasText: 'Reviewer' }).first().waitFor({ timeout: patience });
}

/** Notes in the page's `popups` each completion list that opens, with the line on which it did. */
export const watchLists = (page) =>
  page.evaluate(() => {
    window.popups = [];
    const watch = new MutationObserver(() => {
      const list = document.querySelector('.suggest-widget.visible .monaco-list-row');
      const typed = [...document.querySelectorAll('.editor-instance .view-line')].at(-1)?.textContent;
      if (list) window.popups.push(`${typed}| ${list.textContent}`);
    });
    watch.observe(document.body, { subtree: true, childList: true, attributes: true, attributeFilter: ['class'] });
  });
