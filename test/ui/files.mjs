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
 * Undoes once and waits until both files are, byte for byte, what they were. An undo that spans two files takes its
 * time in the second: saving goes on until it is there.
 */
export async function undone({ page, command, workspace }, before) {
  const read = filesOf(workspace);
  const same = () => Object.entries(before).every(([name, text]) => read(name) === text);
  await page.keyboard.press('Control+z');
  await until(
    async () => {
      await command('File: Save All');
      return same();
    },
    `${Object.keys(before).join(' and ')} as they were`,
  );
}
