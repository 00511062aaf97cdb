import { type ReferenceLine, readReferenceLines, writeReferenceLines } from '../build/reference-lines.ts';
import { parseJsonl } from '../build/table.ts';
import type { SourceInfo } from '../types.ts';

/** Completes what it can; it tells by itself what it cannot, and gives back what it has. */
export type CompleteReferences = (lines: readonly ReferenceLine[]) => Promise<readonly ReferenceLine[]>;

/** Is the record one that was completed from PubMed? */
const isFetched = ({ source }: ReferenceLine): boolean => source.startsWith('pubmed-');

/**
 * Carries over what an earlier update has completed, and completes the rest where that is asked for.
 * @param assets changed in place: `references.tsv` and `sources.jsonl`
 * @param earlier the asset `references.tsv` of the update that counts now, where there is one
 */
export async function updateReferences(
  assets: Map<string, string>,
  base: (asset: string) => string,
  earlier: string | undefined,
  complete: CompleteReferences | undefined,
): Promise<void> {
  const { retracted, lines } = readReferenceLines(assets.get('references.tsv') ?? base('references.tsv'));
  const known = new Map(
    (earlier ? readReferenceLines(earlier).lines : []).filter(isFetched).map((line) => [line.id, line] as const),
  );
  if (known.size === 0 && !complete) return;
  const carried = lines.map((line) => (line.complete ? line : (known.get(line.id) ?? line)));
  const made = (await complete?.(carried)) ?? carried;
  assets.set('references.tsv', writeReferenceLines(retracted, made));
  assets.set('sources.jsonl', withPubmed(assets.get('sources.jsonl') ?? base('sources.jsonl'), made));
}

/** The sources with a line for each day on which PubMed was asked, and each one's references counted anew. */
function withPubmed(text: string, lines: readonly ReferenceLine[]): string {
  const counts = new Map<string, number>();
  for (const { source } of lines) counts.set(source, (counts.get(source) ?? 0) + 1);
  const sources = new Map(parseJsonl<SourceInfo>(text).map((source) => [source.id, source] as const));
  for (const [id, references] of counts) {
    const known = sources.get(id);
    if (known?.counts.references) sources.set(id, { ...known, counts: { ...known.counts, references } });
    else if (!known && id.startsWith('pubmed-')) sources.set(id, pubmedSource(id, references));
  }
  const all = [...sources.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
  return `${all.map((source) => JSON.stringify(source)).join('\n')}\n`;
}

const pubmedSource = (id: string, references: number): SourceInfo => ({
  id,
  title: 'PubMed: bibliographic facts of the papers that the evidence cites',
  release: id.slice('pubmed-'.length),
  licence: 'bibliographic facts (NLM)',
  url: 'https://pubmed.ncbi.nlm.nih.gov/',
  counts: { references },
});
