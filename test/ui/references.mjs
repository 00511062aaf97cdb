// Citing, as an author does it: an identifier pasted, a paper looked up, one picked in Zotero, and taken back.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { patience } from './editor.mjs';
import { saveAll, undone, until } from './files.mjs';
import { pasteAsCitation } from './pasting.mjs';

export const referenceScenes = {
  async 'a pasted PMID becomes a citation with its entry, and one undo takes both back'(editor) {
    const { page, line, workspace } = editor;
    const bibliography = () => readFileSync(path.join(workspace, 'references.bib'), 'utf8');
    const before = bibliography();
    // A mark on the text says that the extension is there.
    await page.locator('.squiggly-error').first().waitFor({ timeout: patience });
    await pasteAsCitation(editor, 'PMID:15737014');
    await line('Long known [@pao2005]');
    await saveAll(editor);
    await until(() => bibliography().includes('15737014'), 'the entry');
    assert.ok(bibliography().startsWith(before), 'what was there before was touched');
    await undone(editor, { 'references.bib': before });
  },

  async 'a paper that is not held is looked up, when asked for and not before'(editor) {
    const { page, newParagraph, line, services, command, picture } = editor;
    await newParagraph();
    await page.keyboard.type('Meningitis is common');
    await command('Oncoprose: Insert Reference…');
    await editor.choice('et al.');
    await page.locator('.quick-input-widget:visible input').first().fill('26652862');
    const row = await editor.choice('On PubMed and Crossref: 26652862');
    assert.deepEqual(services.asked, []);
    await picture('look-up');
    await row.click({ position: { x: 60, y: 10 } });
    await line('Meningitis is common [@bijlsma2016]');
    assert.ok(services.asked.length > 0, 'nothing was asked');
  },

  async 'a paper picked in Zotero is cited by its own key'(editor) {
    const { page, newParagraph, line, workspace, command } = editor;
    await newParagraph();
    await page.keyboard.type('A book says so');
    await command('Oncoprose: Insert Reference…');
    await editor.choice('et al.');
    await page.locator('.quick-input-widget:visible input').first().fill('Zotero');
    await (await editor.choice('In Zotero')).click({ position: { x: 60, y: 10 } });
    await line('A book says so [@zoteroKey1999]');
    await saveAll(editor);
    await until(
      () => readFileSync(path.join(workspace, 'references.bib'), 'utf8').includes('{zoteroKey1999,'),
      'the entry',
    );
  },
};
