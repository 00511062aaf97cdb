import type { Knowledge } from '../knowledge/types.ts';

/**
 * A store of answers for each knowledge base, found by a key in words: a document asks the same of many sentences.
 * @param most beyond so many answers it begins anew, so that no text fills the memory
 */
export function keptAnswers<V>(most: number): (knowledge: Knowledge, key: string, make: () => V) => V {
  const stores = new WeakMap<Knowledge, Map<string, V>>();
  return (knowledge, key, make) => {
    let store = stores.get(knowledge);
    if (!store || store.size >= most) {
      store = new Map();
      stores.set(knowledge, store);
    }
    const known = store.get(key);
    if (known !== undefined) return known;
    const answer = make();
    store.set(key, answer);
    return answer;
  };
}
