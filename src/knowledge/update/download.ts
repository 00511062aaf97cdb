import { throwIfCancelled, UpdateCancelled, UpdateError } from './problem.ts';

export interface DownloadOptions {
  readonly fetch: typeof fetch;
  readonly signal?: AbortSignal | undefined;
  /** Bytes so far, and of all where the server says. */
  readonly onProgress?: (done: number, total: number | undefined) => void;
  /** What to do where the server cannot be reached, where the host knows better than “are you online?”. */
  readonly unreachable?: string | undefined;
  /** Milliseconds without a byte after which the server is taken to have stalled. */
  readonly stallMs?: number;
}

const STALL = 60_000;
/** The largest of the releases has some 20 MB. */
const LARGEST = 250_000_000;

const ELSEWHERE = 'Check the address, or download the file yourself and give its folder.';

/**
 * Fetches a text file whole.
 * @returns its text
 * @throws UpdateError where the server cannot be reached, refuses, stalls, breaks off, sends less than it promised, or sends
 *   no text; UpdateCancelled where `signal` fires
 */
export async function download(url: string, options: DownloadOptions): Promise<string> {
  const { fetch, signal, onProgress, stallMs = STALL } = options;
  throwIfCancelled(signal);
  const stall = new AbortController();
  let received = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const alive = () => {
    clearTimeout(timer);
    timer = setTimeout(() => stall.abort(), stallMs);
  };
  try {
    alive();
    const signals = signal ? [signal, stall.signal] : [stall.signal];
    const response = await fetch(url, { signal: AbortSignal.any(signals), credentials: 'omit' });
    checkAnswer(response, url);
    const promised = lengthOf(response);
    const chunks: Uint8Array[] = [];
    const reader = response.body?.getReader();
    for (let part = await reader?.read(); part && !part.done; part = await reader?.read()) {
      alive();
      chunks.push(part.value);
      received += part.value.byteLength;
      if (received > LARGEST) throw new UpdateError(`${url} sends more than any release has.`, ELSEWHERE);
      onProgress?.(received, promised);
    }
    if (promised !== undefined && received !== promised) {
      throw new UpdateError(`${url} sent ${received} of the ${promised} bytes that it promised.`, 'Try again.');
    }
    return decode(chunks, received, url);
  } catch (error) {
    if (signal?.aborted) throw new UpdateCancelled();
    if (error instanceof UpdateError) throw error;
    if (stall.signal.aborted) {
      const after = `${url} sent nothing for ${Math.round(stallMs / 1000)} seconds, after ${received} bytes.`;
      throw new UpdateError(after, 'Try again later.');
    }
    if (received > 0) {
      throw new UpdateError(
        `The connection to ${url} broke after ${received} bytes (${reasonOf(error)}).`,
        'Try again.',
      );
    }
    const todo = options.unreachable ?? `Are you online? ${ELSEWHERE}`;
    throw new UpdateError(`${url} could not be reached (${reasonOf(error)}).`, todo);
  } finally {
    clearTimeout(timer);
    stall.abort();
  }
}

function checkAnswer({ ok, status, statusText, headers }: Response, url: string): void {
  if (!ok) {
    const todo = status >= 500 || status === 429 ? 'Try again later.' : ELSEWHERE;
    throw new UpdateError(`${url} answered ${[status, statusText].filter(Boolean).join(' ')}.`, todo);
  }
  if (/\bhtml\b/i.test(headers.get('content-type') ?? '')) {
    throw new UpdateError(`${url} is a web page, no table.`, ELSEWHERE);
  }
}

/** Bytes that the body will have; unknown where it is sent compressed, since the header counts those bytes. */
function lengthOf({ headers }: Response): number | undefined {
  const length = headers.get('content-length');
  return length === null || headers.has('content-encoding') ? undefined : Number(length);
}

function decode(chunks: readonly Uint8Array[], length: number, url: string): string {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.byteLength;
  }
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new UpdateError(`${url} is no text in UTF-8.`, ELSEWHERE);
  }
}

/** `fetch` hides the reason in the cause. */
function reasonOf(error: unknown): string {
  const { message, cause } = error as { message?: string; cause?: { code?: string; message?: string } };
  return cause?.code ?? cause?.message ?? message ?? String(error);
}
