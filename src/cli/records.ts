import { once } from 'node:events';

/** One record of `--input jsonl`, or what is wrong with its line. */
export type Line = { readonly record: Record<string, unknown> } | { readonly id: unknown; readonly error: string };

/** Reads JSON records a line at a time, so that memory does not grow with their number. */
export async function* records(input: NodeJS.ReadableStream): AsyncGenerator<Line> {
  for await (const batch of recordBatches(input)) yield* batch;
}

/** The same, those together that came together: who sends one and waits for its answer does not wait for another. */
export async function* recordBatches(input: NodeJS.ReadableStream): AsyncGenerator<readonly Line[]> {
  // A line may come in many pieces: they are put together once.
  let begun: string[] = [];
  input.setEncoding('utf8');
  for await (const chunk of input as AsyncIterable<string>) {
    const last = chunk.lastIndexOf('\n');
    if (last < 0) {
      begun.push(chunk);
      continue;
    }
    yield parsed(begun.join('') + chunk.slice(0, last));
    begun = [chunk.slice(last + 1)];
  }
  yield parsed(begun.join(''));
}

const parsed = (text: string): Line[] =>
  text
    .split('\n')
    .filter((line) => line.trim())
    .map(parse);

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
export const writeLine = (value: unknown): Promise<void> => writeLines([value]);

/** Writes JSON lines in one go. */
export async function writeLines(values: readonly unknown[]): Promise<void> {
  const lines = values.map((value) => `${JSON.stringify(value)}\n`).join('');
  if (!process.stdout.write(lines)) await once(process.stdout, 'drain');
}
