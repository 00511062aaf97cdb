// Serves a real VS Code (code-server) on a loopback address and tells how to open it.
import { execFile, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import { codeServer, ensureCodeServer } from './tools.mjs';

/** Settings under which nothing moves but what a test moves. */
const quiet = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'editor.hover.delay': 100,
  'editor.occurrencesHighlight': 'off',
  'files.autoSave': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.hotExit': 'off',
  'git.enabled': false,
  'git.openRepositoryInParentFolders': 'never',
  'security.workspace.trust.enabled': false,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'update.showReleaseNotes': false,
  'workbench.enableExperiments': false,
  'workbench.reduceMotion': 'on',
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/**
 * Starts code-server with a profile of its own on a free loopback port.
 * @param {object} options
 * @param {string} [options.vsix] an extension package to install first
 * @param {Record<string, unknown>} [options.settings] user settings beside the quiet ones
 * @param {boolean} [options.driver] let a page run test suites; notifications stay hidden then
 * @param {number} [options.port] 0 for any
 * @returns {Promise<{origin: string, url: Function, remote: Function, log: () => string, stop: () => Promise<void>, exited: Promise<unknown>}>}
 */
export async function startServer({ vsix, settings = {}, driver = false, port = 0 } = {}) {
  ensureCodeServer();
  const root = mkdtempSync(path.join(tmpdir(), 'oncoprose-editor-'));
  const user = path.join(root, 'user');
  mkdirSync(path.join(user, 'User'), { recursive: true });
  const all = { ...quiet, ...settings };
  writeFileSync(path.join(user, 'User', 'settings.json'), JSON.stringify(all));
  const config = path.join(root, 'config.yaml');
  writeFileSync(config, 'auth: none\n');
  const { VSCODE_IPC_HOOK_CLI: _, ...inherited } = process.env;
  const env = { ...inherited, EXTENSIONS_GALLERY: '{"serviceUrl":""}' };
  const profile = [codeServer.entry, '--config', config, '--user-data-dir', user];
  profile.push('--extensions-dir', path.join(root, 'extensions'));
  if (vsix) await promisify(execFile)(codeServer.node, [...profile, '--install-extension', vsix, '--force'], { env });

  const flags = ['--bind-addr', `127.0.0.1:${port}`, '--disable-telemetry', '--disable-update-check'];
  flags.push('--disable-getting-started-override', '--ignore-last-opened');
  if (!all['security.workspace.trust.enabled']) flags.push('--disable-workspace-trust');
  if (driver) flags.push('--vscode-option', 'enable-smoke-test-driver');
  // A process group of its own, so that its extension hosts end with it.
  const child = spawn(codeServer.node, [...profile, ...flags], {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const exited = new Promise((resolve) => child.once('exit', resolve));
  let log = '';
  const origin = await new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new Error(`code-server did not listen within 60 s:\n${log}`)), 60_000);
    const read = (data) => {
      log = (log + data).slice(-20_000);
      const address = /server listening on (http:\/\/127\.0\.0\.1:\d+)/.exec(log)?.[1];
      if (address) resolve(address);
      if (address) clearTimeout(timer);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    exited.then((status) => reject(new Error(`code-server ended with ${status}:\n${log}`)));
  });

  const end = (signal) => {
    try {
      process.kill(-child.pid, signal);
    } catch {
      // It has ended already.
    }
  };
  /** Address of a file or folder as the page names it. */
  const remote = (file) => `vscode-remote://${new URL(origin).host}${path.resolve(file)}`;
  /** Address of the page that opens a folder, with what the workbench is to do at its start. */
  const url = (folder, payload = []) => {
    const all = [['skipWelcome', 'true'], ['skipReleaseNotes', 'true'], ...payload];
    return `${origin}/?folder=${encodeURIComponent(path.resolve(folder))}&payload=${encodeURIComponent(JSON.stringify(all))}`;
  };
  const stop = async () => {
    end('SIGTERM');
    await Promise.race([exited, new Promise((resolve) => setTimeout(resolve, 5000).unref())]);
    end('SIGKILL');
    rmSync(root, { recursive: true, force: true, maxRetries: 5 });
  };
  return { origin, url, remote, log: () => log, stop, exited };
}
