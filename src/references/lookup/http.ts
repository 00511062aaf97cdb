import { LookupError, type LookupOptions, type ServiceName } from './types.ts';

/** How services are named to the user. */
const NAMES: Readonly<Record<ServiceName, string>> = {
  pubmed: 'PubMed',
  crossref: 'Crossref',
  europepmc: 'Europe PMC',
  zotero: 'Zotero',
};
/** NCBI allows three calls a second without a key; the others ask for no more than a few. */
const INTERVALS: Readonly<Record<ServiceName, number>> = { pubmed: 350, crossref: 200, europepmc: 200, zotero: 0 };
const TIMEOUT = 15_000;
/** A wait that a service asks for and that a user would still sit through. */
const LONGEST_WAIT = 10_000;
const TRIES = 3;
/** Characters of an answer; a list of twenty papers has some hundred thousand. */
const LONGEST_ANSWER = 8_000_000;
const KEPT_FOR = 30 * 24 * 3_600_000;

/** One call. */
interface Call {
  readonly service: ServiceName;
  readonly url: string;
  /** Sent as JSON by POST; a GET without it. */
  readonly body?: unknown;
  /** Keep the answer; calls with a body and live queries of a local program are not kept. */
  readonly keep?: boolean;
  /** Picking in another program takes the user's time: no time-out. */
  readonly patient?: boolean;
  readonly signal?: AbortSignal;
}

/** Gives the answer of a call as text; throws a `LookupError` and nothing else. */
export type Client = (call: Call) => Promise<string>;

/**
 * Makes the client through which all look-ups go: at a polite rate, patient with 429 and 503 (`Retry-After`), bounded in
 * time and size, and remembering answers where it is given a cache.
 */
export function createClient(options: LookupOptions): Client {
  const { clock, cache, interval } = options;
  const free = new Map<string, number>();
  /** Waits for the service's turn. */
  const turn = async (service: ServiceName, signal?: AbortSignal): Promise<void> => {
    const now = clock();
    const at = Math.max(now, free.get(service) ?? 0);
    free.set(service, at + (interval ?? INTERVALS[service]));
    if (at > now) await pause(at - now, service, signal);
  };
  return async (call) => {
    const { service, url, signal, keep } = call;
    const kept = keep ? recent(await cache?.get(url), clock()) : undefined;
    if (kept !== undefined) return kept;
    for (let attempt = 1; ; attempt++) {
      await turn(service, signal);
      const answer = await once(call, options);
      if (typeof answer === 'string') {
        if (keep) await cache?.set(url, JSON.stringify({ at: clock(), answer }));
        return answer;
      }
      const wait = answer.wait ?? 1000 * attempt;
      if (attempt === TRIES || wait > LONGEST_WAIT) {
        throw new LookupError(
          'throttled',
          `${NAMES[service]} has too many calls to answer this one. Try again in ${Math.ceil(wait / 1000)} seconds.`,
        );
      }
      free.set(service, clock() + wait);
    }
  };
}

/** Reads an answer as JSON; a web page or an answer that broke off is told as what it is. */
export function readJson(text: string, service: ServiceName): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const page = /^\s*</.test(text);
    throw unreadable(
      service,
      page
        ? 'answered with a web page instead of data. A proxy or a sign-in page may stand in between: check the connection and the address in the settings'
        : 'gave an answer that broke off or is damaged. Try again',
    );
  }
}

/** An answer that is not of the documented form. */
export function unreadable(
  service: ServiceName,
  why = 'gave an answer of an unknown form. Try again later',
): LookupError {
  return new LookupError('unreadable', `${NAMES[service]} ${why}.`);
}

/** One call without retries: its text, or how long to wait. */
async function once(
  { service, url, body, patient, signal }: Call,
  { fetch, clock, timeout = TIMEOUT }: LookupOptions,
): Promise<string | { readonly wait: number | undefined }> {
  const name = NAMES[service];
  const stop = new AbortController();
  const cancel = () => stop.abort();
  signal?.addEventListener('abort', cancel);
  const timer = patient ? undefined : setTimeout(cancel, timeout);
  try {
    if (signal?.aborted) throw new LookupError('cancelled', 'The look-up was cancelled.');
    const response = await fetch(url, {
      signal: stop.signal,
      headers: { Accept: 'application/json', ...(body !== undefined && { 'Content-Type': 'application/json' }) },
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
    });
    if (response.status === 429 || response.status === 503) {
      await response.body?.cancel();
      return { wait: retryAfter(response.headers.get('Retry-After'), clock()) };
    }
    if (response.status === 404) throw new LookupError('not-found', `${name} does not know of it.`);
    if (!response.ok) {
      throw new LookupError('refused', `${name} refused the call (HTTP ${response.status}). Try again later.`);
    }
    return await read(response, name);
  } catch (error) {
    if (error instanceof LookupError) throw error;
    if (signal?.aborted) throw new LookupError('cancelled', 'The look-up was cancelled.');
    if (stop.signal.aborted) {
      const seconds = Math.round(timeout / 1000);
      throw new LookupError('timeout', `${name} did not answer within ${seconds} seconds. Try again later.`);
    }
    throw new LookupError(
      'unreachable',
      `${name} could not be reached (${reasonOf(error)}). Check the connection and the address in the settings; everything offline goes on working.`,
    );
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancel);
  }
}

/** The answer's text, given up where it is longer than any answer has reason to be. */
async function read(response: Response, name: string): Promise<string> {
  const reader = response.body?.getReader();
  if (!reader) return '';
  const decoder = new TextDecoder();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return text + decoder.decode();
    text += decoder.decode(value, { stream: true });
    if (text.length <= LONGEST_ANSWER) continue;
    await reader.cancel();
    throw new LookupError(
      'unreadable',
      `${name} gave an answer of unreasonable length. Check the address in the settings.`,
    );
  }
}

/** Milliseconds that `Retry-After` asks for: seconds or a date (RFC 9110, 10.2.3). */
function retryAfter(value: string | null, now: number): number | undefined {
  if (!value) return undefined;
  if (/^\d{1,9}$/.test(value.trim())) return Number(value) * 1000;
  const date = Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** Node and browsers hide the reason behind “fetch failed”. */
function reasonOf(error: unknown): string {
  const { cause, message } = error as { cause?: { code?: string; message?: string }; message?: string };
  return cause?.code ?? cause?.message ?? message ?? 'no reason given';
}

function recent(kept: string | undefined, now: number): string | undefined {
  if (!kept) return undefined;
  try {
    const { at, answer } = JSON.parse(kept) as { at?: unknown; answer?: unknown };
    return typeof at === 'number' && typeof answer === 'string' && now - at < KEPT_FOR ? answer : undefined;
  } catch {
    return undefined;
  }
}

function pause(ms: number, service: ServiceName, signal?: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const cancel = () => {
      clearTimeout(timer);
      reject(new LookupError('cancelled', `The look-up on ${NAMES[service]} was cancelled.`));
    };
    const timer = setTimeout(() => {
      signal?.removeEventListener('abort', cancel);
      resolve();
    }, ms);
    if (signal?.aborted) cancel();
    else signal?.addEventListener('abort', cancel, { once: true });
  });
}
