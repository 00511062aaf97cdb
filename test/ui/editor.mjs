// What a person does in the editor: point, click, type, choose. Every wait is for something to be seen.

/** Milliseconds that anything may take to be seen; the machine may be busy. */
export const patience = 20_000;

/**
 * The editor in a page, with a file open in it.
 * @param {import('playwright-core').Page} page
 */
export function editorIn(page) {
  const lines = page.locator(':is(.editor-instance, .notebookOverlay) .view-lines:visible').first();

  /** Middle of a stretch of text in the visible lines, in page coordinates; waits until it is drawn. */
  async function place(text) {
    const handle = await page.waitForFunction(findText, text, { timeout: patience });
    return handle.jsonValue();
  }

  async function click(text) {
    const { x, y } = await place(text);
    await page.mouse.click(x, y);
  }

  /** Moves the pointer onto the text until a card that says `saying` is shown; gives what the card says. */
  async function hover(text, saying) {
    const card = page.locator('.monaco-hover:visible', { hasText: saying });
    const end = Date.now() + patience;
    for (;;) {
      const { x, y } = await place(text);
      await page.mouse.move(x + 4, y + 120);
      await page.mouse.move(x, y, { steps: 4 });
      if (await appears(card, 2000)) return (await card.allInnerTexts()).join('\n');
      if (Date.now() > end) throw new Error(`no card that says ${saying} on “${text}”; seen: ${await visibleText()}`);
    }
  }

  const visibleText = () => page.locator('.monaco-hover:visible').allInnerTexts();

  /** Scrolls to the start of the document and puts the caret there. */
  async function top() {
    // Forced: a hint of the editor's own that lies over the text is closed by the click.
    await lines.click({ position: { x: 200, y: 10 }, force: true });
    await page.keyboard.press('Control+Home');
  }

  /** A new paragraph at the end of the document. */
  async function newParagraph() {
    await top();
    await page.keyboard.press('Control+End');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
  }

  /** The row of the completion list that holds `text`. */
  async function suggestion(text) {
    const row = page.locator('.suggest-widget.visible .monaco-list-row', { hasText: text }).first();
    await row.waitFor({ timeout: patience });
    return row;
  }

  /** Opens the quick fixes at the caret and gives the one that says `text`; after an edit they take a moment. */
  async function quickFix(text) {
    const row = page.locator('.action-widget .monaco-list-row', { hasText: text }).first();
    const end = Date.now() + patience;
    do {
      await page.keyboard.press('Control+.');
    } while (!(await appears(row, 2000)) && Date.now() < end);
    await row.waitFor({ timeout: 1000 });
    return row;
  }

  /** Opens the palette and gives its input: an editor that is about to close swallows the key. */
  async function palette() {
    const input = page.locator('.quick-input-widget:visible input').first();
    const end = Date.now() + patience;
    do {
      await page.keyboard.press('F1');
    } while (!(await appears(input, 2000)) && Date.now() < end);
    return input;
  }

  /** Runs a command from the palette. */
  async function command(title) {
    const row = page.locator('.quick-input-list:visible .monaco-list-row', { hasText: title }).first();
    // The list is made as one types: a command that is registered later is seen when it is asked for again.
    const end = Date.now() + patience;
    do {
      const input = await palette();
      await fills(input, '>');
      await fills(input, `>${title}`);
      // An editor that has just come takes the focus from the palette, which closes.
    } while (!((await appears(row, 2000)) && (await stays(row))) && Date.now() < end);
    await row.waitFor({ timeout: 1000 });
    await page.keyboard.press('Enter');
  }

  /** Opens a file of the workspace and waits until its text is drawn. */
  async function openFile(name) {
    const input = page.locator('.quick-input-widget:visible input').first();
    const row = page.locator('.quick-input-list:visible .monaco-list-row', { hasText: name }).first();
    const end = Date.now() + patience;
    do {
      await page.keyboard.press('Control+p');
      if (await appears(input, 2000)) await input.fill(name);
    } while (!(await appears(row, 2000)) && Date.now() < end);
    await row.click({ position: { x: 60, y: 10 } });
    const tab = page.locator('.tab.active', { hasText: name });
    await tab.waitFor({ timeout: patience });
    await lines.waitFor({ timeout: patience });
  }

  /** A row of the list that a command shows. */
  async function choice(text) {
    const row = page.locator('.quick-input-list:visible .monaco-list-row', { hasText: text }).first();
    await row.waitFor({ timeout: patience });
    return row;
  }

  /** Waits until the row that Enter chooses is the one meant: the list is made anew with each letter. */
  async function focused(label) {
    const name = page.locator('.quick-input-list:visible .monaco-list-row.focused .label-name').first();
    await name.filter({ hasText: new RegExp(`^${label}$`) }).waitFor({ timeout: patience });
  }

  /** Waits for a visible line to hold the text. */
  const line = (text) => place(text);

  /** Every problem that the Problems view lists, as text; waits until one matches. @param {RegExp} pattern */
  async function problems(pattern) {
    const rows = page.locator('.markers-panel .monaco-list-row');
    if (!(await page.locator('.markers-panel:visible').count())) await page.keyboard.press('Control+Shift+m');
    await rows.filter({ hasText: pattern }).first().waitFor({ timeout: patience });
    return rows.allInnerTexts();
  }

  /** Closes the panel that holds the Problems view. */
  async function closePanel() {
    await page.keyboard.press('Control+j');
    await page.locator('.markers-panel:visible').waitFor({ state: 'hidden', timeout: patience });
  }

  /** Closes lists and cards and takes the pointer away. */
  async function calm() {
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.mouse.move(2, 2);
    await page.locator('.monaco-hover:visible').first().waitFor({ state: 'hidden', timeout: patience });
  }

  return {
    page,
    place,
    top,
    click,
    hover,
    newParagraph,
    suggestion,
    quickFix,
    palette,
    command,
    openFile,
    choice,
    focused,
    line,
    problems,
    closePanel,
    calm,
  };
}

/** Is it seen within so many milliseconds? */
function appears(locator, timeout) {
  return locator.waitFor({ timeout }).then(
    () => true,
    () => false,
  );
}

/** Is it still seen a moment later? */
async function stays(locator) {
  await new Promise((resolve) => setTimeout(resolve, 100));
  return locator.isVisible();
}

/** Fills an input, unless it goes away under one's hands. */
const fills = (input, text) => input.fill(text, { timeout: 2000 }).catch(() => {});

/** Runs in the page. The editor parts a line into spans and writes spaces as no-break spaces. */
function findText(text) {
  for (const line of document.querySelectorAll(':is(.editor-instance, .notebookOverlay) .view-line')) {
    const at = (line.textContent ?? '').replaceAll('\u00a0', ' ').indexOf(text);
    // The text that was there before a notebook was opened is hidden, and kept.
    if (at < 0 || !line.checkVisibility()) continue;
    const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
    const range = document.createRange();
    let passed = 0;
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      const { length } = node.textContent;
      if (at >= passed && at < passed + length) range.setStart(node, at - passed);
      const end = at + text.length;
      if (end > passed && end <= passed + length) {
        range.setEnd(node, end - passed);
        const box = range.getBoundingClientRect();
        return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
      }
      passed += length;
    }
  }
  return null;
}
