import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import path from 'node:path';
import { build } from 'esbuild';

const folder = path.resolve('out/cli-under-test');
const file = path.join(folder, `cli-${process.pid}.mjs`);
mkdirSync(folder, { recursive: true });
await build({
  entryPoints: ['src/cli/main.ts'],
  outfile: file,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
  banner: {
    js: "import { createRequire as createHostRequire } from 'node:module'; const require = createHostRequire(import.meta.url);",
  },
});
rmSync(path.join(folder, 'data'), { recursive: true, force: true });
symlinkSync(path.resolve('dist/data'), path.join(folder, 'data'), 'dir');

/** Runs the command line as a process of its own. */
export function cli(
  args: readonly string[],
  { input = '', cwd = process.cwd() }: { input?: string; cwd?: string } = {},
) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [file, ...args], {
    input,
    cwd,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  return { status, stdout, stderr };
}

/** Runs a command on JSON records and reads its JSON lines. */
export function cliRecords(command: string, lines: readonly (object | string)[], ...args: string[]) {
  const input = `${lines.map((line) => (typeof line === 'string' ? line : JSON.stringify(line))).join('\n')}\n`;
  const { status, stdout } = cli([command, '--input', 'jsonl', ...args], { input });
  const rows = stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as Record<string, never> & { id?: unknown });
  return { status, rows };
}

/** Starts the command line without waiting for it: where the test itself serves what it asks for, or kills it. */
export function startCli(args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  const child: ChildProcess = spawn(process.execPath, [file, ...args], { env: { ...process.env, ...env } });
  let [stdout, stderr] = ['', ''];
  child.stdout?.on('data', (chunk) => {
    stdout += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    stderr += chunk;
  });
  const ended = new Promise<{ status: number | null; stdout: string; stderr: string }>((resolve) => {
    child.on('close', (status) => resolve({ status, stdout, stderr }));
  });
  return { child, ended };
}
