// What is taken away from a manuscript: reports, tables and word lists, asked for by the palette.
import assert from 'node:assert/strict';
import path from 'node:path';
import { patience } from './editor.mjs';
import { filesOf, until } from './files.mjs';

/** What is asked for where each tool looks for its words, and what the editor says of it. */
const tools = [
  {
    label: 'cspell',
    file: 'oncoprose-words.txt',
    says: 'cspell reads oncoprose-words.txt once cspell.json names it.',
    needs: /"name": "oncoprose"/,
  },
  {
    label: 'Harper',
    file: '.harper-dictionary.txt',
    says: 'Harper finds these words in .harper-dictionary.txt by itself.',
  },
  {
    label: 'LTeX',
    file: '.vscode/ltex.dictionary.en-US.txt',
    says: 'LTeX finds these words in .vscode/ltex.dictionary.en-US.txt by itself.',
  },
  {
    label: 'Vale',
    file: 'styles/config/vocabularies/Oncoprose/accept.txt',
    says: 'once .vale.ini names it.',
    needs: /^Vocab = Oncoprose$/m,
  },
];

export const listScenes = {
  async 'the reviewer report comes as CSV, too'(editor) {
    const { command, line } = editor;
    await choose(editor, 'Oncoprose: Reviewer Report…', 'CSV');
    await line('line,part,kind,verdict or rule,severity');
    await line('3,claims,claim,supported,,EGFR T790M');
    await line('7,nomenclature,finding,fusion-notation');
    await command('View: Revert and Close Editor');
  },

  async 'the nomenclature table goes to the caret, and one undo takes it away'(editor) {
    const { page, newParagraph, line } = editor;
    await newParagraph();
    await choose(editor, 'Oncoprose: Nomenclature Table…', 'Insert at the caret');
    await line('| EGFR | HGNC:3236 |');
    await page.keyboard.press('Control+z');
    await until(async () => !(await page.locator('.view-line', { hasText: 'HGNC:3236' }).count()), 'the table to go');
  },

  async 'the abbreviation list opens in a document of its own'(editor) {
    await choose(editor, 'Oncoprose: Abbreviation List…', 'Open in a new document');
    await editor.line('| AR | androgen receptor |');
    await editor.command('View: Revert and Close Editor');
  },

  async 'the vocabulary goes where each tool looks for it, and what it needs beside is said'(editor) {
    const { page, workspace, command } = editor;
    for (const { label, file, says, needs } of tools) {
      await choose(editor, 'Oncoprose: Export Vocabulary…', label, 'The names in this document');
      const toast = page.locator('.notification-toast', { hasText: says });
      await toast.waitFor({ timeout: patience });
      if (needs) {
        await toast.getByRole('button', { name: /^Copy/ }).click();
        const copied = () => page.evaluate(() => navigator.clipboard.readText());
        await until(async () => needs.test(await copied()), `what ${label} needs`);
      }
      const words = filesOf(workspace)(file).split('\n');
      for (const word of ['gefitinib', 'T790M']) assert.ok(words.includes(word), `${word} is not in ${words}`);
      // The file is the active editor: a click on its tab may meet a tab bar that still moves.
      await command('View: Revert and Close Editor');
      await page.locator('.tab', { hasText: path.basename(file) }).waitFor({ state: 'detached', timeout: patience });
    }
  },
};

/** Runs a command and goes through its lists. */
async function choose({ click, command, choice }, title, ...labels) {
  await click('Results');
  await command(title);
  for (const label of labels) await (await choice(label)).click({ position: { x: 60, y: 10 } });
}
