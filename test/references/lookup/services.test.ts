import { describe, expect, it } from 'vitest';
import { createLookup, type LookupOptions } from '../../../src/references/lookup/index.ts';
import type { Citable } from '../../../src/references/types.ts';
import { type Answer, core, corePaper, type Request, serve, status, summary, work } from '../../helpers/services.ts';

/** Loopback services, each with its answer; a service without one fails. */
async function services(
  answers: Partial<Record<'esearch' | 'esummary' | 'crossref' | 'europepmc' | 'cayw' | 'rpc', Answer>>,
  options: Partial<LookupOptions> = {},
) {
  const { host, requests } = await serve(({ path }: Request) => {
    const name = path.includes('esearch')
      ? 'esearch'
      : path.includes('esummary')
        ? 'esummary'
        : path.startsWith('/works/')
          ? 'crossref'
          : path.includes('cayw')
            ? 'cayw'
            : path.includes('json-rpc')
              ? 'rpc'
              : 'europepmc';
    return answers[name] ?? status(500);
  });
  const hosts = { pubmed: host, crossref: `${host}/`, europepmc: host, zotero: host };
  return { lookup: createLookup({ fetch, clock: Date.now, interval: 0, hosts, ...options }), requests };
}

const DOI = { kind: 'doi', value: '10.7717/peerj.4375' } as const;
const PMID = { kind: 'pmid', value: '26652862' } as const;

describe('PubMed', () => {
  it('gives a paper by its number', async () => {
    const { lookup } = await services({ esummary: summary(PMID.value) });
    expect(await lookup.paper(PMID)).toEqual({
      pmid: PMID.value,
      doi: '10.1016/S1473-3099(15)00430-2',
      title: 'Community-acquired bacterial meningitis in adults: a prospective cohort study',
      authors: [
        { family: 'Bijlsma', given: 'MW' },
        { family: 'van de Beek', given: 'D' },
      ],
      etAl: false,
      journal: 'The Lancet. Infectious diseases',
      year: 2016,
      volume: '16',
      issue: '3',
      pages: '339-47',
      complete: true,
      retracted: false,
      from: 'pubmed',
    });
  });

  it('tells a retraction, a group of authors and markup in a title', async () => {
    const { lookup } = await services({
      esummary: summary(PMID.value, {
        title: '[On <i>EGFR</i> &amp; more.].',
        authors: [
          { name: 'Smith JA Jr', authtype: 'Author' },
          { name: 'GBD 2019 Collaborators', authtype: 'CollectiveName' },
        ],
        pubtype: ['Journal Article', 'Retracted Publication'],
      }),
    });
    expect(await lookup.paper(PMID)).toMatchObject({
      title: 'On EGFR & more.',
      authors: [{ family: 'Smith', given: 'JA Jr' }, { family: 'GBD 2019 Collaborators' }],
      retracted: true,
    });
  });

  it('finds papers by words, in its order', async () => {
    const esearch = { header: {}, esearchresult: { count: '2', retmax: '2', idlist: ['1', '26652862'] } };
    const { lookup, requests } = await services({ esearch, esummary: summary('26652862') });
    expect((await lookup.find('meningitis adults', 5)).map(({ pmid }) => pmid)).toEqual(['26652862']);
    expect(requests.map(({ query }) => query)).toMatchObject([
      { term: 'meningitis adults', retmax: '5', sort: 'relevance' },
      { id: '1,26652862' },
    ]);
  });

  it('is replaced by Europe PMC where it fails', async () => {
    const { lookup } = await services({ europepmc: core(corePaper({ id: PMID.value, pmid: PMID.value })) });
    expect(await lookup.paper(PMID)).toMatchObject({ pmid: PMID.value, from: 'europepmc' });
  });
});

describe('Crossref', () => {
  it('gives a paper by its DOI, and Europe PMC adds the PMID', async () => {
    const { lookup, requests } = await services(
      { crossref: work(), europepmc: core(corePaper({ doi: 'another' }), corePaper()) },
      { email: 'author@example.org' },
    );
    expect(await lookup.paper(DOI)).toMatchObject({
      doi: DOI.value,
      pmid: '29456894',
      pmcid: 'PMC5815332',
      title: 'The state of OA: a large-scale analysis & more',
      authors: [{ family: 'Piwowar', given: 'Heather' }, { family: 'The Open Access Group' }],
      journal: 'PeerJ',
      year: 2018,
      pages: 'e4375',
      complete: true,
      retracted: false,
    });
    expect(requests.find(({ path }) => path === `/works/${DOI.value}`)?.query).toEqual({
      mailto: 'author@example.org',
    });
  });

  it.each([
    [
      'updated by a retraction',
      { 'updated-by': [{ DOI: '10.1/notice', type: 'retraction', source: 'retraction-watch' }] },
      true,
    ],
    ['an update under its own DOI', { 'update-to': [{ DOI: '10.7717/PEERJ.4375', type: 'retraction' }] }, true],
    ['a title that says so', { title: ['RETRACTED: The state of OA'] }, true],
    ['a correction', { 'updated-by': [{ DOI: '10.1/notice', type: 'correction' }] }, false],
    ['the notice itself', { 'update-to': [{ DOI: '10.1/paper', type: 'retraction' }] }, false],
    ['fields of another form', { 'updated-by': 'none', 'update-to': [null, 7] }, false],
  ])('knows a retracted paper: %s', async (_, fields, wanted) => {
    const { lookup } = await services({ crossref: work(fields), europepmc: core() });
    expect((await lookup.paper(DOI)).retracted).toBe(wanted);
  });

  it('names the notice, and what a notice retracts', async () => {
    const fields = {
      'updated-by': [{ DOI: '10.1/notice', type: 'retraction' }],
      'update-to': [{ DOI: '10.1/paper', type: 'retraction' }],
    };
    const { lookup } = await services({ crossref: work(fields), europepmc: core() });
    expect(await lookup.paper(DOI)).toMatchObject({ retractionNotice: '10.1/notice', retracts: '10.1/paper' });
  });

  it('is replaced by Europe PMC where it fails', async () => {
    const { lookup } = await services({ europepmc: core(corePaper()) });
    expect(await lookup.paper(DOI)).toMatchObject({ pmid: '29456894', from: 'europepmc' });
  });
});

describe('Europe PMC', () => {
  it('gives a paper by its PMCID', async () => {
    const { lookup, requests } = await services({ europepmc: core(corePaper()) });
    expect(await lookup.paper({ kind: 'pmcid', value: 'PMC5815332' })).toMatchObject({
      pmid: '29456894',
      authors: [{ family: 'Piwowar', given: 'Heather' }],
      journal: 'PeerJ',
    });
    expect(requests[0]).toMatchObject({
      path: '/europepmc/webservices/rest/search',
      query: { query: 'PMCID:PMC5815332', resultType: 'core', format: 'json' },
    });
  });

  it('tells a retraction from its corrections', async () => {
    const commentCorrectionList = { commentCorrection: [{ type: 'Retraction in', id: '124', source: 'MED' }] };
    const { lookup } = await services({ europepmc: core(corePaper({ commentCorrectionList })) });
    expect((await lookup.paper({ kind: 'pmcid', value: 'PMC5815332' })).retracted).toBe(true);
  });

  it('does not take another paper for the one asked for', async () => {
    const { lookup } = await services({ europepmc: core(corePaper({ pmcid: 'PMC1' })) });
    await expect(lookup.paper({ kind: 'pmcid', value: 'PMC5815332' })).rejects.toThrow(/has no paper with PMC5815332/);
  });
});

describe('completing a record', () => {
  const minimal: Citable = {
    pmid: PMID.value,
    authors: [{ family: 'Bijlsma' }],
    etAl: true,
    year: 2015,
    complete: false,
    retracted: false,
  };

  it('fills what is missing and leaves what is there', async () => {
    const { lookup } = await services({ esummary: summary(PMID.value) });
    expect(await lookup.complete(minimal)).toMatchObject({
      year: 2015,
      authors: [{ family: 'Bijlsma', given: 'MW' }, { family: 'van de Beek' }],
      etAl: false,
      journal: 'The Lancet. Infectious diseases',
      complete: true,
    });
  });

  it('says where something is missing still', async () => {
    const { lookup } = await services({ esummary: summary(PMID.value, { title: '', authors: [] }) });
    expect(await lookup.complete(minimal)).toMatchObject({
      complete: false,
      authors: [{ family: 'Bijlsma' }],
      etAl: true,
    });
  });
});

describe('Zotero with Better BibTeX', () => {
  const item = {
    id: 'http://zotero.org/users/1/items/ABCD2345',
    type: 'article-journal',
    title: 'EGFR mutation and resistance of non-small-cell lung cancer to gefitinib',
    author: [{ family: 'Kobayashi', given: 'Susumu' }],
    issued: { 'date-parts': [['2005', 2, 24]] },
    'container-title': 'N Engl J Med',
    DOI: '10.1056/NEJMoa044238',
    note: 'PMID: 15728811',
    library: 'My Library',
    citekey: 'kobayashiEGFR2005',
  };

  it('searches the library', async () => {
    const { lookup, requests } = await services({
      rpc: { jsonrpc: '2.0', result: [item, { title: 'no key' }], id: 1 },
    });
    expect(await lookup.zotero.search('kobayashi')).toMatchObject([
      { key: 'kobayashiEGFR2005', pmid: '15728811', doi: '10.1056/NEJMoa044238', year: 2005, complete: true },
    ]);
    expect(requests).toMatchObject([{ method: 'POST', path: '/better-bibtex/json-rpc' }]);
    expect(JSON.parse(requests[0]!.body)).toEqual({
      jsonrpc: '2.0',
      method: 'item.search',
      params: ['kobayashi'],
      id: 1,
    });
  });

  it('opens Zotero’s own picker and waits for it beyond any time-out', async () => {
    const { library: _, citekey, ...picked } = item;
    const late = (response: { end: (text: string) => void }) =>
      void setTimeout(() => response.end(JSON.stringify([{ ...picked, id: citekey }])), 300);
    const { lookup, requests } = await services({ cayw: late }, { timeout: 100 });
    expect((await lookup.zotero.pick()).map(({ key }) => key)).toEqual(['kobayashiEGFR2005']);
    expect(requests[0]?.query).toEqual({ format: 'translate', translator: 'csljson' });
  });

  it('takes a closed picker for no choice', async () => {
    const { lookup } = await services({ cayw: '' });
    expect(await lookup.zotero.pick()).toEqual([]);
  });

  it('knows whether it is there', async () => {
    expect(await (await services({ cayw: 'ready' })).lookup.zotero.ready()).toBe(true);
    expect(await (await services({ cayw: 'starting' })).lookup.zotero.ready()).toBe(false);
    expect(await (await services({})).lookup.zotero.ready()).toBe(false);
  });

  it('says what to do where it is not there, or without the add-on', async () => {
    const hosts = { zotero: 'http://127.0.0.1:9' };
    const away = createLookup({ fetch, clock: Date.now, hosts });
    await expect(away.zotero.search('x')).rejects.toThrow(/Zotero could not be reached. Start it/);
    const { lookup } = await services({ rpc: status(404) });
    await expect(lookup.zotero.search('x')).rejects.toThrow(/Install that add-on/);
  });

  it('passes on what it complains about', async () => {
    const error = { code: -32603, message: 'Error: the library is locked' };
    const { lookup } = await services({ rpc: { jsonrpc: '2.0', error, id: null } });
    await expect(lookup.zotero.search('x')).rejects.toThrow(/the library is locked/);
  });
});
