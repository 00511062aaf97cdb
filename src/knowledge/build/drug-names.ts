import type { DrugNameKind } from '../types.ts';

/** Letters and digits as research codes have them: `ZD1839`, `BAY 43-9006`, `MRTX849`, `LY2835219`. */
const CODE = /^(?:[A-Z]{1,6}|[A-Z][a-z]{1,5})[- ]?\d{2,}[A-Z0-9-]{0,8}$/;
const SHORT = /^[A-Z0-9][A-Za-z0-9+-]{0,5}$/;

/** Sort of a name that no source sorts. */
export function kindOf(name: string): DrugNameKind {
  if (CODE.test(name)) return 'code';
  if (isShort(name)) return 'abbreviation';
  return 'synonym';
}

/** Short names in capitals (`ATRA`, `5-FU`, `T-DM1`): they mean other things elsewhere. */
export const isShort = (name: string): boolean =>
  SHORT.test(name) && (name.match(/[A-Z0-9]/g)?.length ?? 0) * 2 > name.length;

/** Lower case with one spelling of spaces and quotes: two names that differ only so are one name. */
export const nameKey = (name: string): string => name.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();
