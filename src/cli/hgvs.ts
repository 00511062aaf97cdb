import type { Oncoprose } from '../service.ts';
import { records, writeLine } from './records.ts';

/** `hgvs DESCRIPTION… | --input jsonl`. Returns the exit status. */
export async function hgvs(
  { checkHgvs }: Pick<Oncoprose, 'checkHgvs'>,
  descriptions: readonly string[],
  input?: string,
): Promise<number> {
  if (input !== 'jsonl') {
    for (const hgvs of descriptions) await writeLine({ hgvs, ...checkHgvs(hgvs) });
    return descriptions.every((description) => checkHgvs(description).valid) ? 0 : 1;
  }
  let status = 0;
  for await (const line of records(process.stdin)) {
    const result = 'error' in line ? line : check(line.record);
    if ('error' in result) status = 2;
    await writeLine(result);
  }
  return status;

  function check({ id, hgvs }: Record<string, unknown>) {
    if (typeof hgvs !== 'string') return { id: id ?? null, error: 'The record has no "hgvs" (a string).' };
    return { id, ...checkHgvs(hgvs) };
  }
}
