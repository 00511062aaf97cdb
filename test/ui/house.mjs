// What a lab says for itself: a house pack, findings that it overrules, a project file.
import assert from 'node:assert/strict';
import { patience } from './editor.mjs';
import { filesOf, saveAll, until } from './files.mjs';

const mismatch = 'reference-residue-mismatch';
const contradicted = 'claim-contradicts-evidence';

export const houseScenes = {
  async 'a new house pack explains itself, is checked while written, and is known once saved'(editor) {
    const { page, command, line, openFile, newParagraph, hover } = editor;
    const mark = page.locator('.squiggly-error').first();
    await command('Oncoprose: New House Pack');
    await line('# A house pack of Oncoprose');
    await mark.waitFor({ state: 'hidden', timeout: patience });
    await page.keyboard.press('Control+End');
    await page.keyboard.insertText('drugs: [{ name: LAB-1234, targets: EGFR }]');
    await mark.waitFor({ timeout: patience });
    await page.keyboard.press('Shift+Home');
    await page.keyboard.insertText('drugs: [{ name: LAB-1234, targets: [EGFR] }]');
    await mark.waitFor({ state: 'hidden', timeout: patience });
    await saveAll(editor);
    await openFile('main.md');
    await newParagraph();
    await page.keyboard.insertText('She was given LAB-1234.');
    assert.match(await hover('LAB-1234', 'EGFR'), /pack:house/);
  },

  async 'a finding is overruled where it stands, and one undo takes the comment back'(editor) {
    const { page, top, click, quickFix, line, problems } = editor;
    await problems(new RegExp(mismatch));
    await top();
    await click('T709M');
    await (await quickFix(`Overrule ${mismatch} here`)).click();
    await line(`<!-- oncoprose-disable-next-line ${mismatch} -->`);
    await gone(page, mismatch);
    await page.keyboard.press('Control+z');
    await problems(new RegExp(mismatch));
  },

  async 'a new project file switches a rule off, and a mistake in it is told'(editor) {
    const { page, command, line, click, problems } = editor;
    const rules = async (value) => {
      await click('rules: {');
      await page.keyboard.press('Home');
      await page.keyboard.press('Shift+End');
      await page.keyboard.insertText(`rules: { ${value} }`);
      await saveAll(editor);
    };
    await command('Oncoprose: New Project File');
    await line('# How Oncoprose reads');
    await rules(`${mismatch}: off`);
    await gone(page, mismatch);
    await problems(new RegExp(contradicted));
    await rules('no-such-rule: off');
    await problems(/There is no rule “no-such-rule”/);
    await problems(new RegExp(mismatch));
    await rules('');
    await gone(page, 'no-such-rule');
  },

  async 'a word that is never to be reported goes into the project file'(editor) {
    const { page, openFile, top, click, quickFix, problems, workspace } = editor;
    const read = filesOf(workspace);
    await openFile('main.md');
    await problems(new RegExp(mismatch));
    await top();
    await click('T709M');
    const before = read('oncoprose.yaml');
    await (await quickFix(`Never report ${mismatch} for “T709M”`)).click();
    await gone(page, mismatch);
    await problems(new RegExp(contradicted));
    const after = await until(() => read('oncoprose.yaml') !== before && read('oncoprose.yaml'), 'the word on disk');
    assert.equal(after, before.replace('ignoreWords: {}', `ignoreWords: {${mismatch}: ["T709M"]}`));
  },
};

/** Waits until no problem is told by this rule. */
const gone = (page, rule) =>
  page
    .locator('.markers-panel .monaco-list-row', { hasText: rule })
    .first()
    .waitFor({ state: 'hidden', timeout: patience });
