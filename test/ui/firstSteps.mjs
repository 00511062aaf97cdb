// What somebody sees who has just installed it: views that teach, and the walkthrough; both open the example.
import { patience } from './editor.mjs';
import { until } from './files.mjs';
import { openContainer, sideBar } from './workbench.mjs';

/** The steps, in their order, each with how its picture is described. */
const steps = [
  ['Open the example', 'A card on a variant'],
  ['Write', 'The list of known variants'],
  ['Put right what is marked', 'A wrong residue with the fix'],
  ['Cite', 'The papers that a sentence may cite'],
  ['See all of the evidence', 'The views: claims with their verdicts'],
];

export const firstScenes = {
  async 'without a manuscript the views say what they are for, and open the example'({ page, command, line, picture }) {
    await command('File: Save All');
    await command('View: Close All Editors');
    await openContainer(page);
    const invitation = page.locator('.welcome-view:visible').first();
    await invitation.filter({ hasText: 'is a claim' }).waitFor({ timeout: patience });
    await picture('views-empty', sideBar);
    await invitation.getByRole('button', { name: 'Open Example Manuscript' }).click();
    await line('How tumours escape targeted drugs');
  },

  async 'the first steps are shown with their pictures, and open the example'(editor) {
    const { page, command, choice, picture, line } = editor;
    await command('View: Revert and Close Editor');
    // Beside a side bar there is no room for pictures.
    await command('View: Toggle Primary Side Bar Visibility');
    await command('Welcome: Open Walkthrough...');
    await (await choice('Start with Oncoprose')).click();
    for (const [i, [title, description]] of steps.entries()) {
      // The first is open already, and a click would close it.
      if (i > 0) await page.getByRole('button', { name: new RegExp(title) }).click();
      const shown = page.getByAltText(description).first();
      await shown.waitFor({ timeout: patience });
      await until(() => shown.evaluate((img) => img.naturalWidth > 100), `the picture of “${title}”`);
      if (i === 0) await picture('walkthrough');
    }
    await page.getByRole('button', { name: /Open the example/ }).click();
    await page.getByRole('button', { name: 'Open Example Manuscript' }).click();
    await line('How tumours escape targeted drugs');
  },
};
