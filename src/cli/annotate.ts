import type { Analysis } from '../analysis.ts';
import type { Oncoprose } from '../service.ts';
import { toSourceRange } from '../text/index.ts';
import type { Format } from '../text/types.ts';
import { records, writeLine } from './records.ts';

const FORMATS: readonly string[] = ['plain', 'markdown', 'quarto', 'latex', 'typst'] satisfies Format[];

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
      const { verdict, evidence, reason } = judgement;
      claims.push({ ...claim, ...place(claim), verdict, evidence, reason });
    }
  }
  return { mentions, claims };
}

/** `annotate --input jsonl`. Returns the exit status. */
export async function annotateRecords(service: Oncoprose, input: NodeJS.ReadableStream): Promise<number> {
  let status = 0;
  for await (const line of records(input)) {
    const result = 'error' in line ? line : annotateRecord(service, line.record);
    if ('error' in result) status = 2;
    await writeLine(result);
  }
  return status;
}

function annotateRecord(service: Oncoprose, { id, text, format = 'plain' }: Record<string, unknown>) {
  if (typeof text !== 'string') return { id: id ?? null, error: 'The record has no "text" (a string).' };
  if (typeof format !== 'string' || !FORMATS.includes(format)) {
    return { id: id ?? null, error: `"format" is ${JSON.stringify(format)}: use one of ${FORMATS.join(', ')}.` };
  }
  return { id, ...annotation(service.analyse(text, format as Format)) };
}
