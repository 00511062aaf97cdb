import type { Knowledge } from '../knowledge/types.ts';
import type { Block, Prose } from '../text/types.ts';
import { recogniseDiseases } from './diseases/index.ts';
import { type GeneFacts, type GeneReadings, meaningIn, readGenes } from './genes/index.ts';
import type { DocumentContext, DrugClassMention, DrugMention, Mention } from './types.ts';

/** The document's context with what the recognisers themselves need of it. */
export interface RecognitionContext extends DocumentContext {
  readonly geneReadings: GeneReadings;
  /** Keys of single parts, equal where the parts are: a block need not be read again for what it never asked for. */
  readonly parts: { readonly definitions: string; readonly genes: string; readonly diseases: string };
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
  const genesRead = readGenes(facts, knowledge);
  const { readings: geneReadings } = genesRead;
  const definitions = new Map<string, { long: string; gene?: string }>();
  for (const [short, long] of genesRead.definitions) {
    const gene = geneReadings.get(short)?.gene?.symbol;
    definitions.set(short, gene === undefined ? { long } : { long, gene });
  }
  const drugCounts = new Map<string, number>();
  const diseaseCounts = new Map<string, number>();
  for (const block of facts) {
    for (const mention of block.drugs) if (mention.type === 'drug') count(drugCounts, mention.name);
    for (const mention of block.others) if (mention.type === 'disease') count(diseaseCounts, mention.id);
  }
  const genes = byMagnitude(genesRead.counts);
  const drugs = byMagnitude(drugCounts);
  const diseases = [...new Set([...declaredDiseases(prose, knowledge), ...byMagnitude(diseaseCounts)])];
  const keys = keysOf({ definitions, genes, diseases, drugs, geneReadings });
  return {
    get key() {
      return keys().key;
    },
    get parts() {
      return keys().parts;
    },
    definitions,
    genes,
    diseases,
    drugs,
    geneReadings,
  };
}

/** The keys of a context, made when first asked for: a document that is read but once needs none. */
function keysOf({
  definitions,
  genes,
  diseases,
  drugs,
  geneReadings,
}: Omit<RecognitionContext, 'key' | 'parts'>): () => Pick<RecognitionContext, 'key' | 'parts'> {
  let made: Pick<RecognitionContext, 'key' | 'parts'> | undefined;
  const make = () => {
    const forms = digestOf([...geneReadings.keys()].flatMap((written) => [written, meaningIn(geneReadings, written)]));
    const parts = {
      definitions: digestOf([...definitions].flatMap(([short, { long, gene = '' }]) => [short, long, gene])),
      genes: digestOf(genes),
      diseases: digestOf(diseases),
    };
    return { parts, key: [forms, parts.definitions, parts.genes, parts.diseases, digestOf(drugs)].join(' ') };
  };
  return () => {
    made ??= make();
    return made;
  };
}

/** Diseases of title, keywords and front matter. */
function declaredDiseases(prose: Prose, knowledge: Knowledge): string[] {
  return prose.context.flatMap((text) => {
    const block: Block = { kind: 'heading', source: text, prose: text, map: [], citations: [], marks: [] };
    return recogniseDiseases(block, knowledge).map(({ id }) => id);
  });
}

const count = (counts: Map<string, number>, name: string) => counts.set(name, (counts.get(name) ?? 0) + 1);

/** Names, most frequent first as far as powers of four tell, then by name. */
function byMagnitude(counts: ReadonlyMap<string, number>): string[] {
  const magnitude = (count: number) => (31 - Math.clz32(count)) >> 1;
  return [...counts].sort(([a, n], [b, m]) => magnitude(m) - magnitude(n) || (a < b ? -1 : 1)).map(([name]) => name);
}

/** A short key for many strings, in their order: two rolling hashes of 32 bits, so that chance does not meet. */
function digestOf(texts: Iterable<string>): string {
  let [a, b] = [0x811c9dc5, 0x2545f491];
  for (const text of texts) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      a = Math.imul(a ^ code, 0x01000193);
      b = Math.imul(b ^ code, 0x5bd1e995);
    }
    a = Math.imul(a ^ 0x1f, 0x01000193);
    b = Math.imul(b ^ (b >>> 15) ^ 0x1f, 0x5bd1e995);
  }
  return `${(a >>> 0).toString(36)}.${(b >>> 0).toString(36)}`;
}
