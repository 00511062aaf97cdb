import type { Evidence } from './types.ts';

/**
 * Is the item about the asked drugs?
 * @param asked drug ids; one means the drug alone, several their combination
 * @returns `asked`: yes; `in-combination`: it is about the one asked drug together with others; undefined: no
 */
export function matchDrugs(item: Evidence, asked: readonly string[]): 'asked' | 'in-combination' | undefined {
  const count = item.drugs.length + (item.otherTherapies?.length ?? 0);
  if (asked.length === 1) {
    if (!item.drugs.includes(asked[0]!)) return undefined;
    return count === 1 || item.interaction === 'substitutes' ? 'asked' : 'in-combination';
  }
  const isSet = item.interaction === 'combination' || item.interaction === 'sequential';
  const same = count === asked.length && asked.every((drug) => item.drugs.includes(drug));
  return asked.length > 1 && isSet && same ? 'asked' : undefined;
}
