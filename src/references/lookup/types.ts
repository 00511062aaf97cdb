import type { Citable } from '../types.ts';

/** The services that may be asked. */
export type ServiceName = 'pubmed' | 'crossref' | 'europepmc' | 'zotero';

/** Addresses of the services, without a slash at the end. */
export type Hosts = Readonly<Record<ServiceName, string>>;

/** Where answers are kept between sessions. Both may be slow; neither may throw. */
export interface LookupCache {
  get(key: string): string | undefined | Promise<string | undefined>;
  set(key: string, value: string): void | Promise<void>;
}

/** What look-ups are made of. Nothing here is reached before the user asks. */
export interface LookupOptions {
  readonly fetch: typeof fetch;
  /** Milliseconds since the epoch. */
  readonly clock: () => number;
  readonly hosts?: Partial<Hosts>;
  /** Sent to NCBI and Crossref, which ask callers to say who they are; nothing is sent without it. */
  readonly email?: string;
  readonly cache?: LookupCache;
  /** Milliseconds until a call is given up. */
  readonly timeout?: number;
  /** Milliseconds between two calls of one service; each service's own rule unless given. */
  readonly interval?: number;
}

/** Why a look-up gave nothing. */
export type LookupFailure =
  | 'unreachable'
  | 'timeout'
  | 'cancelled'
  | 'throttled'
  | 'refused'
  | 'not-found'
  | 'unreadable';

/** A look-up that failed: the message says what, why, and what to do. */
export class LookupError extends Error {
  readonly failure: LookupFailure;
  constructor(failure: LookupFailure, message: string) {
    super(message);
    this.failure = failure;
  }
}

/** A paper that a service told of. */
export interface FoundPaper extends Citable {
  readonly pmcid?: string;
  readonly from: ServiceName;
  /** DOI of the notice that retracts it. */
  readonly retractionNotice?: string;
  /** DOI of the paper that it retracts: it is itself such a notice. */
  readonly retracts?: string;
}
