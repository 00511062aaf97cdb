import type { Analysis } from '../analysis.ts';
import type { Document, Oncoprose } from '../service.ts';
import { toSourceRange } from '../text/index.ts';
import type { Format } from '../text/types.ts';
import { UserError } from './failure.ts';
import { formatNamed, formatOfFile } from './formats-of-files.ts';
import { filesNamed, textOf } from './read-files.ts';
import { type Line, recordBatches, writeLine } from './records.ts';

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
  for await (const batch of recordBatches(process.stdin)) {
    for (const result of annotateBatch(service, batch)) {
      if ('error' in result) status = 2;
      await writeLine(result);
    }
  }
  return status;
}

/** Records that came together are read together, which is quicker. */
function annotateBatch(service: Oncoprose, batch: readonly Line[]): object[] {
  const documents: Document[] = [];
  const answers = batch.map((line) => {
    if ('error' in line) return () => line;
    const { id = null, text, format = 'plain' } = line.record;
    if (typeof text !== 'string') return () => ({ id, error: 'The record has no "text" (a string).' });
    const named = formatOrError(format);
    if (typeof named !== 'string') return () => ({ id, error: named.message });
    const at = documents.push({ source: text, format: named }) - 1;
    return (analyses: readonly Analysis[]) => ({ id: line.record.id, ...annotation(analyses[at]!) });
  });
  const analyses = service.analyseAll(documents);
  return answers.map((answer) => answer(analyses));
}

function formatOrError(format: unknown): Format | UserError {
  try {
    return formatNamed(format);
  } catch (error) {
    if (error instanceof UserError) return error;
    throw error;
  }
}
