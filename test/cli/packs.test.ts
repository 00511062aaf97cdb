import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { cli } from '../helpers/cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'oncoprose-packs-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const write = (name: string, text: string) => {
  mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
  writeFileSync(path.join(folder, name), text);
};
write('.oncoprose/lab.yaml', 'genes:\n  - symbol: ERBB2\n    names: [HERtwo-lab]\n');
write('shared/style.yaml', 'preferred:\n  - term: tumour\n    instead: [tumor]\n');
write('oncoprose.yaml', 'packs: [shared/*.yaml]\n');
write('paper/main.md', 'HERtwo-lab was amplified in the tumor.\n');

describe('house packs on the command line', () => {
  it('are found here and above, and where the project file names them', () => {
    const cwd = path.join(folder, 'paper');
    const { stdout, stderr } = cli(['lint', 'main.md', '--format', 'json', '--fail-on', 'error'], { cwd });
    expect(stderr).toBe('');
    expect(stdout).toContain('preferred-term');
    const [{ mentions }] = JSON.parse(cli(['annotate', 'main.md'], { cwd }).stdout) as [{ mentions: unknown[] }];
    expect(mentions).toMatchObject([{ text: 'HERtwo-lab', symbol: 'ERBB2' }]);
    expect(cli(['explain', 'HERtwo-lab'], { cwd }).stdout).toContain('ERBB2');
  });

  it('with a fault are told with file, line and column, and the rest counts', () => {
    write(
      '.oncoprose/wrong.yaml',
      'genes:\n  - symbol: EGFR\n    name: [x]\n  - symbol: KRAS\n    names: [KRAS-lab]\n',
    );
    const { status, stdout, stderr } = cli(['explain', 'KRAS-lab'], { cwd: folder });
    expect(stderr).toMatch(/^\.oncoprose\/wrong\.yaml:3:11: There is no “name” here\./);
    expect({ status, found: stdout.includes('KRAS') }).toEqual({ status: 0, found: true });
  });
});
