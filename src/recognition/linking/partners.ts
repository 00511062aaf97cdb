import type { Knowledge } from '../../knowledge/types.ts';
import type { Mention } from '../types.ts';
import { symbolsOf } from './written.ts';

/**
 * Symbols that a mention names and that a variant may be of: of a fusion's partners those that are altered otherwise, too, if
 * one is. EML4 only brings its promoter, so that a residue of its own at 790 is chance.
 */
export function alterableOf(mention: Mention, knowledge: Knowledge): readonly string[] {
  const symbols = symbolsOf(mention);
  if (mention.type !== 'variant' || symbols.length < 2) return symbols;
  const altered = symbols.filter((symbol) => knowledge.knownAlterations(symbol).some(({ kind }) => kind !== 'fusion'));
  return altered.length > 0 ? altered : symbols;
}
