import type { Knowledge } from '../../knowledge/types.ts';
import type { Block } from '../../text/types.ts';
import type { GeneMention } from '../types.ts';
import { judge, type Use, usesIn } from './decide.ts';
import type { GeneFacts } from './facts.ts';
import { namesFamily } from './families.ts';
import { bucketOf } from './features.ts';
import { mergeUsage } from './merge.ts';
import { type Settled, settle } from './settle.ts';

export { type GeneFacts, geneFactsOf } from './facts.ts';

/** What the document means by each written form that it takes for a gene. */
export type GeneReadings = ReadonlyMap<string, Settled>;

/** What a document's blocks together say about its genes. */
export interface ReadGenes {
  readonly readings: GeneReadings;
  /** Short form → long form. */
  readonly definitions: ReadonlyMap<string, string>;
  /** How often each gene, by approved symbol, is named. */
  readonly counts: ReadonlyMap<string, number>;
}

/** Decides for the whole document which forms name genes, and which ones. */
export function readGenes(facts: readonly { readonly genes: GeneFacts }[], knowledge: Knowledge): ReadGenes {
  const document = mergeUsage(facts);
  const { uses, setting } = usesIn(document, knowledge);
  const about = `${setting.species} ${setting.sightings} ${setting.title} ${setting.clinical} ${setting.mouseStyle}`;
  const readings = new Map<string, Settled>();
  const counts = new Map<string, number>();
  for (const use of uses) {
    const { written, family } = use.form;
    if (family) continue;
    const settled = decided(use, about, () => settle(judge(use, setting, knowledge)));
    if (!settled) continue;
    readings.set(written, settled);
    const symbol = settled.gene?.symbol;
    if (symbol) counts.set(symbol, (counts.get(symbol) ?? 0) + use.usage.count);
  }
  // A family's name is never one gene's: RAS is not HRAS, though HGNC lists the alias.
  for (const { form, usage, long } of uses)
    if (form.family && namesFamily(form.written, form.family, usage.cues, long, counts))
      readings.set(form.written, { members: form.family.members });
  return { readings, definitions: document.definitions, counts };
}

/** How many decisions a form remembers. */
const MEMORY = 32;

/** Decides once for each state of what the decision rests on: an edit changes it for few forms. */
function decided(
  { form, usage, opening, long, short, others, kin, expected }: Use,
  about: string,
  decide: () => Settled | undefined,
) {
  if (form.senses.length === 0) return undefined;
  const state = `${usage.cues} ${bucketOf(usage.count)} ${opening} ${others} ${kin} ${expected} ${about} ${long} ${short}`;
  const known = form.decided.get(state);
  if (known !== undefined) return known ?? undefined;
  const settled = decide();
  if (form.decided.size >= MEMORY) form.decided.clear();
  form.decided.set(state, settled ?? null);
  return settled;
}

/** A block's gene mentions under the document's readings; offsets count in the prose. */
export function geneMentions(block: Block, facts: GeneFacts, readings: GeneReadings): GeneMention[] {
  const mentions: GeneMention[] = [];
  for (const { start, end, written } of facts.candidates) {
    const settled = readings.get(written);
    if (!settled) continue;
    mentions.push({ type: 'gene', start, end, text: block.prose.slice(start, end), ...meaningOf(settled) });
  }
  return mentions;
}

/** What a document means by a form, as a key; empty where it names no gene there. */
export function meaningIn(readings: GeneReadings, written: string): string {
  const settled = readings.get(written);
  if (!settled) return '';
  const { surface, symbol, members, candidates } = meaningOf(settled);
  return `${surface} ${symbol ?? (members ?? candidates)?.join('/')}`;
}

function meaningOf(settled: Settled): Pick<GeneMention, 'id' | 'symbol' | 'surface' | 'members' | 'candidates'> {
  if (settled.members) return { surface: 'family', members: settled.members };
  const surface = settled.sense.kind;
  if (settled.candidates) return { surface, candidates: settled.candidates };
  return { id: settled.gene.id, symbol: settled.gene.symbol, surface };
}
