import type { Analysis } from '../analysis.ts';
import type { Claim } from '../claims/types.ts';
import type { Document, Oncoprose } from '../service.ts';
import { toSourceRange } from '../text/index.ts';
import type { Block, Format, Range } from '../text/types.ts';
import { UserError } from './failure.ts';
import { formatNamed, formatOfFile } from './formats-of-files.ts';
import { filesNamed, textOf } from './read-files.ts';
import { type Line, recordBatches, writeLine, writeLines } from './records.ts';

/** An analysis in the terms of the command-line contract: offsets count in the source as given. */
export function annotation({ blocks }: Analysis): { mentions: unknown[]; claims: unknown[] } {
  const mentions: unknown[] = [];
  const claims: unknown[] = [];
  for (const { start, block, analysis } of blocks) {
    for (const mention of analysis.mentions) mentions.push({ ...mention, ...placed(start, block, mention) });
    for (const claim of analysis.claims) claims.push(outwardClaim(claim, placed(start, block, claim)));
  }
  return { mentions, claims };
}

function placed(start: number, { map }: Block, range: Range): Range {
  const local = toSourceRange(map, range);
  return { start: start + local.start, end: start + local.end };
}

/** A claim and its judgement without what only we need; what is undefined is not written. Field by field, since taking the rest of an object is slow. */
function outwardClaim(claim: Claim, { start, end }: Range): object {
  const { genes, variants, drugs, drugClasses, relation, negated, hedged, combination, diseases, diseaseScope } = claim;
  const { strength, setting, particular, unlinked, explicit, judgement } = claim;
  const { verdict, evidence, against, fallback, tumour, reason } = judgement;
  const slots = { genes, variants, drugs, drugClasses, relation, negated, hedged, combination, diseases, diseaseScope };
  const manner = { strength, setting, particular, unlinked, explicit };
  return { start, end, ...slots, ...manner, verdict, evidence, against, fallback, tumour, reason };
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
    const results = annotateBatch(service, batch);
    if (results.some((result) => 'error' in result)) status = 2;
    await writeLines(results);
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
