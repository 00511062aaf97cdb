// What the disk holds after the editor has saved.
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { patience } from './editor.mjs';

/** Reads the files of a workspace. */
export const filesOf = (workspace) => (name) => readFileSync(path.join(workspace, name), 'utf8');

/** Polls until `look` gives something truthy, and gives it. */
export async function until(look, what) {
  const end = Date.now() + patience;
  for (;;) {
    const seen = await look();
    if (seen) return seen;
    if (Date.now() > end) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * Saves every file and waits until that is done. An undo while a file is being saved leaves the editor in the belief
 * that it stands on the disk as it was.
 */
export async function saveAll({ page, command }) {
  const explorer = page.locator('.activitybar .action-item', { has: page.locator('[aria-label^="Explorer"]') });
  const unsaved = explorer.locator('.badge-content').first();
  await until(async () => {
    // It saves what is open, and a file that was changed behind the scenes is opened a moment later.
    await command('File: Save All');
    return unsaved.waitFor({ state: 'hidden', timeout: 2000 }).then(
      () => true,
      () => false,
    );
  }, 'all files to be saved');
}

/** Undoes once and waits until the files are, byte for byte, what they were. */
export async function undone(editor, before) {
  const read = filesOf(editor.workspace);
  await editor.page.keyboard.press('Control+z');
  await until(
    async () => {
      await saveAll(editor);
      return Object.entries(before).every(([name, text]) => read(name) === text);
    },
    `${Object.keys(before).join(' and ')} as they were`,
  );
}
