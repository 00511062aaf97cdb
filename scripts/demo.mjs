#!/usr/bin/env node
// Records docs/images/demo.gif: the packaged extension in a real editor, from a card to a citation. Wants ImageMagick.
//   node scripts/demo.mjs [--no-build]
import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { editorIn } from '../test/ui/editor.mjs';
import { openBrowser } from './lib/browser.mjs';
import { packVsix } from './lib/package.mjs';
import { startServer } from './lib/server.mjs';

const target = 'docs/images/demo.gif';
/** The text, as far down as a card or a list reaches, and what a command asks above it. */
const clip = { x: 336, y: 0, width: 944, height: 556 };

if (!process.argv.includes('--no-build')) {
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
}
const folder = mkdtempSync(path.join(tmpdir(), 'oncoprose-demo-'));
const workspace = path.join(folder, 'manuscript');
cpSync('test/workspaces/manuscript', workspace, { recursive: true });
const server = await startServer({ vsix: path.resolve(packVsix()) });
const browser = await openBrowser();
/** Files of the film with the hundredths of a second that each is shown. */
const frames = [];
try {
  const { page } = browser;
  await page.goto(server.url(workspace, [['openFile', server.remote(path.join(workspace, 'main.md'))]]));
  await play(page, async (hundredths) => {
    const file = path.join(folder, `${String(frames.length).padStart(3, '0')}.png`);
    await page.screenshot({ path: file, clip });
    frames.push({ file, hundredths });
  });
  const film = frames.flatMap(({ file, hundredths }) => ['-delay', String(hundredths), file]);
  const small = ['-resize', '720x', '-dither', 'None', '-colors', '64', '-layers', 'optimize'];
  execFileSync('convert', ['-loop', '0', ...film, ...small, target], { stdio: 'inherit' });
  console.log(`${target}: ${frames.length} frames`);
} finally {
  await browser.close();
  await server.stop();
  rmSync(folder, { recursive: true, force: true });
}

/** What is shown. @param {(hundredths: number) => Promise<void>} shoot */
async function play(page, shoot) {
  const editor = editorIn(page);
  await editor.line('Results');
  await page.locator('.squiggly-error').first().waitFor();
  await shoot(120);

  await editor.hover('T790M', 'osimertinib');
  await shoot(350);
  await editor.calm();

  await editor.newParagraph();
  for (const letter of 'At progression, ALK G12') {
    await page.keyboard.type(letter);
    if (!/[a-z]/.test(letter)) await shoot(25);
  }
  await editor.suggestion('G1202R');
  await shoot(250);
  await page.keyboard.press('Enter');
  await editor.line('ALK G1202R');
  await page.keyboard.type(' was found.');
  await shoot(120);

  await editor.click('T709M');
  await (await editor.quickFix('T790M')).hover();
  await shoot(200);
  await page.keyboard.press('Enter');
  await editor.line('EGFR T790M was found at progression');
  await shoot(120);

  await editor.top();
  await editor.click('T315I');
  await editor.command('Oncoprose: Insert Reference…');
  const paper = await editor.choice('PMID');
  await shoot(250);
  await paper.click({ position: { x: 60, y: 10 } });
  await editor.line('in CML [@');
  await editor.calm();
  await shoot(300);
}
