import type { DrugNameKind } from '../../src/knowledge/types.ts';

/** Counter-ions and hydrates: a salt is the same drug as its base. */
const SALT =
  /[ -](?:mono|di|tri|tetra|hemi|sesqui|bis)?(?:hydrochloride|chloride|hydrobromide|bromide|mesylate|mesilate|dimesylate|bismesylate|tosylate|ditosylate|tosilate|besylate|malate|maleate|citrate|phosphate|acetate|sulfate|sulphate|succinate|fumarate|tartrate|sodium|potassium|calcium|hydrate|anhydrous|pamoate|meglumine|lactate|nitrate|oxalate|gluconate|esylate|camsylate|napadisylate|adipate|glutamate|hemihydrate|monohydrate|dihydrate|hcl)$/i;

/** The base of a salt's name (`Imatinib Mesylate` → `Imatinib`), or undefined where the name is no salt's. */
export function saltBase(name: string): string | undefined {
  let base = name;
  while (SALT.test(base)) base = base.replace(SALT, '');
  return base !== name && base.length >= 5 && !MINERALS.has(base.toLowerCase()) ? base : undefined;
}

/** What salts are made of: `sodium phosphate` is no salt of a drug called sodium. */
const MINERALS = new Set(
  'aluminum aluminium ammonium calcium copper cupric ferric ferrous iron lithium magnesium manganese potassium silver sodium strontium zinc hydrogen chromium cobalt nickel barium choline zinc hydroxy'.split(
    ' ',
  ),
);

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

/**
 * May this name stand in prose as a drug's? Systematic chemical names, sentences and fragments are left out:
 * nobody writes them, and their parts mean other things.
 */
export function isUsable(name: string): boolean {
  if (name.length < 3 || name.length > 48) return false;
  if (name.split(' ').length > 4) return false;
  if (/[[\]{};:<>=%/&_"*]|\(.*\d|, |\d,\d|'-?\w+-\d/.test(name)) return false;
  if (/[^\x20-\x7e]/.test(name)) return false;
  return /[A-Za-z]{2}/.test(name);
}

/** Lower case with one spelling of spaces and quotes: two names that differ only so are one name. */
export const nameKey = (name: string): string => name.toLowerCase().replaceAll('’', "'").replace(/\s+/g, ' ').trim();

/** The ways in which papers write a research code: `STI571`, `STI-571`, `STI 571`. */
export function codeSpellings(code: string): string[] {
  const [, letters, digits] = /^([A-Za-z]{2,6})[- ]?(\d{2,}[A-Za-z0-9]{0,4})$/.exec(code) ?? [];
  return letters && digits ? ['', '-', ' '].map((joint) => `${letters}${joint}${digits}`) : [];
}
