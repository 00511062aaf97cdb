import { describe, expect, it } from 'vitest';
import {
  createLookup,
  type LookupCache,
  LookupError,
  type LookupOptions,
} from '../../../src/references/lookup/index.ts';
import { noSummary, serve, status, summary } from '../../helpers/services.ts';

const PMID = { kind: 'pmid', value: '26652862' } as const;
const EMPTY = { resultList: { result: [] } };

/** A look-up that knows one loopback host for all services. */
const lookupAt = (host: string, options: Partial<LookupOptions> = {}) =>
  createLookup({
    fetch,
    clock: Date.now,
    interval: 0,
    hosts: { pubmed: host, crossref: host, europepmc: host, zotero: host },
    ...options,
  });

/** Why a look-up failed, and what the user is told. */
async function failure(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(LookupError);
  return `${(error as LookupError).failure}: ${(error as LookupError).message}`;
}

describe('a call', () => {
  it('says who is calling', async () => {
    const { host, requests } = await serve(() => summary(PMID.value));
    await lookupAt(host, { email: 'author@example.org' }).paper(PMID);
    expect(requests).toMatchObject([
      {
        method: 'GET',
        path: '/entrez/eutils/esummary.fcgi',
        query: { db: 'pubmed', id: PMID.value, retmode: 'json', tool: 'oncoprose', email: 'author@example.org' },
      },
    ]);
  });

  it('keeps the services’ pace', async () => {
    const times: number[] = [];
    const { host } = await serve(() => {
      times.push(Date.now());
      return summary(PMID.value);
    });
    const lookup = lookupAt(host, { interval: 80 });
    const started = Date.now();
    await Promise.all([lookup.paper(PMID), lookup.paper(PMID), lookup.paper(PMID)]);
    expect(times[2]! - started).toBeGreaterThanOrEqual(155);
  });

  it('is not made again for an answer that is kept', async () => {
    const kept = new Map<string, string>();
    const cache: LookupCache = { get: (key) => kept.get(key), set: (key, value) => void kept.set(key, value) };
    const { host, requests } = await serve(() => summary(PMID.value));
    const [first, again] = [await lookupAt(host, { cache }).paper(PMID), await lookupAt(host, { cache }).paper(PMID)];
    expect(again).toEqual(first);
    expect(requests).toHaveLength(1);
    const later = Date.now() + 40 * 24 * 3_600_000;
    await lookupAt(host, { cache, clock: () => later }).paper(PMID);
    expect(requests).toHaveLength(2);
  });

  it('does without a cache that is damaged', async () => {
    const cache: LookupCache = { get: () => '{"at": "yesterday"', set: () => undefined };
    const { host } = await serve(() => summary(PMID.value));
    expect(await lookupAt(host, { cache }).paper(PMID)).toMatchObject({ pmid: PMID.value });
  });
});

describe('where a service has too much to do', () => {
  it('waits as long as it is asked to', async () => {
    const times: number[] = [];
    const { host } = await serve((_, count) => {
      times.push(Date.now());
      return count === 0 ? status(429, { 'Retry-After': '1' }) : summary(PMID.value);
    });
    expect(await lookupAt(host).paper(PMID)).toMatchObject({ pmid: PMID.value });
    expect(times[1]! - times[0]!).toBeGreaterThanOrEqual(900);
  });

  it('reads a date, too', async () => {
    const at = new Date(Date.now() + 1000).toUTCString();
    const { host, requests } = await serve((_, count) =>
      count === 0 ? status(503, { 'Retry-After': at }) : summary(PMID.value),
    );
    await lookupAt(host).paper(PMID);
    expect(requests).toHaveLength(2);
  });

  it('tells how long, where that is too long to sit through', async () => {
    const { host, requests } = await serve(() => status(429, { 'Retry-After': '3600' }));
    expect(await failure(lookupAt(host).find('EGFR T790M'))).toMatch(/^throttled: PubMed .* 3600 seconds/);
    expect(requests).toHaveLength(1);
  });

  it('reads NCBI’s complaint with status 200 as what it is', async () => {
    const complaint = { error: 'API rate limit exceeded', 'api-key': '127.0.0.1', count: '4', limit: '3' };
    const { host } = await serve(() => complaint);
    const told = await failure(lookupAt(host).find('EGFR T790M'));
    expect(told).toMatch(/^throttled: PubMed refused the call \(API rate limit exceeded\)/);
    expect(told).not.toContain('127.0.0.1');
  });
});

describe('a bad answer is told as what it is', () => {
  it.each([
    ['<!DOCTYPE html><title>Sign in</title>', /^unreadable: PubMed answered with a web page/],
    ['{"result": {"uids": ["266', /^unreadable: PubMed gave an answer that broke off/],
    ['{"result": 7}', /^unreadable: PubMed gave an answer of an unknown form/],
    ['', /^unreadable/],
    ['[]', /^unreadable/],
    ['null', /^unreadable/],
  ])('%s', async (answer, wanted) => {
    const { host } = await serve(({ path }) => (path.includes('europepmc') ? status(500) : answer));
    expect(await failure(lookupAt(host).paper(PMID))).toMatch(wanted);
  });

  it('a slow one', async () => {
    const { host } = await serve(() => () => undefined);
    expect(await failure(lookupAt(host, { timeout: 200 }).paper(PMID))).toMatch(/^timeout: PubMed did not answer/);
  });

  it('one that stops half-way', async () => {
    const { host } = await serve(() => (response: { write: (text: string) => void }) => response.write('{"result":'));
    expect(await failure(lookupAt(host, { timeout: 300 }).paper(PMID))).toMatch(/^timeout/);
  });

  it('a connection that breaks', async () => {
    const { host } = await serve(() => (response: { destroy: () => void }) => response.destroy());
    expect(await failure(lookupAt(host).paper(PMID))).toMatch(/^unreachable: PubMed could not be reached/);
  });

  it('one that never ends', async () => {
    const { host } = await serve(() => (response: { write: (text: string) => boolean; destroyed?: boolean }) => {
      const more = () => {
        if (!response.destroyed && response.write('x'.repeat(1 << 20))) setImmediate(more);
        else if (!response.destroyed) setTimeout(more, 1);
      };
      more();
    });
    expect(await failure(lookupAt(host).paper(PMID))).toMatch(/unreasonable length/);
  });

  it('an error of the server', async () => {
    const { host } = await serve(() => status(500));
    expect(await failure(lookupAt(host).paper(PMID))).toMatch(/^refused: PubMed refused the call \(HTTP 500\)/);
  });

  it('nobody there', async () => {
    expect(await failure(lookupAt('http://127.0.0.1:9').paper(PMID))).toMatch(/^unreachable: .*offline goes on/);
  });

  it('a number that PubMed does not have', async () => {
    const { host } = await serve(({ path }) => (path.includes('eutils') ? noSummary('99999999') : EMPTY));
    const told = await failure(lookupAt(host).paper({ kind: 'pmid', value: '99999999' }));
    expect(told).toMatch(/^not-found: PubMed has no paper with the PMID 99999999/);
  });
});

describe('cancelling', () => {
  it('ends a call that is under way', async () => {
    const stop = new AbortController();
    const { host } = await serve(() => {
      setTimeout(() => stop.abort(), 20);
      return () => undefined;
    });
    expect(await failure(lookupAt(host).paper(PMID, stop.signal))).toMatch(/^cancelled/);
  });

  it('ends a wait', async () => {
    const stop = new AbortController();
    const { host, requests } = await serve(() => {
      setTimeout(() => stop.abort(), 20);
      return status(429, { 'Retry-After': '5' });
    });
    const started = Date.now();
    expect(await failure(lookupAt(host).paper(PMID, stop.signal))).toMatch(/^cancelled/);
    expect(Date.now() - started).toBeLessThan(2_000);
    expect(requests).toHaveLength(1);
  });

  it('makes no call where it came first', async () => {
    const { host, requests } = await serve(() => summary(PMID.value));
    const stop = new AbortController();
    stop.abort();
    expect(await failure(lookupAt(host).paper(PMID, stop.signal))).toMatch(/^cancelled/);
    expect(requests).toHaveLength(0);
  });
});
