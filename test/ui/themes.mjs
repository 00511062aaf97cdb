// Every surface in the dark and the high-contrast theme, for the reader of the documents; the light ones come from the
// other scenes. What is shown is waited for, as there.
import { assertFits, cardArea } from './cards.mjs';
import { patience } from './editor.mjs';
import { saveAll } from './files.mjs';
import {
  closeTab,
  openContainer,
  openReport,
  panelFrame,
  rowsUnder,
  sideBar,
  textArea,
  useTheme,
} from './workbench.mjs';

export const themeScenes = {
  'every surface keeps to the dark theme': (editor) => tour(editor, 'Default Dark Modern', 'dark'),
  'every surface keeps to the high-contrast theme': (editor) => tour(editor, 'Default High Contrast', 'high-contrast'),
};

/** Goes round all surfaces and leaves the document as it was. */
async function tour(editor, theme, folder) {
  const { page, top, click, hover, calm, problems, closePanel, quickFix, newParagraph, suggestion, command, choice } =
    editor;
  const picture = (name, clip) => editor.picture(`${folder}/${name}`, clip);
  useTheme(editor.workspace, theme);
  await page.locator(`.monaco-workbench.${folder === 'dark' ? 'vs-dark' : 'hc-black'}`).waitFor({ timeout: patience });
  await top();
  await problems(/claim-contradicts-evidence/);
  await picture('problems');
  await closePanel();

  for (const [name, text, saying] of [
    ['hover', 'T790M', 'osimertinib'],
    ['hover-gene', 'EGFR', 'HGNC'],
    ['hover-drug', 'imatinib', 'PDGFRA'],
    ['hover-tumour', 'CML', 'DOID'],
  ]) {
    await hover(text, saying);
    await assertFits(page);
    await picture(name, cardArea);
    await calm();
  }

  await click('T709M');
  await (await quickFix('T790M')).hover();
  await picture('quick-fix', { ...textArea, width: 640, height: 420 });
  await page.keyboard.press('Escape');

  await newParagraph();
  await page.keyboard.type('At progression, ALK G12', { delay: 50 });
  await suggestion('G1202R');
  await picture('completion', { ...textArea, width: 720 });
  await page.keyboard.press('Escape');
  for (const key of ['Shift+Home', 'Backspace', 'Backspace', 'Backspace']) await page.keyboard.press(key);
  await saveAll(editor);

  await top();
  await click('T315I');
  await command('Oncoprose: Insert Reference…');
  await choice('PMID');
  await picture('insert-reference', { x: 336, y: 0, width: 612, height: 398 });
  await page.keyboard.press('Escape');

  await openContainer(page);
  await rowsUnder(page, 'Manuscript').filter({ hasText: 'EGFR T790M' }).first().waitFor({ timeout: patience });
  await rowsUnder(page, 'Claims').filter({ hasText: 'sensitivity' }).first().waitFor({ timeout: patience });
  await page.mouse.move(640, 600);
  await picture('views', sideBar);
  await page.keyboard.press('Control+Shift+e');

  await click('T790M');
  await command('Oncoprose: Show Evidence');
  const frame = await panelFrame(page);
  await frame.locator('h1', { hasText: 'EGFR T790M' }).waitFor({ timeout: patience });
  await picture('panel');
  await closeTab(page, /Evidence/);

  await openReport(editor);
  await picture('reviewer-report');
  await command('View: Revert and Close Editor');

  await command('View: Toggle Primary Side Bar Visibility');
  await command('Welcome: Open Walkthrough...');
  await (await choice('Start with Oncoprose')).click();
  await page.getByAltText('A card on a variant').first().waitFor({ timeout: patience });
  await picture('walkthrough');
  await closeTab(page, /Welcome/);
  await command('View: Toggle Primary Side Bar Visibility');
}
