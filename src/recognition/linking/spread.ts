import type { Knowledge } from '../../knowledge/types.ts';
import type { Mention, VariantMention } from '../types.ts';
import { isOpen } from './open.ts';
import { fitOf, siteOf } from './residue.ts';
import type { Link } from './scopes.ts';
import { isPair } from './written.ts';

const LIST = /^[\s,/(]*(?:and|or|vs\.?|versus)?[\s(]*(?:an? |the )?$/;

/** "exon 19 deletion or L858R": an exon's event takes the gene of the change that it is listed with, if it is known there. */
function listedGene(
  { kind, name, start, end }: VariantMention,
  neighbours: readonly (Mention | undefined)[],
  prose: string,
  knowledge: Knowledge,
): string | undefined {
  if (kind !== 'exon') return undefined;
  for (const each of neighbours) {
    if (each?.type !== 'variant' || !each.gene) continue;
    const between = each.end <= start ? prose.slice(each.end, start) : prose.slice(end, each.start);
    if (between.length > 12 || !LIST.test(between)) continue;
    if (knowledge.knownAlterations(each.gene).some((known) => known.name === name)) return each.gene;
  }
  return undefined;
}

/** Told by its place and what it became, or by a number of its own: the same name is the same change. */
const isOneChange = ({ kind, position, alt }: VariantMention): boolean =>
  kind === 'rsid' || (position !== undefined && alt !== undefined);

/** Carries links over to the same change written on another level beside it, and to the same change later in the block. */
export function spread(
  prose: string,
  mentions: readonly Mention[],
  set: (at: number, link: Link) => void,
  knowledge: Knowledge,
): void {
  const genes = new Map<string, string | undefined>();
  for (const mention of mentions) {
    if (mention.type !== 'variant' || !mention.gene) continue;
    const known = genes.has(mention.name) && genes.get(mention.name) !== mention.gene;
    genes.set(mention.name, known ? undefined : mention.gene);
  }
  for (let i = 0; i < mentions.length; i++) {
    const mention = mentions[i]!;
    if (!isOpen(mention)) continue;
    const neighbours = [mentions[i - 1], mentions[i + 1]].filter((each) => each?.type === 'variant');
    const pair = neighbours.find(
      (each) =>
        each.gene && each.level !== mention.level && (isPair(prose, each, mention) || isPair(prose, mention, each)),
    );
    const gene =
      pair?.gene ??
      listedGene(mention, neighbours, prose, knowledge) ??
      (siteOf(mention) || isOneChange(mention) ? genes.get(mention.name) : undefined);
    if (gene && fitOf(mention, gene, knowledge) !== 'no') set(i, { gene, link: pair?.link ?? 'document' });
  }
}
