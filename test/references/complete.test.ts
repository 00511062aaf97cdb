import { describe, expect, it } from 'vitest';
import { type Completion, completeReferences, type ReferenceLine } from '../../src/references/complete.ts';
import { createClient } from '../../src/references/lookup/http.ts';
import { createPubmed } from '../../src/references/lookup/pubmed.ts';
import { noSummary, serve, status, summary } from '../helpers/services.ts';

const line = (pmid: string, family = 'Bijlsma', year = 2016): ReferenceLine => ({
  id: `PMID:${pmid}`,
  authors: [{ family }],
  year,
  source: 'civic-2026-05',
});

/** Runs over a server that knows every paper as Bijlsma's of 2016, but for those that `answers` names. */
async function complete(lines: readonly ReferenceLine[], answers: Record<string, object> = {}, fails = -1) {
  const { host, requests } = await serve(({ query }, count) => {
    if (count === fails) return status(500);
    const each = (query.id ?? '')
      .split(',')
      .map((pmid) => (answers[pmid] ?? summary(pmid)) as ReturnType<typeof summary>);
    return { result: Object.assign({}, ...each.map(({ result }) => result)) };
  });
  const client = createClient({ fetch, clock: Date.now, interval: 0 });
  const pubmed = createPubmed(client, host, { tool: 'oncoprose', email: 'a@example.org' });
  const batches: Completion[] = [];
  const run = completeReferences(lines, pubmed, {
    date: '2026-11-25',
    batch: 2,
    onBatch: (done) => batches.push(done),
  });
  return { requests, batches, run };
}

describe('completing references', () => {
  it('asks for what is incomplete, in batches, saying who asks', async () => {
    const lines = [line('1'), { ...line('2'), complete: true }, line('3'), line('4')];
    const { requests, run } = await complete(lines);
    expect(await run).toMatchObject({ completed: 3, doubtful: [] });
    expect(requests.map(({ query }) => query.id)).toEqual(['1,3', '4']);
    expect(requests[0]?.query).toMatchObject({ tool: 'oncoprose', email: 'a@example.org' });
  });

  it('writes what PubMed says, with the day as source, and leaves complete records alone', async () => {
    const full = { ...line('2'), title: 'Known', complete: true };
    const { run } = await complete([line('1'), full]);
    const { lines } = await run;
    expect(lines[0]).toEqual({
      id: 'PMID:1',
      title: 'Community-acquired bacterial meningitis in adults: a prospective cohort study',
      authors: [
        { family: 'Bijlsma', given: expect.stringMatching(/^M\.?\s?W\.?$/) },
        { family: 'van de Beek', given: 'D' },
      ],
      year: 2016,
      journal: 'The Lancet. Infectious diseases',
      volume: '16',
      issue: '3',
      pages: '339-47',
      doi: '10.1016/s1473-3099(15)00430-2',
      complete: true,
      source: 'pubmed-2026-11-25',
    });
    expect(lines[1]).toBe(full);
  });

  it('leaves alone what PubMed does not have, and what is another paper', async () => {
    const lines = [line('1'), line('2', 'Smith'), line('3', 'Bijlsma', 2009), line('4', 'Bíjlsma', 2015)];
    const { run } = await complete(lines, { 1: noSummary('1') });
    const { lines: made, doubtful } = await run;
    expect(doubtful).toEqual(['1', '2', '3']);
    expect(made.slice(0, 3)).toEqual(lines.slice(0, 3));
    expect(made[3]?.complete).toBe(true);
  });

  it('that breaks off has handed over what it had', async () => {
    const { batches, run } = await complete([line('1'), line('2'), line('3')], {}, 1);
    await expect(run).rejects.toThrow(/PubMed refused the call \(HTTP 500\)/);
    expect(batches.at(-1)?.completed).toBe(2);
  });
});
