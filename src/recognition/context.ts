import type { Knowledge } from '../knowledge/types.ts';
import type { Prose } from '../text/types.ts';
import { type GeneFacts, type GeneReadings, readGenes } from './genes/index.ts';
import type { DiseaseMention, DocumentContext, DrugClassMention, DrugMention, Mention } from './types.ts';

/** The document's context with what the recognisers themselves need of it. */
export interface RecognitionContext extends DocumentContext {
  readonly geneReadings: GeneReadings;
}

interface Collected {
  readonly genes: GeneFacts;
  readonly drugs: readonly (DrugMention | DrugClassMention)[];
  readonly others: readonly Mention[];
}

/**
 * Adds up what the blocks show. Everything that the result holds is also in its `key`, and counts enter by order of
 * magnitude only, so that most edits leave the key, and with it all other blocks, as they are.
 */
export function readDocument(prose: Prose, facts: readonly Collected[], knowledge: Knowledge): RecognitionContext {
  const {
    readings: geneReadings,
    definitions: longs,
    counts,
  } = readGenes(
    facts.map(({ genes }) => genes),
    knowledge,
  );
  const definitions = new Map<string, { long: string; gene?: string }>();
  for (const [short, long] of longs) {
    const gene = geneReadings.get(short)?.gene?.symbol;
    definitions.set(short, gene === undefined ? { long } : { long, gene });
  }
  const genes = byMagnitude(counts);
  const drugs = byMagnitude(countOf(facts.flatMap((block) => block.drugs.filter(isDrug).map(({ name }) => name))));
  const diseases = byMagnitude(countOf(facts.flatMap(({ others }) => others.filter(isDisease).map(({ id }) => id))));
  const readings = [...geneReadings].map(
    ([written, { gene, candidates, members }]) => `${written}=${gene?.symbol ?? (candidates ?? members)?.join('/')}`,
  );
  const key = [
    readings.sort().join(' '),
    [...longs]
      .map(([short, long]) => `${short}=${long}`)
      .sort()
      .join(';'),
    genes.join(' '),
    drugs.join(' '),
    diseases.join(' '),
    prose.context.join('\n'),
  ].join('\u0001');
  return { key, definitions, genes, diseases, drugs, geneReadings };
}

const isDrug = (mention: DrugMention | DrugClassMention): mention is DrugMention => mention.type === 'drug';
const isDisease = (mention: Mention): mention is DiseaseMention => mention.type === 'disease';

function countOf(names: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return counts;
}

/** Names, most frequent first as far as powers of four tell, then by name. */
function byMagnitude(counts: ReadonlyMap<string, number>): string[] {
  const magnitude = (count: number) => Math.floor(Math.log2(count) / 2);
  return [...counts].sort(([a, n], [b, m]) => magnitude(m) - magnitude(n) || (a < b ? -1 : 1)).map(([name]) => name);
}
