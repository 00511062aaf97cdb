import { emptyKnowledge } from './empty.ts';
import type { AssetSet, Knowledge } from './types.ts';

/** Look-ups that answer as unknown until their set has been loaded. */
type LazyPart = Pick<
  Knowledge,
  'sequence' | 'isoforms' | 'residue' | 'domains' | 'reference' | 'referenceByDoi' | 'isRetracted' | 'yearsOfPmid'
>;

/**
 * Parts of the knowledge that load when they are first needed.
 * @param loaders how to load the parts of each set; a part answers some of the look-ups
 * @returns the look-ups, and `ensure`, which loads a set once. Where that fails it rejects, leaves the look-ups unknown,
 *   and tries again at the next call.
 */
export function createLazySets(
  loaders: Readonly<Record<AssetSet, readonly (() => Promise<Partial<LazyPart>>)[]>>,
): LazyPart & Pick<Knowledge, 'ensure'> {
  let loaded: LazyPart = emptyKnowledge;
  const pending = new Map<AssetSet, Promise<void>>();
  const load = async (set: AssetSet) => {
    try {
      const parts = await Promise.all(loaders[set].map((loader) => loader()));
      loaded = Object.assign({}, loaded, ...parts);
    } catch (error) {
      pending.delete(set);
      throw error;
    }
  };
  return {
    sequence: (symbol) => loaded.sequence(symbol),
    isoforms: (symbol) => loaded.isoforms(symbol),
    residue: (symbol, position) => loaded.residue(symbol, position),
    domains: (symbol) => loaded.domains(symbol),
    reference: (pmid) => loaded.reference(pmid),
    referenceByDoi: (doi) => loaded.referenceByDoi(doi),
    isRetracted: (pmid) => loaded.isRetracted(pmid),
    yearsOfPmid: (pmid) => loaded.yearsOfPmid(pmid),
    async ensure(...sets) {
      await Promise.all(
        sets.map((set) => {
          const started = pending.get(set) ?? load(set);
          pending.set(set, started);
          return started;
        }),
      );
    },
  };
}
