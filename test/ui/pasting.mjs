// An identifier that is pasted or dropped, and taken as a citation instead.
import { patience } from './editor.mjs';

/** Writes "Long known" and a PMID in a new paragraph, cuts the PMID out, pastes it back and takes it as a citation. */
export async function pasteAsCitation(editor, pasted) {
  const { page, newParagraph, line } = editor;
  await newParagraph();
  await page.keyboard.type(`Long known ${pasted}`);
  for (let i = 0; i < pasted.length; i++) await page.keyboard.press('Shift+ArrowLeft');
  await page.keyboard.press('Control+x');
  await line('Long known');
  await page.keyboard.press('Control+v');
  await line(`Long known ${pasted}`);
  await takeAsCitation(editor);
}

/** Lets go of a text over a place, as a mouse that drags it from elsewhere does, and takes it as a citation. */
export async function dropAsCitation(editor, { x, y }, text) {
  const session = await editor.page.context().newCDPSession(editor.page);
  const data = { items: [{ mimeType: 'text/plain', data: text }], dragOperationsMask: 1 };
  for (const type of ['dragEnter', 'dragOver', 'drop'])
    await session.send('Input.dispatchDragEvent', { type, x, y, data });
  await session.detach();
  await takeAsCitation(editor);
}

/** The editor puts the text down as it is, and offers the other way beside it. */
async function takeAsCitation({ page }) {
  await page.locator('.post-edit-widget').first().waitFor({ timeout: patience });
  await page.keyboard.press('Control+.');
  const row = page.locator('.action-widget .monaco-list-row', { hasText: 'Insert as citation' }).first();
  await row.click({ timeout: patience });
}
