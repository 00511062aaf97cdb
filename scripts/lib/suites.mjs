// The suites of test/suite inside a real extension host, through @vscode/test-electron whatever the host.
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron';

const shim = fileURLToPath(new URL('../vscode-shim.mjs', import.meta.url));
const unreachable = new Set([
  'ENOTFOUND',
  'EAI_AGAIN',
  'ECONNREFUSED',
  'ECONNRESET',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ETIMEDOUT',
]);

/** VSCODE_PATH, else a downloaded VS Code, else, only where the network is out of reach, the shim over code-server. */
async function executable() {
  if (process.env.VSCODE_PATH) return process.env.VSCODE_PATH;
  try {
    return await downloadAndUnzipVSCode({ reporter: new SilentReporter(), timeout: 15_000 });
  } catch (error) {
    if (process.env.ONCOPROSE_NO_FALLBACK === '1' || !unreachable.has(error.code)) throw error;
    console.log(`VS Code cannot be downloaded here (${error.code}): code-server and Chromium stand in.`);
    return shim;
  }
}

/**
 * Runs the suites. The shim serves both the Node host and the web worker; a desktop VS Code has the Node host.
 * @returns {Promise<{passed: number, failed: number}>}
 */
export async function runSuites() {
  const vscodeExecutablePath = await executable();
  const total = { passed: 0, failed: 0 };
  for (const host of vscodeExecutablePath === shim ? ['node', 'web'] : ['node']) {
    const { passed, failed } = await runIn(host, vscodeExecutablePath);
    total.passed += passed;
    total.failed += failed;
  }
  return total;
}

async function runIn(host, vscodeExecutablePath) {
  console.log(`suites in the ${host} extension host`);
  const folder = mkdtempSync(path.join(tmpdir(), 'oncoprose-suite-'));
  const workspace = path.join(folder, 'manuscript');
  const results = path.join(folder, 'results.json');
  cpSync('test/workspaces/manuscript', workspace, { recursive: true });
  try {
    const status = await runTests({
      vscodeExecutablePath,
      extensionDevelopmentPath: path.resolve('.'),
      extensionTestsPath: path.resolve(host === 'web' ? 'out/suite/web.js' : 'out/suite/node.cjs'),
      launchArgs: [workspace, '--disable-extensions', '--disable-workspace-trust', '--skip-welcome', '--no-sandbox'],
      extensionTestsEnv: {
        ONCOPROSE_TEST_RESULTS: results,
        ...(host === 'web' && { ONCOPROSE_TEST_WEB: 'oncoprose.oncoprose' }),
      },
    }).catch((error) => {
      console.error(String(error.message ?? error));
      return 1;
    });
    if (!existsSync(results)) return { passed: 0, failed: 1 };
    const summary = JSON.parse(readFileSync(results, 'utf8'));
    const figures = Object.entries(summary.figures).map(([name, value]) => `${name} ${value.toFixed(1)}`);
    console.log(`VS Code ${summary.vscode} (${summary.host}): ${summary.ms} ms; ${figures.join('; ')}`);
    const unexplained = status !== 0 && summary.failed === 0 ? 1 : 0;
    return { passed: summary.passed, failed: summary.failed + unexplained };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
