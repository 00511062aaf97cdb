import type { Analysis } from '../analysis.ts';
import type { Oncoprose } from '../service.ts';
import { toSourceRange } from '../text/index.ts';
import { UserError } from './failure.ts';
import { formatNamed, formatOfFile } from './formats-of-files.ts';
import { filesNamed, textOf } from './read-files.ts';
import { records, writeLine } from './records.ts';

/** An analysis in the terms of the command-line contract: offsets count in the source as given. */
export function annotation({ blocks }: Analysis): { mentions: unknown[]; claims: unknown[] } {
  const mentions: unknown[] = [];
  const claims: unknown[] = [];
  for (const { start, block, analysis } of blocks) {
    const place = (range: { start: number; end: number }) => {
      const local = toSourceRange(block.map, range);
      return { start: start + local.start, end: start + local.end };
    };
    for (const mention of analysis.mentions) mentions.push({ ...mention, ...place(mention) });
    for (const { judgement, mentions: _, sentence, cue, ...claim } of analysis.claims) {
      claims.push({ ...claim, ...place(claim), ...judgement });
    }
  }
  return { mentions, claims };
}

/** `annotate [FILE…] [--input jsonl]`. Returns the exit status. */
export async function annotate(
  service: Oncoprose,
  args: readonly string[],
  { input, format }: { readonly input?: string; readonly format: string },
): Promise<number> {
  if (format !== 'json' && format !== 'jsonl') throw new UserError(`--format takes json or jsonl, not ${format}.`);
  if (input === 'jsonl') return annotateRecords(service);
  if (args.length === 0) throw new UserError('Name a file, a folder or a glob, or give --input jsonl.');
  const results: unknown[] = [];
  for (const file of await filesNamed(args)) {
    const result = { id: file, ...annotation(service.analyse(await textOf(file), formatOfFile(file))) };
    if (format === 'jsonl') await writeLine(result);
    else results.push(result);
  }
  if (format === 'json') process.stdout.write(`${JSON.stringify(results, null, 1)}\n`);
  return 0;
}

async function annotateRecords(service: Oncoprose): Promise<number> {
  let status = 0;
  for await (const line of records(process.stdin)) {
    const result = 'error' in line ? line : annotateRecord(service, line.record);
    if ('error' in result) status = 2;
    await writeLine(result);
  }
  return status;
}

function annotateRecord(service: Oncoprose, { id, text, format = 'plain' }: Record<string, unknown>) {
  if (typeof text !== 'string') return { id: id ?? null, error: 'The record has no "text" (a string).' };
  try {
    return { id, ...annotation(service.analyse(text, formatNamed(format))) };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    return { id: id ?? null, error: error.message };
  }
}
