// Cards in hovers: that they are seen whole.
import assert from 'node:assert/strict';
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { closeTab, textArea } from './workbench.mjs';

/** The part of the window that the text is in, as far down as the cards of the manuscript reach. */
export const cardArea = { ...textArea, height: 506 };

/**
 * Words of the example that no finding marks (its message would stand above the card), which of them to point at, and what
 * the card says: one of each kind.
 */
const words = [
  ['is blocked by imatinib', 'imatinib', 'BCR-ABL'],
  ['The gatekeeper mutation ABL1 T315I', 'T315I', 'p.Thr315Ile'],
  ['imatinib in chronic myeloid leukaemia', 'chronic myeloid leukaemia', 'DOID:8552'],
  ['followed by clinical resistance [@branford2003]', '@branford2003', 'in example.bib'],
  ['with an activating EGFR', 'EGFR', 'HGNC:3236'],
  ['a second mutation, EGFR T790M', 'T790M', 'osimertinib'],
  ['and AR F877L', 'F877L', 'p.Phe877Leu'],
  ['A different escape is AR-V7', 'AR-V7', 'abiraterone'],
  ['dabrafenib to a BRAF inhibitor', 'BRAF inhibitor', 'encorafenib'],
  ['in melanoma with BRAF V600E', 'V600E', 'vemurafenib'],
  ['The transporter ABCB1', 'ABCB1', 'HGNC:40'],
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

/** Opens a page of words of the example and looks at the card of each. */
export async function exampleCards({ page, workspace, openFile, hover, calm }) {
  const example = readFileSync('examples/manuscript.md', 'utf8');
  for (const [text] of words) assert.ok(example.includes(text), `the example does not say “${text}”`);
  copyFileSync('examples/references.bib', path.join(workspace, 'example.bib'));
  const head = '---\nbibliography: example.bib\n---\n';
  writeFileSync(path.join(workspace, 'example.md'), [head, ...words.map(([text]) => `… ${text} …\n`)].join('\n'));
  await openFile('example.md');
  for (const [, word, saying] of words) {
    await hover(word, saying);
    await assertFits(page);
    await calm();
  }
  await closeTab(page, /example\.md/);
}
