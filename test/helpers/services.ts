import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { onTestFinished } from 'vitest';

/** A request as a test looks at it. */
export interface Request {
  readonly method: string;
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  readonly body: string;
}

/** What a loopback service answers: a value as JSON, a text as it is, or whatever the function does with the response. */
export type Answer = unknown | ((response: ServerResponse) => void);

/**
 * A server on the loopback address, for the length of a test.
 * @param answer gets each request with its number, from 0
 */
export async function serve(answer: (request: Request, count: number) => Answer) {
  const requests: Request[] = [];
  const server = createServer(async (incoming: IncomingMessage, response: ServerResponse) => {
    const { pathname, searchParams } = new URL(incoming.url ?? '/', 'http://127.0.0.1');
    let body = '';
    for await (const chunk of incoming) body += String(chunk);
    const request = {
      method: incoming.method ?? '',
      path: decodeURIComponent(pathname),
      query: Object.fromEntries(searchParams),
      body,
    };
    requests.push(request);
    const given = answer(request, requests.length - 1);
    if (typeof given === 'function') given(response);
    else if (typeof given === 'string') response.end(given);
    else response.setHeader('Content-Type', 'application/json').end(JSON.stringify(given));
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return { host: `http://127.0.0.1:${(server.address() as AddressInfo).port}`, requests };
}

/** Answers with a status, and headers, and no more. */
export const status =
  (code: number, headers: Readonly<Record<string, string>> = {}) =>
  (response: ServerResponse) =>
    void response.writeHead(code, headers).end('{}');

/** A document summary as E-utilities give it (`esummary`, JSON), with the fields that a reference is made of. */
export const summary = (uid: string, fields: Readonly<Record<string, unknown>> = {}) => ({
  header: { type: 'esummary', version: '0.3' },
  result: {
    uids: [uid],
    [uid]: {
      uid,
      pubdate: '2016 Mar',
      epubdate: '2015 Dec 1',
      source: 'Lancet Infect Dis',
      authors: [
        { name: 'Bijlsma MW', authtype: 'Author', clusterid: '' },
        { name: 'van de Beek D', authtype: 'Author', clusterid: '' },
      ],
      title: 'Community-acquired bacterial meningitis in adults: a prospective cohort study.',
      volume: '16',
      issue: '3',
      pages: '339-47',
      pubtype: ['Journal Article'],
      articleids: [
        { idtype: 'pubmed', idtypen: 1, value: uid },
        { idtype: 'doi', idtypen: 3, value: '10.1016/S1473-3099(15)00430-2' },
      ],
      fulljournalname: 'The Lancet. Infectious diseases',
      ...fields,
    },
  },
});

/** What E-utilities answer for a number that PubMed has not given out. */
export const noSummary = (uid: string) => ({
  header: { type: 'esummary', version: '0.3' },
  result: { uids: [uid], [uid]: { uid, error: 'cannot get document summary' } },
});

/** A work as Crossref gives it. */
export const work = (fields: Readonly<Record<string, unknown>> = {}) => ({
  status: 'ok',
  'message-type': 'work',
  'message-version': '1.0.0',
  message: {
    DOI: '10.7717/peerj.4375',
    type: 'journal-article',
    title: ['The state of <i>OA</i>: a large-scale analysis &amp; more'],
    author: [
      { given: 'Heather', family: 'Piwowar', sequence: 'first', affiliation: [] },
      { name: 'The Open Access Group', sequence: 'additional', affiliation: [] },
    ],
    'container-title': ['PeerJ'],
    issued: { 'date-parts': [[2018, 2, 13]] },
    volume: '6',
    page: 'e4375',
    ...fields,
  },
});

/** A search answer of Europe PMC (`resultType=core`). */
export const core = (...results: readonly object[]) => ({
  version: '6.9',
  hitCount: results.length,
  resultList: { result: results },
});

/** A paper of Europe PMC. */
export const corePaper = (fields: Readonly<Record<string, unknown>> = {}) => ({
  id: '29456894',
  source: 'MED',
  pmid: '29456894',
  pmcid: 'PMC5815332',
  doi: '10.7717/peerj.4375',
  title: 'The state of OA: a large-scale analysis.',
  authorList: { author: [{ fullName: 'Piwowar H', firstName: 'Heather', lastName: 'Piwowar', initials: 'H' }] },
  journalInfo: { volume: '6', yearOfPublication: 2018, journal: { title: 'PeerJ', isoabbreviation: 'PeerJ' } },
  pubYear: '2018',
  pageInfo: 'e4375',
  pubTypeList: { pubType: ['research-article', 'Journal Article'] },
  ...fields,
});
