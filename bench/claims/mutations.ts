// How much of what goes wrong in a claim is caught: true sentences are spoilt in one place and linted.
//   node scripts/run.mjs bench/claims/mutations.ts CORPUS.jsonl
// CORPUS has a record a line with a `text` of true statements. What is reported is how many of each kind of error are
// found, and how many of the untouched sentences are flagged.
//
// A spoilt sentence counts only where the evidence held makes it false; `spoil.ts` says what that takes.
import { readFile } from 'node:fs/promises';
import type { Claim } from '../../src/claims/types.ts';
import { loadKnowledge } from '../../src/knowledge/index.ts';
import { defaultConfig } from '../../src/lint/config.ts';
import { createOncoprose, type Oncoprose } from '../../src/service.ts';
import { sentences } from '../../src/text/sentences.ts';
import { type Edit, MUTATIONS } from './spoil.ts';

const corpus = process.argv[2];
if (!corpus) throw new Error('usage: node scripts/run.mjs bench/claims/mutations.ts CORPUS.jsonl');

const knowledge = await loadKnowledge((name) => readFile(`dist/data/${name}`));
await knowledge.ensure('sequences');
const service = createOncoprose({ knowledge });
const seen = new Set<string>();
const flagged: string[] = [];
const counts = new Map(Object.keys(MUTATIONS).map((name) => [name, { made: 0, caught: 0, missed: [] as string[] }]));

for (const line of (await readFile(corpus, 'utf8')).split('\n').filter(Boolean)) {
  const { text } = JSON.parse(line) as { text: string };
  for (const { start, end } of sentences(text)) spoilAll(text.slice(start, end).trim());
}

function spoilAll(sentence: string): void {
  if (seen.has(sentence)) return;
  seen.add(sentence);
  const claim = supported(service, sentence);
  if (!claim) return;
  const before = alarms(sentence);
  if (before.length) flagged.push(`${before.join(', ')}: ${sentence}`);
  for (const [name, make] of Object.entries(MUTATIONS)) {
    const edit = make(claim, sentence, knowledge);
    if (!edit) continue;
    const count = counts.get(name)!;
    const spoilt = applied(sentence, edit);
    const caught = alarms(spoilt).some((rule) => !before.includes(rule));
    count.made++;
    if (caught) count.caught++;
    else count.missed.push(spoilt);
  }
}

/** The sentence's claim where it makes one only, and the evidence supports it. */
function supported({ analyse }: Oncoprose, sentence: string): Claim | undefined {
  const claims = analyse(sentence, 'plain').blocks.flatMap(({ analysis }) => analysis.claims);
  const [claim] = claims;
  return claims.length === 1 && claim?.explicit && claim.judgement.verdict === 'supported' ? claim : undefined;
}

/** Rules with a warning or an error on the sentence. */
function alarms(sentence: string): string[] {
  const findings = service.lint(service.analyse(sentence, 'plain'), defaultConfig);
  return findings.filter(({ severity }) => severity === 'error' || severity === 'warning').map(({ rule }) => rule);
}

function applied(text: string, { start, end, to }: Edit): string {
  return text.slice(0, start) + to + text.slice(end);
}

function percent(part: number, whole: number): string {
  return whole ? `${((100 * part) / whole).toFixed(1)} %` : '–';
}

const used = Math.max(...[...counts.values()].map(({ made }) => made));
console.log(`sentences with one supported claim: at least ${used}; untouched and flagged: ${flagged.length}`);
for (const line of flagged) console.log(`  ${line}`);
for (const [name, { made, caught, missed }] of counts) {
  console.log(`${name.padEnd(18)} ${caught} of ${made} caught (${percent(caught, made)})`);
  if (process.argv.includes('--missed')) for (const line of missed) console.log(`  ${line}`);
}
