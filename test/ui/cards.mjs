// Cards in hovers: that they are seen whole.
import assert from 'node:assert/strict';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { patience } from './editor.mjs';
import { closeTab, textArea } from './workbench.mjs';

/** The part of the window that the text is in, as far down as the cards of the manuscript reach. */
export const cardArea = { ...textArea, height: 506 };

/** A card of each kind, by words of the example that no finding marks: its message would stand above the card. */
const words = [
  ['is blocked by imatinib', 'BCR-ABL'],
  ['The gatekeeper mutation ABL1 T315I', 'p.Thr315Ile'],
  ['imatinib in chronic myeloid leukaemia', 'DOID:8552'],
  ['clinical resistance [@branford2003', 'in references.bib'],
  ['a second mutation, EGFR T790M', 'osimertinib'],
  ['with an activating EGFR', 'HGNC:3236'],
  ['and AR F877L', 'p.Phe877Leu'],
  ['A different escape is AR-V7', 'abiraterone'],
  ['dabrafenib to a BRAF inhibitor', 'encorafenib'],
  ['in melanoma with BRAF V600E', 'vemurafenib'],
  ['The transporter ABCB1', 'HGNC:40'],
];

/** Fails where the card that is shown has more than is seen without scrolling. @param {import('playwright-core').Page} page */
export async function assertFits(page) {
  const card = page.locator('.monaco-hover-content:visible').first();
  // It fades in: a picture of it is taken afterwards.
  await card.evaluate((each) =>
    Promise.all(each.parentElement.getAnimations({ subtree: true }).map((one) => one.finished)),
  );
  const { shown, whole } = await card.evaluate(({ clientHeight, scrollHeight }) => ({
    shown: clientHeight,
    whole: scrollHeight,
  }));
  assert.ok(shown > 0, 'there is no card');
  assert.ok(whole <= shown, `the card is ${whole} pixels high, of which ${shown} are shown`);
}

/** Opens the example, with its long lines as they are, and looks at a card of each kind. */
export async function exampleCards({ page, workspace, openFile, hover, calm }) {
  const settings = path.join(workspace, '.vscode', 'settings.json');
  mkdirSync(path.dirname(settings), { recursive: true });
  writeFileSync(settings, JSON.stringify({ '[markdown]': { 'editor.wordWrap': 'off' } }));
  copyFileSync('examples/references.bib', path.join(workspace, 'references.bib'));
  copyFileSync('examples/manuscript.md', path.join(workspace, 'example.md'));
  await openFile('example.md');
  const lines = readFileSync('examples/manuscript.md', 'utf8').split('\n');
  for (const [text, saying] of words) {
    const line = lines.findIndex((each) => each.includes(text));
    await goTo(page, line + 1, lines[line].indexOf(text) + text.length);
    await hover(text, saying);
    await assertFits(page);
    await calm();
  }
  await closeTab(page, /example\.md/);
  rmSync(settings);
}

/** Brings a place into view; lines and columns count from 1. */
async function goTo(page, line, column) {
  const input = page.locator('.quick-input-widget:visible input').first();
  await page.keyboard.press('Control+g');
  await input.fill(`:${line}:${column}`);
  await page.keyboard.press('Enter');
  await input.waitFor({ state: 'hidden', timeout: patience });
}
