import type { Knowledge } from '../../knowledge/types.ts';
import type { Mention, VariantMention } from '../types.ts';
import { fitOf, siteOf } from './residue.ts';
import type { Link } from './scopes.ts';

/** How far the bracket may open before a variant, and the gene stand before the bracket. */
const REACH = 90;

/**
 * "KRAS mutations in 12 patients (G12D, n = 5; Q61H, n = 3)": a bracket unfolds what stands before it, so that of the genes
 * of a sentence the last one before the bracket is meant, if the residue is its own.
 */
export function bracketLink(
  variant: VariantMention,
  prose: string,
  mentions: readonly Mention[],
  at: number,
  knowledge: Knowledge,
): Link | undefined {
  const open = openBracket(prose, variant.start);
  if (open === undefined || !siteOf(variant)) return undefined;
  for (let i = at - 1; i >= 0 && mentions[i]!.end > open - REACH; i--) {
    const mention = mentions[i]!;
    if (mention.type !== 'gene') continue;
    if (mention.start > open || /[.;?!]\s/.test(prose.slice(mention.end, open))) return undefined;
    const { symbol } = mention;
    return symbol && fitOf(variant, symbol, knowledge) === 'yes' ? { gene: symbol, link: 'sentence' } : undefined;
  }
  return undefined;
}

/** Where the bracket opens in which a place lies, if it lies in one. */
function openBracket(prose: string, at: number): number | undefined {
  const before = prose.slice(Math.max(0, at - REACH), at);
  const open = before.lastIndexOf('(');
  return open < 0 || before.indexOf(')', open) >= 0 ? undefined : at - before.length + open;
}
