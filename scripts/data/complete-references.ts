import { renameSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { completeReferences, type ReferenceLine } from '../../src/references/complete.ts';
import { createClient } from '../../src/references/lookup/http.ts';
import { createPubmed } from '../../src/references/lookup/pubmed.ts';
import { byId } from './lib/records.ts';
import { readJsonl, writeJsonl } from './lib/table.ts';

/**
 * Completes the records of data/references.jsonl that lack title or authors from PubMed, and names it as a source in
 * data/sources.jsonl. A step of a release, where there is a network; it may be stopped and started again.
 *   node scripts/run.mjs scripts/data/complete-references.ts --email you@example.org [--data data] [--host ADDRESS] [--batch 150]
 */
const { values } = parseArgs({
  options: {
    email: { type: 'string' },
    data: { type: 'string', default: 'data' },
    host: { type: 'string', default: 'https://eutils.ncbi.nlm.nih.gov' },
    batch: { type: 'string', default: '150' },
  },
});
const { email, data, host, batch } = values;
if (!email) throw new Error('--email is needed: NCBI asks callers to say who they are.');

const file = path.join(data, 'references.jsonl');
const date = new Date().toISOString().slice(0, 10);
const pubmed = createPubmed(createClient({ fetch, clock: Date.now }), host, { tool: 'oncoprose', email });
const result = await completeReferences(readJsonl<ReferenceLine>(file), pubmed, {
  date,
  batch: Number(batch),
  onBatch({ lines, completed }) {
    replace(file, [...lines].sort(byId));
    if (completed > 0) nameSource();
    console.log(`${completed} completed`);
  },
});
if (result.doubtful.length) console.log(`left as they are, PubMed has none or another: ${result.doubtful.join(', ')}`);

function nameSource(): void {
  const sources = path.join(data, 'sources.jsonl');
  const id = `pubmed-${date}`;
  const others = readJsonl<{ id: string }>(sources).filter((source) => source.id !== id);
  const source = {
    id,
    title: 'PubMed: bibliographic facts of the papers that the evidence cites',
    release: date,
    licence: 'bibliographic facts (NLM)',
    url: 'https://pubmed.ncbi.nlm.nih.gov/',
  };
  replace(sources, [...others, source].sort(byId));
}

/** Whole or not at all, so that stopping the run at any time is safe. */
function replace(target: string, records: readonly unknown[]): void {
  writeJsonl(`${target}.new`, records);
  renameSync(`${target}.new`, target);
}
