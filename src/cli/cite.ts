import type { Reference } from '../knowledge/types.ts';
import {
  bibtexStyle,
  type Citable,
  citationKey,
  plainCitation,
  suggestReferences,
  toBibtex,
  toCsl,
  vancouver,
} from '../references/index.ts';
import { DEFAULT_HOSTS, type Hosts, LookupError, readIdentifier } from '../references/lookup/index.ts';
import type { Oncoprose } from '../service.ts';
import { appendEntry } from './append-entry.ts';
import { UserError } from './failure.ts';

const WRITERS: Readonly<Record<string, (reference: Citable, key: string) => string>> = {
  bibtex: (reference, key) => toBibtex(reference, key, bibtexStyle('', { entries: [] })),
  'csl-json': (reference, key) => JSON.stringify([toCsl(reference, key)], null, 2),
  markdown: (_, key) => `[@${key}]`,
  latex: (_, key) => `\\cite{${key}}`,
  typst: (_, key) => `@${key}`,
  vancouver,
  plain: plainCitation,
};

/** What `cite` may be asked for beside the query. */
export interface CiteOptions {
  readonly format: string;
  readonly bib?: string;
  /** Ask PubMed, Crossref and Europe PMC for what is not held, or not held in full. */
  readonly online?: boolean;
  /** Sent to the services, which ask callers to say who they are. */
  readonly email?: string;
  /** `pubmed=http://…`: a service at another address. */
  readonly host?: readonly string[];
}

/** `cite QUERY`. Returns the exit status: 1 where nothing is held, or found, for the query. */
export async function cite(service: Oncoprose, query: string, options: CiteOptions): Promise<number> {
  const { format, bib, online } = options;
  const writer = WRITERS[format];
  if (!writer) throw new UserError(`--format takes ${Object.keys(WRITERS).join(', ')}, not ${format}.`);
  const held = find(service, query);
  const reference = online ? await lookUp(service, query, held, options) : held;
  if (!reference) {
    const further = online ? '' : ' With --online, PubMed and Crossref are asked.';
    console.error(
      `No paper is ${online ? 'known' : 'held'} for “${query}”. Give a PMID or a DOI, or name an alteration and a drug (“EGFR T790M gefitinib”).${further}`,
    );
    return 1;
  }
  for (const remark of remarks(reference, Boolean(online))) console.error(remark);
  const key = bib ? await appendEntry(bib, reference) : citationKey(reference, () => false);
  process.stdout.write(`${writer(reference, key)}\n`);
  return 0;
}

/** The paper held for a query: by PMID, by DOI, or the best one for the words. */
function find({ knowledge, analyse }: Oncoprose, query: string): Reference | undefined {
  const identifier = readIdentifier(query);
  if (identifier?.kind === 'pmid') return knowledge.reference(identifier.value);
  if (identifier?.kind === 'doi') return knowledge.referenceByDoi(identifier.value);
  if (identifier) return undefined;
  return suggestReferences(analyse(query, 'plain'), 0, knowledge, 1)[0]?.reference;
}

/** The held record made complete, or the paper that the services have. What fails is told; what is held is used then. */
async function lookUp(
  { references, knowledge }: Oncoprose,
  query: string,
  held: Reference | undefined,
  { email, host = [] }: CiteOptions,
): Promise<Citable | undefined> {
  if (held?.complete) return held;
  const lookup = references.lookup({ hosts: hostsOf(host), ...(email && { email }) });
  try {
    if (held) return await lookup.complete(held);
    const [found] = await lookup.find(query, 1);
    return (
      found && { ...found, retracted: found.retracted || Boolean(found.pmid && knowledge.isRetracted(found.pmid)) }
    );
  } catch (error) {
    if (!(error instanceof LookupError)) throw error;
    console.error(error.message);
    return held;
  }
}

function hostsOf(given: readonly string[]): Partial<Hosts> {
  const names = Object.keys(DEFAULT_HOSTS);
  const hosts = given.map((text) => {
    const [, name = '', address = ''] = /^([a-z]+)=(https?:\/\/.+)$/.exec(text) ?? [];
    if (!names.includes(name)) {
      throw new UserError(
        `--host takes a service and its address (“pubmed=https://…”; ${names.join(', ')}), not ${text}.`,
      );
    }
    return [name, address];
  });
  return Object.fromEntries(hosts) as Partial<Hosts>;
}

/** What the user has to know of a reference before citing it. */
function* remarks(reference: Citable, online: boolean): Generator<string> {
  const name = reference.pmid ? `PMID ${reference.pmid}` : (reference.doi ?? 'The paper');
  if (reference.retracted) yield `${name} has been retracted.`;
  if (reference.complete) return;
  const missing = (['title', 'journal', 'year'] as const).filter((field) => !reference[field]);
  const authors = reference.authors.length === 0 || reference.etAl ? ['all authors'] : [];
  yield `The record of ${name} lacks ${[...missing, ...authors].join(', ')}. ${online ? 'Complete it by hand.' : 'With --online it is completed.'}`;
}
