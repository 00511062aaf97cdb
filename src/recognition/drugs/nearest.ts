import type { Drug, Knowledge } from '../../knowledge/types.ts';
/** placeholder */
export function nearestDrugs(_word: string, _knowledge: Knowledge): Drug[] {
  return [];
}
