// A real VS Code without a desktop: code-server and the Node it wants (from npm) and Chromium (from the system's
// packages), installed once into the user's cache and shared by every clone of the project.
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const recipe = fileURLToPath(new URL('../code-server', import.meta.url));
const { dependencies } = JSON.parse(readFileSync(path.join(recipe, 'package.json'), 'utf8'));
const version = dependencies['code-server'];

const cache = process.env.XDG_CACHE_HOME || path.join(homedir(), '.cache');
const home = path.join(cache, 'oncoprose', `code-server-${version}`);

/** The code-server entry script and the Node binary that runs it. */
export const codeServer = {
  version,
  node: path.join(home, 'node_modules', `node-linux-${process.arch}`, 'bin', 'node'),
  entry: path.join(home, 'node_modules', 'code-server', 'out', 'node', 'entry.js'),
};

/** Installs code-server where it is missing. Built beside its place and moved there whole, so a stopped run leaves nothing half done. */
export function ensureCodeServer() {
  if (existsSync(codeServer.entry) && existsSync(codeServer.node)) return;
  if (process.platform !== 'linux') {
    throw new Error('code-server is installed on Linux only: install VS Code, or set VSCODE_PATH to its executable.');
  }
  step(`Installing code-server ${version} once, into ${home} (about 800 MB, half a minute)…`);
  const building = `${home}.${process.pid}`;
  mkdirSync(building, { recursive: true });
  try {
    cpSync(recipe, building, { recursive: true });
    npm(['ci'], building);
    step('… its VS Code server');
    // Its shrinkwrap lacks an optional peer, which 'npm ci' refuses.
    npm(['install', '--omit=dev'], path.join(building, 'node_modules', 'code-server', 'lib', 'vscode'));
    rmSync(home, { recursive: true, force: true });
    renameSync(building, home);
  } finally {
    rmSync(building, { recursive: true, force: true });
  }
  step('… done.');
}

/** Path of a Chromium: CHROMIUM, else one that is installed, else Debian's, installed now. */
export function ensureChromium() {
  const found = findChromium();
  if (found) return found;
  step('Installing Chromium with apt…');
  const sudo = process.getuid?.() === 0 ? [] : ['sudo', '-n'];
  const apt = (...args) => {
    const [command, ...rest] = [...sudo, 'apt-get', '-qq', ...args];
    return spawnSync(command, rest, {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    }).status;
  };
  apt('update');
  apt('install', '-y', '--no-install-recommends', 'chromium', 'fonts-dejavu-core');
  const installed = findChromium();
  if (!installed) throw new Error('No Chromium: install one, or set CHROMIUM to its executable.');
  return installed;
}

function findChromium() {
  if (process.env.CHROMIUM) return process.env.CHROMIUM;
  const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
  return onPath(...names) ?? ['/Applications/Google Chrome.app/Contents/MacOS/Google Chrome'].find(existsSync);
}

/** First of the named programs that is on the PATH, as an absolute path. */
export function onPath(...names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  for (const name of names) {
    for (const folder of folders) {
      for (const ending of endings) {
        const file = path.join(folder, name + ending);
        if (folder && existsSync(file)) return file;
      }
    }
  }
  return undefined;
}

function npm(args, cwd) {
  // Started from `npm test`, npm hands its own settings down; the recipe's folder has settings of its own.
  const env = Object.fromEntries(Object.entries(process.env).filter(([key]) => !/^npm_(?!config_cache)/i.test(key)));
  execFileSync('npm', [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'], {
    cwd,
    env,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

function step(line) {
  console.log(line);
}
