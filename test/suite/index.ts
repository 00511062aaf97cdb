// The suites inside an extension host: a desktop's, a remote one in Node, or a browser's web worker.
import Mocha from 'mocha';
import * as vscode from 'vscode';

/** What the runner outside is told. */
export interface Summary {
  readonly vscode: string;
  readonly host: string;
  readonly passed: number;
  readonly failed: number;
  readonly ms: number;
  readonly figures: Readonly<Record<string, number>>;
}

/** Called by the editor. Rejects where a test failed or none ran. */
export async function run(): Promise<void> {
  // Its own reporters write to a terminal, and there is none here.
  const mocha = new Mocha({ ui: 'bdd', timeout: 30_000, reporter: class {} as unknown as Mocha.ReporterConstructor });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  await import('./activation.test.ts');
  await import('./hover.test.ts');
  await import('./completion.test.ts');
  await import('./diagnostics.test.ts');
  await import('./project.test.ts');
  await import('./references.test.ts');
  await import('./refusals.test.ts');
  await import('./keys.test.ts');
  await import('./latency.test.ts');
  await import('./virtual.test.ts');
  await import('./robust.test.ts');
  await import('./missing.test.ts');
  await import('./views.test.ts');
  await import('./notebook.test.ts');
  await import('./knowledge.test.ts');
  const { figures } = await import('./support.ts');

  const started = performance.now();
  let passed = 0;
  let failed = 0;
  await new Promise<number>((resolve) => {
    const runner = mocha.run(resolve);
    runner.on('pass', (test) => {
      passed += 1;
      console.log(`  ok   ${test.fullTitle()} (${test.duration} ms)`);
    });
    runner.on('fail', (test, error) => {
      failed += 1;
      console.log(`  FAIL ${test.fullTitle()}\n${error.stack ?? error.message}`);
    });
  });
  const host = `${vscode.env.remoteName ?? 'local'}, ${isNode() ? `Node ${process.versions.node}` : 'web worker'}`;
  const ms = Math.round(performance.now() - started);
  await tell({ vscode: vscode.version, host, passed, failed, ms, figures });
  if (failed > 0 || passed === 0) throw new Error(`${passed} passed, ${failed} failed`);
}

const isNode = (): boolean => typeof process === 'object' && Boolean(process.versions?.node);

/** Through a file where the runner shares the disk with us and reads no log, else through the log. */
async function tell(summary: Summary): Promise<void> {
  const json = JSON.stringify(summary);
  const file = isNode() && !vscode.env.remoteName ? process.env.ONCOPROSE_TEST_RESULTS : undefined;
  if (file) await vscode.workspace.fs.writeFile(vscode.Uri.file(file), new TextEncoder().encode(json));
  else console.log(`##RESULT##${json}`);
}
