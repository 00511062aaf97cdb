import { chmodSync, lstatSync, mkdtempSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { parse } from '@retorquere/bibtex-parser';
import { describe, expect, it, vi } from 'vitest';
import { appendEntry } from '../../src/cli/append-entry.ts';
import { type CiteOptions, cite } from '../../src/cli/cite.ts';
import { createOncoprose } from '../../src/service.ts';
import { knowledge } from '../helpers/knowledge.ts';
import { core, corePaper, noSummary, serve, status, summary, work } from '../helpers/services.ts';

const service = createOncoprose({ knowledge, fetch });

/** Runs `cite` and takes what it prints. */
async function run(query: string, options: Partial<CiteOptions> = {}) {
  const printed: string[] = [];
  const write = vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
  const error = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  try {
    const exit = await cite(service, query, { format: 'bibtex', ...options });
    return { exit, stdout: printed.join(''), stderr: error.mock.calls.flat().join('\n') };
  } finally {
    write.mockRestore();
    error.mockRestore();
  }
}

const hostsAt = (host: string) => ['pubmed', 'crossref', 'europepmc'].map((name) => `${name}=${host}`);
const folder = () => mkdtempSync(path.join(tmpdir(), 'oncoprose-cite-'));
const kobayashi = knowledge.reference('15728811')!;

describe('cite --online', () => {
  it('finds a paper that is not held', async () => {
    const { host, requests } = await serve(({ path: at }) => (at.includes('esummary') ? summary('1') : status(500)));
    const { exit, stdout } = await run('PMID 1', { online: true, host: hostsAt(host), email: 'author@example.org' });
    expect(exit).toBe(0);
    const [entry] = parse(stdout).entries;
    expect(entry).toMatchObject({ key: 'bijlsma2016', fields: { pmid: '1', year: '2016', pages: '339–47' } });
    expect(requests[0]?.query.email).toBe('author@example.org');
  });

  it('finds a paper by its DOI and tells that it was retracted', async () => {
    const retraction = { 'updated-by': [{ DOI: '10.1/notice', type: 'retraction' }] };
    const { host } = await serve(({ path: at }) => (at.startsWith('/works') ? work(retraction) : core(corePaper())));
    const { exit, stdout, stderr } = await run('https://doi.org/10.7717/peerj.4375', {
      online: true,
      host: hostsAt(host),
      format: 'plain',
    });
    expect([exit, stdout]).toEqual([0, '(Piwowar and The Open Access Group, 2018; PMID 29456894)\n']);
    expect(stderr).toContain('PMID 29456894 has been retracted.');
  });

  it('asks nobody for a record that is complete, and nobody without being told to', async () => {
    const { host, requests } = await serve(() => status(500));
    expect(kobayashi.complete).toBe(true);
    await run('15728811', { online: true, host: hostsAt(host) });
    await run('1', { host: hostsAt(host) });
    expect(requests).toEqual([]);
  });

  it('says what failed, and what there is not', async () => {
    const { host } = await serve(({ path: at }) => (at.includes('esummary') ? noSummary('1') : core()));
    const absent = await run('1', { online: true, host: hostsAt(host) });
    expect(absent.exit).toBe(1);
    expect(absent.stderr).toContain('PubMed has no paper with the PMID 1.');
    const offline = await run('1', { online: true, host: hostsAt('http://127.0.0.1:9') });
    expect(offline.exit).toBe(1);
    expect(offline.stderr).toContain('could not be reached');
  });

  it('refuses an address that it does not understand', async () => {
    await expect(run('1', { online: true, host: ['pubmed'] })).rejects.toThrow(/--host takes/);
    await expect(run('1', { online: true, host: ['pubmd=http://127.0.0.1'] })).rejects.toThrow(/--host takes/);
  });
});

describe('the bibliography that is written to', () => {
  it('keeps Latin-1 bytes, a BOM and everything else', async () => {
    for (const bytes of [
      Buffer.from('@book{alt, title={\xdcber M\xe4use}}\r\n', 'latin1'),
      Buffer.from('\uFEFF@book{alt, title={Über Mäuse}}\n', 'utf8'),
      Buffer.from('@book{alt, title={half', 'utf8'),
    ]) {
      const file = path.join(folder(), 'refs.bib');
      writeFileSync(file, bytes);
      const key = await appendEntry(file, kobayashi);
      const after = readFileSync(file);
      expect(after.subarray(0, bytes.length)).toEqual(bytes);
      expect(after.subarray(bytes.length).toString()).toContain(`@article{${key},`);
    }
  });

  it('is left alone where its encoding lacks a letter', async () => {
    const file = path.join(folder(), 'refs.bib');
    const bytes = Buffer.from('@book{alt, title={\xdcber}}\n', 'latin1');
    writeFileSync(file, bytes);
    const authors = [{ family: 'Żółw', given: 'J' }];
    await expect(appendEntry(file, { ...kobayashi, authors })).rejects.toThrow(/Convert the file to UTF-8/);
    expect(readFileSync(file)).toEqual(bytes);
  });

  it('is left alone where it is read-only or a folder', async () => {
    const at = folder();
    const file = path.join(at, 'refs.bib');
    writeFileSync(file, '');
    chmodSync(file, 0o444);
    await expect(appendEntry(file, kobayashi)).rejects.toThrow(/read-only; nothing was changed/);
    await expect(appendEntry(at, kobayashi)).rejects.toThrow(/it is a folder/);
    expect(readdirSync(at)).toEqual(['refs.bib']);
  });

  it('is followed through a link, and keeps its rights', async () => {
    const at = folder();
    const file = path.join(at, 'real.bib');
    writeFileSync(file, '', { mode: 0o600 });
    symlinkSync('real.bib', path.join(at, 'refs.bib'));
    await appendEntry(path.join(at, 'refs.bib'), kobayashi);
    expect(lstatSync(path.join(at, 'refs.bib')).isSymbolicLink()).toBe(true);
    expect(lstatSync(file).mode & 0o777).toBe(0o600);
    expect(readFileSync(file, 'utf8')).toContain('15728811');
  });

  it('is made where there is none', async () => {
    const file = path.join(folder(), 'new.json');
    await appendEntry(file, kobayashi);
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject([{ id: 'kobayashi2005', PMID: '15728811' }]);
  });
});
