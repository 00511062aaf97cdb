// A Markdown cell of a notebook is a manuscript; a cell of code is none.
import assert from 'node:assert/strict';
import { patience } from './editor.mjs';

export const notebookScenes = {
  async 'a Markdown cell of a notebook has findings, fixes and cards, a cell of code has none'(editor) {
    const { page, openFile, problems, closePanel, click, quickFix, line, hover } = editor;
    await openFile('analysis.ipynb');
    const rows = await problems(/reference-residue-mismatch/);
    assert.equal(rows.filter((row) => row.includes('reference-residue-mismatch')).length, 1, rows.join('\n'));
    await closePanel();
    await page.locator('.cell-title-toolbar .codicon-notebook-edit').first().click({ timeout: patience });
    await click('T709M');
    await (await quickFix('T790M')).click();
    await line('So was EGFR T790M');
    await hover('T790M', 'osimertinib');
  },
};
