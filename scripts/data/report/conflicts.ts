import type { Evidence, Knowledge } from '../../../src/knowledge/types.ts';
import { byText } from '../lib/table.ts';

/**
 * Predictive items that read one profile, set of drugs and tumour in both ways.
 * @returns rows of profile, drugs, tumour, items for sensitivity, items for resistance; sorted
 */
export function conflictsIn(items: readonly Evidence[], knowledge: Knowledge): string[][] {
  const groups = new Map<string, Evidence[]>();
  for (const item of items) {
    if (item.type !== 'predictive' || item.direction !== 'supports' || item.drugs.length === 0) continue;
    const key = [item.profileText, [...item.drugs].sort().join('+'), item.disease ?? ''].join('\t');
    groups.set(key, [...(groups.get(key) ?? []), item]);
  }
  const reading = (group: readonly Evidence[], significance: string) =>
    group
      .filter((item) => item.significance === significance)
      .map(({ id, level }) => `${id.replace('CIVIC:', '')} (${level})`)
      .sort(byText)
      .join(', ');
  return [...groups.values()]
    .map((group) => {
      const [first] = group as [Evidence, ...Evidence[]];
      return [
        first.profileText,
        first.drugs.map((id) => knowledge.drug(id)?.name ?? id).join(' + '),
        first.diseaseName ?? first.disease ?? '',
        reading(group, 'sensitivity'),
        reading(group, 'resistance'),
      ];
    })
    .filter(([, , , sensitive, resistant]) => sensitive && resistant)
    .sort((a, b) => byText(a.join('\t'), b.join('\t')));
}
