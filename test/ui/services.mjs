// PubMed and Zotero on the loopback address, answering as they are documented to.
import { createServer } from 'node:http';

const summary = {
  header: { type: 'esummary', version: '0.3' },
  result: {
    uids: ['26652862'],
    26652862: {
      uid: '26652862',
      pubdate: '2016 Mar',
      source: 'Lancet Infect Dis',
      authors: [
        { name: 'Bijlsma MW', authtype: 'Author' },
        { name: 'van de Beek D', authtype: 'Author' },
      ],
      title: 'Community-acquired bacterial meningitis in adults: a prospective cohort study.',
      volume: '16',
      issue: '3',
      pages: '339-47',
      pubtype: ['Journal Article'],
      articleids: [{ idtype: 'doi', value: '10.1016/S1473-3099(15)00430-2' }],
      fulljournalname: 'The Lancet. Infectious diseases',
    },
  },
};

const picked = [
  {
    id: 'zoteroKey1999',
    type: 'book',
    title: 'A book of the library',
    author: [{ family: 'Other', given: 'Ann' }],
    issued: { 'date-parts': [[1999]] },
  },
];

/**
 * Starts the services.
 * @returns {Promise<{settings: Record<string, unknown>, asked: string[], stop: () => void}>} settings that lead to
 *   them, and the paths that were asked for
 */
export async function startServices() {
  const asked = [];
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    asked.push(pathname);
    const answer = pathname.endsWith('/esummary.fcgi') ? summary : pathname.endsWith('/cayw') ? picked : undefined;
    response.writeHead(answer ? 200 : 404, { 'Content-Type': 'application/json' }).end(JSON.stringify(answer ?? {}));
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const host = `http://127.0.0.1:${server.address().port}`;
  const hosts = { pubmed: host, crossref: host, europepmc: host, zotero: host };
  return {
    settings: {
      'oncoprose.network.hosts': hosts,
      'oncoprose.update.hgnc': `${host}/hgnc_complete_set.txt`,
      'oncoprose.update.civic': `${host}/AcceptedClinicalEvidenceSummaries.tsv`,
    },
    asked,
    stop: () => {
      server.closeAllConnections();
      server.close();
    },
  };
}
