import { once } from 'node:events';
import { createInterface } from 'node:readline';

/** One record of `--input jsonl`, or what is wrong with its line. */
export type Line = { readonly record: Record<string, unknown> } | { readonly id: unknown; readonly error: string };

/** Reads JSON records a line at a time, so that memory does not grow with their number. */
export async function* records(input: NodeJS.ReadableStream): AsyncGenerator<Line> {
  for await (const line of createInterface({ input, crlfDelay: Number.POSITIVE_INFINITY })) {
    if (line.trim()) yield parse(line);
  }
}

function parse(line: string): Line {
  try {
    const value: unknown = JSON.parse(line);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return { record: value as Record<string, unknown> };
    }
    return { id: null, error: 'The line is JSON but not an object: write one {"id", "text"} a line.' };
  } catch (error) {
    return { id: null, error: `The line is not JSON (${(error as Error).message}): write one {"id", "text"} a line.` };
  }
}

/** Writes one JSON line, waiting where the reader is slower than we are. */
export async function writeLine(value: unknown): Promise<void> {
  if (!process.stdout.write(`${JSON.stringify(value)}\n`)) await once(process.stdout, 'drain');
}
