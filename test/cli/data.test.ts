import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startCli } from '../helpers/cli.ts';
import { civicText, hgncText } from '../helpers/releases.ts';
import { serve, status, summary } from '../helpers/services.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'oncoprose-data-'));
const releases = path.join(folder, 'releases');
const data = path.join(folder, 'user');
const run = (...args: string[]) => startCli(['data', ...args], { ONCOPROSE_DATA: data });
const hgnc = hgncText();
const civic = civicText();

beforeAll(() => {
  mkdirSync(releases);
  writeFileSync(path.join(releases, 'hgnc_complete_set_2026-11-01.txt'), hgnc);
  writeFileSync(path.join(releases, '01-Nov-2026-AcceptedClinicalEvidenceSummaries.tsv'), civic);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Every file under the user's folder, with its bytes. */
const snapshot = (): Record<string, string> =>
  Object.fromEntries(
    readdirSync(data, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name))
      .map((file) => [file, readFileSync(file, 'latin1')]),
  );

describe('oncoprose data info', () => {
  it('lists every source with release, licence and counts', async () => {
    const { status: code, stdout } = await run('info').ended;
    expect(code).toBe(0);
    expect(stdout).toMatch(/hgnc-2024-10: HGNC complete set\n {2}release 2024-10-18; licence: CC0 1\.0/);
    expect(stdout).toMatch(/evidence 4,\d{3}/);
    expect(stdout).toContain(`As bundled. Updates go to ${data}.`);
  });

  it('gives them as JSON', async () => {
    const { stdout } = await run('info', '--format', 'json').ended;
    const { sources, update } = JSON.parse(stdout) as { sources: Record<string, unknown>[]; update: unknown };
    expect(update).toBeNull();
    expect(sources.length).toBeGreaterThan(10);
    for (const source of sources) {
      expect(source).toMatchObject({
        id: expect.any(String),
        release: expect.any(String),
        licence: expect.any(String),
      });
    }
  });
});

describe('oncoprose data update', () => {
  it('reads a folder of releases, offline, and counts from then on', async () => {
    const { status: code, stdout, stderr } = await run('update', '--from', releases).ended;
    expect(stderr).toMatch(/Reading HGNC complete set…\n.*Building…\n.*Verifying…\n.*Installing…/s);
    expect(stdout).toMatch(/^Updated: hgnc 2026-11-01, civic 20\d\d-\d\d-\d\d\. Genes: (\d+) → \1;/);
    expect(code).toBe(0);
    expect((await run('info').ended).stdout).toMatch(/Updated: hgnc 2026-11-01/);
    const card = await startCli(['explain', 'EGFR', 'T790M'], { ONCOPROSE_DATA: data }).ended;
    expect(card).toMatchObject({ status: 0, stderr: '' });
    expect(card.stdout).toContain('osimertinib');
  }, 60_000);

  it('reads a mirror by address', async () => {
    const { host, requests } = await serve(({ path: asked }) => (asked.includes('hgnc') ? hgnc : civic));
    const { status: code } = await run('update', '--from', host).ended;
    expect(code).toBe(0);
    expect(requests.map((request) => request.path)).toEqual([
      '/hgnc_complete_set.txt',
      '/nightly-AcceptedClinicalEvidenceSummaries.tsv',
    ]);
  }, 60_000);

  it('completes references from PubMed where that is asked for, and goes on where PubMed fails', async () => {
    const { host, requests } = await serve(({ query }, count) =>
      count > 1 ? status(500) : { result: Object.assign({}, ...query.id!.split(',').map((id) => summary(id).result)) },
    );
    const { status: code, stderr } = await run(
      ...['update', '--from', releases, '--references', '--email', 'a@example.org', '--pubmed', host],
    ).ended;
    expect(code).toBe(0);
    expect(stderr).toMatch(/Completing references…[\s\S]*references completed[\s\S]*PubMed refused the call/);
    expect(requests.length).toBe(3);
    expect(requests[0]?.query.email).toBe('a@example.org');
  }, 60_000);

  it.each<[string, string | ((response: ServerResponse) => void), RegExp]>([
    ['answers 500', status(500), /answered 500/],
    ['answers 404', status(404), /answered 404/],
    ['sends HTML', '<!DOCTYPE html>\n<p>Moved</p>\n', /is a web page/],
    ['cuts the table off', civic.slice(0, 500_000), /cut off in the middle of a line/],
    ['loses half of it', `${civic.slice(0, civic.indexOf('\n', civic.length / 2))}\n`, /would leave/],
    ['changes a column', civic.replace('therapies', 'drugs'), /no column therapies/],
    ['stalls', (response) => response.write(civic.slice(0, 1000)), /sent nothing for 1 seconds/],
    [
      'dies in the middle',
      (response) => {
        response.write(civic.slice(0, 1000));
        setTimeout(() => response.destroy(), 100);
      },
      /broke after 1000 bytes/,
    ],
  ])(
    'leaves what was there byte for byte where the server %s',
    async (_what, answer, message) => {
      expect((await run('update', '--from', releases).ended).status).toBe(0);
      const before = snapshot();
      const { host } = await serve(() => answer);
      const {
        status: code,
        stdout,
        stderr,
      } = await run('update', '--civic', host, '--from', releases, '--stall', '1').ended;
      expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
      expect(stderr).toMatch(message);
      expect(stderr).toMatch(/The knowledge at hand was not changed\.\n$/);
      expect(snapshot()).toEqual(before);
    },
    60_000,
  );

  it('leaves what was there where it is killed while it writes', async () => {
    const before = snapshot();
    const folders = readdirSync(data).length;
    const { child, ended } = run('update', '--from', releases);
    const watching = setInterval(() => {
      if (readdirSync(data).length > folders) child.kill('SIGKILL');
    }, 1);
    await ended;
    clearInterval(watching);
    expect(snapshot()).toMatchObject(before);
    expect(await run('info').ended).toMatchObject({ status: 0, stderr: '' });
  }, 60_000);

  it.each([100, 500, 1000])(
    'leaves what was there where it is killed after %i ms',
    async (delay) => {
      const before = snapshot();
      const { child, ended } = run('update', '--from', releases);
      setTimeout(() => child.kill('SIGKILL'), delay);
      await ended;
      expect(snapshot()).toMatchObject(before);
    },
    60_000,
  );

  it('is cancelled while a server is slow', async () => {
    const { host, requests } = await serve(
      () => (response: ServerResponse) => void response.write(hgnc.slice(0, 1000)),
    );
    const { child, ended } = run('update', '--from', host);
    while (requests.length === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    child.kill('SIGINT');
    const { status: code, stderr } = await ended;
    expect(code).toBe(2);
    expect(stderr).toMatch(/The update was cancelled\. The knowledge at hand was not changed\./);
  });

  it('says what it looks for in a folder that holds none of it', async () => {
    const empty = path.join(folder, 'empty');
    const { status: code, stderr } = await run('update', '--from', empty).ended;
    expect(code).toBe(2);
    expect(stderr).toMatch(/there is no such file/);
    mkdirSync(empty);
    expect((await run('update', '--from', empty).ended).stderr).toMatch(/hgnc_complete_set\.txt and nightly-/);
  });
});
