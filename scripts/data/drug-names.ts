export { isShort, kindOf, nameKey } from '../../src/knowledge/build/drug-names.ts';

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

/** The ways in which papers write a research code: `STI571`, `STI-571`, `STI 571`. */
export function codeSpellings(code: string): string[] {
  const [, letters, digits] = /^([A-Za-z]{2,6})[- ]?(\d{2,}[A-Za-z0-9]{0,4})$/.exec(code) ?? [];
  return letters && digits ? ['', '-', ' '].map((joint) => `${letters}${joint}${digits}`) : [];
}
