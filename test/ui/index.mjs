// Drives the packaged .vsix in a browser, as its reader would see it.
import { cpSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBrowser } from '../../scripts/lib/browser.mjs';
import { shrink } from '../../scripts/lib/pictures.mjs';
import { startServer } from '../../scripts/lib/server.mjs';
import { commandScenes } from './commands.mjs';
import { editorIn } from './editor.mjs';
import { firstScenes } from './firstSteps.mjs';
import { formatScenes } from './formats.mjs';
import { helpScenes } from './helps.mjs';
import { houseScenes } from './house.mjs';
import { keyboardScenes } from './keyboard.mjs';
import { listScenes } from './lists.mjs';
import { notebookScenes } from './notebook.mjs';
import { referenceScenes } from './references.mjs';
import { elsewhere, restrictedScenes } from './restricted.mjs';
import { scenes } from './scenes.mjs';
import { startServices } from './services.mjs';
import { snippetScenes } from './snippets.mjs';
import { themeScenes } from './themes.mjs';
import { typingScenes } from './typing.mjs';
import { viewScenes } from './views.mjs';
import { useSettings } from './workbench.mjs';

/** Lists of words and snippets that the editor opens of its own accord are off. */
const oursAlone = { 'editor.wordBasedSuggestions': 'off', 'editor.snippetSuggestions': 'none' };

/** Folders are opened as what a stranger has sent: in restricted mode. */
const restricted = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.untrustedFiles': 'open',
};

/** Each group has a manuscript and a window of its own: what goes wrong in one leaves the others alone. */
const groups = [
  { name: 'scenes', scenes },
  { name: 'views', scenes: { ...viewScenes, ...firstScenes } },
  { name: 'themes', scenes: themeScenes },
  { name: 'keyboard', scenes: keyboardScenes },
  { name: 'typing', scenes: typingScenes, settings: oursAlone },
  { name: 'references', scenes: referenceScenes },
  { name: 'formats', scenes: formatScenes, workspace: 'formats', opening: 'report.qmd', first: 'Findings' },
  { name: 'helps', scenes: { ...helpScenes, ...notebookScenes }, workspace: 'helps' },
  { name: 'commands', scenes: { ...commandScenes, ...listScenes }, workspace: 'helps', opening: 'review.md' },
  { name: 'restricted', scenes: restrictedScenes, user: restricted, settings: elsewhere },
  { name: 'house', scenes: houseScenes },
  { name: 'snippets', scenes: snippetScenes, workspace: 'formats', opening: 'review.md', first: 'Findings' },
];

/**
 * Plays every scene.
 * @param {string} vsix the package to install
 * @param {string} images folder for the pictures
 * @param {readonly string[]} [only] names of the groups to play; all where none is named
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function runUi(vsix, images, only = []) {
  const services = await startServices();
  const count = { passed: 0, failed: 0 };
  const asked = groups.filter(({ name }) => !only.length || only.includes(name));
  try {
    // Groups under the same settings of the user share a server.
    for (const user of new Set(asked.map((group) => group.user))) {
      const played = asked.filter((group) => group.user === user);
      const server = await startServer({ vsix: path.resolve(vsix), settings: { ...services.settings, ...user } });
      try {
        for (const group of played) await playGroup(group, { server, services }, images, count);
      } finally {
        await server.stop();
      }
    }
  } finally {
    services.stop();
  }
  return count;
}

async function playGroup(
  { scenes: group, workspace: template = 'manuscript', opening = 'main.md', first = 'Results', settings },
  { server, services },
  images,
  count,
) {
  const folder = mkdtempSync(path.join(tmpdir(), 'oncoprose-ui-'));
  const workspace = path.join(folder, template);
  cpSync(`test/workspaces/${template}`, workspace, { recursive: true });
  if (settings) useSettings(workspace, settings);
  const browser = await openBrowser();
  try {
    const { page } = browser;
    await page.goto(server.url(workspace, [['openFile', server.remote(path.join(workspace, opening))]]));
    const picture = async (name, clip) => {
      const file = path.join(images, `${name}.png`);
      mkdirSync(path.dirname(file), { recursive: true });
      await page.screenshot({ path: file, ...(clip && { clip }) });
      shrink(file);
    };
    const editor = { ...editorIn(page), workspace, picture, services };
    await editor.line(first);
    for (const [name, scene] of Object.entries(group)) await play(name, scene, editor, count);
  } finally {
    await browser.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function play(name, scene, editor, count) {
  const started = performance.now();
  try {
    await scene(editor);
    await editor.calm();
    count.passed += 1;
    console.log(`  ok   ${name} (${Math.round(performance.now() - started)} ms)`);
  } catch (error) {
    count.failed += 1;
    console.log(`  FAIL ${name}\n${error.message}`);
    // What the editor had to say about it.
    await editor.command('Notifications: Show Notifications').catch(() => {});
    await editor.page.screenshot({ path: path.join('out', `ui-failure-${count.failed}.png`) });
    await editor.calm().catch(() => {});
  }
}
