import { respelled, VAGUE } from '../knowledge/query.ts';
import { matchProfile } from '../knowledge/query-profile.ts';
import { specificity } from '../knowledge/subsumption.ts';
import type { Alteration, Evidence, Knowledge } from '../knowledge/types.ts';

/**
 * Items of the exact profile, or of the most specific wider one that knows something. A compound that holds the
 * alteration outranks a mere class of mutations.
 */
export function evidenceFor(alteration: Alteration, knowledge: Knowledge): { items: Evidence[]; fallback?: string } {
  const exact: Evidence[] = [];
  const general = new Map<string, { rank: number; items: Evidence[] }>();
  const special: Evidence[] = [];
  const items = new Set(
    alteration.genes.filter((gene) => gene !== '?').flatMap((gene) => knowledge.evidenceOfGene(gene)),
  );
  const others = respelled(alteration, knowledge);
  for (const item of items) {
    const written = matchProfile(item.profile, [alteration]);
    const other = others.map((same) => matchProfile(item.profile, [same])).find((match) => match?.match === 'exact');
    const found = written?.match === 'exact' ? written : (other ?? written);
    if (found?.match === 'exact') exact.push(item);
    else if (found?.match === 'general') {
      const same = general.get(item.profileText) ?? { rank: specificity(found.alternative), items: [] };
      same.items.push(item);
      general.set(item.profileText, same);
    } else if (found?.match === 'special') special.push(item);
  }
  if (exact.length) return { items: exact };
  const [wider] = [...general].sort(([, a], [, b]) => b.rank - a.rank || b.items.length - a.items.length);
  const compound = special[0];
  if (wider && (wider[1].rank > VAGUE || !compound)) return { items: wider[1].items, fallback: wider[0] };
  return compound
    ? {
        items: special.filter(({ profileText }) => profileText === compound.profileText),
        fallback: compound.profileText,
      }
    : { items: [] };
}
