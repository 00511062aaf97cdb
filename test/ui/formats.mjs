// References in each format: pasted, inserted for the claim under the caret, renamed, and each taken back by one undo.
import assert from 'node:assert/strict';
import { patience } from './editor.mjs';
import { filesOf, saveAll, undone, until } from './files.mjs';
import { dropAsCitation, pasteAsCitation } from './pasting.mjs';

const claim = 'confers resistance to imatinib in CML';

/** Inserts the first paper that is offered for the claim under the caret, looks at both files, and undoes. */
async function cited(editor, { document, bibliography, expected, close }) {
  const { openFile, click, command, choice, line, workspace } = editor;
  const read = filesOf(workspace);
  const before = { [document]: read(document), [bibliography]: read(bibliography) };
  await openFile(document);
  await click('T315I');
  await command('Oncoprose: Insert Reference…');
  await (await choice('PMID')).click({ position: { x: 60, y: 10 } });
  await line(`${claim}${expected}`);
  await saveAll(editor);
  await until(() => /pmid\s*=\s*\{\d+\}/.test(read(bibliography)), 'the entry');
  const entries = read(bibliography);
  assert.ok(entries.startsWith(before[bibliography]), 'what was there before was touched');
  const key = /@\w+\{(\w+),/.exec(entries.slice(before[bibliography].length))?.[1];
  assert.ok(key && read(document).includes(`${claim}${expected}${key}${close}.`), read(document));
  await undone(editor, before);
}

export const formatScenes = {
  async 'a PMID pasted into Quarto becomes a citation with its entry, and one undo takes both back'(editor) {
    const { page, openFile, line, workspace } = editor;
    const read = filesOf(workspace);
    const before = { 'report.bib': read('report.bib') };
    await openFile('report.qmd');
    // A mark on the text says that the extension is there.
    await page.locator('.squiggly-info').first().waitFor({ timeout: patience });
    await pasteAsCitation(editor, 'PMID:15737014');
    await line('Long known [@pao2005]');
    await saveAll(editor);
    await until(() => read('report.bib').includes('15737014'), 'the entry');
    assert.ok(read('report.bib').startsWith(before['report.bib']), 'what was there before was touched');
    await undone(editor, before);
  },

  async 'a PMID that is dropped is offered as a citation, and one undo takes it back'(editor) {
    const { openFile, place, line, workspace } = editor;
    const read = filesOf(workspace);
    await openFile('report.qmd');
    const before = { 'report.qmd': read('report.qmd'), 'report.bib': read('report.bib') };
    await dropAsCitation(editor, await place('were seen before'), 'PMID: 15737014');
    await line('[@pao2005]');
    await saveAll(editor);
    await until(() => read('report.bib').includes('15737014'), 'the entry');
    await undone(editor, before);
  },

  async 'a reference for the claim goes into Markdown'(editor) {
    await cited(editor, { document: 'review.md', bibliography: 'review.bib', expected: ' [@', close: ']' });
  },

  async 'a reference for the claim goes into Quarto as Pandoc writes it'(editor) {
    await cited(editor, { document: 'report.qmd', bibliography: 'report.bib', expected: ' [@', close: ']' });
  },

  async 'a reference for the claim goes into LaTeX'(editor) {
    await cited(editor, { document: 'thesis.tex', bibliography: 'thesis.bib', expected: '~\\cite{', close: '}' });
  },

  async 'a reference for the claim goes into Typst'(editor) {
    await cited(editor, { document: 'notes.typ', bibliography: 'notes.bib', expected: ' @', close: '' });
  },

  async 'several papers are cited at once, and one undo takes them back'(editor) {
    const { page, openFile, click, command, choice, line, workspace } = editor;
    const read = filesOf(workspace);
    const before = { 'report.qmd': read('report.qmd'), 'report.bib': read('report.bib') };
    await openFile('report.qmd');
    await click('T315I');
    await command('Oncoprose: Insert Reference…');
    const row = await choice('PMID');
    await row.hover();
    await row.locator('.codicon-add').first().click({ timeout: patience });
    await page.locator('.quick-input-title', { hasText: '1 chosen' }).waitFor({ timeout: patience });
    const others = page.locator('.quick-input-list:visible .monaco-list-row', { hasText: 'PMID' });
    await others.nth(1).click({ position: { x: 60, y: 10 } });
    await line(`${claim} [@`);
    await saveAll(editor);
    assert.match(read('report.qmd'), /in CML \[@\w+; @\w+\]\./);
    assert.equal(read('report.bib').match(/^@article/gm)?.length, 3);
    await undone(editor, before);
  },

  async 'a key is renamed in text and bibliography, and one undo takes both back'(editor) {
    const { page, openFile, click, line, workspace } = editor;
    const read = filesOf(workspace);
    const before = { 'report.qmd': read('report.qmd'), 'report.bib': read('report.bib') };
    await openFile('report.qmd');
    await click('druker2001');
    await page.keyboard.press('F2');
    const box = page.locator('.rename-box:visible input, .rename-box:visible textarea').first();
    await box.waitFor({ timeout: patience });
    await box.fill('druker2001efficacy');
    await page.keyboard.press('Enter');
    await line('[@druker2001efficacy]');
    await saveAll(editor);
    await until(() => read('report.bib').includes('{druker2001efficacy,'), 'the new key');
    for (const [name, text] of Object.entries(before)) {
      assert.equal(read(name), text.replace('druker2001', 'druker2001efficacy'), 'something else was touched');
    }
    await undone(editor, before);
  },
};
