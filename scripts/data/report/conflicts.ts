import { readingOf } from '../../../src/knowledge/readings.ts';
import type { Evidence, Knowledge } from '../../../src/knowledge/types.ts';
import { byText } from '../lib/table.ts';

/**
 * Questions (profile, drug alone, tumour type) that the items answer both ways: a drug that works against one that fails,
 * where "does not support" counts for the other side. Of substitutes each is its own question; combinations are none.
 * @returns rows of profile, drug, tumour, items that say it works, items that say it fails; sorted
 */
export function conflictsIn(items: readonly Evidence[], knowledge: Knowledge): string[][] {
  const questions = new Map<string, { works: Evidence[]; fails: Evidence[] }>();
  for (const item of items) {
    const reading = readingOf(item);
    if (reading === undefined || reading === 'toxicity') continue;
    const side = reading === 'sensitivity' || reading === 'no-resistance' ? 'works' : 'fails';
    for (const drug of singleDrugs(item)) {
      const key = [item.profileText, knowledge.drug(drug)?.name ?? drug, item.diseaseName ?? item.disease ?? ''].join(
        '\t',
      );
      const sides = questions.get(key) ?? { works: [], fails: [] };
      sides[side].push(item);
      questions.set(key, sides);
    }
  }
  return [...questions]
    .filter(([, { works, fails }]) => works.length > 0 && fails.length > 0)
    .sort(([a], [b]) => byText(a, b))
    .map(([key, { works, fails }]) => [...key.split('\t'), list(works), list(fails)]);
}

const singleDrugs = ({ drugs, otherTherapies = [], interaction }: Evidence): readonly string[] =>
  interaction === 'substitutes' || drugs.length + otherTherapies.length === 1 ? drugs : [];

const list = (items: readonly Evidence[]): string =>
  items
    .map(({ id, level }) => `${id.replace('CIVIC:', '')} (${level})`)
    .sort(byText)
    .join(', ');
