#!/usr/bin/env node
// Builds the extension and opens it on examples/: in a desktop VS Code where there is one (VSCODE_PATH, or `code` on the
// PATH), else in code-server at a loopback address that is printed and stays up until Ctrl-C.
//   node scripts/start.mjs [--no-build] [FOLDER]
import { execFileSync, spawn } from 'node:child_process';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { packVsix } from './lib/package.mjs';
import { startServer } from './lib/server.mjs';
import { onPath } from './lib/tools.mjs';

const folder = path.resolve(process.argv.slice(2).find((word) => !word.startsWith('--')) ?? 'examples');
/** The example opens on its manuscript; another folder opens as it is. */
const manuscripts = [path.join(folder, 'manuscript.md')].filter(existsSync);
if (!process.argv.includes('--no-build')) {
  console.log('Building…');
  execFileSync(process.execPath, ['scripts/build.mjs'], { stdio: 'inherit' });
}

const code = process.env.VSCODE_PATH || onPath('code');
if (code) openDesktop(code);
else await serve();

/** A profile of its own, so that the reader's other extensions and settings stay out of it. */
function openDesktop(executable) {
  const profile = mkdtempSync(path.join(tmpdir(), 'oncoprose-profile-'));
  const flags = [`--extensionDevelopmentPath=${path.resolve('.')}`, `--user-data-dir=${profile}`, '--new-window'];
  const child = spawn(executable, [...flags, folder, ...manuscripts], { detached: true, stdio: 'ignore' });
  child.once('spawn', () => console.log(`Opened ${folder} in ${executable}.`));
  child.once('error', (error) => {
    console.error(`${executable} could not be started: ${error.message}`);
    process.exitCode = 1;
  });
  child.unref();
}

async function serve() {
  const server = await startServer({ vsix: path.resolve(packVsix()), port: Number(process.env.PORT) || 0 });
  console.log(
    `\nOncoprose is open at ${server.url(
      folder,
      manuscripts.map((file) => ['openFile', server.remote(file)]),
    )}\nCtrl-C ends it.`,
  );
  let ending = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, async () => {
      if (ending) return;
      ending = true;
      await server.stop();
      process.exit(0);
    });
  }
  const status = await server.exited;
  if (!ending) {
    console.error(`code-server ended with ${status}:\n${server.log()}`);
    process.exit(1);
  }
}
