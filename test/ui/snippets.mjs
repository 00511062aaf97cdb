// Snippets: in each language every one is offered by its prefix and written as its file says.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { patience } from './editor.mjs';
import { statusItem } from './workbench.mjs';

export const snippetScenes = {
  'every snippet for Markdown is offered and written': (editor) => writeAll(editor, 'markdown', 'review.md'),
  'every snippet for LaTeX is offered and written': (editor) => writeAll(editor, 'latex', 'thesis.tex'),
  'every snippet for Typst is offered and written': (editor) => writeAll(editor, 'typst', 'notes.typ'),

  async 'Tab goes from one place of a snippet to the next'(editor) {
    await offer(editor, 'onco-claim');
    await editor.page.keyboard.press('Enter');
    await editor.line('In tumour type');
    for (const word of ['melanoma', 'BRAF', 'V600E']) {
      await editor.page.keyboard.type(word);
      await editor.page.keyboard.press('Tab');
    }
    await editor.line('In melanoma, _BRAF_ V600E was associated');
  },
};

async function writeAll(editor, language, file) {
  const { page, openFile } = editor;
  const snippets = Object.values(JSON.parse(readFileSync(`snippets/${language}.json`, 'utf8')));
  await openFile(file);
  // It says that the extension is there, and its snippets with it.
  await statusItem(page).waitFor({ timeout: patience });
  for (const { prefix, body } of snippets) {
    await offer(editor, prefix);
    await page.keyboard.press('Enter');
    // Closes the list of a choice, and ends the going from place to place.
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Control+a');
    await page.keyboard.press('Control+c');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), written(body), prefix);
  }
}

/** Types a prefix over all that is there, and waits until the one snippet stands first in the list. */
async function offer({ page }, prefix) {
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Delete');
  await page.keyboard.type(prefix);
  await page.keyboard.press('Control+Space');
  const first = page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: prefix });
  await first.waitFor({ timeout: patience });
}

/** What a snippet puts into the text: the words of its places, the first of each choice, and the same where they recur. */
function written(body) {
  const places = new Map();
  const place = (_, number, words) => {
    places.set(number, words);
    return words;
  };
  return body
    .join('\n')
    .replace(/\$\{(\d+)\|([^,|]*)[^}]*\}/g, place)
    .replace(/\$\{(\d+):([^}]*)\}/g, place)
    .replace(/\$(\d+)/g, (_, number) => places.get(number) ?? '')
    .replace(/\\([\\$}])/g, '$1');
}
