import { citable } from '../citable.ts';
import type { Citable } from '../types.ts';
import { createCrossref } from './crossref.ts';
import { createEuropePmc } from './europepmc.ts';
import { createClient } from './http.ts';
import { type Identifier, readIdentifier } from './identifiers.ts';
import { createPubmed } from './pubmed.ts';
import { type FoundPaper, type Hosts, LookupError, type LookupOptions } from './types.ts';
import { createZotero, type Zotero } from './zotero.ts';

export { isIdentifier, readIdentifier } from './identifiers.ts';
export * from './types.ts';

/** Where the services are, unless the settings say otherwise. */
export const DEFAULT_HOSTS: Hosts = {
  pubmed: 'https://eutils.ncbi.nlm.nih.gov',
  crossref: 'https://api.crossref.org',
  europepmc: 'https://www.ebi.ac.uk',
  zotero: 'http://127.0.0.1:23119',
};

/** Look-ups on the network. Each is one question of the user's; nothing is asked ahead or behind their back. */
export interface Lookup {
  /** The paper of an identifier. @throws LookupError */
  paper(identifier: Identifier, signal?: AbortSignal): Promise<FoundPaper>;
  /** The paper of an identifier, or papers on PubMed for words. @throws LookupError */
  find(text: string, limit?: number, signal?: AbortSignal): Promise<readonly FoundPaper[]>;
  /**
   * Fills in what a record lacks. What it says already stays, but for an author list that is cut short. `complete` says
   * whether title, authors, journal and year are now all known. @throws LookupError
   */
  complete(record: Citable, signal?: AbortSignal): Promise<Citable>;
  readonly zotero: Zotero;
}

/** Puts the services together. A service that fails is passed over where another can answer. */
export function createLookup(options: LookupOptions): Lookup {
  const hosts = hostsOf(options.hosts);
  const { email } = options;
  const client = createClient(options);
  const pubmed = createPubmed(client, hosts.pubmed, { tool: 'oncoprose', ...(email && { email }) });
  const crossref = createCrossref(client, hosts.crossref, email);
  const europepmc = createEuropePmc(client, hosts.europepmc);

  const paper = async (identifier: Identifier, signal?: AbortSignal): Promise<FoundPaper> => {
    const { kind, value } = identifier;
    if (kind === 'pmid') {
      return firstOf(
        () => pubmed.byPmid(value, signal),
        () => europepmc.byIdentifier(identifier, signal),
      );
    }
    if (kind === 'pmcid') return europepmc.byIdentifier(identifier, signal);
    // Crossref knows of retractions, Europe PMC of the PMID.
    const [work, listed] = await Promise.allSettled([
      crossref.byDoi(value, signal),
      europepmc.byIdentifier(identifier, signal),
    ]);
    if (work.status === 'rejected') {
      if (listed.status === 'fulfilled') return listed.value;
      throw work.reason;
    }
    return listed.status === 'fulfilled' ? filledFrom(work.value, listed.value) : work.value;
  };
  return {
    paper,
    async find(text, limit = 20, signal) {
      const identifier = readIdentifier(text);
      return identifier ? [await paper(identifier, signal)] : pubmed.search(text.slice(0, 500), limit, signal);
    },
    async complete(record, signal) {
      const { pmid, doi } = record;
      const identifier: Identifier | undefined = pmid
        ? { kind: 'pmid', value: pmid }
        : doi
          ? { kind: 'doi', value: doi }
          : undefined;
      return identifier ? filledFrom(record, await paper(identifier, signal)) : record;
    },
    zotero: createZotero(client, hosts.zotero),
  };
}

/** The first service that answers; what the first said where none does, unless the user cancelled. */
async function firstOf<T>(first: () => Promise<T>, second: () => Promise<T>): Promise<T> {
  try {
    return await first();
  } catch (error) {
    if (error instanceof LookupError && (error.failure === 'cancelled' || error.failure === 'not-found')) throw error;
    return second().catch(() => {
      throw error;
    });
  }
}

/** A record with its gaps filled from another of the same paper. */
function filledFrom<T extends Citable>(record: T, other: FoundPaper): T {
  const known = Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined && value !== ''));
  const { authors, etAl } = other.authors.length && (record.etAl || !record.authors.length) ? other : record;
  const { from: _, ...rest } = other;
  return citable<Citable>({ ...rest, ...known, authors, etAl, retracted: record.retracted || other.retracted }) as T;
}

function hostsOf(given: Partial<Hosts> = {}): Hosts {
  const hosts = Object.entries(DEFAULT_HOSTS).map(([name, fallback]) => {
    const host = given[name as keyof Hosts]?.trim().replace(/\/+$/, '');
    return [name, host && /^https?:\/\//.test(host) ? host : fallback];
  });
  return Object.fromEntries(hosts) as Hosts;
}
