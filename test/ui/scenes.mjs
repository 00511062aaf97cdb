// What must be seen, in the order in which it is played: each scene leaves the document as the next one finds it.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { assertFits, cardArea, exampleCards } from './cards.mjs';
import { patience } from './editor.mjs';
import { saveAll, until } from './files.mjs';
import { textArea, watchLists } from './workbench.mjs';

/** Words that are also names of genes, or begin like drugs, in sentences that are about neither. */
const ordinary =
  'The rest of the cohort was met at a large clinic, and the aim was to set an impact on care. ' +
  'We can also clip the kit, cast the map, and mark what was not great: a cat, a fast car, an open gate.';

export const scenes = {
  async 'a wrong residue and a contradicted claim are marked, a true sentence is not'({
    problems,
    picture,
    closePanel,
  }) {
    const rows = await problems(/claim-contradicts-evidence/);
    const on = (line) => rows.filter((row) => row.includes(`[Ln ${line},`)).join('\n');
    assert.match(on(12), /reference-residue-mismatch/);
    assert.match(on(14), /claim-contradicts-evidence/);
    assert.equal(on(8), '');
    await picture('problems');
    await closePanel();
  },

  async 'hovering a variant names what resists and what works, with level and source'({ page, hover, picture }) {
    const text = await hover('T790M', 'osimertinib');
    assert.match(text, /gefitinib[^\n]*resist/i);
    assert.match(text, /osimertinib[^\n]*(sensitiv|active)/i);
    assert.match(text, /afatinib[^\n]*⇄ conflicting[^\n]*✕ \w+ \d{4} ✓ \w+ \d{4}/);
    assert.match(text, /osimertinib[^\n]*level A[^\n]*NSCLC[^\n]*papers to \d{4}[^\n]*cite/);
    await assertFits(page);
    await picture('hover', cardArea);
  },

  async 'hovering a drug names its targets'({ page, hover, picture }) {
    const text = await hover('imatinib', 'ABL1');
    for (const target of ['ABL1', 'KIT', 'PDGFRA']) assert.ok(text.includes(target), text);
    await assertFits(page);
    await picture('hover-drug', cardArea);
  },

  async 'hovering a gene names its drugs and what resists them'({ page, calm, hover, picture }) {
    await calm();
    const text = await hover('EGFR', 'HGNC');
    for (const name of ['EGFR', 'osimertinib', 'T790M']) assert.ok(text.includes(name), text);
    await assertFits(page);
    await picture('hover-gene', cardArea);
  },

  async 'hovering a tumour type shows what resists and what works in it'({ page, calm, hover, picture }) {
    await calm();
    const text = await hover('CML', 'DOID');
    assert.match(text, /ABL1 T315I[^\n]*imatinib[^\n]*resistant/);
    assert.match(text, /BCR::ABL1[^\n]*dasatinib[^\n]*active/);
    await assertFits(page);
    await picture('hover-tumour', cardArea);
  },

  async 'the claims of the document are listed with their verdicts'({ page, picture }) {
    await page.locator('.activitybar a[aria-label^="Oncoprose"]').click();
    const rows = page
      .locator('.pane', { has: page.locator('.pane-header', { hasText: 'Claims' }) })
      .locator('[role=treeitem]');
    await rows.filter({ hasText: 'sensitivity' }).first().waitFor({ timeout: patience });
    const text = (await rows.allInnerTexts()).join('\n');
    assert.match(text, /contradicted[^§]*T790M[^§]*sensitivity/i);
    assert.match(text, /supported[^§]*T315I[^§]*resistance/i);
    await picture('claims');
    await page.keyboard.press('Control+Shift+e');
    await page.locator('.explorer-folders-view').waitFor({ timeout: patience });
  },

  async 'a quick fix puts the residue right'({ page, click, quickFix, picture, line }) {
    await click('T709M');
    await (await quickFix('T790M')).hover();
    await picture('quick-fix', { ...textArea, width: 640, height: 420 });
    await page.keyboard.press('Enter');
    await line('EGFR T790M was found at progression');
  },

  async 'typing a variant offers those that are known'({ page, newParagraph, suggestion, picture, line }) {
    await newParagraph();
    await page.keyboard.type('At progression, ALK G12', { delay: 50 });
    await suggestion('G1202R');
    assert.equal(await markedOnLastLine(page), false, 'the word that is being typed is marked already');
    await picture('completion', { ...textArea, width: 720 });
    await page.keyboard.press('Enter');
    await line('At progression, ALK G1202R');
  },

  async 'a reference goes into the text and, once, into the bibliography, and one undo takes both back'(editor) {
    const { page, top, click, command, choice, picture, line, workspace } = editor;
    const bibliography = () => readFileSync(path.join(workspace, 'references.bib'), 'utf8');
    const before = bibliography();
    const open = async () => {
      await top();
      await click('T315I');
      await command('Oncoprose: Insert Reference…');
      return choice('PMID');
    };
    const paper = await open();
    await picture('insert-reference', { x: 336, y: 0, width: 612, height: 398 });
    await paper.click({ position: { x: 60, y: 10 } });
    await line('confers resistance to imatinib in CML [@');
    await picture('inserted', textArea);
    await saveAll(editor);
    const once = await until(() => /pmid\s*=\s*\{\d+\}/.test(bibliography()) && bibliography(), 'the entry');
    assert.ok(once.startsWith(before), 'what was there before was touched');
    await (await open()).click({ position: { x: 60, y: 10 } });
    await page.locator('.notification-toast', { hasText: 'already' }).waitFor({ timeout: patience });
    assert.equal(bibliography(), once);
    await page.keyboard.press('Control+z');
    await saveAll(editor);
    await until(() => bibliography() === before, 'the bibliography as it was');
    await line('confers resistance to imatinib in CML.');
  },

  async 'ordinary prose is left in peace'({ page, newParagraph, suggestion }) {
    await newParagraph();
    await watchLists(page);
    await page.keyboard.type(ordinary, { delay: 30 });
    assert.deepEqual(await page.evaluate(() => window.popups), []);
    await page.keyboard.type(' ALK G12', { delay: 50 });
    await suggestion('G1202R');
    assert.ok(await page.evaluate(() => window.popups.length > 0), 'the watch sees nothing');
  },

  'no card of the example scrolls': exampleCards,
};

/** Is there an error mark on the last line? */
async function markedOnLastLine(page) {
  const boxes = await page.locator('.squiggly-error').all();
  const lines = await page.locator('.editor-instance .view-line').all();
  const last = Math.max(...(await Promise.all(lines.map(async (line) => (await line.boundingBox())?.y ?? 0))));
  const marks = await Promise.all(boxes.map(async (box) => (await box.boundingBox())?.y ?? 0));
  return marks.some((y) => Math.abs(y - last) < 10);
}
