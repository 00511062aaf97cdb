#!/usr/bin/env node
// Stands where a desktop VS Code's executable would: takes the flags that @vscode/test-electron gives it and runs the
// suite in code-server with Chromium. ONCOPROSE_TEST_WEB=publisher.name puts that extension into the web worker host.
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { openBrowser } from './lib/browser.mjs';
import { startServer } from './lib/server.mjs';

const flag = (name) => process.argv.find((word) => word.startsWith(`--${name}=`))?.slice(name.length + 3);
const folder = process.argv.slice(2).find((word) => !word.startsWith('--')) ?? mkdtempSync(path.join(tmpdir(), 'ws-'));
const development = flag('extensionDevelopmentPath');
const tests = flag('extensionTestsPath');
if (!development || !tests) {
  console.error('vscode-shim: --extensionDevelopmentPath= and --extensionTestsPath= are required');
  process.exit(2);
}

const web = process.env.ONCOPROSE_TEST_WEB;
const server = await startServer({
  driver: true,
  settings: web ? { 'remote.extensionKind': { [web]: ['web'] } } : {},
});
let browser;
let status = 1;
try {
  browser = await openBrowser();
  const { page } = browser;
  const results = [];
  const exit = new Promise((resolve) => {
    page.exposeFunction('codeAutomationExit', resolve);
    page.once('crash', () => resolve('the page crashed'));
    server.exited.then(() => resolve('code-server ended'));
    setTimeout(() => resolve('no end within five minutes'), 300_000).unref();
  });
  if (process.env.ONCOPROSE_VERBOSE) page.on('console', (message) => console.log(message.text()));
  await page.exposeFunction('codeAutomationLog', (_kind, words) => {
    const line = words.map(String).join(' ');
    if (line.startsWith('##RESULT##')) results.push(line.slice('##RESULT##'.length));
    else if (/^ {2}(ok|FAIL) /.test(line) || process.env.ONCOPROSE_VERBOSE) console.log(line);
  });
  await page.goto(
    server.url(folder, [
      ['extensionDevelopmentPath', server.remote(development)],
      ['extensionTestsPath', server.remote(tests)],
    ]),
  );
  const code = await exit;
  if (typeof code === 'number') status = code;
  else console.error(`vscode-shim: ${code}\n${server.log()}`);
  if (results.length && process.env.ONCOPROSE_TEST_RESULTS) {
    writeFileSync(process.env.ONCOPROSE_TEST_RESULTS, results.at(-1));
  }
} finally {
  await browser?.close();
  await server.stop();
}
process.exit(status);
